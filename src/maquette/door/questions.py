"""A questionnaire on one page; leaving an item without an answer is told once, and allowed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from maquette.door.page import button, frame, text_of, way_out
from maquette.door.visit import Visit
from maquette.player import shell
from maquette.player.markdown import escaped
from maquette.sessions import NewEvent
from maquette.studies import QUESTIONNAIRES
from maquette.studies.notice import digest_of

__all__ = ["draw_questions"]


@dataclass(frozen=True)
class _Item:
    """One question on the page: a scale when it has points, a choice when it has options, else a text."""

    name: str
    label: str
    checksum: str
    points: int = 0
    ends: tuple[str, ...] = ()
    options: tuple[str, ...] = ()


def draw_questions(visit: Visit) -> None:
    """Draw the questionnaire due, and take its answers all at once."""
    text, stage, key = text_of(visit), visit.stage, visit.key
    standard = QUESTIONNAIRES.get(stage.questionnaire)
    heading = standard.title if standard else text["own"]
    frame(visit.sealed.language, heading, code=visit.who.code, tab=visit.tab, screen=key)
    if visit.told:
        st.html(f'<div class="maquette-errors" role="alert"><p>{shell.markup(visit.told)}</p></div>')
    items = _items(visit)
    for one in items:
        _ask(one, f"door:{key}:{one.name}")

    def answered() -> None:
        answers = {one.name: st.session_state.get(f"door:{key}:{one.name}") for one in items}
        missing = sum(answer in (None, "") for answer in answers.values())
        said = text["answer_missing"].format(count=missing)
        if missing and visit.told != said:
            visit.told = said
            return
        visit.write(*(_event(visit, one, answers[one.name]) for one in items), drawn=key)

    button(visit, "go", text["answer_go"], answered, main=True)
    way_out(visit)


def _items(visit: Visit) -> Sequence[_Item]:
    name = visit.stage.questionnaire
    if (known := QUESTIONNAIRES.get(name)) is not None:
        return [
            _Item(f"{name}.{number}", label, known.checksum[:16], known.points, known.ends)
            for number, label in enumerate(known.items, start=1)
        ]
    return [
        _Item(
            f"own.{one.name}",
            one.label,
            digest_of("\n".join((one.label, *one.ends, *one.options)))[:16],
            one.points if one.type == "scale" else 0,
            tuple(one.ends),
            tuple(one.options) if one.type == "choice" else (),
        )
        for one in visit.study.questionnaires.own
    ]


def _ask(one: _Item, key: str) -> None:
    label = escaped(one.label)
    if one.points:
        told = {1: one.ends[0], one.points: one.ends[1]}
        st.radio(
            label,
            list(range(1, one.points + 1)),
            index=None,
            format_func=lambda point: escaped(f"{point} : {told[point]}" if point in told else str(point)),
            key=key,
        )
    elif one.options:
        st.radio(label, one.options, index=None, format_func=escaped, key=key)
    else:
        st.text_area(label, max_chars=2000, key=key)


def _event(visit: Visit, one: _Item, answer: Any) -> NewEvent:
    """Free text is kept apart, where it can be emptied; a point or an option is a result."""
    free = not one.points and not one.options
    payload = {
        "questionnaire": visit.stage.questionnaire,
        "leg": visit.stage.leg,
        "checksum": one.checksum,
        "answer": None if free else answer,
    }
    return NewEvent(
        kind="questionnaire_answer",
        control=one.name,
        payload=payload,
        value=(answer or None) if free else None,
    )
