"""What participants are asked to do, and what counts as having done it."""

from __future__ import annotations

from pydantic import Field

from maquette.studies.names import Name
from maquette.yamlsource import SourceModel

__all__ = ["Success", "Task"]


class Success(SourceModel):
    """The goal of a task: an end of the journey, and what must hold of the answers there."""

    end: list[Name] = Field(min_length=1)
    """the ends that count: in each variant, at least one of them"""
    rule: str | None = None
    """an expression over the answers, such as `declaration.hours == 36`; the end alone when not said"""


class Task(SourceModel):
    """One task: its story, its goal, and what is watched while it is done."""

    title: str = Field(min_length=1, max_length=120)
    """its name on the participant's list"""
    scenario: str = Field(min_length=1, max_length=4000)
    """what the participant reads: who she is, what she wants, the figures she needs"""
    persona: Name | None = None
    """who plays it, when it is not the participant's own persona"""
    variants: list[Name] = Field(default_factory=list)
    """the variants it is done on; all of them when not said"""
    success: Success | None = None
    """what counts as done; a task has to say so"""
    expects: list[str] = Field(default_factory=list)
    """behaviours expected, written before the sessions and ticked during them"""
    probes: list[str] = Field(default_factory=list)
    """what the facilitator may ask"""
