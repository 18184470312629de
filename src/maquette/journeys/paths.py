"""Every way through one side of a journey, with what has been answered on it; pure."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any

from maquette.expressions.cases import GIVEN, Cases, Known, atoms
from maquette.expressions.tree import Node
from maquette.journeys.journey import Journey
from maquette.journeys.kinds.call import CallStep
from maquette.journeys.kinds.end import EndStep
from maquette.journeys.kinds.tasks import TasksStep
from maquette.journeys.lanes import Lane, turns_of

__all__ = [
    "MOST_STATES",
    "Point",
    "Site",
    "Walk",
    "asked_at",
    "ends_of",
    "lasting_atoms",
    "steps_to",
    "walk_lane",
]

MOST_STATES = 20_000

Point = tuple[str, Known]
"""A step, and what is known on arriving there."""
Site = tuple[str, str, int]
"""Where a condition stands: step, "when", "next", "show" or "tasks", and which one of them.

A way out that the kind itself adds, before those of the file, has a number under 0."""


@dataclass
class Walk:
    """What walking every way of a lane showed.

    Attributes:
        before: point -> the point one came from, None for the first.
        ways: point -> points it leads to, each with whether the step was seen and its answers taken.
        seen: points whose step is shown.
        outcomes: what each condition turned out to be where it stands, given those tried before it.
        stopped: there were too many points; nothing can be concluded from what was not met.
    """

    before: dict[Point, Point | None] = field(default_factory=dict)
    ways: dict[Point, list[tuple[Point, bool]]] = field(default_factory=dict)
    seen: set[Point] = field(default_factory=set)
    outcomes: dict[Site, set[bool]] = field(default_factory=lambda: defaultdict(set))
    stopped: bool = False

    @property
    def reached(self) -> set[str]:
        """Steps met on some way."""
        return {step for step, _ in self.before}

    def without(self, asking: Iterable[str]) -> dict[Point, Point | None]:
        """Points met when these steps never take an answer, each with the one before it."""
        spared = set(asking)
        first = next(iter(self.before))
        before: dict[Point, Point | None] = {first: None}
        ahead = deque([first])
        while ahead:
            point = ahead.popleft()
            for target, answered in self.ways.get(point, ()):
                if target not in before and not (answered and point[0] in spared):
                    before[target] = point
                    ahead.append(target)
        return before

    def caught(self, ends: Iterable[str]) -> list[Point]:
        """Points from which no way leads to one of these steps."""
        wanted = set(ends)
        back = defaultdict(list)
        for point, ways in self.ways.items():
            for target, _ in ways:
                back[target].append(point)
        ahead = [point for point in self.before if point[0] in wanted]
        leading = set(ahead)
        while ahead:
            more = [point for point in back[ahead.pop()] if point not in leading]
            leading.update(more)
            ahead += more
        return [point for point in self.before if point not in leading]


def steps_to(point: Point, before: Mapping[Point, Point | None]) -> tuple[str, ...]:
    """Steps of the way that led to a point, in order."""
    way = [point[0]]
    current = before[point]
    while current is not None:
        way.append(current[0])
        current = before[current]
    return tuple(reversed(way))


def walk_lane(
    journey: Journey,
    lane: Lane,
    values: Mapping[str, tuple[Any, ...]],
    tree_of: Callable[[str], Node],
    *,
    most: int = MOST_STATES,
    known: Known = frozenset(),
) -> Walk:
    """Walk every way of a lane.

    Args:
        values: the values that each question of few answers may take.
        tree_of: the checked tree of a condition, by its text.
        most: points met before stopping.
        known: what is known on setting out, such as what a condition is for one persona.
    """
    return _Walker(journey, lane, values, tree_of, most).walk(known)


class _Walker:
    def __init__(
        self,
        journey: Journey,
        lane: Lane,
        values: Mapping[str, tuple[Any, ...]],
        tree_of: Callable[[str], Node],
        most: int,
    ) -> None:
        self._journey = journey
        self._lane = lane
        self._values = values
        self._tree_of = tree_of
        self._most = most
        conditions = {phrase: tree_of(text) for phrase, text in journey.conditions.items()}
        here = {
            name: [
                atom for text in _conditions_of(journey, name) for atom in atoms(tree_of(text), conditions)
            ]
            for name in lane.ways
        }
        met = [atom for found in here.values() for atom in found]
        self._reads = dict(met)
        self._read = frozenset(name for names in self._reads.values() for name in names)
        count = Counter(key for key, _ in met)
        own = {name for step in lane.ways for name in asked_at(journey, step)}
        absent = frozenset(name for name in own if "." not in name and name != "relation")
        self._cases = Cases(absent, conditions, frozenset(key for key in count if count[key] > 1))
        self._ahead = {name: _ahead(journey, lane, name, here) for name in lane.ways}
        self._walk = Walk()

    def walk(self, known: Known) -> Walk:
        walk = self._walk
        first = self._point(self._lane.first, known)
        walk.before[first] = None
        ahead = deque([first])
        while ahead:
            point = ahead.popleft()
            walk.ways[point] = list(dict.fromkeys(self._from(point)))
            for target, _ in walk.ways[point]:
                if target not in walk.before:
                    walk.before[target] = point
                    ahead.append(target)
            if len(walk.before) > self._most:
                walk.stopped = True
                break
        return walk

    def _from(self, point: Point) -> Iterator[tuple[Point, bool]]:
        name, known = point
        step = self._journey.steps[name]
        for shown, after in self._decided((name, "when", 0), step.when, known):
            if not shown:
                yield from self._left(name, after, answered=False)
                continue
            self._walk.seen.add(point)
            self._show(name, after)
            if isinstance(step, TasksStep):
                yield from self._tasks(name, step, after)
                continue
            if isinstance(step, CallStep) and step.fails:
                yield self._point(step.fails, after), False
            for answered in self._answered(name, after):
                self._show(name, answered)  # one may come back to it
                yield from self._left(name, answered, answered=True)

    def _tasks(self, name: str, step: TasksStep, known: Known) -> Iterator[tuple[Point, bool]]:
        """Each task not done yet, in any order; then out, once those that must be done are."""
        done = {task.start for task in step.tasks if (_mark(name, task.start), True) in known}
        left = {task.start: index for index, task in enumerate(step.tasks) if task.start not in done}
        for start, index in left.items():
            task = step.tasks[index]
            before = [left[one] for one in task.after if one in left]
            for one in self._hidden(name, step, before, known):
                for shown, after in self._decided((name, "tasks", index), task.when, one):
                    if shown:
                        yield self._point(start, after | {(_mark(name, start), True)}), False
        needed = [index for index in left.values() if not step.tasks[index].optional]
        for one in self._hidden(name, step, needed, known):
            yield from self._left(name, one, answered=True)

    def _hidden(self, name: str, step: TasksStep, tasks: Iterable[int], known: Known) -> list[Known]:
        """What is known where none of these tasks is in the list: one that is not there holds nobody back."""
        here = [known]
        for index in tasks:
            site, when = (name, "tasks", index), step.tasks[index].when
            here = [after for one in here for shown, after in self._decided(site, when, one) if not shown]
        return here

    def _show(self, name: str, known: Known) -> None:
        """Note what the conditions of the rows of a step are."""
        for index, row in enumerate(self._journey.steps[name].show):
            for _ in self._decided((name, "show", index), row.when, known):
                pass

    def _left(self, name: str, known: Known, *, answered: bool) -> Iterator[tuple[Point, bool]]:
        """Where one goes from a step: conditions are tried in order, each when those above it are false."""
        remaining = [known]
        own = len(self._journey.steps[name].own_turns)
        for index, (when, target) in enumerate(turns_of(self._journey, name), start=-own):
            failing: list[Known] = []
            for one in remaining:
                for holds, after in self._decided((name, "next", index), when, one):
                    if holds:
                        yield self._point(target, after), answered
                    else:
                        failing.append(after)
            remaining = failing

    def _point(self, name: str, known: Known) -> Point:
        """A step on arriving; what no condition reads from there on is forgotten, so that ways meet again."""
        return name, frozenset(one for one in known if one[0] in self._ahead[name])

    def _decided(self, site: Site, when: str | None, known: Known) -> Iterator[tuple[bool, Known]]:
        if when is None:
            yield True, known
            return
        for outcome, after in self._cases.of(self._tree_of(when), known):
            self._walk.outcomes[site].add(outcome)
            yield outcome, after

    def _answered(self, name: str, known: Known) -> Iterator[Known]:
        """What is known once a step is answered, for each answer that some condition reads."""
        asked = asked_at(self._journey, name)
        kept = frozenset(
            (key, value)
            for key, value in known
            if key not in asked and not _changed(self._reads.get(key, frozenset()), asked)
        )
        followed = [one for one in asked if one in self._read]
        for answers in product(*(self._answers(name, one) for one in followed)):
            given = (
                (one, answer) for one, answer in zip(followed, answers, strict=True) if answer is not None
            )
            yield kept | frozenset(given)

    def _answers(self, name: str, question: str) -> tuple[Any, ...]:
        """Values a question may take; None for no answer."""
        values = self._values.get(question, (GIVEN,))
        optional = any(
            item.optional and question in (getattr(item, "question", None), getattr(item, "fact", None))
            for item in self._journey.steps[name].ask
        )
        return (*values, None) if optional else values


def asked_at(journey: Journey, name: str) -> tuple[str, ...]:
    """Names that a step gives a value to: its facts, its questions, the receipt of a call."""
    step = journey.steps[name]
    saved = (step.saves,) if isinstance(step, CallStep) and step.saves else ()
    return (*(one.fact for one in step.facts), *(one.question for one in step.questions), *saved)


def lasting_atoms(journey: Journey, tree_of: Callable[[str], Node]) -> list[str]:
    """Parts of conditions, as Python, that no answer of the journey may change: what is known of a persona
    decides them."""
    conditions = {phrase: tree_of(text) for phrase, text in journey.conditions.items()}
    asked = {one for name in journey.steps for one in asked_at(journey, name)} | journey.values.keys()
    found = (
        atom
        for name in journey.steps
        for text in _conditions_of(journey, name)
        for atom in atoms(tree_of(text), conditions)
    )
    of_contract = ("relation.", "employee.", "declaration.", "last.") if "relation" in asked else ()
    return [
        key
        for key, names in dict(found).items()
        if not names & asked and not any(name.startswith(of_contract) for name in names if of_contract)
    ]


def ends_of(journey: Journey, lane: Lane) -> tuple[str, ...]:
    """The ends of a lane."""
    return tuple(name for name in lane.ways if isinstance(journey.steps[name], EndStep))


def _conditions_of(journey: Journey, name: str) -> Iterator[str]:
    step = journey.steps[name]
    yield from (turn.when for turn in (*step.own_turns, *step.next) if turn.when is not None)
    yield from (row.when for row in step.show if row.when is not None)
    yield from (when for path, when in step.own_conditions if path[0] == "tasks")
    if step.when is not None:
        yield step.when


def _mark(name: str, start: str) -> str:
    """What is known of a task that was begun; no question can be called this."""
    return f"{name}#{start}"


def _ahead(
    journey: Journey, lane: Lane, name: str, here: Mapping[str, list[tuple[str, frozenset[str]]]]
) -> frozenset[str]:
    """Names and atoms read at a step, or further on, and tasks of the lists there."""
    reached = replace(lane, first=name).reached()
    found = [atom for step in reached for atom in here[step]]
    lists = {one: step for one in reached if isinstance(step := journey.steps[one], TasksStep)}
    marks = (_mark(one, task.start) for one, step in lists.items() for task in step.tasks)
    return frozenset(key for key, _ in found).union(marks, *(names for _, names in found))


def _changed(names: frozenset[str], asked: tuple[str, ...]) -> bool:
    """Whether an answer may change what an atom says: another contract, or a computed value, changes much."""
    if not names or not asked:
        return False
    plain = all("." in name for name in names) and "relation" not in asked
    return not plain or bool(names & set(asked))
