"""Agreeing to share data, one scope at a time."""

from typing import Literal

from pydantic import Field

from maquette.journeys.ask import OwnQuestion
from maquette.journeys.step import Path, Step, Turn
from maquette.journeys.words import FactName, Name, QuestionName
from maquette.yamlsource import SourceModel, Spoken

__all__ = ["ConsentStep", "Scope"]


class Scope(SourceModel):
    """What is shared, by whom, with whom: answered by yes or no, on its own."""

    name: QuestionName
    """its name in conditions: true once agreed to"""
    label: Spoken
    """what the person is asked"""
    facts: list[FactName] = Field(min_length=1)
    """what is shared"""
    holder: Spoken
    """who holds it today"""
    to: Spoken
    """who receives it"""
    optional: bool = False
    """the journey goes on without it"""
    why: Spoken | None = None
    """what it is for"""
    law: Spoken | None = None
    """what allows it"""


class ConsentStep(Step):
    """Scopes of data sharing, agreed to or refused one by one; nothing is ticked beforehand."""

    kind: Literal["consent"]
    """consent"""
    scopes: list[Scope] = Field(min_length=1)
    """what is asked for, one by one"""
    refused: Name | None = None
    """where one lands when a scope that is not optional is refused; without it, the screen holds back"""

    @property
    def required(self) -> tuple[str, ...]:
        """Names of the scopes the journey cannot do without."""
        return tuple(scope.name for scope in self.scopes if not scope.optional)

    @property
    def questions(self) -> tuple[OwnQuestion, ...]:
        scopes = (
            OwnQuestion.model_construct(question=one.name, type="yes_no", label=one.label)
            for one in self.scopes
        )
        return (*super().questions, *scopes)

    @property
    def own_names(self) -> tuple[tuple[Path, str], ...]:
        return tuple((("scopes", index, "name"), one.name) for index, one in enumerate(self.scopes))

    @property
    def own_texts(self) -> tuple[tuple[Path, str], ...]:
        return tuple(
            (("scopes", index, key), text)
            for index, scope in enumerate(self.scopes)
            for key in ("label", "holder", "to", "why", "law")
            if (text := getattr(scope, key))
        )

    @property
    def own_targets(self) -> tuple[tuple[Path, str], ...]:
        return ((("refused",), self.refused),) if self.refused else ()

    @property
    def own_turns(self) -> tuple[Turn, ...]:
        if self.refused is None or not self.required:
            return ()
        return (Turn(to=self.refused, when=f"not ({' and '.join(self.required)})"),)
