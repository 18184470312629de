"""What a prototype was built from and plays with: `build.json`, beside its `app.py`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from maquette.rules.rates import Rates

__all__ = ["Part", "Seal", "read_seal"]


@dataclass(frozen=True)
class Part:
    """A persona of this journey.

    Args:
        name: file name of the persona.
        label: how the bar presents her.
        situation: who she is, in a line.
        actor: the side she plays.
        user: her own record, JSON values.
        contracts: one entry a contract: entity -> record, JSON values; the first one until another is chosen.
        facts: what the service knows of her besides, JSON values.
    """

    name: str
    label: str
    situation: str
    actor: str
    user: Mapping[str, Any]
    contracts: tuple[Mapping[str, Mapping[str, Any]], ...]
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class Seal:
    """The sealed build.

    Args:
        journey, title, digest: which journey, as which version.
        language: "fr" or "en"; as built, the one the journey is written in.
        today: ISO date, the prototype's clock.
        store: address of the session store, relative to the folder of the build.
        actors: actor -> words.
        facts: fact -> {"type", "label", "options"}.
        parts: the personas, the first one being the default.
        rates: dated rates the amounts are computed with.
        links: facts and questions a link may answer.
        link_key: path of the key that signs links, relative to the folder of the build.
        annotations: step -> what its file says to colleagues: note, feel, thinks, pains and so on.
        translations: another language -> what is said otherwise in it: "title", "actors", "facts", "labels"
            of the personas; empty for a journey of one language.
    """

    journey: str
    title: str
    digest: str
    language: str
    today: str
    store: str
    actors: Mapping[str, str]
    facts: Mapping[str, Mapping[str, Any]]
    parts: tuple[Part, ...]
    rates: Rates
    links: tuple[str, ...] = ()
    link_key: str = ""
    annotations: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    translations: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def spoken(self, language: str) -> Seal:
        """The seal in another language of its journey; itself when there is no such language."""
        said = self.translations.get(language)
        if said is None:
            return self
        parts = tuple(replace(part, label=said["labels"].get(part.name, part.label)) for part in self.parts)
        return replace(
            self,
            language=language,
            title=said["title"],
            actors=said["actors"],
            facts=said["facts"],
            parts=parts,
        )

    def part(self, name: str) -> Part:
        """The persona of this name, or the default one when she left the journey."""
        return next((part for part in self.parts if part.name == name), self.parts[0])


def read_seal(path: Path) -> Seal:
    """The seal at this path, read again only when the file changed."""
    return _read(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> Seal:
    values = json.loads(path.read_text(encoding="utf-8"))
    known = {name: values[name] for name in Seal.__dataclass_fields__ if name in values}
    known["parts"] = tuple(
        Part(**{**part, "contracts": tuple(part["contracts"])}) for part in values["parts"]
    )
    known["rates"] = Rates.from_values(values["rates"])
    known["links"] = tuple(known.get("links", ()))
    return Seal(**known)
