"""Mistakes a journey shows on its own, before any fact or persona is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from maquette.journeys.ask import OwnQuestion
from maquette.journeys.journey import Journey
from maquette.journeys.kinds.call import CallStep
from maquette.journeys.kinds.consent import ConsentStep
from maquette.journeys.kinds.end import EndStep
from maquette.journeys.kinds.list import ListStep
from maquette.journeys.kinds.outside import OutsideStep
from maquette.journeys.kinds.tasks import TasksStep
from maquette.journeys.kinds.wait import WaitStep
from maquette.journeys.lanes import Lane, lanes_of, turns_of
from maquette.problems import Problem, nearest
from maquette.yamlsource import Document, versions

__all__ = ["check_journey"]


def check_journey(journey: Journey, document: Document) -> tuple[Problem, ...]:
    """Every problem of a journey that needs no other file."""
    return (
        *_targets(journey, document),
        *_names(journey, document),
        *_titles(journey, document),
        *_choices(journey, document),
        *_asked_twice(journey, document),
        *_lengths(journey, document),
        *_cast(journey, document),
        *_refusals(journey, document),
        *_waits(journey, document),
        *_lists(journey, document),
        *_tasks(journey, document),
        *_flow(journey, document),
    )


def _targets(journey: Journey, document: Document) -> Iterator[Problem]:
    for name, step in journey.steps.items():
        ways: list[tuple[tuple[str | int, ...], str]] = [
            (("next", index, "to"), turn.to) for index, turn in enumerate(step.next)
        ]
        ways += step.own_targets
        for path, target in ways:
            place = document.value_place("steps", name, *path)
            if target not in journey.steps:
                suggestion = nearest(target, journey.steps)
                yield Problem("J001", place, {"step": name, "target": target, "suggestion": suggestion})
            elif journey.actor_of(target) != journey.actor_of(name):
                yield Problem("J002", place, {"step": name, "target": target})
        if isinstance(step, EndStep) and step.next:
            yield Problem("J003", document.place("steps", name, "next"), {"step": name})


def _names(journey: Journey, document: Document) -> Iterator[Problem]:
    for name, step in journey.steps.items():
        if step.actor is not None and step.actor not in journey.actors:
            place = document.value_place("steps", name, "actor")
            suggestion = nearest(step.actor, journey.actors)
            yield Problem("J004", place, {"actor": step.actor, "suggestion": suggestion})
        if step.stage is not None and journey.stages and step.stage not in journey.stages:
            place = document.value_place("steps", name, "stage")
            suggestion = nearest(step.stage, journey.stages)
            yield Problem("J005", place, {"stage": step.stage, "suggestion": suggestion})
        if isinstance(step, OutsideStep) and step.site not in journey.sites:
            place = document.value_place("steps", name, "site")
            suggestion = nearest(step.site, journey.sites)
            yield Problem("J006", place, {"site": step.site, "suggestion": suggestion})


def _titles(journey: Journey, document: Document) -> Iterator[Problem]:
    for name, step in journey.steps.items():
        if not isinstance(step, CallStep) and not (step.title or "").strip():
            yield Problem("J007", document.place("steps", name, "title"), {"step": name})


def _choices(journey: Journey, document: Document) -> Iterator[Problem]:
    for name, step in journey.steps.items():
        for path, item in step.asked:
            options = getattr(item, "options", None)
            if options is None:
                continue
            where = ("steps", name, *path)
            question = getattr(item, "question", "")
            if getattr(item, "type", "") in ("choice", "choices"):
                if len(options) < 2:
                    yield Problem("J008", document.value_place(*where, "question"), {"question": question})
                words = [option if isinstance(option, str) else option.value for option in options]
                for again in sorted({one for one in words if words.count(one) > 1}):
                    second = words.index(again, words.index(again) + 1)
                    place = document.value_place(*where, "options", second)
                    yield Problem("J015", place, {"question": question, "option": again})
            elif options:
                yield Problem("J009", document.place(*where, "options"), {"question": question})


#: words of the expressions that no question may take
RESERVED = ("today", "relations", "user", "employer", "employee", "relation", "declaration", "last", "end")
LONGEST = {"title": 140, "button": 60}
_PIPED = re.compile(r"{{.*?}}", re.DOTALL)


def _asked_twice(journey: Journey, document: Document) -> Iterator[Problem]:
    taken = {name: name for name in (*RESERVED, *journey.values)}
    taken |= {
        step.saves: name for name, step in journey.steps.items() if isinstance(step, CallStep) and step.saves
    }
    for name, step in journey.steps.items():
        asked = [
            ((*path, "question"), item.question) for path, item in step.asked if isinstance(item, OwnQuestion)
        ]
        for path, question in (*asked, *step.own_names):
            if question in taken:
                place = document.value_place("steps", name, *path)
                yield Problem("J010", place, {"question": question, "holder": taken[question]})
            else:
                taken[question] = name


def _lengths(journey: Journey, document: Document) -> Iterator[Problem]:
    for name, step in journey.steps.items():
        for key, limit in LONGEST.items():
            for path, written in versions(("steps", name, key), getattr(step, key) or ""):
                text = _PIPED.sub("…", written)
                if len(text) <= limit:
                    continue
                place = document.value_place(*path)
                details = {"step": name, "key": key, "length": len(text), "limit": limit}
                yield Problem("J023", place, details)


def _cast(journey: Journey, document: Document) -> Iterator[Problem]:
    for index, name in enumerate(journey.personas):
        if name in journey.personas[:index]:
            yield Problem("J024", document.value_place("personas", index), {"persona": name})


def _refusals(journey: Journey, document: Document) -> Iterator[Problem]:
    for name, step in journey.steps.items():
        if isinstance(step, ConsentStep) and step.refused and not step.required:
            yield Problem("J028", document.place("steps", name, "refused"), {"step": name})


def _lists(journey: Journey, document: Document) -> Iterator[Problem]:
    for name, step in journey.steps.items():
        if not isinstance(step, ListStep):
            continue
        if step.min > step.max:
            details = {"step": name, "least": step.min, "most": step.max}
            yield Problem("J032", document.place("steps", name, "min"), details)
        if step.ask:
            yield Problem("J033", document.place("steps", name, "ask"), {"step": name})
        for index, one in enumerate(step.each):
            if one.type == "file":
                place = document.value_place("steps", name, "each", index, "type")
                yield Problem("J034", place, {"question": one.question})


def _tasks(journey: Journey, document: Document) -> Iterator[Problem]:
    """Lists that lead to their own tasks, tasks that never come back, that wait for nothing or for ever."""
    lanes = lanes_of(journey)
    for name, step in journey.steps.items():
        if not isinstance(step, TasksStep) or journey.actor_of(name) not in lanes:
            continue
        lane, starts = lanes[journey.actor_of(name)], [task.start for task in step.tasks]
        if step.ask:
            yield Problem("J033", document.place("steps", name, "ask"), {"step": name})
        if _leads_to_its_tasks(journey, name):
            yield Problem("J070", document.place("steps", name, "next"), {"step": name})
        for index, task in enumerate(step.tasks):
            place = document.value_place("steps", name, "tasks", index, "start")
            if task.start in lane.ways and name not in replace(lane, first=task.start).reached():
                yield Problem("J071", place, {"task": task.start, "step": name})
            for number, before in enumerate(task.after):
                if before not in starts[:index]:
                    where = document.value_place("steps", name, "tasks", index, "after", number)
                    suggestion = nearest(before, starts[:index])
                    yield Problem(
                        "J072", where, {"task": task.start, "after": before, "suggestion": suggestion}
                    )


def _leads_to_its_tasks(journey: Journey, name: str) -> bool:
    step = journey.steps[name]
    starts = {task.start for task in step.tasks} if isinstance(step, TasksStep) else set()
    return any(to in starts for _, to in turns_of(journey, name))


def _waits(journey: Journey, document: Document) -> Iterator[Problem]:
    """Waits for somebody who has no screen, or for a step that is not hers."""
    played = {journey.actor_of(name) for name in journey.steps}
    for name, step in journey.steps.items():
        if not isinstance(step, WaitStep):
            continue
        others = tuple(actor for actor in journey.actors if actor in played - {journey.actor_of(name)})
        if step.for_ not in others:
            details = {"step": name, "actor": step.for_, "suggestion": nearest(step.for_, others)}
            yield Problem("J029", document.value_place("steps", name, "for"), details)
        elif step.reaches is not None:
            hers = [other for other in journey.steps if journey.actor_of(other) == step.for_]
            if step.reaches not in hers:
                suggestion = nearest(step.reaches, hers)
                details = {"target": step.reaches, "actor": step.for_, "suggestion": suggestion}
                yield Problem("J030", document.value_place("steps", name, "reaches"), details)


def _flow(journey: Journey, document: Document) -> Iterator[Problem]:
    lanes = lanes_of(journey)
    if not lanes.keys() <= journey.actors.keys():
        return  # an actor that is misspelt cuts a side in two: what is lost then is told by it
    if any(_leads_to_its_tasks(journey, name) for name in journey.steps):
        return  # what comes after the list is not written yet
    targets = {target for lane in lanes.values() for ways in lane.ways.values() for target in ways}
    astray = any(target not in journey.steps for target in targets)
    for lane in lanes.values():
        reached = lane.reached()
        dead = {name for name in reached if _is_dead_end(journey, name)}
        held = (reached - _leading_out(journey, lane)) | _calls_in_circle(journey, lane)
        # A target that is misspelt may lead anywhere: what seems out of reach then is told by it.
        for name in () if astray else _first_unreached(lane, reached):
            yield Problem("J011", document.place("steps", name), {"step": name})
        for name in lane.ways:
            if name in dead:
                yield Problem("J012", document.place("steps", name), {"step": name})
            elif name in held:
                yield Problem("J013", document.place("steps", name), {"step": name})


def _first_unreached(lane: Lane, reached: set[str]) -> Iterator[str]:
    """Steps no way leads to, less those that only follow another one of them."""
    lost = [name for name in lane.ways if name not in reached]
    told: set[str] = set()
    for name in lost:
        others = (other for other in lost if other != name and other not in told)
        if name not in told and not any(name in lane.ways[other] for other in others):
            yield name
            told |= replace(lane, first=name).reached()
    if lost and not told:
        yield lost[0]


def _calls_in_circle(journey: Journey, lane: Lane) -> set[str]:
    """Calls and waits that may lead to each other for ever, with no screen between."""
    calls = {name for name in lane.ways if isinstance(journey.steps[name], CallStep | WaitStep)}
    among = {name: tuple(to for to in lane.ways[name] if to in calls) for name in calls}
    return {
        name
        for name in calls
        if any(name in replace(lane, first=to, ways=among).reached() for to in among[name])
    }


def _is_dead_end(journey: Journey, name: str) -> bool:
    """Whether one may stand on a step with no sure way out."""
    if isinstance(journey.steps[name], EndStep):
        return False
    return all(when is not None for when, _ in turns_of(journey, name))


def _leading_out(journey: Journey, lane: Lane) -> set[str]:
    """Steps from which an end, or a dead end already told, can be reached."""
    out = {
        name
        for name in lane.ways
        if isinstance(journey.steps[name], EndStep) or _is_dead_end(journey, name)
        or any(target not in lane.ways for target in lane.ways[name])
    }  # fmt: skip
    while True:
        more = {name for name, targets in lane.ways.items() if name not in out and out & set(targets)}
        if not more:
            return out
        out |= more
