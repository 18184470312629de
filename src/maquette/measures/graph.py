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
    walks = {
        actor: walk_lane(journey, lane, kept, tree_of, known=known)
        for actor, lane in lanes_of(journey).items()
    }
    shown = {name for name, step in journey.steps.items() if not isinstance(step, CallStep)}
    distance: dict[str, int] = {}
    moves: set[tuple[str, str]] = set()
    for walk in walks.values():
        moves |= _moves(walk, shown)
        for step, far in _distances(walk, shown, wanted).items():
            distance[step] = min(far, distance.get(step, far))
    return Graph(
        lanes={name: journey.actor_of(name) for name in journey.steps if name in shown},
        moves=frozenset(moves),
        hubs=frozenset(name for name, step in journey.steps.items() if isinstance(step, TasksStep)),
        ends=frozenset(name for name, step in journey.steps.items() if isinstance(step, EndStep)),
        goals=wanted,
        distance=distance,
        complete=not any(walk.stopped for walk in walks.values()),
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


def _is_screen(walk: Walk, point: Point, shown: set[str]) -> bool:
    return point[0] in shown and point in walk.seen


def _moves(walk: Walk, shown: set[str]) -> set[tuple[str, str]]:
    """From each screen to those it leads to, through steps that are skipped or have no screen."""
    after: dict[Point, set[str]] = {}

    def screens_after(point: Point) -> set[str]:
        found: set[str] = set()
        ahead, met = [target for target, _ in walk.ways.get(point, ())], {point}
        while ahead:
            one = ahead.pop()
            if _is_screen(walk, one, shown):
                found.add(one[0])
            elif one not in met:
                met.add(one)
                ahead += [target for target, _ in walk.ways.get(one, ())]
        return found

    for point in walk.before:
        if _is_screen(walk, point, shown):
            after[point] = screens_after(point)
    return {(point[0], step) for point, steps in after.items() for step in steps}


def _distances(walk: Walk, shown: set[str], goals: frozenset[str]) -> dict[str, int]:
    """Screens from each step to the nearest goal, both counted: breadth first, backwards."""
    back: dict[Point, list[Point]] = {}
    for point, ways in walk.ways.items():
        for target, _ in ways:
            back.setdefault(target, []).append(point)
    far = {point: 1 for point in walk.before if point[0] in goals and point in walk.seen}
    ahead = deque(far)
    while ahead:
        point = ahead.popleft()
        for one in back.get(point, ()):
            cost = 1 if _is_screen(walk, one, shown) else 0
            if one not in far or far[point] + cost < far[one]:
                far[one] = far[point] + cost
                # A step without a screen costs nothing, so it goes before those as far as the next screen.
                (ahead.append if cost else ahead.appendleft)(one)
    steps: dict[str, int] = {}
    for point, screens in far.items():
        if _is_screen(walk, point, shown):
            steps[point[0]] = min(screens, steps.get(point[0], screens))
    return steps
