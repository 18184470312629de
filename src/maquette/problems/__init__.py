"""Mistakes in authors' files: what they are, where they are, and the words to say so."""

from __future__ import annotations

from maquette.problems.describe import Description, describe
from maquette.problems.entry import Entry, Language, Words
from maquette.problems.nearest import nearest
from maquette.problems.order import has_errors, sort
from maquette.problems.problem import Place, Problem

__all__ = [
    "Description",
    "Entry",
    "Language",
    "Place",
    "Problem",
    "Words",
    "describe",
    "has_errors",
    "nearest",
    "sort",
]
