"""The seal of a build: everything it plays with, and the digest of everything it was made from."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any

from maquette import __version__
from maquette.project import Project, parts_of
from maquette.prototypes.annotations import annotations_of

__all__ = ["seal_text", "sealed_facts"]

FORMAT = 1


def seal_text(project: Project, name: str, script: str) -> tuple[str, str]:
    """The digest of a build, and the text of its `build.json`; `script` is the script before it is named."""
    values = _values(project, name)
    digest = hashlib.sha256(_canonical({**values, "script": script}).encode()).hexdigest()[:16]
    return digest, json.dumps({"digest": digest, **values}, ensure_ascii=False, indent=1) + "\n"


def sealed_facts(project: Project) -> dict[str, dict[str, Any]]:
    """What a prototype knows of the dictionary: fact -> {"type", "label", "options" when it has some}."""
    return {
        fact: {"type": one.type, "label": one.label, **({"options": one.options} if one.options else {})}
        for fact, one in project.facts.items()
    }


def _values(project: Project, name: str) -> dict[str, Any]:
    journey = project.journeys[name]
    folder = project.layout.build(name)
    return {
        "format": FORMAT,
        "maquette": __version__,
        "journey": name,
        "title": journey.title,
        "state": journey.state,
        "language": project.settings.language,
        "today": journey.today.isoformat(),
        "seed": project.settings.seed,
        "data_version": project.data_version,
        "store": os.path.relpath(project.layout.store(project.settings.sessions), folder),
        "link_key": os.path.relpath(project.layout.link_key, folder),
        "links": list(journey.links),
        "sources": project.digests(name),
        "actors": dict(journey.actors),
        "facts": sealed_facts(project),
        "parts": parts_of(project, name),
        "rates": project.rates.to_values(),
        "annotations": annotations_of(journey),
    }


def _canonical(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
