"""The same questions, several times."""

from typing import Literal

from pydantic import Field

from maquette.journeys.ask import AskedFact, OwnQuestion
from maquette.journeys.step import Path, Step
from maquette.journeys.words import QuestionName
from maquette.yamlsource import Spoken

__all__ = ["ListStep"]


class ListStep(Step):
    """The same questions for each of several: rows that are added, changed and removed."""

    kind: Literal["list"]
    """list"""
    name: QuestionName
    """its name in conditions: `children | length`"""
    item: Spoken
    """what one of them is called: `Enfant`"""
    each: list[OwnQuestion] = Field(min_length=1)
    """what is asked about each one"""
    min: int = Field(default=0, ge=0, le=50)
    """how many at least"""
    max: int = Field(default=20, ge=1, le=50)
    """how many at most"""

    @property
    def asked(self) -> tuple[tuple[Path, AskedFact | OwnQuestion], ...]:
        return tuple((("each", index), one) for index, one in enumerate(self.each))

    @property
    def own_names(self) -> tuple[tuple[Path, str], ...]:
        return ((("name",), self.name),)

    @property
    def own_texts(self) -> tuple[tuple[Path, str], ...]:
        return ((("item",), self.item),)
