"""What may still decide the way, from each step on: two visits that agree on it see the same things ahead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from maquette.expressions.cases import atoms
from maquette.expressions.tree import Node
from maquette.expressions.types import YES_NO
from maquette.journeys import Journey, Lane, lanes_of
from maquette.journeys.kinds.wait import WaitStep
from maquette.project import Code, Project, Reader

__all__ = ["outlook_of"]


def outlook_of(project: Project, name: str) -> dict[str, tuple[Code, ...]]:
    """Step -> the parts of every condition read there or further on, as Python, in the order of the file."""
    journey, reader = project.journeys[name], project.reader(name)
    phrases = {phrase: _tree(reader, text) for phrase, text in journey.conditions.items()}
    here = {
        step: [key for text in _conditions(journey, step) for key, _ in atoms(_tree(reader, text), phrases)]
        for step in journey.steps
    }
    lanes = lanes_of(journey)
    outlook = {}
    for step in journey.steps:
        ahead = _ahead(journey, lanes, step)
        read = dict.fromkeys(key for one in journey.steps if one in ahead for key in here[one])
        outlook[step] = tuple(map(Code, read))
    return outlook


def _ahead(journey: Journey, lanes: Mapping[str, Lane], step: str) -> set[str]:
    """The step, those it may lead to, and all of the sides that one of them waits for."""
    found = replace(lanes[journey.actor_of(step)], first=step).reached()
    awaited: set[str] = set()
    while more := {one.for_ for name in found if isinstance(one := journey.steps[name], WaitStep)} - awaited:
        awaited |= more
        found |= {name for actor in more if actor in lanes for name in lanes[actor].ways}
    return found


def _conditions(journey: Journey, name: str) -> Iterator[str]:
    step = journey.steps[name]
    yield from (turn.when for turn in (*step.own_turns, *step.next) if turn.when is not None)
    yield from (row.when for row in step.show if row.when is not None)
    yield from (when for _, when in step.own_conditions)
    if step.when is not None:
        yield step.when


def _tree(reader: Reader, text: str) -> Node:
    expression = reader.expression(text, YES_NO).expression
    assert expression is not None, text
    return expression.tree
