"""What a click does: find the way, write events. Nothing is drawn here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from maquette.player import calling, patience
from maquette.player.answers import Reading, commits, lacks, of_another_contract
from maquette.player.route import Route
from maquette.player.step import Step
from maquette.player.tasks import to_do
from maquette.player.words import words
from maquette.sessions import NewEvent, State

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = [
    "back_to",
    "begin",
    "change",
    "choose_persona",
    "choose_side",
    "enter",
    "follow",
    "forget",
    "go_on",
    "hold_back",
    "join",
    "set_dial",
    "show_errors",
    "stay",
]


def begin(journey: Journey, persona: str) -> None:
    """The first screen of a session."""
    part = journey.seal.part(persona)
    state = State(persona=part.name, actor=part.actor)
    _land(journey, state, NewEvent(kind="session_started", actor=part.actor), persona=part.name)


def join(journey: Journey) -> None:
    """The first screen of a side played on its own, in a session that somebody else began."""
    _land(journey, journey.live.state, _event(journey, "joined", ""))


def follow(journey: Journey, step: Step, drawn: int) -> None:
    """Leave a step that has nothing more to wait for; Back does not come to it again."""
    trail, returns_to = _trail_after(journey, step, journey.live.state)
    trail = tuple(name for name in trail if name != step.name)
    moved = _event(journey, "action", "follow", trail=trail, returns_to=returns_to)
    journey.live.append(moved, *_through_calls(journey, journey.live.state, trail), drawn=drawn)


def go_on(journey: Journey, step: Step, drawn: int, *, reading: Reading, control: str = "continue") -> None:
    """Continue: take the answers of this screen and move, or say what is to be corrected.

    Args:
        journey, step: the screen.
        drawn: its turn.
        reading: its answers.
        control: what the log calls the button.
    """
    live = journey.live
    reading.given = {**of_another_contract(journey, reading.given), **reading.given}
    taken = commits(journey, step, reading.given)
    if reading.refused and _holds_back(journey, reading):
        hold_back(journey, taken, reading, drawn)
        return
    ahead = replace(live.state, answers={**live.state.answers, **reading.given})
    trail, returns_to = _trail_after(journey, step, ahead)
    moved = _event(journey, "action", control, trail=trail, returns_to=returns_to)
    if not live.append(*taken, moved, *_through_calls(journey, ahead, trail), drawn=drawn):
        _say_moved(journey)


def hold_back(journey: Journey, taken: Sequence[NewEvent], reading: Reading, drawn: int) -> None:
    """Stay on the screen, with what is to be corrected."""
    live = journey.live
    wrong = [_event(journey, "validation_error", name, reason=code) for name, code in reading.refused.items()]
    if live.append(*taken, *wrong, drawn=drawn):
        live.errors, live.typed, live.refusals = reading.sentences, reading.typed, live.refusals + 1
    else:
        _say_moved(journey)


def stay(journey: Journey, control: str, taken: Sequence[NewEvent], drawn: int) -> None:
    """Take answers and draw the same screen anew."""
    state = journey.live.state
    returns_to = state.returns.get(state.actor, "")
    done = _event(journey, "action", control, trail=state.trail, returns_to=returns_to)
    if not journey.live.append(*taken, done, drawn=drawn):
        _say_moved(journey)


def back_to(journey: Journey, name: str, drawn: int) -> None:
    """Back: to a step of the trail; a change goes on unless it is the check page itself."""
    state = journey.live.state
    trail = state.trail
    index = len(trail) - 1 - trail[::-1].index(name)
    check = state.returns.get(state.actor, "")
    move = _event(
        journey, "backtrack", "back", trail=trail[: index + 1], returns_to="" if name == check else check
    )
    if not journey.live.append(move, drawn=drawn):
        _say_moved(journey)


def change(journey: Journey, name: str, drawn: int) -> None:
    """Change an answer from a check page, which is where one comes back."""
    state = journey.live.state
    move = _event(journey, "action", "change", trail=(*state.trail, name), returns_to=state.step)
    if not journey.live.append(move, drawn=drawn):
        _say_moved(journey)


def enter(journey: Journey, start: str, drawn: int) -> None:
    """Begin a task of a list, or go through it again; its last step leads back to the list."""
    state = journey.live.state
    trail = (*state.trail, Route(journey.steps).landing(start))
    move = _event(journey, "action", "task", trail=trail, returns_to="")
    if not journey.live.append(move, *_through_calls(journey, state, trail), drawn=drawn):
        _say_moved(journey)


def choose_persona(journey: Journey, name: str) -> None:
    """Another persona plays, from her first screen.

    The same one changes nothing: a browser in a hurry may send a switch it has just closed as if it were new.
    """
    if name == journey.live.state.persona:
        return
    state = State(persona=name, actor=journey.seal.part(name).actor)
    _land(journey, state, _event(journey, "persona_chosen", ""), persona=name)


def choose_side(journey: Journey, actor: str) -> None:
    """The other side of the same contract, where it stands; the same one changes nothing."""
    left = journey.live.state
    if actor == left.actor:
        return
    stood = journey.steps.get(left.step)
    if left.actor == next(iter(journey.seal.actors)) and (stood is None or stood.kind != "end"):
        side = journey.seal.actors[left.actor]
        journey.live.notice = words(journey.seal.language)["other_side_open"].format(side=side)
    state = replace(left, actor=actor)
    if not state.trail:
        _land(journey, state, _event(journey, "actor_chosen", ""))
        return
    returns_to = state.returns.get(actor, "")
    move = _event(journey, "actor_chosen", "", actor=actor, trail=state.trail, returns_to=returns_to)
    journey.live.append(move)


def forget(journey: Journey, *, stay: bool) -> None:
    """Clear the answers, here or at the start."""
    state = journey.live.state
    if stay:
        journey.live.append(_event(journey, "reset", "here", trail=state.trail))
    else:
        _land(journey, replace(state, answers={}), _event(journey, "reset", "start"))


def set_dial(journey: Journey, dial: str, value: Any) -> None:
    """Move a dial of the player."""
    if journey.live.state.dials.get(dial) == value:
        return
    journey.live.append(_event(journey, "dial_set", dial, value=value))


def show_errors(journey: Journey, reading: Reading) -> None:
    """Show a screen as a person who left everything empty would see it; nothing is written."""
    journey.live.errors = reading.sentences
    journey.live.refusals += 1


def _holds_back(journey: Journey, reading: Reading) -> bool:
    """Whether refused answers stop the person: always, once, or never, as the strictness dial says."""
    strictness = journey.live.state.dials.get("strictness", "real")
    told = reading.refused.keys() <= journey.live.errors.keys()
    return strictness == "real" or (strictness == "gentle" and not told)


def _land(journey: Journey, state: State, event: NewEvent, **payload: Any) -> None:
    """Put an actor on her first screen, past the calls that stand before it."""
    with journey.seen_from(state):
        trail = (Route(journey.steps).first(state.actor),)
    arrived = replace(event, payload={**payload, "actor": state.actor, "trail": trail})
    journey.live.append(arrived, *_through_calls(journey, state, trail))


def _through_calls(journey: Journey, state: State, trail: tuple[str, ...]) -> list[NewEvent]:
    """The calls a step leads to, one after the other, without a screen."""
    moves: list[NewEvent] = []
    passed = set()
    while (reached := journey.steps[trail[-1]]).kind == "call" and reached.name not in passed:
        passed.add(reached.name)
        down = bool(state.dials.get("calls_down"))
        called = None if down else calling.call(journey, reached, state)
        down = down or (called is not None and called.is_down)
        saved, target = journey.call(reached, down=down, receipt=called.receipt if called else "")
        state = replace(state, answers={**state.answers, **saved})
        with journey.seen_from(state):
            trail = (*trail[:-1], target or Route(journey.steps).following(reached.name))
        moves += commits(journey, reached, saved)
        slower = called.after_s if called else 0
        payload = {"trail": trail, **patience.asked(reached, state, slower)}
        moves.append(
            NewEvent(kind="action", actor=state.actor, step=reached.name, control="call", payload=payload)
        )
    return moves


def _trail_after(journey: Journey, step: Step, state: State) -> tuple[tuple[str, ...], str]:
    """The trail once a step is left, and the check page to come back to when a change is not over."""
    route = Route(journey.steps)
    trail = tuple(name for name in state.trail if name in journey.steps)
    check = state.returns.get(state.actor, "")
    with journey.seen_from(state):
        if check not in journey.steps:
            following = route.following(step.name)
            # A step met again: the loop that came back to it is no longer on the way.
            met = trail.index(following) if following in trail else len(trail)
            return (*trail[:met], following), ""

        def stops(name: str) -> bool:
            stood = journey.steps[name]
            met = name in state.seen and not lacks(stood, journey.answers) and not _asks_more(stood)
            # What a link passed over may stay without an answer.
            return name == check or not (met or name in (state.jumped or ()))

        def _asks_more(stood: Step) -> bool:
            return any(not task.optional for task in to_do(journey, stood, state))

        way = route.way(trail[0], stops)
    return way, check if way[-1] != check else ""


def _event(journey: Journey, kind: str, control: str, **payload: Any) -> NewEvent:
    state = journey.live.state
    return NewEvent(kind=kind, actor=state.actor, step=state.step, control=control, payload=payload)


def _say_moved(journey: Journey) -> None:
    if journey.live.led_by_another:
        journey.live.notice = words(journey.seal.language)["moved_elsewhere"]
