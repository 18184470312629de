"""What colleagues read beneath a screen, once the switch of the bar is on; a participant never sees it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import streamlit as st

from maquette.player import screen
from maquette.player.shell import markup
from maquette.player.step import Step
from maquette.player.words import words

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["draw", "told_at"]


def draw(journey: Journey, step: Step) -> None:
    """Draw the annotations of a step, then those of the calls it leads to, which have no screen."""
    if not journey.live.state.dials.get("notes"):
        return
    rows = [row for name in told_at(journey, step) for row in _rows(journey, name)]
    if rows:
        title = markup(words(journey.seal.language)["notes"])
        st.html(
            f'<div class="maquette-notes" role="note" aria-label="{title}"><h2>{title}</h2>'
            f"{screen.rows_markup(rows)}</div>"
        )


def told_at(journey: Journey, step: Step) -> list[str]:
    """A step, and the calls it leads to, which have no screen."""
    names = [step.name]
    for name in names:
        ways = (turn.to for turn in journey.steps[name].turns if turn.to in journey.steps)
        names += [to for to in ways if journey.steps[to].kind == "call" and to not in names]
    return names


def _rows(journey: Journey, name: str) -> Iterator[tuple[str, str]]:
    said, text = journey.seal.annotations.get(name, {}), words(journey.seal.language)
    if "note" in said:
        yield text["note"], said["note"]
    if "feel" in said:
        yield text["note_feel"], text[f"feel_{said['feel']}"]
    if "thinks" in said:
        yield text["note_thinks"], said["thinks"]
    yield from ((text["note_pain"], _pain(pain, text)) for pain in said.get("pains", ()))
    yield from ((text["note_backstage"], line) for line in said.get("backstage", ()))
    yield from ((text["note_exchange"], _exchange(journey, one)) for one in said.get("exchanges", ()))


def _pain(pain: Mapping[str, Any], text: Mapping[str, str]) -> str:
    evidence = text[f"evidence_{pain['evidence']}"]
    known = ", ".join(one for one in (evidence, pain.get("source", "")) if one)
    return text["pain"].format(text=pain["text"], severity=pain["severity"], evidence=known)


def _exchange(journey: Journey, one: Mapping[str, Any]) -> str:
    """Who gives what to whom, through what and by what right."""
    text = words(journey.seal.language)
    parts = [text["exchange"].format(giver=one["from"], to=one["to"])]
    parts += [", ".join(journey.label(fact) for fact in one["facts"])] if one.get("facts") else []
    parts += [one[key] for key in ("api", "law") if key in one]
    parts += [text["exchange_consent"].format(consent=one["consent"])] if "consent" in one else []
    return " · ".join(parts)
