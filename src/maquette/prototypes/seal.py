"""The seal of a build: everything it plays with, and the digest of everything it was made from."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any

from maquette import __version__
from maquette.facts import Fact
from maquette.project import Project, parts_of
from maquette.prototypes.annotations import annotations_of
from maquette.project.casting import labels_of
from maquette.yamlsource.spoken import in_language

__all__ = ["seal_text", "sealed_facts"]

FORMAT = 1


def seal_text(project: Project, name: str, script: str) -> tuple[str, str]:
    """The digest of a build, and the text of its `build.json`; `script` is the script before it is named."""
    values = _values(project, name)
    digest = hashlib.sha256(_canonical({**values, "script": script}).encode()).hexdigest()[:16]
    return digest, json.dumps({"digest": digest, **values}, ensure_ascii=False, indent=1) + "\n"


def sealed_facts(project: Project, language: str) -> dict[str, dict[str, Any]]:
    """What a prototype knows of the dictionary: fact -> {"type", "label", "options" when it has some}."""
    return {fact: _sealed_fact(one, language) for fact, one in project.facts.items()}


def _sealed_fact(fact: Fact, language: str) -> dict[str, Any]:
    options = {value: in_language(words, language) for value, words in fact.options.items()}
    named = {"type": fact.type, "label": in_language(fact.label, language)}
    return {**named, "options": options} if options else named


def _values(project: Project, name: str) -> dict[str, Any]:
    journey = project.journeys[name]
    folder = project.layout.build(name)
    language, *others = project.reader(name).languages
    return {
        "format": FORMAT,
        "maquette": __version__,
        "journey": name,
        "title": journey.title,
        "state": journey.state,
        "language": language,
        "today": journey.today.isoformat(),
        "seed": project.settings.seed,
        "data_version": project.data_version,
        "store": os.path.relpath(project.layout.store(project.settings.sessions), folder),
        "link_key": os.path.relpath(project.layout.link_key, folder),
        "links": list(journey.links),
        "sources": project.digests(name),
        "actors": dict(journey.actors),
        "facts": sealed_facts(project, language),
        "parts": parts_of(project, name),
        "rates": project.rates.to_values(),
        "annotations": annotations_of(journey),
        # A journey of one language has a seal that knows of no other.
        **({"translations": {one: _translation(project, name, one) for one in others}} if others else {}),
    }


def _translation(project: Project, name: str, language: str) -> dict[str, Any]:
    """What the seal says otherwise in another language of its journey."""
    journey = project.journeys[name]
    return {
        "title": in_language(journey.title, language),
        "actors": {actor: in_language(words, language) for actor, words in journey.actors.items()},
        "facts": sealed_facts(project, language),
        "labels": labels_of(project, name, language),
    }


def _canonical(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
