"""Mistakes that show only when every way through a journey is walked with its answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from maquette.expressions import Slot
from maquette.expressions.tree import Name, Node, walk
from maquette.expressions.types import YES_NO
from maquette.journeys import Choice, Journey, Lane, OwnQuestion, lanes_of
from maquette.journeys.kinds.call import CallStep
from maquette.journeys.paths import Walk, asked_at, ends_of, steps_to, walk_lane
from maquette.problems import Place, Problem
from maquette.project.authored import number_of
from maquette.project.crosschecks import each_version, texts_of_step
from maquette.project.pinpoint import pinpoint
from maquette.project.project import Project
from maquette.project.reader import Reader
from maquette.yamlsource import Document

__all__ = ["check_paths", "few_values"]

#: a scale or a set of answers wider than this is not followed
WIDEST = 16
LONGEST_WAY = 8  # steps told of a way


def check_paths(project: Project, name: str, document: Document) -> Iterator[Problem]:
    """Conditions never or always true where they stand, values used too soon, loops with no way out.

    The journey must be otherwise without mistake.
    """
    journey, reader = project.journeys[name], project.reader(name)

    def tree_of(text: str) -> Node:
        expression = reader.expression(text, YES_NO).expression
        assert expression is not None, text
        return expression.tree

    values = few_values(project, journey)
    for lane in lanes_of(journey).values():
        walked = walk_lane(journey, lane, values, tree_of)
        if walked.stopped:
            yield Problem("J038", document.place("steps", lane.first), {"points": len(walked.before)})
            continue
        told = tuple(_never_true(journey, walked, document))
        yield from told
        yield from _always_true(journey, walked, document)
        yield from () if told else _unreached(lane, walked, document)
        yield from _caught(journey, lane, walked, document)
        yield from _too_soon(journey, lane, walked, _uses(project, journey, lane, reader, document))


def few_values(project: Project, journey: Journey) -> dict[str, tuple[Any, ...]]:
    """The values of each question that has few of them."""
    known: dict[str, tuple[Any, ...]] = {}
    for step in journey.steps.values():
        for question in step.questions:
            known[question.question] = _values_of(question)
        for item in step.facts:
            fact = project.facts[item.fact]
            if "." in item.fact and fact.type == "yes_no":
                known[item.fact] = (True, False)
            elif "." in item.fact and fact.type == "choice" and fact.options:
                known[item.fact] = tuple(fact.options)
    return {name: values for name, values in known.items() if 0 < len(values) <= WIDEST}


def _values_of(question: OwnQuestion) -> tuple[Any, ...]:
    options = tuple(one.value if isinstance(one, Choice) else one for one in question.options)
    if question.type == "yes_no":
        return True, False
    if question.type == "choice":
        return options
    if question.type == "choices" and 2 ** len(options) <= WIDEST:
        return tuple(some for size in range(1, len(options) + 1) for some in combinations(options, size))
    if question.type == "scale":
        least, most = number_of(question.least or "1", "integer"), number_of(question.most or "7", "integer")
        return tuple(range(int(least), int(most) + 1)) if least is not None and most is not None else ()
    return ()


def _never_true(journey: Journey, walked: Walk, document: Document) -> Iterator[Problem]:
    for (step, key, index), outcomes in walked.outcomes.items():
        if outcomes == {False} and index >= 0:
            place, text = _condition(journey, step, key, index, document)
            yield Problem("J035", place, {"condition": text, "step": step})


def _always_true(journey: Journey, walked: Walk, document: Document) -> Iterator[Problem]:
    """Only the first way out: a last one is often the contrary of those above it, and rightly so."""
    for (step, key, index), outcomes in walked.outcomes.items():
        if outcomes == {True} and (key == "tasks" or (key != "show" and index == 0)):
            place, text = _condition(journey, step, key, index, document)
            yield Problem("J036", place, {"condition": text, "step": step})


def _condition(journey: Journey, step: str, key: str, index: int, document: Document) -> tuple[Place, str]:
    one = journey.steps[step]
    path = ("when",) if key == "when" else (key, index, "when")
    text = one.when if key == "when" else getattr(one, key)[index].when
    return document.value_place("steps", step, *path), text or ""


def _unreached(lane: Lane, walked: Walk, document: Document) -> Iterator[Problem]:
    """The first step no answers lead to; those after it are out of reach with it."""
    for name in lane.ways:
        if name not in walked.reached:
            yield Problem("J011", document.place("steps", name), {"step": name})
            return


def _caught(journey: Journey, lane: Lane, walked: Walk, document: Document) -> Iterator[Problem]:
    for point in walked.caught(ends_of(journey, lane))[:1]:
        way = _told(steps_to(point, walked.before))
        yield Problem("J039", document.place("steps", point[0]), {"step": point[0], "way": way})


@dataclass(frozen=True)
class _Use:
    """A name read in a text of a step, and where."""

    name: str
    step: str
    place: Place


def _too_soon(journey: Journey, lane: Lane, walked: Walk, uses: Iterable[_Use]) -> Iterator[Problem]:
    asking = _asking(journey, lane)
    ways: dict[str, Mapping[Any, Any]] = {}
    for use in uses:
        if use.name not in asking:
            continue
        before = ways.setdefault(use.name, walked.without(asking[use.name]))
        point = next((one for one in before if one[0] == use.step and one in walked.seen), None)
        if point is not None:
            details = {"name": use.name, "step": use.step, "asked": asking[use.name][0]}
            yield Problem("J037", use.place, {**details, "way": _told(steps_to(point, before))})


def _asking(journey: Journey, lane: Lane) -> dict[str, list[str]]:
    """Names nobody knows before this side gives them -> the steps that do."""
    asking: dict[str, list[str]] = {}
    for name in lane.ways:
        step = journey.steps[name]
        own = {one.question for one in step.questions}
        own |= {step.saves} if isinstance(step, CallStep) and step.saves else set()
        for asked in asked_at(journey, name):
            if asked in own:
                asking.setdefault(asked, []).append(name)
    return asking


def _uses(
    project: Project, journey: Journey, lane: Lane, reader: Reader, document: Document
) -> Iterator[_Use]:
    """Names that the texts and rows of each step read, those of computed values included."""
    lines = project.sources[document.file].split("\n")
    for step in lane.ways:
        for path, text in each_version(texts_of_step(journey.steps[step])):
            value = document.value_place("steps", step, *path)
            for slot in (piece for piece in reader.pieces(text) if isinstance(piece, Slot)):
                for node in walk(slot.expression.tree):
                    if isinstance(node, Name) and node.path in slot.expression.needed:
                        place = pinpoint(lines, value, text, slot.offset + node.offset, node.width)
                        yield from (_Use(one, step, place) for one in _read(journey, reader, node.path))
        for index, row in enumerate(journey.steps[step].show):
            # A document says by itself what it waits for.
            if row.when is None and not row.document:
                place = document.value_place("steps", step, "show", index, row.key)
                yield from (_Use(one, step, place) for one in _read(journey, reader, row.name))


def _read(journey: Journey, reader: Reader, name: str) -> set[str]:
    """A name, and those its computation reads."""
    names, ahead = set[str](), [name]
    while ahead:
        one = ahead.pop()
        if one not in names:
            names.add(one)
            formula = journey.values.get(one)
            expression = reader.expression(formula.formula).expression if formula else None
            ahead += sorted(expression.needed) if expression else []
    return names


def _told(way: tuple[str, ...]) -> str:
    """A way in words: its first steps and its last ones."""
    if len(way) > LONGEST_WAY:
        half = LONGEST_WAY // 2
        way = (*way[:half], "…", *way[-half:])
    return " → ".join(way)
