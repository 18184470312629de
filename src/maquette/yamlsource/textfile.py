"""The text of a file on disk, or the reason why there is none."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from maquette.problems import Place, Problem
from maquette.yamlsource.places import place_between

__all__ = ["SIZE_LIMIT", "load", "normalise", "unreadable"]

SIZE_LIMIT = 1024 * 1024  # bytes
LINE_END = re.compile(r"\r\n?")
SEPARATORS = str.maketrans("\x85\u2028\u2029", "   ")  # editors do not count these as line ends, YAML does
UNREADABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def load(path: Path, shown_as: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, or its problem.

    Raises:
        Y008, Y009, Y010, Y016 as problems, never as exceptions.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return "", (Problem("Y016", Place(shown_as)),)
        if found.st_size > SIZE_LIMIT:
            return "", (too_big(shown_as),)
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return "", (Problem("Y010", Place(shown_as)),)
    except OSError:
        return "", (Problem("Y016", Place(shown_as)),)
    return _decode(content, shown_as)


def normalise(text: str) -> str:
    """The same text without byte-order mark, with "\\n" as its only line end."""
    return LINE_END.sub("\n", text.removeprefix("\ufeff")).translate(SEPARATORS)


def unreadable(text: str, shown_as: str) -> Problem | None:
    """The first character that is not one of a text."""
    if (found := UNREADABLE.search(text)) is None:
        return None
    before = text[: found.start()]
    start = before.count("\n"), found.start() - (before.rfind("\n") + 1)
    return Problem("Y009", place_between(shown_as, text.split("\n"), start))


def too_big(shown_as: str) -> Problem:
    return Problem("Y008", Place(shown_as), {"limit": f"{SIZE_LIMIT // 1024**2} Mo"})


def _decode(content: bytes, shown_as: str) -> tuple[str, tuple[Problem, ...]]:
    if len(content) > SIZE_LIMIT:
        return "", (too_big(shown_as),)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        text = normalise(content.decode("utf-8", errors="replace"))
        readable = normalise(content[: error.start].decode("utf-8"))
        start = readable.count("\n"), len(readable) - (readable.rfind("\n") + 1)
        return text, (Problem("Y009", place_between(shown_as, text.split("\n"), start)),)
    return normalise(text), ()
