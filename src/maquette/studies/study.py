"""One study file: who is invited to do what, what counts as success, what is asked and what is told."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from maquette.studies.names import Name
from maquette.studies.notice import Notice, Purpose
from maquette.studies.questionnaire import OwnQuestion, Standard
from maquette.studies.task import Task
from maquette.yamlsource import SourceModel

__all__ = ["ROLES", "Questionnaires", "Resume", "Study", "Variant"]

Role = Literal["facilitator", "observer", "analyst"]
Right = Literal["watch", "note", "steer", "tables", "erase"]

#: what each role may do when a study does not say
ROLES: Mapping[str, tuple[str, ...]] = {
    "facilitator": ("watch", "note", "steer"),
    "observer": ("watch", "note"),
    "analyst": ("tables",),
}


class Variant(SourceModel):
    """One version put to the test."""

    journey: Name
    """the journey played"""
    build: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")] | None = None
    """the digest of a build sealed earlier; the one that is built at the first invitation when not said"""


class Resume(SourceModel):
    """What opening a link again does."""

    policy: Literal["resume", "restart_task", "block"] = "resume"
    """resume (where one was) · restart_task (the task begins again) · block (ask the facilitator)"""
    max_age_hours: int = Field(default=24, ge=1, le=720)
    """after so long without a sign, the task begins again whatever the policy: one has forgotten"""


class Questionnaires(SourceModel):
    """What is asked, and when."""

    after_task: list[Standard] = Field(default_factory=lambda: list[Standard](["seq"]))
    """after each task: seq"""
    at_end: list[Standard] = Field(default_factory=list)
    """once the tasks are over: f-sus, umux-lite"""
    own: list[OwnQuestion] = Field(default_factory=list)
    """questions of this study's own, once the tasks are over"""


class Study(SourceModel):
    """Who is invited to do what, and what is learnt from it."""

    title: str = Field(min_length=1, max_length=120)
    """the study's name, read by participants"""
    question: str = Field(min_length=1, max_length=500)
    """what one wants to learn"""
    kind: Literal["formative", "measure"] = "formative"
    """formative (find what does not work) · measure (estimate and compare)"""
    sample: int = Field(ge=1, le=500)
    """how many people are to take part"""
    difference: Decimal | None = Field(default=None, gt=0, lt=1)
    """the smallest difference of success between two variants that would matter, a share such as 0.2"""
    variants: dict[Name, Variant] = Field(min_length=1, max_length=4)
    """the versions put to the test, by name; one when nothing is compared"""
    assign: Literal["between", "within"] = "between"
    """between (each person sees one variant) · within (each sees all, in a counterbalanced order)"""
    personas: list[Name] = Field(min_length=1)
    """who participants play, in turn"""
    tasks: dict[Name, Task] = Field(min_length=1)
    """the tasks, in order"""
    questionnaires: Questionnaires = Field(default_factory=Questionnaires)
    """what is asked after each task and at the end"""
    notice: Notice
    """what participants are told"""
    consents: dict[Name, Purpose] = Field(min_length=1)
    """what they agree to, one by one"""
    roles: dict[Role, list[Right]] = Field(default_factory=dict)
    """what each role may do beyond or instead of the usual"""
    resume: Resume = Field(default_factory=Resume)
    """what opening a link again does"""
    welcome: str = ""
    """a word before the notice"""
    thanks: str = ""
    """a word at the end"""

    def rights_of(self, role: str) -> tuple[str, ...]:
        """What a role may do; nothing for a role nobody has."""
        said = {str(name): tuple(rights) for name, rights in self.roles.items()}
        return said.get(role, ROLES.get(role, ()))

    def tasks_on(self, variant: str) -> tuple[str, ...]:
        """Tasks done on a variant, in order."""
        return tuple(
            name for name, task in self.tasks.items() if not task.variants or variant in task.variants
        )

    @property
    def retention_days(self) -> int:
        """How long a participation is kept: as long as agreed to for taking part."""
        return next(one.retention_days for one in self.consents.values() if one.required)
