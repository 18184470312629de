"""Mistakes a study shows on its own, before any journey or persona is looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from maquette.problems import Problem, nearest
from maquette.studies.study import Study
from maquette.yamlsource import Document

__all__ = ["check_study"]


def check_study(study: Study, document: Document) -> Iterator[Problem]:
    """Every problem of a study that needs no other file."""
    yield from _tasks(study, document)
    yield from _notice(study, document)
    yield from _consents(study, document)
    yield from _variants(study, document)
    yield from _questions(study, document)


def _tasks(study: Study, document: Document) -> Iterator[Problem]:
    for name, task in study.tasks.items():
        if task.success is None:
            yield Problem("S003", document.place("tasks", name), {"task": name})
        for index, variant in enumerate(task.variants):
            if variant not in study.variants:
                details = {"variant": variant, "suggestion": nearest(variant, study.variants)}
                yield Problem("S010", document.value_place("tasks", name, "variants", index), details)
    for name in study.variants:
        if not study.tasks_on(name):
            yield Problem("S013", document.place("variants", name), {"variant": name})


def _notice(study: Study, document: Document) -> Iterator[Problem]:
    for heading in study.notice.missing():
        yield Problem("S007", document.place("notice"), {"heading": heading})


def _consents(study: Study, document: Document) -> Iterator[Problem]:
    required = [name for name, one in study.consents.items() if one.required]
    if not required:
        yield Problem("S008", document.place("consents"), {})
    for name in required[1:]:
        details = {"purpose": name, "first": required[0]}
        yield Problem("S009", document.place("consents", name), details)


def _variants(study: Study, document: Document) -> Iterator[Problem]:
    played = list(study.variants.values())
    for index, (name, one) in enumerate(study.variants.items()):
        if one in played[:index]:
            other = list(study.variants)[played.index(one)]
            yield Problem("S011", document.place("variants", name), {"variant": name, "other": other})
    if len(played) > 1 and study.kind == "measure" and study.difference is None:
        yield Problem("S012", document.place("kind"), {})
    if study.sample % len(played):
        details = {"sample": study.sample, "count": len(played)}
        yield Problem("S015", document.value_place("sample"), details)


def _questions(study: Study, document: Document) -> Iterator[Problem]:
    own = study.questionnaires.own
    count = Counter(one.name for one in own)
    for index, one in enumerate(own):
        place = document.place("questionnaires", "own", index)
        if one.type == "choice" and len(one.options) < 2:
            yield Problem("S016", place, {"question": one.name})
        if count[one.name] > 1 and one.name in [before.name for before in own[:index]]:
            yield Problem("S017", place, {"question": one.name})
