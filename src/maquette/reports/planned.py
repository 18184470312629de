"""A study of a project as measures need it: goals, success rules, and the accepted ways of each version."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from maquette.expressions.evaluate import UnknownValue
from maquette.expressions.tree import Node
from maquette.expressions.types import YES_NO
from maquette.fields import field_type
from maquette.findings.file import Overriding
from maquette.journeys import Journey
from maquette.journeys.kinds.end import EndStep
from maquette.measures import Graph, Override, Plan, Rule, Task, Version, graph_of
from maquette.project import Project
from maquette.project.pathchecks import few_values
from maquette.reports.studied import Played

__all__ = ["Planned", "planned", "planned_journey"]

Settled = Callable[[str, str], frozenset[tuple[str, bool]]]
"""(journey, persona) -> what its conditions are for her."""


@dataclass(frozen=True)
class Planned:
    """A plan, and its versions as a report shows them."""

    plan: Plan
    played: Mapping[str, Played]


def planned(project: Project, name: str, settled: Settled, codes: Mapping[str, str] | None = None) -> Planned:
    """The plan of a study.

    Args:
        settled: what is known of a persona before she answers anything.
        codes: run -> participant's code.
    """
    study = project.studies[name]
    journeys = [variant.journey for variant in study.variants.values()]
    tasks = {
        task: Task(
            task,
            one.title,
            tuple(one.success.end) if one.success else (),
            _rule(project, journeys, one.success.rule if one.success else None),
            (one.success.rule or "") if one.success else "",
            one.persona or "",
            tuple(one.expects),
        )
        for task, one in study.tasks.items()
    }
    versions, played = {}, {}
    for variant, one in study.variants.items():
        build = one.build or _current(project, one.journey)
        graphs = {
            (task, persona): _ways(project, one.journey, tasks[task], settled(one.journey, persona))
            for task in study.tasks_on(variant)
            for persona in ([tasks[task].persona] if tasks[task].persona else study.personas)
        }
        versions[build] = Version(build, variant, one.journey, graphs)
        played[variant] = _played(project, variant, one.journey, build)
    plan = Plan(
        name,
        title=study.title,
        question=study.question,
        kind=study.kind,
        tasks=tasks,
        versions=versions,
        difference=None if study.difference is None else float(study.difference),
        assign=study.assign,
        sample=study.sample,
        overrides=tuple(_override(one) for one in project.findings[name].outcomes)
        if name in project.findings
        else (),
        codes=codes or {},
    )
    return Planned(plan, played)


def planned_journey(project: Project, journey: str) -> Planned:
    """The plan of a journey played without a study: one task, to any end that is a success."""
    ends = tuple(
        name
        for name, step in project.journeys[journey].steps.items()
        if isinstance(step, EndStep) and step.outcome == "success"
    )
    build = _current(project, journey)
    task = Task("", str(project.journeys[journey].title), ends)
    graphs = {("", ""): _ways(project, journey, task, frozenset())}
    version = Version(build, journey, journey, graphs)
    plan = Plan(journey, str(project.journeys[journey].title), tasks={"": task}, versions={build: version})
    return Planned(plan, {journey: _played(project, journey, journey, build)})


def _override(one: Overriding) -> Override:
    return Override(one.participant, one.task, one.outcome, one.author, one.why, one.reason)


def _played(project: Project, variant: str, journey: str, build: str) -> Played:
    here = project.journeys[journey]
    return Played(variant, str(here.title), build, here, _whole(project, journey, here))


def _whole(project: Project, name: str, journey: Journey) -> Graph:
    ends = [step for step, one in journey.steps.items() if isinstance(one, EndStep)]
    return graph_of(journey, ends, _trees(project, name), few_values(project, journey))


def _ways(project: Project, name: str, task: Task, known: frozenset[tuple[str, Any]]) -> Graph:
    journey = project.journeys[name]
    tree_of = _trees(project, name)
    rule = tree_of(task.rule_text) if task.rule_text else None
    return graph_of(journey, task.ends, tree_of, few_values(project, journey), rule=rule, known=known)


def _trees(project: Project, name: str) -> Callable[[str], Node]:
    reader = project.reader(name)

    def tree_of(text: str) -> Node:
        expression = reader.expression(text, YES_NO).expression
        assert expression is not None, text
        return expression.tree

    return tree_of


def _rule(project: Project, journeys: Sequence[str], text: str | None) -> Rule | None:
    """A success rule as a function of the answers as they are kept; every variant reads it alike."""
    if text is None:
        return None
    reader = project.reader(journeys[0])
    expression = reader.expression(text, YES_NO).expression
    assert expression is not None, text
    kinds = {name: one.kind for name, one in reader.answerable.items()}

    def holds(answers: Mapping[str, Any]) -> bool | None:
        def lookup(name: str) -> Any:
            value = field_type(kinds[name]).stored(answers.get(name)) if name in kinds else None
            if value is None:
                raise UnknownValue(name)
            return value

        try:
            return bool(expression.evaluate(lookup))
        except UnknownValue:
            return None

    return holds


def _current(project: Project, journey: str) -> str:
    """The seal of the prototype as it is built; "" when it is not."""
    path = project.layout.build(journey) / "build.json"
    if not path.is_file():
        return ""
    return str(json.loads(path.read_text(encoding="utf-8")).get("digest", ""))
