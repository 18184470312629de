"""One figure of a report, by the name under which the page and the tables both give it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from maquette.statistics import Estimate

__all__ = ["FIGURES", "Figure", "Figures", "figure_table"]

#: columns of the table of figures
FIGURES = {
    "figure": "what it is: completion, directness, time…",
    "variant": "version of the study",
    "task": "task; empty for the whole session",
    "item": "screen, questionnaire or question; empty when there is none",
    "value": "a share 0-1, seconds, or points; empty when there is nothing to compute it from",
    "low": "lower bound of its interval",
    "high": "upper bound of its interval",
    "n": "observations it stands on",
    "hits": "of a share, how many",
    "method": "how it was computed",
    "notes": "what must be known beside it",
}


@dataclass(frozen=True)
class Figure:
    """A figure, named by what it is, of which version, task and item."""

    figure: str
    variant: str
    task: str
    item: str
    estimate: Estimate

    @property
    def key(self) -> str:
        """Its name in the page: the four parts with | between them."""
        return "|".join((self.figure, self.variant, self.task, self.item))


class Figures:
    """Figures by name, in the order they were computed."""

    def __init__(self, figures: Iterable[Figure] = ()) -> None:
        self._by_key = {one.key: one for one in figures}

    def __iter__(self) -> Iterator[Figure]:
        return iter(self._by_key.values())

    def __len__(self) -> int:
        return len(self._by_key)

    def get(self, figure: str, variant: str, task: str = "", item: str = "") -> Figure | None:
        """A figure, None when it was not computed."""
        return self._by_key.get("|".join((figure, variant, task, item)))

    def items(self, figure: str, variant: str, task: str = "") -> list[Figure]:
        """Figures of every item of a task."""
        wanted = (figure, variant, task)
        return [one for one in self._by_key.values() if (one.figure, one.variant, one.task) == wanted]


def figure_table(figures: Iterable[Figure]) -> pd.DataFrame:
    """One row a figure."""
    rows = [
        {
            "figure": one.figure,
            "variant": one.variant,
            "task": one.task,
            "item": one.item,
            "value": one.estimate.value,
            "low": one.estimate.low,
            "high": one.estimate.high,
            "n": one.estimate.n,
            "hits": one.estimate.hits,
            "method": one.estimate.method,
            "notes": ", ".join(one.estimate.notes),
        }
        for one in figures
    ]
    table = pd.DataFrame(rows, columns=list(FIGURES))
    return table.astype({"value": float, "low": float, "high": float, "hits": "Int64"})
