"""Mistakes of a study that show when it is read with its journeys and personas."""

from __future__ import annotations

from collections.abc import Iterator

from maquette.expressions.tree import Node
from maquette.expressions.types import YES_NO
from maquette.journeys import Journey, lanes_of
from maquette.journeys.kinds.end import EndStep
from maquette.journeys.paths import walk_lane
from maquette.problems import Problem, nearest
from maquette.project.pathchecks import few_values
from maquette.project.pinpoint import pinpoint
from maquette.project.project import Project
from maquette.studies import Study, Success
from maquette.yamlsource import Document

__all__ = ["check_goals", "check_links_of_study"]


def check_links_of_study(project: Project, study: Study, document: Document) -> Iterator[Problem]:
    """Journeys, builds, personas and ends that do not exist, and success rules that cannot be read."""
    yield from _journeys(project, study, document)
    yield from _personas(project, study, document)
    for task, goal in _goals(study):
        yield from _ends(project, study, task, goal, document)
        yield from _rule(project, study, task, goal, document)


def check_goals(project: Project, study: Study, document: Document) -> Iterator[Problem]:
    """Goals that no participant can reach; the study and its journeys must be otherwise without mistake."""
    for task, goal in _goals(study):
        for variant in _variants_of(study, task):
            journey = project.journeys[study.variants[variant].journey]
            sides = {project.personas[name].role for name in _players(study, task)}
            if not any(_reachable(project, study.variants[variant].journey, side, goal) for side in sides):
                asked = (
                    "rule" if any(journey.actor_of(one) in sides for one in _own(journey, goal)) else "end"
                )
                place = document.place("tasks", task, "success", asked)
                details = {"task": task, "variant": variant, "blocked": asked}
                yield Problem("S006", place, details)


def _goals(study: Study) -> Iterator[tuple[str, Success]]:
    return ((name, task.success) for name, task in study.tasks.items() if task.success)


def _variants_of(study: Study, task: str) -> Iterator[str]:
    return (name for name in study.variants if task in study.tasks_on(name))


def _players(study: Study, task: str) -> tuple[str, ...]:
    own = study.tasks[task].persona
    return (own,) if own else tuple(study.personas)


def _own(journey: Journey, goal: Success) -> tuple[str, ...]:
    """The ends of a goal that this journey has."""
    return tuple(name for name in goal.end if name in journey.steps)


def _journeys(project: Project, study: Study, document: Document) -> Iterator[Problem]:
    for name, variant in study.variants.items():
        if variant.journey not in project.journeys:
            details = {"journey": variant.journey, "suggestion": nearest(variant.journey, project.journeys)}
            yield Problem("S001", document.value_place("variants", name, "journey"), details)
        elif variant.build and not project.layout.sealed(variant.journey, variant.build).is_dir():
            details = {"build": variant.build, "journey": variant.journey}
            yield Problem("S014", document.value_place("variants", name, "build"), details)


def _personas(project: Project, study: Study, document: Document) -> Iterator[Problem]:
    named = [(("personas", index), name, list(study.variants)) for index, name in enumerate(study.personas)]
    for task, one in study.tasks.items():
        if one.persona:
            named.append((("tasks", task, "persona"), one.persona, list(_variants_of(study, task))))  # type: ignore[arg-type]
    for path, persona, variants in named:
        journeys = [study.variants[one].journey for one in variants]
        for journey in journeys:
            known = project.journeys.get(journey)
            if known is not None and persona not in known.personas:
                details = {
                    "persona": persona,
                    "journey": journey,
                    "suggestion": nearest(persona, known.personas),
                }
                yield Problem("S002", document.value_place(*path), details)
                break


def _ends(project: Project, study: Study, task: str, goal: Success, document: Document) -> Iterator[Problem]:
    journeys = {
        name: project.journeys.get(study.variants[name].journey) for name in _variants_of(study, task)
    }
    known = {variant: journey for variant, journey in journeys.items() if journey is not None}
    if not known or len(known) < len(journeys):
        return
    steps = {name: step for journey in known.values() for name, step in journey.steps.items()}
    for index, end in enumerate(goal.end):
        place = document.value_place("tasks", task, "success", "end", index)
        if end not in steps:
            yield Problem("S004", place, {"end": end, "suggestion": nearest(end, steps)})
        elif not isinstance(steps[end], EndStep):
            yield Problem("S005", place, {"end": end})
    if all(end in steps for end in goal.end):
        for variant, journey in known.items():
            if not _own(journey, goal):
                place = document.place("tasks", task, "success", "end")
                yield Problem("S018", place, {"task": task, "variant": variant})


def _rule(project: Project, study: Study, task: str, goal: Success, document: Document) -> Iterator[Problem]:
    """A rule is read in each variant: the same one must hold for all, or nothing could be compared."""
    if goal.rule is None:
        return
    place = document.value_place("tasks", task, "success", "rule")
    lines = project.sources[document.file].split("\n")
    for variant in _variants_of(study, task):
        journey = study.variants[variant].journey
        if journey not in project.readers:
            continue
        mistakes = project.reader(journey).expression(goal.rule, YES_NO).mistakes
        for mistake in mistakes:
            where = pinpoint(lines, place, goal.rule, mistake.offset, mistake.width)
            yield Problem(mistake.code, where, dict(mistake.details))
        if mistakes:
            return


def _reachable(project: Project, name: str, side: str, goal: Success) -> bool:
    """Whether some answers of this side lead to an end of the goal where the rule may hold."""
    journey, reader = project.journeys[name], project.reader(name)
    ends = [one for one in _own(journey, goal) if journey.actor_of(one) == side]
    if not ends or goal.rule is None:
        return bool(ends)
    # The walk follows only what conditions read: the rule becomes the condition on which the end is shown.
    shown = {one: journey.steps[one].model_copy(update={"when": goal.rule}) for one in ends}
    ruled = journey.model_copy(update={"steps": {**journey.steps, **shown}})

    def tree_of(text: str) -> Node:
        expression = reader.expression(text, YES_NO).expression
        assert expression is not None, text
        return expression.tree

    walked = walk_lane(ruled, lanes_of(ruled)[side], few_values(project, ruled), tree_of)
    return walked.stopped or any(step in ends for step, _ in walked.seen)
