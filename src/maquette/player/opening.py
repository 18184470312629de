"""A session opened by its address: at the start, or further on by a scenario link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import streamlit as st

from maquette.fields import Question, Refused, field_type
from maquette.links import Link, is_signed, link_key
from maquette.player import moves
from maquette.player.answers import accepted, sentence
from maquette.player.jump import jump
from maquette.player.markdown import escaped
from maquette.player.seat import seated
from maquette.player.words import words
from maquette.sessions import State

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["open_session"]

LOCAL = ("localhost", "127.0.0.1", "::1")
#: what is refused of one link, told at once
MOST_NOTICES = 5
#: what may be repeated of an address: a name, never an answer
_NAME = re.compile(r"[a-z][a-z0-9_.-]{0,39}")


def open_session(journey: Journey) -> None:
    """The first screen of a session, and what of its link could not be taken."""
    if (seat := seated()) is not None:
        # A participant's address says nothing but who she is.
        moves.begin(journey, seat.persona)
        return
    query = st.query_params
    # An address with a token is one of our own: its step says where its session stands.
    step, answers = ("", []) if "t" in query else (query.get("step", ""), query.get_all("set"))
    link = Link.read(journey.seal.journey, query.get("persona", ""), step, answers)
    if link.leads_on and not _may_open(journey, link, query.get("sign", "")):
        moves.begin(journey, link.persona)
        _tell(journey, [words(journey.seal.language)["link_unsigned"]])
    else:
        _open(journey, link)


def _open(journey: Journey, link: Link) -> None:
    part, step = journey.seal.part(link.persona), journey.steps.get(link.step)
    text, notices = words(journey.seal.language), []
    if link.persona and link.persona != part.name:
        notices.append(text["link_persona"].format(key=_key("persona", link.persona), label=part.label))
    if link.step and step is None:
        notices.append(text["link_step"].format(key=_key("step", link.step)))
    state = State(persona=part.name, actor=step.actor if step else part.actor)
    taken, refused = _taken(journey, state, link)
    if step is None and not taken:
        moves.begin(journey, part.name)
    else:
        jump(journey, state, step.name if step else "", taken)
    _tell(journey, [*notices, *refused])


def _taken(journey: Journey, state: State, link: Link) -> tuple[dict[str, Any], list[str]]:
    """The answers a link gives, JSON values, and why the others are not taken."""
    text, refused = words(journey.seal.language), []
    taken: dict[str, Any] = {}
    for name, answer in _in_order(journey, link):
        if name not in journey.seal.links:
            refused.append(text["link_set"].format(key=_key("set", name)))
            continue
        question = _question(journey, name)
        with journey.seen_from(_answered(state, taken)):
            try:
                taken[name] = _value(question, answer)
            except Refused as no:
                said = sentence(question, no, journey.seal.language)
                refused.append(text["link_value"].format(key=_key("set", name), sentence=said))
    return taken, refused


def _in_order(journey: Journey, link: Link) -> Iterator[tuple[str, str]]:
    """Answers in the order the journey asks: a contract is chosen before what is said of it."""
    asked = list(journey.questions)
    yield from sorted(link.answers, key=lambda one: asked.index(one[0]) if one[0] in asked else len(asked))


def _question(journey: Journey, name: str) -> Question:
    """The question that asks it, or that would: a fact nobody asks is answered as the dictionary says."""
    if name in journey.questions:
        return journey.questions[name]
    fact: Mapping[str, Any] = journey.seal.facts[name]
    return Question(name=name, kind=fact["type"], label=fact["label"], options=fact.get("options", {}))


def _value(question: Question, answer: str) -> Any:
    """The JSON value of an answer; an empty one takes away what is given."""
    if not answer.strip():
        return None
    return accepted(question, field_type(question.kind).from_text(answer, question))


def _answered(state: State, taken: Mapping[str, Any]) -> State:
    return State(persona=state.persona, actor=state.actor, answers=dict(taken))


def _may_open(journey: Journey, link: Link, signature: str) -> bool:
    """Whether a link is signed, or opened on the very machine that serves it."""
    if _is_local():
        return True
    try:
        return is_signed(link, signature, link_key(journey.folder / journey.seal.link_key))
    except OSError:
        return False


def _is_local() -> bool:
    """Whether the browser says it reads this machine; not knowing is being elsewhere."""
    return urlsplit(st.context.url or "").hostname in LOCAL


def _key(key: str, name: str) -> str:
    return f"{key}={name}" if _NAME.fullmatch(name) else key


def _tell(journey: Journey, notices: list[str]) -> None:
    kept = list(dict.fromkeys(notices))[:MOST_NOTICES]
    journey.live.notice = "\n\n".join(escaped(one) for one in kept)
