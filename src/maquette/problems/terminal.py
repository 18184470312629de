"""Problems drawn in a terminal: place, code, title, the author's lines, a caret, the words."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from maquette.problems.describe import Description, describe
from maquette.problems.entry import Language
from maquette.problems.order import has_errors, sort
from maquette.problems.page import Excerpt, excerpt
from maquette.problems.problem import Place, Problem
from maquette.problems.safe import visible

__all__ = ["Listing", "render"]

COLOURS = {"error": "bold red", "warning": "bold yellow"}
NARROWEST = 20  # characters of a source line kept even in a very narrow terminal


@dataclass(frozen=True)
class Listing:
    """Sorted problems that a rich console can print, fitted to its width."""

    problems: tuple[Problem, ...]
    language: Language
    lines_of: Callable[[str], Sequence[str]]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for problem in self.problems:
            description = describe(problem, self.language)
            yield _heading(problem.place, description, self.language)
            yield from _source(problem, self.lines_of(problem.place.file), description, options.max_width)
            yield _sentence(description.message, options.max_width)
            yield _sentence(description.remedy, options.max_width, style="italic")
            yield Text("")
        yield Text(_count(self.problems, self.language), style="bold")


def render(
    problems: Sequence[Problem], language: Language, lines_of: Callable[[str], Sequence[str]]
) -> Listing:
    """Problems to print with `rich`; nothing in an author's file is taken for markup.

    Args:
        lines_of: the lines of a file, by the name its problems give it; empty when it cannot be read.
    """
    return Listing(sort(problems), language, lines_of)


def _heading(place: Place, description: Description, language: Language) -> Text:
    warning = {"fr": "avertissement", "en": "warning"}[language]
    severity = f" ({warning})" if description.severity == "warning" else ""
    return Text.assemble(
        (visible(str(place)), "bold"),
        "  ",
        (description.code + severity, COLOURS[description.severity]),
        "  ",
        description.title,
    )


def _sentence(words: str, width: int, style: str = "") -> Text:
    """Words folded at plain spaces only, so that French no-break spaces hold."""
    folded = textwrap.fill(
        words,
        max(NARROWEST, width),
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return Text(folded, style=style)


def _source(problem: Problem, lines: Sequence[str], description: Description, width: int) -> list[Text]:
    margin = max(4, len(str(problem.place.line + 1)) + 1)
    shown = excerpt(problem, lines, room=max(NARROWEST, width - margin - 3))
    drawn = []
    for line in shown.lines:
        drawn.append(_row(f"{line.number:>{margin}}", line.text, "" if line.marked else "dim"))
        if line.marked:
            drawn.append(_row(" " * margin, _caret(line.text, shown), COLOURS[description.severity]))
    return drawn


def _row(margin: str, text: str, style: str) -> Text:
    row = Text.assemble((f"{margin} | ", "dim"), (text, style))
    row.no_wrap, row.overflow = True, "crop"
    row.rstrip()
    return row


def _caret(line: str, shown: Excerpt) -> str:
    """The caret in terminal cells: some characters, such as emoji, are two cells wide."""
    before, under = line[: shown.start], line[shown.start : shown.start + shown.width]
    return " " * cell_len(before) + "^" * max(1, cell_len(under))


def _count(problems: Sequence[Problem], language: Language) -> str:
    if not problems:
        return {"fr": "Aucun problème.", "en": "No problem."}[language]
    errors = sum(has_errors([problem]) for problem in problems)
    words = (
        ("problème", "avertissement", "dans", "fichier", "Rien n'a été construit.")
        if language == "fr"
        else ("problem", "warning", "in", "file", "Nothing was built.")
    )
    counted = [_number(errors, words[0]), _number(len(problems) - errors, words[1])]
    files = _number(len({problem.place.file for problem in problems}), words[3])
    line = f"{', '.join(part for part in counted if part)} {words[2]} {files}."
    return f"{line} {words[4]}" if errors else line


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' if count > 1 else ''}" if count else ""
