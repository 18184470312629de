"""The builds of a study kept as they are at its first invitation, for ever."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from maquette.expressions.types import YES_NO
from maquette.project import Layout, Project
from maquette.studies import Study
from maquette.studies.sealed import SealedBuild, SealedStudy, digest_of_file, read_sealed, sealed_text

__all__ = ["NotBuiltError", "seal_study", "sealed_study"]

FILES = ("build.json", "app.py")


class NotBuiltError(Exception):
    """The prototype of a journey is not built, or not current; `journey` says which."""

    def __init__(self, journey: str) -> None:
        super().__init__(journey)
        self.journey = journey


def seal_study(project: Project, name: str) -> SealedStudy:
    """Copy the builds of a study and its own text; the same files give the same seal, written once.

    Raises:
        NotBuiltError: a prototype of it is not built, or not current.
        TamperedError: what was sealed before was changed since.
    """
    study = project.studies[name]
    builds = {variant: _sealed_build(project, study, variant) for variant in study.variants}
    rules = {variant: _rules(project, study, variant) for variant in study.variants}
    digest, text = sealed_text(name, study, project.settings.language, builds, rules)
    # Templates are slow to import: only who invites waits for them.
    from maquette.prototypes.write import write_atomically  # noqa: PLC0415

    path = project.layout.sealed(name, digest) / "study.json"
    if not path.is_file():
        write_atomically(path, text)
    return read_sealed(path)


def sealed_study(layout: Layout, name: str, digest: str) -> SealedStudy:
    """The study somebody was invited to.

    Raises:
        TamperedError: it, or a file of a build, was changed since.
        OSError: it is not there.
    """
    return read_sealed(layout.sealed(name, digest) / "study.json")


def _sealed_build(project: Project, study: Study, variant: str) -> SealedBuild:
    journey, digest = study.variants[variant].journey, study.variants[variant].build
    if digest is None:
        digest = _current_digest(project, journey)
        _copy(project.layout.build(journey), project.layout.sealed(journey, digest))
    folder = project.layout.sealed(journey, digest)
    files = {name: digest_of_file(folder / name) for name in FILES}
    return SealedBuild(journey, digest, folder.name, files)


def _current_digest(project: Project, journey: str) -> str:
    from maquette.prototypes import build, is_current  # noqa: PLC0415

    if not all(is_current(file) for file in build(project, [journey])):
        raise NotBuiltError(journey)
    seal = json.loads((project.layout.build(journey) / "build.json").read_text(encoding="utf-8"))
    return str(seal["digest"])


def _copy(built: Path, sealed: Path) -> None:
    """A folder appears whole or not at all."""
    if sealed.is_dir():
        return
    beside = sealed.with_name(f".{sealed.name}.part")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    for name in FILES:
        shutil.copyfile(built / name, beside / name)
    beside.rename(sealed)


def _rules(project: Project, study: Study, variant: str) -> dict[str, str]:
    reader = project.reader(study.variants[variant].journey)
    rules = {}
    for name in study.tasks_on(variant):
        goal = study.tasks[name].success
        parsed = reader.expression(goal.rule, YES_NO).expression if goal and goal.rule else None
        rules[name] = parsed.python() if parsed else ""
    return rules
