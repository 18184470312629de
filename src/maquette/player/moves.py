"""What a click does: read the answers, find the way, write events. Nothing is drawn here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import streamlit as st

from maquette.fakedata.safe import is_fictitious
from maquette.fields import Question, Refused, field_type
from maquette.fields.words import refusal
from maquette.player.route import Route
from maquette.player.step import Step
from maquette.player.words import words
from maquette.sessions import NewEvent, State

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = [
    "back_to",
    "change",
    "choose_persona",
    "choose_side",
    "first_step",
    "forget",
    "go_on",
    "keep_typed",
    "set_dial",
    "show_errors",
]


#: what a widget holds while nobody has answered
NOTHING: tuple[Any, ...] = (None, "", [])


def go_on(journey: Journey, step: Step, drawn: int) -> None:
    """Continue: take the answers of this screen and move, or say what is to be corrected."""
    given, refused = _read_all(journey, step)
    commits = _commits(journey, step, given)
    if refused and _holds_back(journey, refused):
        wrong = [_event(journey, "validation_error", name, reason=code) for name, code, _ in refused]
        if journey.live.append(*commits, *wrong, drawn=drawn):
            journey.live.errors = {name: sentence for name, _, sentence in refused}
            journey.live.refusals += 1
        else:
            _say_moved(journey)
        return
    state = journey.live.state
    ahead = replace(state, answers={**state.answers, **given})
    with journey.seen_from(ahead):
        moves = _moves(journey, step, ahead)
    if not journey.live.append(*commits, *moves, drawn=drawn):
        _say_moved(journey)


def back_to(journey: Journey, name: str, drawn: int) -> None:
    """Back: to a step of the trail."""
    trail = journey.live.state.trail
    index = len(trail) - 1 - trail[::-1].index(name)
    if not journey.live.append(_event(journey, "backtrack", "back", trail=trail[: index + 1]), drawn=drawn):
        _say_moved(journey)


def change(journey: Journey, name: str, drawn: int) -> None:
    """Change an answer from a check page, which is where one comes back."""
    state = journey.live.state
    move = _event(journey, "action", "change", trail=(*state.trail, name), returns_to=state.step)
    if not journey.live.append(move, drawn=drawn):
        _say_moved(journey)


def choose_persona(journey: Journey, name: str) -> None:
    """Another persona plays, from her first step."""
    actor = journey.seal.part(name).actor
    trail = [first_step(journey, State(persona=name, actor=actor))]
    journey.live.append(_event(journey, "persona_chosen", "", persona=name, actor=actor, trail=trail))


def choose_side(journey: Journey, actor: str) -> None:
    """The other side of the same contract, where it stands."""
    state = replace(journey.live.state, actor=actor)
    trail = state.trail or (first_step(journey, state),)
    journey.live.append(_event(journey, "actor_chosen", "", actor=actor, trail=trail))


def first_step(journey: Journey, state: State) -> str:
    """Where the actor of a state begins."""
    with journey.seen_from(state):
        return Route(journey.steps).first(state.actor)


def forget(journey: Journey, *, stay: bool) -> None:
    """Clear the answers, here or at the start."""
    state = journey.live.state
    start = replace(state, answers={})
    trail = state.trail if stay else (first_step(journey, start),)
    journey.live.append(_event(journey, "reset", "here" if stay else "start", trail=trail))


def set_dial(journey: Journey, dial: str, value: Any) -> None:
    """Move a dial of the player."""
    journey.live.append(_event(journey, "dial_set", dial, value=value))


def keep_typed(journey: Journey, step: Step) -> None:
    """Write each answer as it is given, so that a refresh finds it again; a wrong one waits for Continue."""
    given: dict[str, Any] = {}
    for question in step.questions:
        raw = st.session_state.get(journey.key(question.name))
        if raw in NOTHING or raw == journey.filled(question):
            continue
        try:
            given[question.name] = _json(question, raw)
        except Refused:
            continue
    commits = _commits(journey, step, given)
    if commits:
        journey.live.append(*commits)


def show_errors(journey: Journey, step: Step) -> None:
    """Show a screen as a person who left everything empty would see it; nothing is written."""
    refused = []
    for question in step.questions:
        if not question.optional:
            try:
                _json(question, None)
            except Refused as no:
                refused.append((question.name, _sentence(journey, question, no)))
    journey.live.errors = dict(refused)
    journey.live.refusals += 1


def _holds_back(journey: Journey, refused: list[tuple[str, str, str]]) -> bool:
    """Whether refused answers stop the person: always, once, or never, as the strictness dial says."""
    strictness = journey.live.state.dials.get("strictness", "real")
    seen = {name for name, _, _ in refused} <= set(journey.live.errors)
    return strictness == "real" or (strictness == "gentle" and not seen)


def _sentence(journey: Journey, question: Question, no: Refused) -> str:
    written = question.errors.get(no.code)
    return written or refusal(no.code, question.label, journey.seal.language, no.details)


def _moves(journey: Journey, step: Step, state: State) -> list[NewEvent]:
    """The move out of a step, and through the calls that follow it, without a screen."""
    route = Route(journey.steps)
    trail, returns_to = _trail_after(journey, route, step, state)
    moves = [_event(journey, "action", "continue", trail=trail, returns_to=returns_to)]
    while (reached := journey.steps[trail[-1]]).kind == "call":
        saved, target = journey.call(reached, down=bool(state.dials.get("calls_down")))
        state = replace(state, answers={**state.answers, **saved})
        moves += _commits(journey, reached, saved)
        with journey.seen_from(state):
            trail = (*trail[:-1], target or route.following(reached.name))
        moves.append(_event(journey, "action", "call", trail=trail))
    return moves


def _trail_after(journey: Journey, route: Route, step: Step, state: State) -> tuple[tuple[str, ...], str]:
    check = state.returns.get(state.actor, "")
    if not check:
        following = route.following(step.name)
        # A step met again: the loop that came back to it is no longer on the way.
        met = state.trail.index(following) if following in state.trail else len(state.trail)
        return (*state.trail[:met], following), ""
    seen = set(state.trail)

    def stops(name: str) -> bool:
        return name == check or name not in seen or _lacks(journey.steps[name], state)

    way = route.way(state.trail[0], stops)
    return way, check if way[-1] != check else ""


def _lacks(step: Step, state: State) -> bool:
    return any(not one.optional and one.name not in state.answers for one in step.questions)


def _read_all(journey: Journey, step: Step) -> tuple[dict[str, Any], list[tuple[str, str, str]]]:
    given: dict[str, Any] = {}
    refused = []
    for question in step.questions:
        raw = st.session_state.get(journey.key(question.name))
        if raw in NOTHING and field_type(question.kind).keeps and question.name in journey.live.state.answers:
            continue
        if question.optional and raw in NOTHING:
            given[question.name] = None
            continue
        try:
            given[question.name] = _json(question, raw)
        except Refused as no:
            refused.append((question.name, no.code, _sentence(journey, question, no)))
    return given, refused


def _json(question: Question, raw: Any) -> Any:
    kind = field_type(question.kind)
    value = kind.read(raw, question)
    if kind.protected and not is_fictitious(kind.protected, value):
        raise Refused("real_identifier")
    return kind.to_json(value)


def _commits(journey: Journey, step: Step, given: dict[str, Any]) -> list[NewEvent]:
    known = journey.live.state.answers
    return [
        NewEvent(kind="field_committed", actor=step.actor, step=step.name, control=name, value=value)
        for name, value in given.items()
        if name not in known or known[name] != value
    ]


def _event(journey: Journey, kind: str, control: str, **payload: Any) -> NewEvent:
    state = journey.live.state
    return NewEvent(kind=kind, actor=state.actor, step=state.step, control=control, payload=payload)


def _say_moved(journey: Journey) -> None:
    journey.live.notice = words(journey.seal.language)["moved_elsewhere"]
