"""One findings file: facts, what they mean, what is recommended, and what was changed for it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from maquette.yamlsource import SourceModel
from maquette.yamlsource.model import NAME

__all__ = ["Change", "Fact", "FindingsFile", "Insight", "Overriding", "Recommendation", "Retest"]

Name = Annotated[str, StringConstraints(pattern=NAME, max_length=60)]
Code = Annotated[str, StringConstraints(min_length=1, max_length=40)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=2000)]


class Fact(SourceModel):
    """Something that happened in a session, and where to see it."""

    participant: Code
    """the code of the participant"""
    task: Name | None = None
    """the task of the study"""
    step: Name
    """the screen it happened on"""
    event: int = Field(ge=1)
    """the number of the event, as the console and the tables give it"""
    what: Words
    """what was done or said, without anything that names somebody"""


class Insight(SourceModel):
    """What facts mean together."""

    text: Words
    """what was understood"""
    facts: list[Name] = Field(default_factory=list)
    """the facts it stands on; at least one"""
    against: list[Name] = Field(default_factory=list)
    """facts that speak against it"""
    kind: Literal["problem", "strength"] = "problem"
    """problem (what gets in the way) · strength (what works)"""
    severity: dict[Code, Annotated[int, Field(ge=0, le=4)]] = Field(default_factory=dict)
    """who judged, on their own → 0 not a problem · 4 stops people"""


class Recommendation(SourceModel):
    """What to do about it."""

    text: Words
    """what is recommended"""
    insights: list[Name] = Field(default_factory=list)
    """the insights it answers; at least one"""


class Change(SourceModel):
    """What was changed in a journey."""

    text: Words
    """what changed"""
    recommendations: list[Name] = Field(default_factory=list)
    """the recommendations it follows; at least one"""
    journey: Name
    """the journey that was changed"""
    step: Name | None = None
    """the step that was changed"""


class Retest(SourceModel):
    """Which insights of an earlier study were looked for again."""

    of: Name
    """the earlier study"""
    looked_for: list[Name] = Field(default_factory=list)
    """its insights that these sessions could show; one met again bears the same name here"""


class Overriding(SourceModel):
    """An outcome set by hand; what was computed stays beside it."""

    participant: Code
    """the code of the participant"""
    task: Name
    """the task"""
    outcome: Literal["direct", "indirect", "assisted", "unfinished", "technical"]
    """what it is held to be"""
    reason: Literal["", "gave_up", "wrong_end", "timeout", "ended_by_facilitator"] = ""
    """of an unfinished one"""
    author: Code
    """who says so"""
    why: Words
    """on what ground"""


class FindingsFile(SourceModel):
    """From facts to changes: each link of the chain names the one before it."""

    facts: dict[Name, Fact] = Field(default_factory=dict)
    """what happened, by name"""
    insights: dict[Name, Insight] = Field(default_factory=dict)
    """what was understood, by name; one met again in a retest keeps its name"""
    recommendations: dict[Name, Recommendation] = Field(default_factory=dict)
    """what to do, by name"""
    changes: dict[Name, Change] = Field(default_factory=dict)
    """what was done, by name"""
    retest: Retest | None = None
    """the study that this one tests again"""
    outcomes: list[Overriding] = Field(default_factory=list)
    """outcomes set by hand"""

    def participants_of(self, insight: str) -> tuple[str, ...]:
        """Who met an insight: the participants of its facts, each once."""
        facts = (self.facts[name] for name in self.insights[insight].facts if name in self.facts)
        return tuple(dict.fromkeys(fact.participant for fact in facts))

    @property
    def problems(self) -> tuple[str, ...]:
        """Insights that get in the way."""
        return tuple(name for name, one in self.insights.items() if one.kind == "problem")
