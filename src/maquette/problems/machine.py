"""Problems as JSON, for editors and other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from maquette.problems.describe import describe
from maquette.problems.entry import Language
from maquette.problems.order import sort
from maquette.problems.problem import Problem

__all__ = ["records", "render"]


def records(problems: Sequence[Problem], language: Language) -> list[dict[str, Any]]:
    """One record per problem, sorted: code, severity, file, line, column, message, remedy, suggestion.

    A problem told once for several places has them all under `places`: file, line, column.
    """
    return [_record(problem, language) for problem in sort(problems)]


def render(problems: Sequence[Problem], language: Language) -> str:
    """The records as a JSON list."""
    return json.dumps(records(problems, language), ensure_ascii=False, indent=2)


def _record(problem: Problem, language: Language) -> dict[str, Any]:
    description = describe(problem, language)
    return {
        "code": problem.code,
        "severity": description.severity,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "message": description.message,
        "remedy": description.remedy,
        "suggestion": description.suggestion,
        **_everywhere(problem),
    }


def _everywhere(problem: Problem) -> dict[str, Any]:
    """Every place of a problem that stands in several, told once."""
    places = problem.details.get("places", ())
    return (
        {"places": [{"file": one.file, "line": one.line, "column": one.column} for one in places]}
        if places
        else {}
    )
