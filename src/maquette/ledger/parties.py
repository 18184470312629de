"""Organisations of a journey: how they are called, and what each of them knows."""

from __future__ import annotations

from collections.abc import Mapping

from maquette.facts import Fact
from maquette.journeys import Journey
from maquette.journeys.kinds.outside import OutsideStep

__all__ = ["called", "given_to", "holders_of", "known_as", "known_parties", "party_of"]


def called(journey: Journey, name: str) -> str:
    """The one name of an organisation: a site may be written by its key or by its brand."""
    return journey.sites[name].name if name in journey.sites else name


def known_as(journey: Journey, facts: Mapping[str, Fact], name: str) -> str:
    """The name the dictionary or the journey gives to an organisation that a person reads of otherwise."""
    known = {one.casefold(): one for one in known_parties(journey, facts)}
    return known.get(name.casefold(), called(journey, name))


def party_of(journey: Journey, step: str) -> str:
    """Who asks at a step: the site it stands on, or the operator of the service; empty when nobody says."""
    one = journey.steps[step]
    return called(journey, one.site) if isinstance(one, OutsideStep) else journey.operator or ""


def known_parties(journey: Journey, facts: Mapping[str, Fact]) -> frozenset[str]:
    """Everybody the dictionary or the journey describes."""
    holders = {holder for fact in facts.values() for holder in fact.holders}
    sites = {site.name for site in journey.sites.values()}
    return frozenset(holders | sites | ({journey.operator} if journey.operator else set()))


def holders_of(journey: Journey, facts: Mapping[str, Fact], name: str) -> tuple[str, ...]:
    """Who knows a fact before the journey starts, in the order they are written."""
    holders = [*facts[name].holders] if name in facts else []
    holders += [site.name for site in journey.sites.values() if name in site.holds]
    return tuple(dict.fromkeys(holders))


def given_to(journey: Journey, party: str) -> frozenset[str]:
    """Facts the person herself gives to an organisation, anywhere in the journey.

    A service that nobody is said to run may be anybody's but a site's.
    """
    sites = {site.name for site in journey.sites.values()}
    hers = {party} if party in sites else {party, ""}
    return frozenset(
        item.fact
        for name, step in journey.steps.items()
        for item in step.facts
        if item.mode != "reuse" and party_of(journey, name) in hers
    )
