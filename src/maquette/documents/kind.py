"""A kind of document: what it is called, what it reads, how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from maquette.documents.document import Document
from maquette.documents.known import Known

__all__ = ["Kind"]


@dataclass(frozen=True)
class Kind:
    """A kind of document.

    Args:
        label: what a French reader calls it; also the name of the file she keeps.
        reads: entities whose facts it may show or compute with.
        make: the document. It raises `MissingValueError` when a value is not known yet, `NoRateError` when
            no rate is known on that day.
        names_party: it names somebody besides the employer and the employee, whom the author writes.
    """

    label: str
    reads: tuple[str, ...]
    make: Callable[[Known], Document]
    names_party: bool = False
