"""Papers a service gives, made of what a session knows: no screen, no network, no amount of their own."""

from maquette.documents.document import MENTION, Document, Party, Row, Section
from maquette.documents.kind import Kind
from maquette.documents.known import Known
from maquette.documents.markup import STYLE, card, page
from maquette.documents.registry import KINDS, DocumentName

__all__ = [
    "KINDS", "MENTION", "STYLE", "Document", "DocumentName", "Kind", "Known", "Party", "Row", "Section",
    "card", "page",
]  # fmt: skip
