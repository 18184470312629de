"""What a step shows: rows of facts and amounts."""

from __future__ import annotations

from typing import Any

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from maquette.journeys.words import FactName, QuestionName
from maquette.yamlsource import SourceModel, Spoken

__all__ = ["Shown"]


class Shown(SourceModel):
    """One row: a fact or a computed value, with its label."""

    fact: FactName | None = None
    """a fact of the dictionary, or an answer"""
    amount: QuestionName | None = None
    """a value of `values:`"""
    label: Spoken | None = None
    """instead of the usual label"""
    when: str | None = None
    """the row is shown only when this holds"""

    @model_validator(mode="after")
    def _one_of_both(self) -> Any:
        if (self.fact is None) == (self.amount is None):
            raise PydanticCustomError("J014", "fact or amount")
        return self

    @property
    def name(self) -> str:
        """The name to show."""
        return str(self.fact or self.amount)
