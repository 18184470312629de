"""Fieldwork: inviting participants, keeping what they did safe, exporting it, forgetting them."""

from maquette.fieldwork.erasure import erase
from maquette.fieldwork.place import Fieldwork, fieldwork_of
from maquette.fieldwork.purge import purge
from maquette.fieldwork.sealing import NotBuiltError, seal_study, sealed_study

__all__ = [
    "Fieldwork",
    "NotBuiltError",
    "erase",
    "fieldwork_of",
    "purge",
    "seal_study",
    "sealed_study",
]
