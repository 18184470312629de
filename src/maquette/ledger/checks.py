"""Mistakes the ledger shows: a known fact asked again, an exchange that nothing allows or explains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from maquette.facts import Fact
from maquette.journeys import AskedFact, Journey
from maquette.journeys.insight import Exchange
from maquette.ledger.parties import called, given_to, holders_of, known_parties
from maquette.problems import Place, Problem, nearest
from maquette.yamlsource import Document

__all__ = ["check_ledger"]

Path = tuple[str | int, ...]


def check_ledger(journey: Journey, facts: Mapping[str, Fact], document: Document) -> Iterator[Problem]:
    """Problems of a journey's exchanges, and facts it asks although somebody knows them."""
    check = _Check(journey, facts, document)
    yield from check.asked_again()
    yield from check.sites()
    yield from check.operator()
    yield from check.exchanges()


@dataclass(frozen=True)
class _Check:
    """One journey, the dictionary, and where everything stands."""

    journey: Journey
    facts: Mapping[str, Fact]
    document: Document

    def asked_again(self) -> Iterator[Problem]:
        """Only where the journey says how things should be: as they are, they are shown, not reproached."""
        if self.journey.state == "current":
            return
        for name, step in self.journey.steps.items():
            for index, item in enumerate(step.ask):
                if isinstance(item, AskedFact) and (holders := self._asked_though_held(item)):
                    place = self.document.value_place("steps", name, "ask", index, "fact")
                    label = self.facts[item.fact].label
                    yield Problem(
                        "L001", place, {"fact": item.fact, "label": label, "holders": ", ".join(holders)}
                    )

    def _asked_though_held(self, item: AskedFact) -> tuple[str, ...]:
        """Who knows what is asked for no stated reason; a choice among what is known asks nothing again."""
        fact = self.facts.get(item.fact)
        if fact is None or fact.from_ or item.mode != "ask" or item.asked_because:
            return ()
        return holders_of(self.journey, self.facts, item.fact)

    def sites(self) -> Iterator[Problem]:
        for key, site in self.journey.sites.items():
            for index, name in enumerate(site.holds):
                if name not in self.facts:
                    yield self._unknown_fact(name, self.document.value_place("sites", key, "holds", index))

    def operator(self) -> Iterator[Problem]:
        """A new name is nobody's mistake; a name next to a known one is."""
        operator = self.journey.operator
        known = {holder for fact in self.facts.values() for holder in fact.holders}
        if operator and operator not in known and (near := nearest(operator, known)):
            yield Problem(
                "L002", self.document.value_place("operator"), {"name": operator, "suggestion": near}
            )

    def exchanges(self) -> Iterator[Problem]:
        """Exchanges in the order of the file: who received a fact further up knows it."""
        known = set(known_parties(self.journey, self.facts))
        received: dict[str, frozenset[str]] = {}
        for step, index, exchange in _exchanges(self.journey):
            path = ("steps", step, "exchanges", index)
            giver, receiver = (called(self.journey, name) for name in (exchange.from_, exchange.to))
            yield from self._parties(exchange, known, path)
            if not (exchange.law or exchange.consent):
                yield Problem("L003", self.document.place(*path), {"giver": giver, "receiver": receiver})
            yield from self._passed(exchange, received.get(giver, frozenset()), path, known=giver in known)
            known.add(receiver)
            received[receiver] = received.get(receiver, frozenset()) | set(exchange.facts)

    def _parties(self, exchange: Exchange, known: set[str], path: Path) -> Iterator[Problem]:
        """Who gives must be known; who receives may be new, unless the name is nearly a known one."""
        giver, receiver = (called(self.journey, name) for name in (exchange.from_, exchange.to))
        if giver not in known:
            details = {"name": exchange.from_, "suggestion": nearest(giver, known)}
            yield Problem("L002", self.document.value_place(*path, "from"), details)
        if receiver not in known and (near := nearest(receiver, known)):
            details = {"name": exchange.to, "suggestion": near}
            yield Problem("L002", self.document.value_place(*path, "to"), details)

    def _passed(
        self, exchange: Exchange, received: frozenset[str], path: Path, *, known: bool
    ) -> Iterator[Problem]:
        """Facts that are in no dictionary, or that who gives them has no way to know.

        Of somebody unknown, already told, nothing more is said.
        """
        giver = called(self.journey, exchange.from_)
        held = given_to(self.journey, giver) | received
        for index, name in enumerate(exchange.facts):
            place = self.document.value_place(*path, "facts", index)
            if name not in self.facts:
                yield self._unknown_fact(name, place)
            elif known and name not in held and giver not in holders_of(self.journey, self.facts, name):
                yield Problem("L004", place, {"giver": giver, "fact": name})

    def _unknown_fact(self, name: str, place: Place) -> Problem:
        return Problem("J017", place, {"fact": name, "suggestion": nearest(name, self.facts)})


def _exchanges(journey: Journey) -> Iterator[tuple[str, int, Exchange]]:
    for name, step in journey.steps.items():
        for index, exchange in enumerate(step.exchanges):
            yield name, index, exchange
