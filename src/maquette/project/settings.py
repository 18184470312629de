"""`project.yaml`: what holds for the whole project."""

from typing import Literal

from pydantic import Field

from maquette.yamlsource import SourceModel

__all__ = ["Settings"]


class Settings(SourceModel):
    """The project's own file."""

    title: str
    """the project's name"""
    language: Literal["fr", "en"] = "fr"
    """the language maquette speaks to authors and participants"""
    seed: int = Field(default=1, ge=0, le=2**63 - 1)
    """the population's seed: same seed, same people"""
    sessions: str = Field(default=".maquette/sessions.sqlite", min_length=1)
    """the file sessions are stored in"""
