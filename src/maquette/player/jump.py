"""Opening a session further on: the way that leads there, and what is taken as answered on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from maquette.player.answers import commits
from maquette.player.route import Route
from maquette.player.tasks import steps_within
from maquette.sessions import NewEvent, State

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["jump"]


def jump(journey: Journey, state: State, target: str, taken: Mapping[str, Any]) -> None:
    """Begin a session on a step, with answers.

    Args:
        state: who plays, on which side.
        target: a step of that side; "" for its first one.
        taken: field -> JSON value.
    """
    way = _way(journey, replace(state, answers=dict(taken)), target)
    screens = tuple(name for name in way if journey.steps[name].kind != "call")
    payload = {"persona": state.persona, "actor": state.actor, "trail": screens}
    if target:
        payload["jumped"] = (*screens[:-1], *_tasks_passed(journey, way))
    started = NewEvent(kind="session_started", actor=state.actor, payload=payload)
    journey.live.append(started, *_answers(journey, state, taken), *_receipts(journey, way))


def _way(journey: Journey, state: State, target: str) -> tuple[str, ...]:
    """Steps from the first one to the target, or to the screen a call leads to."""
    own = [step.name for step in journey.steps.values() if step.actor == state.actor]
    if target:
        # Until the way is known, every step but the target may be passed over.
        state = replace(state, jumped=frozenset(own) - {target})
    with journey.seen_from(state):
        first = Route(journey.steps).first(state.actor)
    target = target or first
    way = _led(journey, state, first, lambda name: name == target)
    if way[-1] != target:
        way = Route(journey.steps).shortest(own[0], target)
    onward = _led(journey, state, target, lambda name: journey.steps[name].kind != "call")
    return (*way, *onward[1:])


def _tasks_passed(journey: Journey, way: tuple[str, ...]) -> Iterator[str]:
    """Steps of the tasks of the lists that the way leaves behind."""
    for name, following in pairwise(way):
        within = steps_within(journey, journey.steps[name])
        if following not in within:
            yield from sorted(within)


def _led(journey: Journey, state: State, start: str, arrived: Callable[[str], bool]) -> tuple[str, ...]:
    """Where the answers lead, calls included: their receipts are known from there on."""
    way = [start]
    while not arrived(way[-1]):
        state = replace(state, answers={**state.answers, **_receipt(journey, way[-1])})
        with journey.seen_from(state):
            following = Route(journey.steps).following(way[-1])
        if not following or following in way:
            break
        way.append(following)
    return tuple(way)


def _receipt(journey: Journey, name: str) -> dict[str, Any]:
    step = journey.steps[name]
    return journey.call(step, down=False)[0] if step.kind == "call" else {}


def _answers(journey: Journey, state: State, taken: Mapping[str, Any]) -> Iterator[NewEvent]:
    """What the link answers, as if given where it is asked."""
    asking = {one.name: step.name for step in journey.steps.values() for one in step.questions}
    for name, value in taken.items():
        yield NewEvent(
            kind="field_committed",
            actor=state.actor,
            step=asking.get(name, ""),
            control=name,
            payload={"source": "link"},
            value=value,
        )


def _receipts(journey: Journey, way: Iterable[str]) -> Iterator[NewEvent]:
    for name in way:
        yield from commits(journey, journey.steps[name], _receipt(journey, name))
