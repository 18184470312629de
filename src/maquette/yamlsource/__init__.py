"""Authors' YAML files, read with the place of everything in them."""

from __future__ import annotations

from maquette.yamlsource.document import Document, Reading, read, read_text
from maquette.yamlsource.model import Identifier, SourceModel
from maquette.yamlsource.spoken import Spoken, Translated, versions
from maquette.yamlsource.validate import validate
from maquette.yamlsource.value import Value

__all__ = [
    "Document",
    "Identifier",
    "Reading",
    "SourceModel",
    "Spoken",
    "Translated",
    "Value",
    "read",
    "read_text",
    "validate",
    "versions",
]
