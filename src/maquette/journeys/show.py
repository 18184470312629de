"""What a step shows: rows of facts and amounts, and documents."""

from __future__ import annotations

from typing import Any

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from maquette.documents.registry import DocumentName
from maquette.journeys.words import FactName, QuestionName
from maquette.yamlsource import SourceModel, Spoken

__all__ = ["Shown"]


class Shown(SourceModel):
    """One row, a fact or a computed value with its label; or a document."""

    fact: FactName | None = None
    """a fact of the dictionary, or an answer"""
    amount: QuestionName | None = None
    """a value of `values:`"""
    document: DocumentName | None = None
    """a paper made of what is known: read on the screen, kept as a file, always marked as fictitious"""
    party: Spoken | None = None
    """who else the document names: the one a mandate is given to"""
    label: Spoken | None = None
    """instead of the usual label, or of the title of the document"""
    when: str | None = None
    """the row or the document is shown only when this holds"""

    @model_validator(mode="after")
    def _one_of_them(self) -> Any:
        if sum(one is not None for one in (self.fact, self.amount, self.document)) != 1:
            raise PydanticCustomError("J014", "fact, amount or document")
        return self

    @property
    def name(self) -> str:
        """The name to show."""
        return str(self.fact or self.amount or self.document)

    @property
    def key(self) -> str:
        """The key that says what is shown."""
        return "document" if self.document else "amount" if self.amount else "fact"
