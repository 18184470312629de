"""A document checked against a model: the model, or everything that keeps it from being one."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from maquette.problems import Problem, sort
from maquette.yamlsource.document import Document
from maquette.yamlsource.findings import Finding, find, settle
from maquette.yamlsource.places import Segment, Spot, follow
from maquette.yamlsource.refusals import refuse

__all__ = ["validate"]

M = TypeVar("M", bound=BaseModel)
ROUNDS = 3  # a number kept as text may reveal another one further in


def validate(
    model: type[M], document: Document, at: Sequence[Segment] = (), language: str = "fr"
) -> tuple[M | None, tuple[Problem, ...]]:
    """Read a document, or one part of it, into a model.

    A bare number where the model wants text is kept as its author wrote it: `label: 1.50` is the text "1.50".
    true and false are not, since their author may have meant either: K003 asks for quotes.

    Args:
        at: the path of the part to read; it must exist.
        language: the one its texts are written in, when they are written in several.
    Returns:
        The model and no problem, or None and every problem, sorted.
    """
    values: Any = document.values
    for segment in at:
        values = values[segment]
    spot = follow(document.places, at)[-1]
    for _ in range(ROUNDS):
        try:
            return model.model_validate(values, context={"language": language}), ()
        except ValidationError as error:
            findings = [find(detail, spot) for detail in error.errors(include_url=False)]
        written = {finding.path: raw for finding in findings if (raw := _as_written(finding, spot))}
        if not written:
            break
        values = _rewritten(values, written)
    settled = settle([finding for finding in findings if not _miscounted(finding)])
    problems = [refuse(finding, model, document, tuple(at)) for finding in settled]
    return None, sort(_without_echoes(problems))


def _as_written(finding: Finding, root: Spot) -> str | None:
    """The text of a bare number that a model wants as text."""
    wanted = finding.kind in {"string_type", "literal_error", "enum"}
    number = isinstance(finding.input, int | float) and not isinstance(finding.input, bool)
    return follow(root, finding.path)[-1].raw if wanted and number else None


def _rewritten(values: Any, written: dict[tuple[Segment, ...], str]) -> Any:
    values = deepcopy(values)
    for path, raw in written.items():
        parent = values
        for segment in path[:-1]:
            parent = parent[segment]
        parent[path[-1]] = raw
    return values


def _miscounted(finding: Finding) -> bool:
    """A list called too short only because pydantic does not count the items it refused."""
    return finding.kind == "too_short" and len(finding.input) >= finding.context["min_length"]


def _without_echoes(problems: Sequence[Problem]) -> list[Problem]:
    """A key is not missing where its misspelling is already reported."""
    misspelt = {
        (problem.details.get("where"), problem.details.get("suggestion"))
        for problem in problems
        if problem.code == "K001"
    }
    return [
        problem
        for problem in problems
        if problem.code != "K002"
        or (problem.details.get("where"), problem.details.get("key")) not in misspelt
    ]
