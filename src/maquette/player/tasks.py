"""A list of tasks: what is to be done, what is done, and the steps gone through to do it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from maquette.player.answers import lacks
from maquette.player.route import Route, holds
from maquette.player.step import Condition, Step
from maquette.sessions import State

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["Task", "is_done", "listed", "steps_gone", "steps_within", "to_do", "waits"]


@dataclass(frozen=True)
class Task:
    """One thing to do.

    Args:
        label: what people read.
        start: its first step; its last one leads back to the list.
        when: it is in the list only when this holds.
        after: first steps of the tasks to be done before.
        optional: the journey goes on without it.
    """

    label: str
    start: str
    when: Condition | None = None
    after: tuple[str, ...] = ()
    optional: bool = False


def listed(step: Step) -> tuple[Task, ...]:
    """Tasks of a list as it stands; none for another kind of step."""
    tasks: tuple[Task, ...] = step.keys.get("tasks", ())
    return tuple(task for task in tasks if task.when is None or holds(task.when))


def is_done(journey: Journey, step: Step, task: Task, state: State) -> bool:
    """Whether the steps of a task lead back to its list with nothing left to answer."""
    return _way(journey, step, task, state)[-1] == step.name


def to_do(journey: Journey, step: Step, state: State) -> tuple[Task, ...]:
    """Tasks of a list that are not done yet, those one may leave out included."""
    return tuple(task for task in listed(step) if not is_done(journey, step, task, state))


def waits(journey: Journey, step: Step, task: Task, state: State) -> bool:
    """Whether a task cannot be begun: another one of the list comes before."""
    return any(other.start in task.after for other in to_do(journey, step, state))


def steps_gone(journey: Journey, trail: tuple[str, ...], state: State) -> Iterator[str]:
    """Steps of a trail, those of the tasks done from its lists included, in reading order."""
    for name in trail:
        if name not in journey.steps:
            continue
        yield name
        for task in listed(journey.steps[name]):
            way = _way(journey, journey.steps[name], task, state)
            yield from (one for one in way if one != name and _is_met(one, state))


def steps_within(journey: Journey, step: Step) -> set[str]:
    """Every step of the tasks of a list, whichever way they are gone through."""
    within: set[str] = set()
    ahead = [task.start for task in step.keys.get("tasks", ())]
    while ahead:
        name = ahead.pop()
        if name != step.name and name not in within:
            within.add(name)
            ahead += [turn.to for turn in journey.steps[name].turns]
    return within


def _way(journey: Journey, step: Step, task: Task, state: State) -> tuple[str, ...]:
    """From the first step of a task to its list, or to the first step where something is left to do."""
    route = Route(journey.steps)

    def stops(name: str) -> bool:
        met = _is_met(name, state) and not _is_open(journey, journey.steps[name])
        # What a link passed over may stay without an answer.
        return name == step.name or not (met or name in (state.jumped or ()))

    return route.way(route.landing(task.start), stops)


def _is_met(name: str, state: State) -> bool:
    return name in state.seen or name in (state.jumped or ())


def _is_open(journey: Journey, step: Step) -> bool:
    saved = step.keys.get("saves")
    return lacks(step, journey.answers) or (saved is not None and saved not in journey.answers)
