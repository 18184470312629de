"""Read everything, check everything: a project, or every problem of every file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from maquette.facts import Dictionary, Fact
from maquette.fakedata.recipe import Recipe, people_recipe
from maquette.findings import FindingsFile, check_findings
from maquette.journeys import Journey, check_journey
from maquette.ledger import check_ledger
from maquette.personas import Persona
from maquette.problems import Language, Place, Problem, has_errors, sort
from maquette.project.crosschecks import check_facts, check_words
from maquette.project.languages import check_dictionary_languages, check_languages, written_in
from maquette.project.layout import Layout
from maquette.project.memory import Memory, own_parts, parts_of_study
from maquette.project.pathchecks import check_paths
from maquette.project.peoplechecks import check_date, check_people
from maquette.project.plainchecks import check_plain
from maquette.project.project import Project
from maquette.project.ratesfile import RateFamily, RatesFile, check_names, check_sources, check_steps
from maquette.project.reader import Reader
from maquette.project.recipechecks import check_recipe
from maquette.project.recipefile import RecipeFile
from maquette.project.settings import Settings
from maquette.project.studychecks import check_goals, check_links_of_study
from maquette.project.usechecks import check_uses
from maquette.rules.rates import Rates
from maquette.studies import Study, check_study
from maquette.yamlsource import Document, Reading, read, read_text, validate

__all__ = ["Loaded", "load"]

Model = TypeVar("Model", bound=BaseModel)
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass
class Loaded:
    """What reading gave: the project when nothing is wrong, every problem, and the texts that were read."""

    project: Project | None = None
    problems: tuple[Problem, ...] = ()
    sources: dict[str, str] = field(default_factory=dict)
    language: Language = "fr"

    def lines_of(self, file: str) -> Sequence[str]:
        """Lines of a file that was read, for excerpts."""
        return self.sources.get(file, "").split("\n")


def load(root: Path, memory: Memory | None = None) -> Loaded:
    """Read the project of a folder. Never raises for a mistake in a file.

    Args:
        memory: of earlier readings of the same folder; only what changed is then made again.
    """
    memory = memory or Memory()
    return _Reading(Layout(root), memory).load()


class _Reading:
    """One reading of a project, collecting problems as it goes."""

    def __init__(self, layout: Layout, memory: Memory) -> None:
        self.layout, self._memory = layout, memory
        self.problems: list[Problem] = []
        self.sources: dict[str, str] = {}
        self.documents: dict[str, Document] = {}
        self.language: Language = "fr"

    def load(self) -> Loaded:
        layout = self.layout
        for folder in (layout.journeys, layout.personas, layout.fakedata):
            if not (layout.root / folder).is_dir():
                self.problems.append(Problem("F004", Place(f"{folder}/"), {"folder": folder}))
        settings = self._one(layout.settings, Settings)
        self.language = settings.language if settings else "fr"
        facts = self._one(layout.facts, Dictionary) if layout.facts.parent.is_dir() else None
        rates, recipe = self._rates(), self._recipe()
        personas = dict(self._folder(layout.personas, Persona))
        journeys = dict(self._folder(layout.journeys, Journey))
        studies = self._studies()
        findings = dict(self._findings(studies))
        unread = frozenset(path.stem for path in _files(layout.root / layout.personas)) - personas.keys()
        project = None
        if settings and facts and rates is not None and recipe is not None:
            readers = {
                name: self._reader(journey, facts.root, tuple(journey.languages or [settings.language]))
                for name, journey in journeys.items()
            }
            project = Project(
                layout=layout,
                settings=settings,
                facts=facts.root,
                rates=rates,
                recipe=recipe,
                personas=personas,
                journeys=journeys,
                readers=readers,
                sources=self.sources,
                unread=unread,
                studies=studies,
                findings=findings,
            )
            self._check(project)
        problems = tuple(sort(self.problems))
        return Loaded(None if has_errors(problems) else project, problems, self.sources, self.language)

    def _check(self, project: Project) -> None:
        layout = self.layout
        dictionary = self.documents[layout.shown(layout.facts)]
        self.problems += check_facts(project, dictionary)
        self.problems += check_dictionary_languages(project, dictionary)
        self.problems += check_people(project, self.documents)
        for name in project.journeys:
            self.problems += self._memory.recall(
                ("words", *own_parts(project, name)), partial(self._of_words, project, name, dictionary)
            )
        for name, study in project.studies.items():
            document = self.documents[f"{layout.studies}/{name}.yaml"]
            self.problems += check_study(study, document)
            self.problems += check_links_of_study(project, study, document)
        steps = {step for journey in project.journeys.values() for step in journey.steps}
        for name, one in project.findings.items():
            document = self.documents[layout.shown(layout.findings(name))]
            self.problems += check_findings(one, document, steps, project.findings)
        if not has_errors(self.problems):
            self._check_ways(project)

    def _check_ways(self, project: Project) -> None:
        """What shows once every way is walked, of a project without any other mistake."""
        for name in project.journeys:
            self.problems += self._memory.recall(
                ("ways", *own_parts(project, name)), partial(self._of_ways, project, name)
            )
        if not has_errors(self.problems):
            for name in project.studies:
                self.problems += self._memory.recall(
                    ("goals", *parts_of_study(project, name)), partial(self._of_goals, project, name)
                )

    def _of_words(self, project: Project, name: str, dictionary: Document) -> tuple[Problem, ...]:
        journey, document = project.journeys[name], self._document_of(project, name)
        return (
            *check_journey(journey, document),
            *check_words(project, name, document, dictionary),
            *check_languages(project, name, document),
            *check_ledger(journey, project.facts, document),
        )

    def _of_ways(self, project: Project, name: str) -> tuple[Problem, ...]:
        document = self._document_of(project, name)
        return (
            *check_date(project, name, document),
            *check_paths(project, name, document),
            *check_uses(project, name, document),
            *check_plain(project, name, document),
        )

    def _of_goals(self, project: Project, name: str) -> tuple[Problem, ...]:
        document = self.documents[f"{self.layout.studies}/{name}.yaml"]
        return tuple(check_goals(project, project.studies[name], document))

    def _document_of(self, project: Project, name: str) -> Document:
        return self.documents[f"{self.layout.journeys}/{name}.yaml"]

    def _reader(self, journey: Journey, facts: Mapping[str, Fact], languages: tuple[str, ...]) -> Reader:
        key = ("reader", id(journey), id(facts), languages)
        return self._memory.recall(key, lambda: Reader(journey, facts, languages))

    def _studies(self) -> dict[str, Study]:
        """Studies; a project that has not invited anybody yet has none."""
        folder = self.layout.root / self.layout.studies
        return dict(self._folder(self.layout.studies, Study)) if _files(folder) else {}

    def _findings(self, studies: Iterable[str]) -> Iterator[tuple[str, FindingsFile]]:
        """What was found, of the studies where something is written."""
        for study in studies:
            path = self.layout.findings(study)
            value = self._one(path, FindingsFile) if path.is_file() else None
            if value is not None:
                yield study, value

    def _folder(self, name: str, model: type[Model]) -> Iterator[tuple[str, Model]]:
        folder = self.layout.root / name
        paths = _files(folder)
        if folder.is_dir() and not paths:
            self.problems.append(Problem("F006", Place(f"{name}/"), {"folder": name}))
        for path in paths:
            value = self._one(path, model)
            if not _NAME.fullmatch(path.stem) or path.suffix != ".yaml":
                self.problems.append(Problem("F005", Place(self.layout.shown(path)), {"name": path.name}))
            elif value is not None:
                yield path.stem, value

    def _one(self, path: Path, model: type[Model]) -> Model | None:
        document = self._document(path)
        if document is None:
            return None
        language = written_in(document, self.language)
        value, problems = self._memory.recall(
            ("model", id(document), model, language), lambda: validate(model, document, language=language)
        )
        self.problems += problems
        return value

    def _document(self, path: Path) -> Document | None:
        shown = self.layout.shown(path)
        reading = read(path, shown, self._parsed)
        self.sources[shown] = reading.text
        self.problems += reading.problems
        if reading.document is not None:
            self.documents[shown] = reading.document
        return reading.document

    def _parsed(self, text: str, shown: str) -> Reading:
        return self._memory.recall(("document", shown, text), lambda: read_text(text, shown))

    def _rates(self) -> Rates | None:
        """Dated rates, of every family; a project of another domain has none."""
        read: dict[str, tuple[RateFamily, Document]] = {}
        paths = self.layout.rate_files
        for path in paths:
            shown = self.layout.shown(path)
            values = self._one(path, RatesFile if path == self.layout.rates else RateFamily)
            if values is not None:
                read[shown] = (values, self.documents[shown])
                self.problems += check_sources(*read[shown])
                self.problems += check_steps(*read[shown])
        self.problems += check_names(read)
        if len(read) < len(paths):
            return None
        documents = [document for _, document in read.values()]
        key = ("rates", *map(id, documents))
        return self._memory.recall(key, lambda: Rates.from_values(*(one.values for one in documents)))

    def _recipe(self) -> Recipe | None:
        """How the population is drawn; a project without a recipe has the kit's own adults."""
        path = self.layout.recipe
        if not path.is_file():
            return self._memory.recall("recipe", people_recipe)
        values = self._one(path, RecipeFile)
        if values is None:
            return None
        document = self.documents[self.layout.shown(path)]
        wrong = [*check_recipe(values, document)]
        self.problems += wrong
        if has_errors(wrong):
            return None
        return self._memory.recall(("recipe", id(document)), lambda: Recipe.from_values(document.values))


def _files(folder: Path) -> list[Path]:
    """The authors' files of a folder; an editor's own hidden ones are not."""
    found = (path for path in folder.glob("*.y*ml") if not path.name.startswith("."))
    return sorted(path for path in found if path.suffix in (".yaml", ".yml"))
