"""What was typed on a screen: read, refused with words, or made events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import streamlit as st

from maquette.fakedata.safe import is_fictitious
from maquette.fields import Question, Refused, field_type
from maquette.fields.words import refusal
from maquette.player.step import Step
from maquette.sessions import NewEvent

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = [
    "Reading",
    "accepted",
    "commits",
    "keep_typed",
    "lacks",
    "of_another_contract",
    "read",
    "read_empty",
    "read_filled",
    "sentence",
]

#: what a widget holds while nobody has answered
NOTHING: tuple[Any, ...] = (None, "", [])


@dataclass
class Reading:
    """The answers of a screen.

    Args:
        given: field -> JSON value.
        refused: field -> reason.
        sentences: field -> what the person reads.
        typed: field -> what its widget held.
    """

    given: dict[str, Any] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    sentences: dict[str, str] = field(default_factory=dict)
    typed: dict[str, Any] = field(default_factory=dict)


def read(journey: Journey, step: Step) -> Reading:
    """Read every field of a screen."""
    reading = Reading()
    for question in step.questions:
        raw = st.session_state.get(journey.key(question.name))
        known = question.name in journey.live.state.answers
        if raw in NOTHING and field_type(question.kind).keeps and known:
            continue
        reading.typed[question.name] = raw
        _read_one(journey, question, raw, reading)
    return reading


def read_empty(journey: Journey, step: Step) -> Reading:
    """Read a screen as if everything were left empty."""
    reading = Reading()
    for question in step.questions:
        _read_one(journey, question, None, reading)
    return reading


def read_filled(journey: Journey, step: Step) -> Reading:
    """Read what the fields of a screen hold when they are first drawn; those left empty say nothing."""
    reading = Reading()
    for question in step.questions:
        raw = journey.filled(question)
        if raw not in NOTHING:
            _read_one(journey, question, raw, reading)
    return reading


def keep_typed(journey: Journey, step: Step) -> None:
    """Write each answer as it is given or emptied, so that a refresh finds it; a wrong one waits."""
    given: dict[str, Any] = {}
    for question in step.questions:
        raw = st.session_state.get(journey.key(question.name))
        filled = journey.filled(question)
        if raw == filled or (raw in NOTHING and (filled in NOTHING or field_type(question.kind).keeps)):
            continue
        if raw in NOTHING:
            given[question.name] = None
            continue
        try:
            given[question.name] = accepted(question, raw, journey.seal.language)
        except Refused:
            continue
    events = commits(journey, step, {**of_another_contract(journey, given), **given})
    if events:
        journey.live.append(*events)


def commits(journey: Journey, step: Step, given: Mapping[str, Any]) -> list[NewEvent]:
    """Events for the answers given; the log keeps those that are new."""
    return [
        NewEvent(
            kind="field_committed",
            actor=step.actor,
            step=step.name,
            control=name,
            payload=_like_persona(journey, name, value),
            value=value,
        )
        for name, value in given.items()
    ]


def _like_persona(journey: Journey, name: str, value: Any) -> dict[str, bool]:
    """In a study, whether an answer is the persona's own; nothing where she has none."""
    same = journey.facts.same(name, value) if journey.live.task else None
    return {} if same is None else {"persona": same}


def lacks(step: Step, answers: Mapping[str, Any]) -> bool:
    """Whether a step still has a question without an answer, or a list too short."""
    if "list" in step.keys and len(answers.get(step.keys["list"]) or ()) < step.keys["min"]:
        return True
    return any(not one.optional and answers.get(one.name) is None for one in step.questions)


def of_another_contract(journey: Journey, given: Mapping[str, Any]) -> dict[str, Any]:
    """Answers about a contract, emptied when another contract has just been chosen."""
    known = journey.live.state.answers
    if "relation" not in given or known.get("relation") in (None, given["relation"]):
        return {}
    entities = {entity for contract in journey.facts.part.contracts for entity in contract}
    return {name: None for name in known if "." in name and name.partition(".")[0] in entities}


def _read_one(journey: Journey, question: Question, raw: Any, reading: Reading) -> None:
    if question.optional and raw in NOTHING:
        reading.given[question.name] = None
        return
    try:
        reading.given[question.name] = accepted(question, raw, journey.seal.language)
    except Refused as no:
        _refuse(journey, question, no, reading)
        return
    if question.needed and reading.given[question.name] is False:
        # A refusal to share is an answer: it is kept, and replaces a yes given before.
        _refuse(journey, question, Refused("needed"), reading)


def _refuse(journey: Journey, question: Question, no: Refused, reading: Reading) -> None:
    reading.refused[question.name] = no.code
    reading.sentences[question.name] = sentence(question, no, journey.seal.language)


def sentence(question: Question, no: Refused, language: str) -> str:
    """What a person reads when her answer is refused: the author's words, or ours."""
    return question.errors.get(no.code) or refusal(no.code, question.label, language, no.details)


def accepted(question: Question, raw: Any, language: str = "fr") -> Any:
    """The JSON value of what was typed; a number or an address that could be somebody's is never kept.

    Raises:
        Refused: it cannot be taken.
    """
    kind = field_type(question.kind, language)
    value = kind.read(raw, question)
    if kind.protected and not is_fictitious(kind.protected, value):
        raise Refused("real_identifier")
    return kind.to_json(value)
