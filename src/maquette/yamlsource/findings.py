"""What a model refuses in a document, before it becomes problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic_core import ErrorDetails

from maquette.yamlsource.places import Segment, Spot

__all__ = ["KINDS", "Finding", "find", "settle"]

KINDS = {
    "string_type": "text",
    "int_type": "integer",
    "int_parsing": "integer",
    "int_from_float": "integer",
    "float_type": "number",
    "float_parsing": "number",
    "decimal_type": "number",
    "decimal_parsing": "number",
    "bool_type": "boolean",
    "bool_parsing": "boolean",
    "list_type": "list",
    "tuple_type": "list",
    "set_type": "list",
    "frozen_set_type": "list",
    "dict_type": "group",
    "mapping_type": "group",
    "model_type": "group",
    "model_attributes_type": "group",
    "dataclass_type": "group",
    "date_type": "date",
    "datetime_type": "date",
    "time_type": "text",
    "none_required": "nothing",
}
NAMED_LAST = {"missing", "extra_forbidden"}  # the last segment of these is a key, known or not


@dataclass(frozen=True)
class Finding:
    """One refusal of a model.

    Args:
        kind: pydantic's name of it, or a code of the catalogue.
        input: the value refused.
        context: what pydantic adds.
        location: pydantic's path, with the names of the members of unions.
        path: the same with only the keys and positions the file has.
        members: for each union on the way, how far in `location` the name of its member is.
        expected: symbols of the kinds of value that would do, when it is the kind that is refused.
    """

    kind: str
    input: Any
    context: dict[str, Any]
    location: tuple[Segment, ...]
    path: tuple[Segment, ...]
    members: tuple[int, ...] = ()
    expected: tuple[str, ...] = ()


def find(error: ErrorDetails, root: Spot) -> Finding:
    """One error of pydantic, followed in a file from the place where its validation started."""
    location = error["loc"]
    spot, path, members = root, list[Segment](), list[int]()
    for index, segment in enumerate(location):
        last = index == len(location) - 1
        if segment in spot.children:
            spot = spot.children[segment]
            path.append(segment)
        elif isinstance(segment, str) and segment != "[key]" and not (last and error["type"] in NAMED_LAST):
            members.append(index)
    return Finding(
        kind=error["type"],
        input=error["input"],
        context=error.get("ctx", {}),
        location=location,
        path=tuple(path),
        members=tuple(members),
        expected=_expected(error),
    )


def _expected(error: ErrorDetails) -> tuple[str, ...]:
    kind = error["type"]
    if kind == "union_tag_not_found" and not isinstance(error["input"], Mapping):
        return ("group",)
    return (KINDS[kind],) if kind in KINDS else ()


def settle(findings: Sequence[Finding], level: int = 0) -> list[Finding]:
    """Of each union that refused a value, only what the member closest to the author's intent says.

    A member that wants another kind of value is set aside when another one wants this kind; when none does,
    one finding lists all the kinds that would do. Of those that remain, the one with fewest refusals speaks.
    """
    settled = [finding for finding in findings if len(finding.members) <= level]
    unions: dict[tuple[Segment, ...], dict[Segment, list[Finding]]] = {}
    for finding in findings:
        if len(finding.members) > level:
            index = finding.members[level]
            union = unions.setdefault(finding.location[:index], {})
            union.setdefault(finding.location[index], []).append(finding)
    for members in unions.values():
        settled.extend(_closest([settle(member, level + 1) for member in members.values()], level))
    return settled


def _closest(members: list[list[Finding]], level: int) -> list[Finding]:
    fitting = [member for member in members if not all(_misfit(finding, level) for finding in member)]
    if fitting:
        return min(fitting, key=len)
    expected = dict.fromkeys(kind for member in members for finding in member for kind in finding.expected)
    return [replace(members[0][0], expected=tuple(expected))]


def _misfit(finding: Finding, level: int) -> bool:
    """Whether a member of a union wants another kind of value altogether."""
    choice = finding.kind in {"literal_error", "enum"} and isinstance(finding.input, list | dict)
    return (choice or bool(finding.expected)) and len(finding.location) == finding.members[level] + 1
