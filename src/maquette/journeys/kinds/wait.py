"""Waiting for the other person."""

from typing import Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from maquette.journeys.step import Path, Step
from maquette.journeys.words import Name
from maquette.yamlsource import Spoken

__all__ = ["WaitStep"]


class WaitStep(Step):
    """The turn of another actor, in her own browser: the screen follows by itself, and never blocks."""

    kind: Literal["wait"]
    """wait"""
    for_: Name = Field(alias="for")
    """who is expected: one of `actors`"""
    what: Spoken
    """what she is expected to do"""
    until: str | None = None
    """the condition that ends the waiting"""
    reaches: Name | None = None
    """instead of `until`: the step she has to come to"""
    stand_in: Spoken | None = None
    """words of the button that goes on without her"""

    @model_validator(mode="after")
    def _one_of_both(self) -> Any:
        if (self.until is None) == (self.reaches is None):
            raise PydanticCustomError("J031", "until or reaches")
        return self

    @property
    def own_texts(self) -> tuple[tuple[Path, str], ...]:
        return tuple(((key,), text) for key in ("what", "stand_in") if (text := getattr(self, key)))

    @property
    def own_conditions(self) -> tuple[tuple[Path, str], ...]:
        return ((("until",), self.until),) if self.until is not None else ()
