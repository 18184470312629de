"""A whole project, read and checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from maquette.facts import Fact
from maquette.fakedata.cells import DATA_VERSION
from maquette.fakedata.recipe import Recipe
from maquette.findings import FindingsFile
from maquette.journeys import Journey
from maquette.personas import Persona
from maquette.project.layout import Layout
from maquette.project.reader import Reader
from maquette.project.settings import Settings
from maquette.rules.rates import Rates
from maquette.studies import Study

__all__ = ["Project"]


@dataclass(frozen=True)
class Project:
    """Everything the files of a project say.

    Args:
        sources: path as the author knows it -> the file's text.
        unread: names of personas whose file has a mistake of its own.
    """

    layout: Layout
    settings: Settings
    facts: Mapping[str, Fact]
    rates: Rates
    recipe: Recipe
    personas: Mapping[str, Persona]
    journeys: Mapping[str, Journey]
    readers: Mapping[str, Reader]
    sources: Mapping[str, str]
    unread: frozenset[str] = frozenset()
    studies: Mapping[str, Study] = field(default_factory=dict)
    findings: Mapping[str, FindingsFile] = field(default_factory=dict)

    data_version: str = str(DATA_VERSION)

    @property
    def usual_day(self) -> date:
        """The day most journeys are played on, the first of them in a tie; without any, the recipe's last."""
        days = Counter(sorted(journey.today for journey in self.journeys.values()))
        return days.most_common(1)[0][0] if days else date(self.recipe.year, 12, 31)

    def reader(self, journey: str) -> Reader:
        """The expressions of a journey."""
        return self.readers[journey]

    def digests(self, journey: str) -> dict[str, str]:
        """Path -> digest of each file a journey is made from."""
        layout = self.layout
        own = {f"{layout.journeys}/{journey}.yaml", layout.shown(layout.settings)}
        shared = (f"{layout.personas}/", f"{layout.fakedata}/")
        return {
            path: sha256(text.encode()).hexdigest()[:16]
            for path, text in sorted(self.sources.items())
            if path in own or path.startswith(shared)
        }
