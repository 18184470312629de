"""The calls behind a screen, once the switch of the bar is on: request, answer, right, whose data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import streamlit as st

from maquette.player import calling, notes
from maquette.player.shell import markup
from maquette.player.step import Step
from maquette.player.words import words
from maquette.sandbox.gate import Call
from maquette.sandbox.oauth.identity import IDENTITY_SCOPES, claims

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["draw"]

_PIVOT = "identite_pivot"


def draw(journey: Journey, step: Step) -> None:
    """Draw the calls made to come here, then those this screen leads to."""
    if not journey.live.state.dials.get("calls_shown"):
        return
    shown = [*_before(journey, step), *_after(journey, step)]
    if shown:
        title = markup(words(journey.seal.language)["calls"])
        body = "".join(_markup(journey, one) for one in shown)
        st.html(f'<div class="maquette-notes" role="note" aria-label="{title}"><h2>{title}</h2>{body}</div>')


def _before(journey: Journey, step: Step) -> Iterator[Call]:
    """Calls made since the screen before: those that a step of the way leads to."""
    done = calling.made(journey)
    trail = journey.live.state.trail
    left = journey.steps.get(trail[-2]) if len(trail) > 1 else None
    if left is not None:
        if left.kind == "login":
            yield _identity(journey, left, made=True)
        yield from (done[name] for name in notes.told_at(journey, left) if name in done and name != step.name)


def _after(journey: Journey, step: Step) -> Iterator[Call]:
    if step.kind == "login":
        yield _identity(journey, step, made=False)
    for name in notes.told_at(journey, step):
        if journey.steps[name].kind == "call":
            yield calling.plan(journey, journey.steps[name])


def _identity(journey: Journey, step: Step, *, made: bool) -> Call:
    """What FranceConnect is asked, and says of who signs in."""
    user = journey.facts.part.user
    scope = IDENTITY_SCOPES[_PIVOT]
    english = journey.seal.language == "en"
    name = f"{user['first_name']} {user['last_name']}"
    return Call(
        step=step.name,
        operation="franceconnect",
        method="GET",
        path="/api/v2/userinfo",
        scope=f"openid {_PIVOT}",
        words=scope.en if english else scope.fr,
        service=f"{step.keys.get('with', 'franceconnect')} (OpenID Connect)",
        status=200 if made else 0,
        answer=claims(user, _PIVOT) if made else None,
        whose=(name,),
    )


def _markup(journey: Journey, call: Call) -> str:
    text = words(journey.seal.language)
    if not call.operation:
        return f"<h3>{markup(call.step)}</h3><p>{markup(text['call_unknown'])}</p>"
    title = text["call_made" if call.status else "call_planned"]
    rows = (
        (text["call_who"], call.service),
        (text["call_right"], f"{call.words} ({call.scope})"),
        (text["call_whose"], ", ".join(call.whose)),
    )
    told = "".join(f"<dt>{markup(label)}</dt><dd>{markup(said)}</dd>" for label, said in rows if said)
    request = f"{call.method} {call.path}"
    sent = _json(text["call_sent"], request, call.sent)
    answer = _json(text["call_answer"], str(call.status), call.answer) if call.status else ""
    return f"<h3>{markup(title)} : {markup(call.operation)}</h3><dl>{told}</dl>{sent}{answer}"


def _json(label: str, line: str, value: Any) -> str:
    body = json.dumps(value, ensure_ascii=False, indent=1) if value else ""
    return f"<p>{markup(label)}</p><pre>{markup(line)}\n{markup(body)}</pre>"
