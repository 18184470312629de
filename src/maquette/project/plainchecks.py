"""Texts of a journey that are hard to read, in French."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from maquette.plain import JARGON, double_negation, explains, jargon_of, long_sentences
from maquette.problems import Problem
from maquette.project.crosschecks import each_version, texts_of_journey
from maquette.project.project import Project
from maquette.yamlsource import Document, Translated

__all__ = ["check_plain"]

Path = tuple[str | int, ...]
_SHOWN = 6
"""Words that say which sentence it is."""


def check_plain(project: Project, name: str, document: Document) -> Iterator[Problem]:
    """Long sentences, what is denied twice, and words of the trade that nothing has explained so far."""
    texts = list(_french(project, name))
    for path, text in texts:
        for sentence, count in long_sentences(text):
            first = " ".join(sentence.split()[:_SHOWN])
            yield Problem("J080", document.value_place(*path), {"count": count, "text": first})
        if words := double_negation(text):
            yield Problem("J082", document.value_place(*path), {"text": words})
    for path, term in _unexplained(project, name, texts):
        yield Problem("J081", document.value_place(*path), {"term": term, "meaning": JARGON[term]})


def _unexplained(
    project: Project, name: str, texts: Sequence[tuple[Path, str]]
) -> Iterator[tuple[Path, str]]:
    """Words of the trade where each side meets them first, unless that step says what they mean."""
    met: set[tuple[str, str]] = set()
    for step, group in groupby(texts, key=lambda one: one[0][:2]):
        said = list(group)
        side = project.journeys[name].actor_of(str(step[1])) if step[0] == "steps" else ""
        for path, text in said:
            for term in jargon_of(text):
                if (side, term) not in met and not any(_explained(*one, term) for one in said):
                    yield path, term
                met.add((side, term))


def _explained(path: Path, text: str, term: str) -> bool:
    """Whether a text says what a word means, or asks it above a folded answer."""
    asked = "details" in path and text in path and term in jargon_of(text)
    return asked or explains(text, term)


def _french(project: Project, name: str) -> Iterator[tuple[Path, str]]:
    """What people read in French; a text in one language is in that of its file."""
    language = project.reader(name).languages[0]
    for path, text in texts_of_journey(project.journeys[name]):
        several = isinstance(text, Translated)
        for place, said in each_version([(path, text)]):
            if "fr" in place if several else language == "fr":
                yield place, said
