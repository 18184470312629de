"""The journey map: what is felt, thought, painful, and what happens behind the screen."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from maquette.journeys.words import FactName
from maquette.yamlsource import SourceModel

__all__ = ["Exchange", "Pain"]

Evidence = Literal["observed", "reported", "sourced", "inferred", "hypothesis"]


class Pain(SourceModel):
    """What hurts at this step."""

    text: str
    """in the words of those who live it"""
    severity: int = Field(default=1, ge=0, le=4)
    """0 not a problem · 4 stops people"""
    evidence: Evidence = "hypothesis"
    """how we know it; a hypothesis unless said otherwise, and shown as such"""
    source: str | None = None
    """where it was seen, said or written"""


class Exchange(SourceModel):
    """Facts passing between two administrations or partners."""

    from_: str = Field(alias="from")
    """who gives: a holder of the dictionary, a site, or who received it further up"""
    to: str
    """who receives"""
    facts: list[FactName] = Field(default_factory=list)
    """what passes: facts that who gives knows"""
    api: str | None = None
    """through which service"""
    consent: str | None = None
    """the consent it needs"""
    law: str | None = None
    """or the law that allows it"""
