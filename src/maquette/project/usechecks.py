"""Answers that nothing uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from maquette.documents import KINDS
from maquette.expressions import Slot
from maquette.journeys import AskedFact, Journey, lanes_of
from maquette.journeys.kinds.call import CallStep
from maquette.journeys.kinds.check import CheckStep
from maquette.journeys.kinds.consent import ConsentStep
from maquette.problems import Problem
from maquette.project.crosschecks import each_version, expressions_of, texts_of_facts, texts_of_journey
from maquette.project.project import Project
from maquette.project.reader import Reader, type_named
from maquette.yamlsource import Document

__all__ = ["check_uses"]


def check_uses(project: Project, name: str, document: Document) -> Iterator[Problem]:
    """Questions and facts whose answer nothing uses, each told where it is asked first.

    A fact also serves when it is sent: by a call further on, or once a check page has had it read again.
    A question of the journey's own is kept by nobody: a check page lists it, and no answer changes a thing.
    The rows of a list and the scopes of a consent are not looked at: to add a row or to agree is a use.
    The journey must be otherwise without mistake.
    """
    journey, reader = project.journeys[name], project.reader(name)
    used = _read(project, journey, reader) | _sent(journey) | _explained(journey)
    for step, one in journey.steps.items():
        for index, item in enumerate(one.ask):
            is_fact = isinstance(item, AskedFact)
            asked = item.fact if isinstance(item, AskedFact) else item.question
            # Choosing a contract changes everything that is known from there on.
            chosen = is_fact and project.facts[asked].from_ is not None
            if chosen or {asked, asked.partition(".")[0]} & used:
                continue
            used.add(asked)
            label = item.label or reader.label_of(asked)
            place = document.value_place("steps", step, "ask", index, "fact" if is_fact else "question")
            yield Problem("J061" if is_fact else "J060", place, {"name": asked, "label": label})


def _read(project: Project, journey: Journey, reader: Reader) -> set[str]:
    """Every name that an expression, a text, a row or an exchange reads; an entity is all of its facts."""
    read: set[str] = set()
    texts = (*texts_of_journey(journey), *texts_of_facts(project, journey))
    for _, text in each_version(texts):
        for slot in reader.pieces(text):
            read |= slot.expression.names if isinstance(slot, Slot) else set()
    computed = [(text, kind) for _, text, kind in expressions_of(project, journey, reader)]
    computed += [(text, type_named(kind)) for text, kind in _bounds(project, journey, reader)]
    for text, kind in computed:
        expression = reader.expression(text, kind).expression
        read |= expression.names if expression else set()
    for step in journey.steps.values():
        read |= {row.fact for row in step.show if row.fact}
        read |= {one for row in step.show if row.document for one in KINDS[row.document].reads}
        for exchange in step.exchanges:
            read |= {*exchange.facts, exchange.consent or ""}
        for scope in step.scopes if isinstance(step, ConsentStep) else ():
            read |= set(scope.facts)
    return read


def _bounds(project: Project, journey: Journey, reader: Reader) -> Iterator[tuple[str, str]]:
    """What is given and what bounds an answer, each with its field type."""
    for texts in journey.given_by_persona.values():
        yield from ((text, reader.answerable[name].kind) for name, text in texts.items())
    for step in journey.steps.values():
        for _, item in step.asked:
            fact = project.facts[item.fact] if isinstance(item, AskedFact) else None
            kind = item.type if not isinstance(item, AskedFact) else project.facts[item.fact].type
            for bound in (item.least, item.most, fact and fact.least, fact and fact.most):
                if bound:
                    yield bound, kind


def _sent(journey: Journey) -> set[str]:
    """Facts that a call or a check page may follow; a call of somebody else may send them too.

    A journey with neither leaves unsaid how anything is sent: all of its facts may be.
    """
    sending = {name for name, step in journey.steps.items() if isinstance(step, CallStep | CheckStep)}
    calling = {journey.actor_of(name) for name in sending if isinstance(journey.steps[name], CallStep)}
    lanes = lanes_of(journey)
    sent: set[str] = set()
    for name, step in journey.steps.items():
        own = lanes[journey.actor_of(name)]
        ahead = replace(own, first=name).reached() if step.facts else set()
        if not sending or sending & ahead or calling - {own.actor}:
            sent |= {item.fact for item in step.facts}
    return sent


def _explained(journey: Journey) -> set[str]:
    """What is asked for a reason that the file gives, and what is known without being asked."""
    return {
        item.fact if isinstance(item, AskedFact) else item.question
        for step in journey.steps.values()
        for item in step.ask
        if item.asked_because or (isinstance(item, AskedFact) and item.mode == "reuse")
    }
