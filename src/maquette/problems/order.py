"""Problems put in order, and whether any of them stops the build."""

from __future__ import annotations

from collections.abc import Iterable

from maquette.problems.catalogue import CATALOGUE
from maquette.problems.problem import Problem

__all__ = ["has_errors", "sort"]


def sort(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The same problems by file, line and column, each only once."""
    unique = {(problem.order, repr(sorted(problem.details.items()))): problem for problem in problems}
    return tuple(unique[key] for key in sorted(unique))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any problem is more than a warning."""
    return any(
        problem.code not in CATALOGUE or CATALOGUE[problem.code].severity == "error" for problem in problems
    )
