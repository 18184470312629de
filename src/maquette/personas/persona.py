"""One persona file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from maquette.yamlsource import SourceModel, Value

__all__ = ["Contract", "OtherEmployer", "Persona", "Quote"]

Level = Literal["none", "low", "medium", "high"]
Evidence = Literal["observed", "reported", "sourced", "inferred", "hypothesis"]
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]


class Quote(SourceModel):
    """Something this person would say, and how we know."""

    text: str
    """her words"""
    evidence: Evidence = "hypothesis"
    """how we know it"""
    source: str | None = None
    """where it was said"""


class Contract(SourceModel):
    """A contract, written once, in the employer's file."""

    employee: Slug | None = None
    """a persona; somebody of the population when not said"""
    activity: str
    """housework, elder_care, childcare, gardening, tutoring"""
    hours: Decimal = Field(gt=0, le=217, multiple_of=0.25)
    """hours a month"""
    net_hourly: Decimal = Field(gt=0, le=200, decimal_places=2)
    """net pay of an hour, in euros, leave included"""
    since: date
    """first day"""
    leave: Literal["included", "when_taken"] | None = None
    """paid leave: included in each month's pay, or paid when taken (above 32 hours a month)"""
    written: bool = True
    """there is a written contract"""


class OtherEmployer(SourceModel):
    """An employer who is no persona: only what the employee's side needs."""

    first_name: str
    """first name"""
    last_name: str
    """family name"""
    sex: Literal["woman", "man"]
    """woman or man"""
    born: date
    """date of birth"""
    activity: str
    """what is done there"""
    hours: Decimal = Field(gt=0, le=217, multiple_of=0.25)
    """hours a month"""
    net_hourly: Decimal = Field(gt=0, le=200, decimal_places=2)
    """net pay of an hour, in euros, leave included"""
    since: date
    """first day"""
    place: int | None = Field(default=None, ge=0, le=23)
    """this employer's place in the population, when another one has it"""


WorksFor = Annotated[
    Annotated[Slug, Tag("=persona")] | Annotated[OtherEmployer, Tag("=other")],
    Discriminator(lambda value: "=persona" if isinstance(value, str) else "=other"),
]


class Persona(SourceModel):
    """Who goes through the journeys: what research says of her, and what pins her into the population."""

    first_name: str
    """first name, invented"""
    last_name: str
    """family name, invented"""
    sex: Literal["woman", "man"]
    """woman or man"""
    born: date
    """date of birth"""
    town: str | None = None
    """a commune of the population"""
    role: Slug
    """the actor she plays in journeys: employer, employee…"""
    situation: str
    """who she is, in one line"""
    portrait: str | None = None
    """her story, in a few lines"""
    quote: Quote | None = None
    """her words"""
    goals: list[str] = Field(default_factory=list)
    """what she wants"""
    motivations: list[str] = Field(default_factory=list)
    """what moves her"""
    obstacles: list[str] = Field(default_factory=list)
    """what stands in her way"""
    traits: list[str] = Field(default_factory=list)
    """what sets her apart"""
    digital_skill: Level = "medium"
    """none · low · medium · high"""
    device: Literal["none", "phone", "tablet", "desktop"] = "phone"
    """what she uses"""
    access_needs: list[str] = Field(default_factory=list)
    """what a screen must allow for her"""
    evidence: Evidence = "hypothesis"
    """how we know this persona"""
    source: str | None = None
    """where she comes from"""
    place: int | None = Field(default=None, ge=0, le=23)
    """her place in the population, when two personas want the same"""
    acts_for: Slug | None = None
    """the persona whose contracts she looks after"""
    organisation: str | None = None
    """the organisation whose screens she uses at work: a platform, a provider, a voucher issuer"""
    cesu_plus: bool = False
    """her household uses Cesu+"""
    advance: bool = False
    """her household has the immediate advance of the tax credit"""
    allowance: Literal["apa", "pch"] | None = None
    """an allowance her household receives"""
    facts: dict[str, Value] = Field(default_factory=dict)
    """what the service knows of her, by fact of the dictionary"""
    contracts: list[Contract] = Field(default_factory=list)
    """the people she employs"""
    works_for: list[WorksFor] = Field(default_factory=list)
    """the people she works for: a persona who says so too, or somebody described here"""
