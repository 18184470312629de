"""One journey file: the map and the prototype."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from maquette.journeys.given import Given
from maquette.journeys.kinds import AnyStep
from maquette.journeys.words import FactName, Name, QuestionName
from maquette.yamlsource import SourceModel, Spoken

__all__ = ["ComputedValue", "Journey", "Site"]


class ComputedValue(SourceModel):
    """A value computed from facts and answers."""

    formula: str
    """an expression"""
    type: str
    """a field type: euros, hours, date, integer…"""
    label: Spoken
    """how it is called on screen"""
    why: bool = False
    """« pourquoi ce montant ? » beneath it, line by line"""


class Site(SourceModel):
    """Somebody else's site."""

    name: Spoken
    """its brand"""
    address: str
    """what its address bar shows"""
    colour: str = Field(pattern=r"^#[0-9a-fA-F]{6}$")
    """its colour, such as "#7a3c12" """
    holds: list[FactName] = Field(default_factory=list)
    """facts this site already knows"""


class Journey(SourceModel):
    """What people go through, from the first screen to every end."""

    title: Spoken
    """the journey's name"""
    service: str | None = None
    """the service it belongs to"""
    operator: str | None = None
    """who runs the service, by the name facts call it in `holders`: what it holds needs no exchange"""
    state: Literal["current", "target"] = "target"
    """current (as it is) · target (as it should be)"""
    goal: str | None = None
    """what the person wants to get done"""
    actors: dict[Name, Spoken] = Field(min_length=1)
    """who has screens: name → words; the first one's when a step says nothing"""
    personas: list[Name] = Field(min_length=1)
    """who plays it; the first is the default"""
    today: date
    """the prototype's clock"""
    languages: list[Literal["fr", "en"]] = Field(default_factory=list)
    """languages it is played in, the one it is written in first; the project's when not said"""
    sites: dict[Name, Site] = Field(default_factory=dict)
    """other people's sites met on the way"""
    conditions: dict[str, str] = Field(default_factory=dict)
    """our own phrase → what it means"""
    values: dict[QuestionName, ComputedValue] = Field(default_factory=dict)
    """computed values"""
    given: dict[str, Given] = Field(default_factory=dict)
    """what is taken as answered where one has not been: fact or question → value, persona → her own"""
    links: list[str] = Field(default_factory=list)
    """what a link may answer (`?set=declaration.hours:20`): facts or questions"""
    stages: list[Spoken] = Field(default_factory=list)
    """the stages of the map, in order"""
    steps: dict[Name, AnyStep] = Field(min_length=1)
    """the steps, in order"""

    @property
    def given_by_persona(self) -> dict[str, dict[str, str]]:
        """Persona, "" for whoever plays -> what is taken as answered."""
        every = {name: one for name, one in self.given.items() if isinstance(one, str)}
        own = {name: one for name, one in self.given.items() if not isinstance(one, str)}
        return {**({"": every} if every else {}), **own}

    @property
    def default_actor(self) -> str:
        """Whose screen a step is when it does not say."""
        return next(iter(self.actors))

    def actor_of(self, name: str) -> str:
        """Whose screen a step is."""
        return self.steps[name].actor or self.default_actor

    def stage_of(self, name: str) -> str:
        """The stage a step stands in: its own, or that of the nearest step above it on the same side."""
        stage = ""
        for other, step in self.steps.items():
            if self.actor_of(other) == self.actor_of(name) and step.stage:
                stage = step.stage
            if other == name:
                break
        return next((one for one in self.stages if one == stage), stage)
