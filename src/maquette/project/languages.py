"""Languages of a journey and of the dictionary: what lacks a version, what nobody declared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import get_args

from maquette.expressions import Slot
from maquette.journeys import Journey
from maquette.journeys.kinds.consent import ConsentStep
from maquette.problems import Language, Place, Problem, nearest
from maquette.project.crosschecks import texts_of_fact, texts_of_journey
from maquette.project.project import Project
from maquette.yamlsource import Document, Translated
from maquette.yamlsource.spoken import LANGUAGES

__all__ = ["check_dictionary_languages", "check_languages", "written_in"]

Path = tuple[str | int, ...]
_PIPED = re.compile(r"{{.*?}}", re.DOTALL)
LONGEST_LINES = 50  # characters of the lines told; JSON has every place


def written_in(document: Document, usual: Language) -> Language:
    """The language a file is written in: the first it declares, or the project's."""
    declared = document.values.get("languages")
    first = declared[0] if isinstance(declared, list) and declared else usual
    return first if first in get_args(Language) else usual


def check_languages(project: Project, name: str, document: Document) -> Iterator[Problem]:
    """Texts of a journey in a language it does not declare, and those that one of its languages lacks."""
    journey, languages = project.journeys[name], project.reader(name).languages
    texts = list(_texts(journey))
    for path, text in texts:
        if isinstance(text, Translated):
            yield from _of_text(text, path, document, languages)
    for index, language in enumerate(languages[1:], 1):
        places = [document.value_place(*path) for path, text in texts if _lacks(text, language)]
        if places:
            yield _untranslated(places, language, document.value_place("languages", index))


def check_dictionary_languages(project: Project, dictionary: Document) -> Iterator[Problem]:
    """The same of the facts that journeys in other languages ask, show or share."""
    usual = project.settings.language
    for name, fact in project.facts.items():
        for path, text in texts_of_fact(fact):
            if isinstance(text, Translated):
                yield from _of_text(text, (name, *path), dictionary, (usual, *LANGUAGES))
    for language in LANGUAGES:
        wanted = [name for name, one in project.journeys.items() if language in one.languages]
        if language == usual or not wanted:
            continue
        places = [
            dictionary.value_place(*path)
            for path, text in dict(one for name in wanted for one in _texts_of_facts(project, name)).items()
            if _lacks(text, language)
        ]
        if places:
            yield _untranslated(places, language, min(places))


def _of_text(
    text: Translated, path: Path, document: Document, languages: tuple[str, ...]
) -> Iterator[Problem]:
    """Languages of one text that its file does not have, or the one it is written in that the text lacks."""
    for language in text.said:
        place = document.place(*path, language)
        if language not in LANGUAGES:
            details = {"language": language, "allowed": tuple(LANGUAGES)}
            yield Problem("J051", place, {**details, "suggestion": nearest(language, LANGUAGES)})
        elif language not in languages:
            yield Problem(
                "J052", place, {"language": language, "declared": ", ".join([*languages, language])}
            )
    if not text.said.get(languages[0], "").strip():
        yield Problem("J053", document.place(*path), {"language": languages[0]})


def _texts(journey: Journey) -> Iterator[tuple[Path, str]]:
    """Everything people read, with its path."""
    yield ("title",), journey.title
    yield from ((("actors", actor), words) for actor, words in journey.actors.items())
    yield from ((("stages", index), words) for index, words in enumerate(journey.stages))
    if not journey.stages:
        yield from ((("steps", name, "stage"), one.stage) for name, one in journey.steps.items() if one.stage)
    for key, site in journey.sites.items():
        # A brand is the same everywhere, unless it is said otherwise.
        if isinstance(site.name, Translated):
            yield ("sites", key, "name"), site.name
    yield from texts_of_journey(journey)


def _texts_of_facts(project: Project, name: str) -> Iterator[tuple[Path, str]]:
    """What people read of the dictionary; of a fact within a text, the words of its options."""
    journey, reader = project.journeys[name], project.reader(name)
    read = set(_facts_read(journey)) & project.facts.keys()
    texts = [((fact, *path), text) for fact in read for path, text in texts_of_fact(project.facts[fact])]
    yield from texts
    for _, text in (*_texts(journey), *texts):
        for slot in (piece for piece in reader.pieces(text) if isinstance(piece, Slot)):
            for fact in slot.expression.names & project.facts.keys():
                yield from (
                    ((fact, "options", key), said) for key, said in project.facts[fact].options.items()
                )


def _facts_read(journey: Journey) -> Iterator[str]:
    for step in journey.steps.values():
        yield from (item.fact for item in step.facts)
        yield from (row.fact for row in step.show if row.fact)
        for scope in step.scopes if isinstance(step, ConsentStep) else ():
            yield from scope.facts


def _lacks(text: str, language: str) -> bool:
    """Whether a text has words and no version in a language; a misspelt language is told by itself."""
    said = text.said if isinstance(text, Translated) else {}
    if said.get(language, "").strip() or said.keys() - LANGUAGES.keys():
        return False
    return any(map(str.isalpha, _PIPED.sub("", text)))


def _untranslated(places: Iterable[Place], language: str, place: Place) -> Problem:
    ordered = sorted(set(places))
    lines = ", ".join(dict.fromkeys(str(one.line) for one in ordered))
    if len(lines) > LONGEST_LINES:
        lines = f"{lines[:LONGEST_LINES].rpartition(',')[0]}…"
    details: dict[str, object] = {"count": len(ordered), "language": language, "file": ordered[0].file}
    details |= {"lines": lines, "places": tuple(ordered)}
    return Problem("J050", place, details)
