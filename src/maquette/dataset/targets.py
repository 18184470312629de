"""Published figures against what was made: the gap of each, and whether it is within what was accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from maquette.fakedata.recipe import SHAPES, Recipe

__all__ = ["Assumption", "Gap", "assumptions", "gaps"]


@dataclass(frozen=True)
class Gap:
    """One published figure.

    Args:
        wanted, made: in the unit of the measure.
        gap: in hundredths of what is wanted.
        tolerance: in hundredths.
    """

    label: str
    wanted: float
    made: float
    tolerance: int
    source: str
    confidence: str

    @property
    def gap(self) -> float:
        return 100 * (self.made - self.wanted) / self.wanted if self.wanted else 100 * self.made

    @property
    def met(self) -> bool:
        """Whether the gap is within the tolerance."""
        return abs(self.gap) <= self.tolerance


@dataclass(frozen=True)
class Assumption:
    """A draw that rests on no published figure."""

    column: str
    source: str


def gaps(recipe: Recipe, measures: Mapping[str, float]) -> Iterator[Gap]:
    """Every target of a recipe that can be measured."""
    for target in recipe.targets.values():
        if target["measure"] in measures:
            yield Gap(
                label=str(target["label"]),
                wanted=float(target["value"]),
                made=measures[target["measure"]],
                tolerance=int(target["tolerance"]),
                source=_told(recipe, target),
                confidence=str(target["confidence"]),
            )


def assumptions(recipe: Recipe) -> Iterator[Assumption]:
    """Every draw marked as an assumption."""
    for name, table in recipe.tables.items():
        for column, written in table.columns.items():
            if any(shape in written for shape in SHAPES) and written.get("confidence") == "assumption":
                yield Assumption(f"{name}.{column}", _told(recipe, written))


def _told(recipe: Recipe, written: Mapping[str, Any]) -> str:
    keys = [key.strip() for key in str(written["source"]).split(",")]
    return " ; ".join(recipe.sources.get(key, key) for key in keys)
