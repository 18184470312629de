"""The accepted ways of a journey, as a path of screens is judged by; pure."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from maquette.expressions.cases import Cases, Known
from maquette.expressions.tree import Node
from maquette.journeys import Journey
from maquette.journeys.kinds.call import CallStep
from maquette.journeys.kinds.end import EndStep
from maquette.journeys.kinds.tasks import TasksStep
from maquette.journeys.lanes import lanes_of
from maquette.journeys.paths import Point, Walk, walk_lane

__all__ = ["Graph", "graph_of"]

_Place = tuple[Point, bool]
"""A point of a walk, and whether its screen is shown or passed over."""


@dataclass(frozen=True)
class Graph:
    """Screens of a journey and the moves it accepts towards a goal.

    Args:
        lanes: step -> whose screen it is, in the order of the file; steps without a screen are not there.
        moves: (from, to), screens that no way skips lying in between.
        hubs: lists of tasks, where coming back is part of the way.
        ends: ends, on every side.
        goals: the ends that this graph leads to.
        distance: step -> screens from it to the nearest goal, both counted; without those that lead to none.
        complete: False when there were too many ways to walk them all: nothing is said to be off the way.
    """

    lanes: Mapping[str, str]
    moves: frozenset[tuple[str, str]]
    hubs: frozenset[str]
    ends: frozenset[str]
    goals: frozenset[str]
    distance: Mapping[str, int]
    complete: bool = True

    def accepts(self, before: str, after: str) -> bool:
        """Whether one may go from a screen to another; between two sides, always."""
        if self.lanes[before] != self.lanes[after] or not self.complete:
            return True
        return (before, after) in self.moves

    def leads_on(self, step: str) -> bool:
        """Whether a screen is on some accepted way to the goal; on the other side, always."""
        sides = {self.lanes[goal] for goal in self.goals}
        return not self.complete or step in self.distance or self.lanes[step] not in sides


def graph_of(
    journey: Journey,
    goals: Iterable[str],
    tree_of: Callable[[str], Node],
    values: Mapping[str, tuple[Any, ...]],
    *,
    rule: Node | None = None,
    known: Known = frozenset(),
) -> Graph:
    """The accepted ways of a journey to these ends.

    Args:
        goals: ends; those the journey has not, since it was renamed or changed, lead nowhere.
        tree_of: the checked tree of a condition, by its text.
        values: the values that each question of few answers may take.
        rule: what must hold of the answers: an answer that makes it false is on no accepted way.
        known: what is known of this persona on setting out.
    """
    wanted = frozenset(goals) & journey.steps.keys()
    kept = _kept(values, rule, {phrase: tree_of(text) for phrase, text in journey.conditions.items()})
    walks = [walk_lane(journey, lane, kept, tree_of, known=known) for lane in lanes_of(journey).values()]
    screens = [_Screens(walk, journey) for walk in walks]
    return Graph(
        lanes={
            name: journey.actor_of(name)
            for name, step in journey.steps.items()
            if not isinstance(step, CallStep)
        },
        moves=frozenset(move for one in screens for move in one.moves()),
        hubs=frozenset(name for name, step in journey.steps.items() if isinstance(step, TasksStep)),
        ends=frozenset(name for name, step in journey.steps.items() if isinstance(step, EndStep)),
        goals=wanted,
        # Each step belongs to one side only.
        distance={step: far for one in screens for step, far in one.distances(wanted).items()},
        complete=not any(walk.stopped for walk in walks),
    )


def _kept(
    values: Mapping[str, tuple[Any, ...]], rule: Node | None, conditions: Mapping[str, Node]
) -> dict[str, tuple[Any, ...]]:
    """The values that leave the rule a chance to hold; all of them where none does."""
    if rule is None:
        return dict(values)
    cases = Cases(frozenset(), conditions, frozenset())

    def may_hold(name: str, value: Any) -> bool:
        return any(outcome for outcome, _ in cases.of(rule, frozenset({(name, value)})))

    return {
        name: tuple(one for one in several if may_hold(name, one)) or several
        for name, several in values.items()
    }


class _Screens:
    """A walk seen as screens: where a condition is not decided, a step is both on the way and passed over."""

    def __init__(self, walk: Walk, journey: Journey) -> None:
        self.after: dict[_Place, list[_Place]] = {}
        steps = journey.steps
        passing = {
            name for name, step in steps.items() if step.when is not None and not isinstance(step, TasksStep)
        }
        calls = {name for name, step in steps.items() if isinstance(step, CallStep)}

        def places(point: Point) -> list[_Place]:
            shown = point in walk.seen and point[0] not in calls
            hidden = not shown or point[0] in passing
            return [(point, is_shown) for is_shown in (True, False) if (shown if is_shown else hidden)]

        for point in walk.before:
            for place in places(point):
                ways = walk.ways.get(point, ())
                taken = [
                    target
                    for target, answered in ways
                    if point[0] not in passing or point[0] in calls or answered == place[1]
                ]
                self.after[place] = [one for target in taken for one in places(target)]

    def moves(self) -> set[tuple[str, str]]:
        """From each screen to those it leads to, through what is passed over."""
        return {(place[0][0], step) for place in self.after if place[1] for step in self._next_screens(place)}

    def _next_screens(self, place: _Place) -> set[str]:
        found: set[str] = set()
        ahead, met = list(self.after[place]), {place}
        while ahead:
            one = ahead.pop()
            if one[1]:
                found.add(one[0][0])
            elif one not in met:
                met.add(one)
                ahead += self.after[one]
        return found

    def distances(self, goals: frozenset[str]) -> dict[str, int]:
        """Screens from each step to the nearest goal, both counted: breadth first, backwards."""
        back: dict[_Place, list[_Place]] = {}
        for place, targets in self.after.items():
            for target in targets:
                back.setdefault(target, []).append(place)
        far = {place: 1 for place in self.after if place[1] and place[0][0] in goals}
        ahead = deque(far)
        while ahead:
            place = ahead.popleft()
            for one in back.get(place, ()):
                screens = far[place] + one[1]
                if one not in far or screens < far[one]:
                    far[one] = screens
                    # What is passed over costs nothing: it goes before what is one screen further.
                    (ahead.append if one[1] else ahead.appendleft)(one)
        steps: dict[str, int] = {}
        for (point, is_shown), screens in far.items():
            if is_shown:
                steps[point[0]] = min(screens, steps.get(point[0], screens))
        return steps
