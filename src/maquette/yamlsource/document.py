"""An author's file as plain values, with the place of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maquette.problems import Place, Problem, sort
from maquette.yamlsource.places import Segment, Spot, follow
from maquette.yamlsource.textfile import SIZE_LIMIT, load, normalise, too_big, unreadable
from maquette.yamlsource.tree import Tree, grow

__all__ = ["Document", "Reading", "read", "read_text"]


@dataclass(frozen=True)
class Document:
    """One file whose top level is made of keys.

    Args:
        file: path as the author knows it.
        values: plain dict, list, str, int, float, bool and None; every key is text.
        places: the root of the tree of places.
    """

    file: str
    values: Mapping[str, Any]
    places: Spot

    def place(self, *path: Segment) -> Place:
        """Where the key of a path is, or the item of a list; its nearest known parent when not there."""
        return follow(self.places, path)[-1].key

    def value_place(self, *path: Segment) -> Place:
        """Where the value of a path is."""
        return follow(self.places, path)[-1].value


@dataclass(frozen=True)
class Reading:
    """What came out of a file.

    Args:
        document: None when the file cannot be checked further; a key written twice does not prevent it.
        problems: sorted.
        text: without byte-order mark, with "\\n" line ends; empty when the file cannot be opened.
    """

    document: Document | None
    problems: tuple[Problem, ...]
    text: str

    @property
    def lines(self) -> list[str]:
        """The lines that the places of the problems count."""
        return self.text.split("\n")


def read(path: Path, shown_as: str, parsed: Callable[[str, str], Reading] | None = None) -> Reading:
    """Read a YAML file.

    Args:
        path: where it is on disk.
        shown_as: its name in problems, relative to the project, with "/".
        parsed: reads the text in place of `read_text`, for who knows some texts already.
    """
    text, problems = load(path, shown_as)
    return Reading(None, problems, text) if problems else (parsed or read_text)(text, shown_as)


def read_text(text: str, shown_as: str) -> Reading:
    """Read YAML that is already in memory, such as the text of an editor."""
    if len(text) > SIZE_LIMIT:
        return Reading(None, (too_big(shown_as),), "")
    text = normalise(text)
    if problem := unreadable(text, shown_as):
        return Reading(None, (problem,), text)
    tree = grow(text, shown_as)
    document, problems = _document(tree, shown_as)
    return Reading(document, sort([*tree.problems, *problems]), text)


def _document(tree: Tree, file: str) -> tuple[Document | None, tuple[Problem, ...]]:
    if tree.spot is None:
        return None, ()
    if isinstance(tree.values, dict):
        return Document(file, tree.values, tree.spot), ()
    if tree.values is None:
        return None, (Problem("Y011", tree.spot.value),)
    found = "list" if isinstance(tree.values, list) else "text"
    return None, (Problem("Y012", tree.spot.value, {"found": found}),)
