"""The state of a session as a pure function of its events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from maquette.sessions.event import Event

__all__ = ["State", "fold"]


@dataclass(frozen=True)
class State:
    """Where a session stands.

    Args:
        seq: number of the last event folded in.
        persona: who plays.
        actor: whose side is on screen.
        trails: actor -> steps gone through, the last one being on screen.
        returns: actor -> the check page a changed answer goes back to.
        seen: steps that were on screen since the start.
        answers: field -> JSON value.
        jumped: steps passed over by the link that opened the session; None when it began at the start.
        dials: dial -> JSON value.
        transitions: only grows.
        moved: actor -> the number of transitions when her screen last changed.
    """

    seq: int = 0
    persona: str = ""
    actor: str = ""
    trails: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    returns: Mapping[str, str] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()
    answers: Mapping[str, Any] = field(default_factory=dict)
    jumped: frozenset[str] | None = None
    dials: Mapping[str, Any] = field(default_factory=dict)
    transitions: int = 0
    moved: Mapping[str, int] = field(default_factory=dict)

    @property
    def trail(self) -> tuple[str, ...]:
        """Steps gone through on the side shown."""
        return self.trails.get(self.actor, ())

    @property
    def turn(self) -> int:
        """When the screen shown last changed: part of the key of every button, so that an old click finds
        nothing."""
        return self.moved.get(self.actor, self.transitions)

    @property
    def step(self) -> str:
        """The step on screen, "" before the start."""
        return self.trail[-1] if self.trail else ""


def fold(events: Iterable[Event], start: State | None = None) -> State:
    """The state after these events; an unknown kind changes nothing but the number."""
    state = start or State()
    for event in events:
        apply = _APPLY.get(event.kind)
        state = replace(apply(state, event) if apply else state, seq=event.seq)
    return state


def _begun(state: State, event: Event) -> State:
    jumped = event.payload.get("jumped")
    afresh = replace(
        state,
        persona=event.payload["persona"],
        trails={},
        seen=frozenset(),
        answers={},
        jumped=None if jumped is None else frozenset(jumped),
    )
    return _shown(afresh, event)


def _shown(state: State, event: Event) -> State:
    return replace(_stands(state, event), actor=event.payload.get("actor", event.actor))


def _stands(state: State, event: Event) -> State:
    """A move on one side; the side shown stays, since the other one may be played elsewhere."""
    actor = event.payload.get("actor", event.actor)
    trail = tuple(event.payload["trail"])
    return replace(
        state,
        actor=state.actor or actor,
        moved={**state.moved, actor: state.transitions + 1},
        trails={**state.trails, actor: trail},
        seen=state.seen.union(trail),
        returns={**state.returns, actor: event.payload.get("returns_to", "")},
        transitions=state.transitions + 1,
    )


def _answered(state: State, event: Event) -> State:
    return replace(state, answers={**state.answers, event.control: event.value})


def _forgot(state: State, event: Event) -> State:
    # Going back to the start, one goes through every step; staying, one has still passed over some.
    jumped = state.jumped if event.control == "here" else None
    return _stands(replace(state, trails={}, seen=frozenset(), answers={}, jumped=jumped), event)


def _afresh(state: State, _event: Event) -> State:
    """A task of a study begins: nobody plays yet, and nothing of the task before is left."""
    return State(dials=state.dials, transitions=state.transitions + 1)


def _dialled(state: State, event: Event) -> State:
    return replace(state, dials={**state.dials, event.control: event.payload["value"]})


_APPLY: Mapping[str, Callable[[State, Event], State]] = {
    "session_started": _begun,
    "persona_chosen": _begun,
    "action": _stands,
    "backtrack": _stands,
    "actor_chosen": _shown,
    "joined": _stands,
    "reset": _forgot,
    "field_committed": _answered,
    "dial_set": _dialled,
    "task_started": _afresh,
}
