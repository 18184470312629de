"""Prototypes: a journey becomes a readable Streamlit script and its seal."""

from maquette.prototypes.build import build
from maquette.prototypes.write import HandChangedError, RenderedFile, is_current, write_all

__all__ = ["HandChangedError", "RenderedFile", "build", "is_current", "write_all"]
