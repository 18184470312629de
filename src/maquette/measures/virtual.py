"""Virtual participants: events somebody might have left, seeded, marked synthetic, and never in results."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from maquette.measures.graph import Graph
from maquette.measures.row import Row

__all__ = ["MANNERS", "Manner", "manners_of", "visit", "visits"]


@dataclass(frozen=True)
class Manner:
    """A way of going through screens. Every number is an assumption of ours, not a measure of anybody.

    Args:
        seconds: typical time on a screen.
        spread: standard deviation of its logarithm.
        wrong: chance, a screen, of an answer that is refused.
        back: chance, a screen, of going back.
        stray: chance, a screen, of a move that does not come nearer to the goal.
        stop: chance, a screen, of giving up.
        helps: chance, a screen, of opening a help.
    """

    seconds: float
    spread: float = 0.0
    wrong: float = 0.0
    back: float = 0.0
    stray: float = 0.0
    stop: float = 0.0
    helps: float = 0.0


MANNERS: Mapping[str, Manner] = {
    "optimal": Manner(seconds=8),
    "hesitant": Manner(seconds=20, spread=0.6, wrong=0.15, back=0.2, stray=0.05, stop=0.01, helps=0.2),
    "lost": Manner(seconds=25, spread=0.7, wrong=0.2, back=0.2, stray=0.5, stop=0.04, helps=0.1),
    "hurried": Manner(seconds=5, spread=0.4, wrong=0.25, back=0.05, stray=0.15, stop=0.01),
    "low skill": Manner(seconds=40, spread=0.7, wrong=0.3, back=0.15, stray=0.1, stop=0.05, helps=0.1),
}
#: a person goes back and forth so many times, then stops
MOST_SCREENS = 60
_BY_SKILL: Mapping[str, tuple[str, ...]] = {
    "none": ("low skill", "lost"),
    "low": ("low skill", "hesitant"),
    "medium": ("hesitant", "optimal", "hurried"),
    "high": ("optimal", "hurried"),
}


def manners_of(digital_skill: str) -> tuple[str, ...]:
    """Manners a persona of this digital skill may have."""
    return _BY_SKILL[digital_skill]


def visit(
    graph: Graph, start: str, manner: str, seed: int, *, task: str = "", at: float = 0.0, **told: Any
) -> Iterator[Row]:
    """Events of one virtual participant on one task; the same for the same seed.

    Args:
        start: the screen the task begins on.
        at: when, in seconds since 1970.
        told: `run`, `build`, `persona`; `seq`, the number of the first event.
    """
    return _Visit(
        graph, MANNERS[manner], Random(f"{seed}:{manner}:{task}"), task=task, at=at, told=told
    ).rows(start)


def visits(
    graph: Graph, start: str, manner: str, seeds: range, *, build: str = "", task: str = ""
) -> Iterator[Row]:
    """One session for each seed, an hour apart."""
    for seed in seeds:
        run = f"virtual-{manner.replace(' ', '-')}-{seed}"
        yield from visit(graph, start, manner, seed, task=task, at=3600.0 * seed, run=run, build=build)


class _Visit:
    """One visit being made: a clock, a number, and where the person stands."""

    def __init__(
        self, graph: Graph, manner: Manner, random: Random, *, task: str, at: float, told: Mapping[str, Any]
    ) -> None:
        self._graph, self._manner, self._random = graph, manner, random
        self._task, self._at, self._told = task, at, told
        self._seq = int(told.get("seq", 1))
        self._onward: dict[str, list[str]] = {}
        for before, after in sorted(graph.moves):
            self._onward.setdefault(before, []).append(after)

    def rows(self, start: str) -> Iterator[Row]:
        persona = self._told.get("persona", "")
        if self._seq == 1:
            yield self._row("session_started", "", persona=persona, synthetic=True)
        yield self._row("task_started", "")
        trail = [start]
        yield self._row("step_shown", start)
        outcome = {"reason": "gave_up"}
        for _ in range(MOST_SCREENS):
            yield from self._on_screen(trail[-1])
            if trail[-1] in self._graph.ends:
                outcome = {}
                break
            if self._chance(self._manner.stop):
                break
            kind, trail = self._moved(trail)
            yield self._row(kind, trail[-1], trail=tuple(trail))
        yield self._row("task_ended", trail[-1], **outcome)

    def _on_screen(self, step: str) -> Iterator[Row]:
        spent = self._manner.seconds * math.exp(self._random.gauss(0, self._manner.spread))
        for kind, chance in (("help_opened", self._manner.helps), ("validation_error", self._manner.wrong)):
            if self._chance(chance) and step not in self._graph.ends:
                self._at += spent / 3
                yield self._row(kind, step)
        self._at += spent

    def _moved(self, trail: list[str]) -> tuple[str, list[str]]:
        here = trail[-1]
        onward = self._onward.get(here, [])
        if len(trail) > 1 and (not onward or self._chance(self._manner.back)):
            return "backtrack", trail[:-1]
        nearer = [one for one in onward if self._far(one) < self._far(here)]
        aside = [one for one in onward if one not in nearer]
        if aside and (not nearer or self._chance(self._manner.stray)):
            return "action", [*trail, self._random.choice(aside)]
        return "action", [*trail, min(nearer, key=self._far) if nearer else here]

    def _far(self, step: str) -> float:
        return self._graph.distance.get(step, math.inf)

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _row(self, kind: str, step: str, **payload: Any) -> Row:
        told = self._told
        row = Row(
            run=str(told.get("run", "virtual")),
            seq=self._seq,
            at=self._at,
            by="synthetic",
            actor="",
            kind=kind,
            task=self._task,
            step=step,
            control="",
            payload=payload,
            build=str(told.get("build", "")),
        )
        self._seq += 1
        return row
