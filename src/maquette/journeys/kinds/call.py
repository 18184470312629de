"""A call to a service."""

from typing import Literal

from pydantic import Field

from maquette.journeys.step import Path, Step
from maquette.journeys.words import Name, QuestionName

__all__ = ["CallStep"]


class CallStep(Step):
    """A service is called; no screen, a word of patience while it answers."""

    kind: Literal["call"]
    """call"""
    api: str
    """which service"""
    saves: QuestionName | None = None
    """the name its receipt number is kept under"""
    fails: Name | None = None
    """where one lands when the service is down"""
    takes: float = Field(default=0, ge=0, le=10)
    """seconds the service takes to answer, 0 to 10"""

    @property
    def own_targets(self) -> tuple[tuple[Path, str], ...]:
        return ((("fails",), self.fails),) if self.fails else ()
