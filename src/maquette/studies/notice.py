"""What participants are told and asked to agree to, before anything is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from maquette.yamlsource import SourceModel

__all__ = ["REQUIRED", "Notice", "Purpose", "digest_of"]


class Notice(SourceModel):
    """The notice, in two layers: a short one, then every heading the law asks for.

    Source: GDPR article 13; CNIL developers' guide, sheet 12.
    """

    version: int = Field(default=1, ge=1)
    """raise it when the text changes: earlier agreements keep theirs"""
    summary: str = ""
    """the short layer, read by everybody"""
    controller: str = ""
    """who is responsible"""
    contact: str = ""
    """how to reach them"""
    purposes: str = ""
    """what the session is for"""
    legal_basis: str = ""
    """what makes it lawful, chosen by the organisation"""
    mandatory: str = ""
    """what is needed to take part, what is not, and what follows from refusing"""
    recipients: str = ""
    """who will see what is kept, subcontractors included"""
    rights: str = ""
    """access, correction, erasure, limitation, and how to ask"""
    dpo: str = ""
    """the data protection officer, or the contact point"""
    complaint: str = ""
    """where one may complain: the CNIL"""
    transfers: str = ""
    """what leaves the European Union, or that nothing does"""
    course: str = ""
    """what happens during the session"""
    voluntary: str = ""
    """that one may refuse or stop at any time, without a reason"""
    observers: str = ""
    """who watches"""
    recording: str = ""
    """whether voice or screen is recorded, and how"""

    def missing(self) -> Iterator[str]:
        """Headings that are not written."""
        return (name for name in REQUIRED if not getattr(self, name).strip())


#: the headings, in the order they are read; the time things are kept for comes from each purpose
REQUIRED = (
    "summary", "controller", "contact", "purposes", "legal_basis", "mandatory", "recipients", "rights", "dpo",
    "complaint", "transfers", "course", "voluntary", "observers", "recording",
)  # fmt: skip


class Purpose(SourceModel):
    """One thing a participant agrees to, or refuses, on its own."""

    version: int = Field(default=1, ge=1)
    """raise it when the text changes: a new version is agreed to anew"""
    text: str = Field(min_length=1, max_length=2000)
    """the sentence agreed to, in the first person"""
    required: bool = False
    """one cannot take part without it; for taking part itself, and nothing else"""
    retention_days: int = Field(ge=1, le=1826)
    """how long what it covers is kept after the session"""
    covers: list[Literal["notes", "texts"]] = Field(default_factory=list)
    """what it alone allows to keep: notes (of the facilitator) · texts (answers in one's own words)"""

    @property
    def digest(self) -> str:
        """SHA-256 of the text shown."""
        return digest_of(self.text)


def digest_of(text: str) -> str:
    """SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
