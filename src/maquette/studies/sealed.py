"""A study as it was when somebody was first invited to it, with the builds that are played."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maquette.studies.study import Study

__all__ = ["SealedBuild", "SealedStudy", "TamperedError", "digest_of_file", "read_sealed", "sealed_text"]


class TamperedError(Exception):
    """A sealed file is not as it was written; `path` says which."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


@dataclass(frozen=True)
class SealedBuild:
    """The build of a variant.

    Args:
        journey, digest: which build.
        folder: its name among the sealed builds.
        files: name -> SHA-256.
    """

    journey: str
    digest: str
    folder: str
    files: Mapping[str, str]


@dataclass(frozen=True)
class SealedStudy:
    """A sealed study.

    Args:
        name, digest: which study, as which version.
        study: what its file said.
        language: "fr" or "en", the one participants are spoken to.
        builds: variant -> its build.
        rules: variant -> task -> the Python of its success rule, "" when the end alone counts.
    """

    name: str
    digest: str
    study: Study
    language: str
    builds: Mapping[str, SealedBuild]
    rules: Mapping[str, Mapping[str, str]]


def sealed_text(
    name: str, study: Study, language: str, builds: Mapping[str, SealedBuild], rules: Mapping[str, Any]
) -> tuple[str, str]:
    """The digest of a study, and the text of its `study.json`."""
    values = {
        "format": 1,
        "name": name,
        "language": language,
        "study": study.model_dump(mode="json", exclude_defaults=True),
        "builds": {variant: vars(one) for variant, one in builds.items()},
        "rules": rules,
    }
    return _digest(values), json.dumps(
        {"digest": _digest(values), **values}, ensure_ascii=False, indent=1
    ) + "\n"


def read_sealed(path: Path) -> SealedStudy:
    """Read a `study.json` and look at the files of its builds.

    Raises:
        TamperedError: it, or a file of a build, was changed since.
        OSError: a file is not there.
    """
    values = json.loads(path.read_text(encoding="utf-8"))
    digest = values.pop("digest", "")
    if digest != _digest(values):
        raise TamperedError(path)
    builds = {variant: SealedBuild(**one) for variant, one in values["builds"].items()}
    for build in builds.values():
        for file, wanted in build.files.items():
            sealed = path.parent.parent / build.folder / file
            if digest_of_file(sealed) != wanted:
                raise TamperedError(sealed)
    study = Study.model_validate(_decimals(values["study"]))
    return SealedStudy(values["name"], digest, study, values["language"], builds, values["rules"])


def digest_of_file(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _digest(values: Mapping[str, Any]) -> str:
    canonical = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def _decimals(values: Mapping[str, Any]) -> dict[str, Any]:
    """JSON writes a decimal as text, which a study does not take for a number."""
    known = dict(values)
    if known.get("difference") is not None:
        known["difference"] = float(known["difference"])
    return known
