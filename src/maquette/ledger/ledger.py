"""The ledger of one journey: every fact at every step, and every exchange."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from maquette.facts import Fact
from maquette.journeys import AnyStep, AskedFact, Journey, OwnQuestion
from maquette.journeys.insight import Exchange
from maquette.journeys.kinds.consent import ConsentStep
from maquette.journeys.kinds.consent import Scope as ConsentScope
from maquette.ledger.line import TREATMENTS, Basis, Line, Passage, Scope, Treatment
from maquette.ledger.parties import called, holders_of, known_as, party_of

__all__ = ["Ledger", "ledger_of"]


@dataclass(frozen=True)
class Ledger:
    """What a journey asks of people, and what passes between organisations.

    Args:
        title, state: of the journey.
        lines: one for each fact or question of each step, in the order of the file.
        passages: one for each exchange, in the order of the file.
    """

    title: str
    state: str
    lines: tuple[Line, ...]
    passages: tuple[Passage, ...]

    def treatments(self) -> dict[str, Treatment]:
        """Each name once, with what costs most: asked on one way and confirmed on another is asked."""
        found: dict[str, Treatment] = {}
        for line in self.lines:
            found[line.name] = min(found.get(line.name, line.treatment), line.treatment, key=TREATMENTS.index)
        return found

    def counts(self) -> dict[Treatment, int]:
        """How many names of each treatment, all ways together."""
        found = list(self.treatments().values())
        return {treatment: found.count(treatment) for treatment in TREATMENTS}

    def by_holder(self) -> dict[str, tuple[Line, ...]]:
        """Who already knows something -> its lines, in alphabetical order."""
        holders = sorted({holder for line in self.lines for holder in line.holders})
        return {one: tuple(line for line in self.lines if one in line.holders) for one in holders}

    def reusable(self) -> tuple[Line, ...]:
        """What could be taken from somebody who knows it rather than asked."""
        return tuple(line for line in self.lines if line.reusable)

    def scopes(self) -> tuple[Scope, ...]:
        """What each law and each consent opens, in the order they are met."""
        found: dict[Basis, tuple[list[str], list[str]]] = {}
        for passage in self.passages:
            facts, apis = found.setdefault(passage.basis, ([], []))
            facts += passage.facts
            apis += [passage.api] if passage.api else []
        return tuple(
            Scope(basis, tuple(dict.fromkeys(facts)), tuple(dict.fromkeys(apis)))
            for basis, (facts, apis) in found.items()
        )


def ledger_of(journey: Journey, facts: Mapping[str, Fact]) -> Ledger:
    """The ledger of a checked journey.

    Args:
        facts: the dictionary.
    """
    passages = tuple(_passages(journey, facts))
    return Ledger(journey.title, journey.state, tuple(_lines(journey, facts, passages)), passages)


def _passages(journey: Journey, facts: Mapping[str, Fact]) -> Iterator[Passage]:
    """Exchanges, and what the people agree to share that no exchange tells in more detail."""
    asked = {scope.name: scope.label for step in journey.steps.values() for scope in _scopes_of(step)}
    used = {one.consent for step in journey.steps.values() for one in step.exchanges}
    for name, step in journey.steps.items():
        for scope in _scopes_of(step):
            if scope.name not in used:
                giver, receiver = (known_as(journey, facts, one) for one in (scope.holder, scope.to))
                yield Passage(name, giver, receiver, tuple(scope.facts), "", Basis("consent", scope.label))
        for one in step.exchanges:
            giver, receiver = called(journey, one.from_), called(journey, one.to)
            yield Passage(name, giver, receiver, tuple(one.facts), one.api or "", _right(one, asked))


def _scopes_of(step: AnyStep) -> Sequence[ConsentScope]:
    return step.scopes if isinstance(step, ConsentStep) else ()


def _right(exchange: Exchange, asked: Mapping[str, str]) -> Basis:
    """By law, by consent (in the words of the screen that asks for it), or nobody says."""
    if exchange.law:
        return Basis("law", exchange.law)
    consent = exchange.consent
    return Basis("consent", asked.get(consent, consent)) if consent else Basis("missing")


def _lines(journey: Journey, facts: Mapping[str, Fact], passages: tuple[Passage, ...]) -> Iterator[Line]:
    said = {item.fact for step in journey.steps.values() for item in step.facts if item.mode == "ask"}
    for name, step in journey.steps.items():
        actor, party = journey.actor_of(name), party_of(journey, name)
        for _, item in step.asked:
            if isinstance(item, OwnQuestion):
                because = item.asked_because or ""
                yield Line(name, actor, party, item.question, item.label, "question", because=because)
                continue
            fact = facts[item.fact]
            line = Line(
                name,
                actor,
                party,
                item.fact,
                item.label or fact.label,
                _treatment(item, fact),
                holders_of(journey, facts, item.fact),
                because=item.asked_because or "",
            )
            by_itself = item.known is not None or item.fact in said
            yield (
                line
                if item.mode == "ask"
                else replace(line, basis=Basis("journey") if by_itself else _basis(line, fact, passages))
            )


def _treatment(item: AskedFact, fact: Fact) -> Treatment:
    if item.mode == "ask":
        return "chosen" if fact.from_ else "asked"
    return "confirmed" if item.mode == "confirm" else "reused"


def _basis(line: Line, fact: Fact, passages: tuple[Passage, ...]) -> Basis:
    """What lets a fact that the journey does not give itself be used, the nearest reason first."""
    if line.party in line.holders:
        return Basis("own")
    for passage in passages:
        if line.name in passage.facts and line.party in ("", passage.receiver):
            return passage.basis
    return Basis("law", fact.law) if fact.law else Basis("missing")
