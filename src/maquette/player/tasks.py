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

__all__ = ["Task", "is_done", "listed", "steps_gone", "to_do", "waits"]


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
            yield from (one for one in way if one != name and one in state.seen)


def _way(journey: Journey, step: Step, task: Task, state: State) -> tuple[str, ...]:
    """From the first step of a task to its list, or to the first step where something is left to do."""
    route = Route(journey.steps)

    def stops(name: str) -> bool:
        return name == step.name or name not in state.seen or _is_open(journey.steps[name], state)

    return route.way(route.landing(task.start), stops)


def _is_open(step: Step, state: State) -> bool:
    saved = step.keys.get("saves")
    return lacks(step, state.answers) or (saved is not None and saved not in state.answers)
