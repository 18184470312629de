"""The ledger in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from maquette.ledger.comparison import Comparison
from maquette.ledger.ledger import Ledger
from maquette.ledger.sections import Section, change_sections, conclusion, ledger_sections
from maquette.ledger.words import state_words
from maquette.problems.safe import visible

__all__ = ["comparison_table", "ledger_table"]


def ledger_table(ledger: Ledger) -> RenderableType:
    """Everything a ledger says; nothing an author wrote is taken for markup."""
    return Group(
        _title(f"{ledger.title} ({state_words(ledger.state)})"),
        *_drawn(ledger_sections(ledger)),
        Text(""),
        Text(visible(conclusion(ledger)), style="bold"),
    )


def comparison_table(comparison: Comparison) -> RenderableType:
    """What changes from a version to the next."""
    before, after = comparison.before, comparison.after
    return Group(
        _title(f"Avant : {before.title} ({state_words(before.state)})"),
        _title(f"Après : {after.title} ({state_words(after.state)})"),
        *_drawn(change_sections(comparison)),
    )


def _title(words: str) -> Text:
    return Text(visible(words), style="bold")


def _drawn(sections: Iterable[Section]) -> Iterator[RenderableType]:
    """Each heading and its table, or what is said when there is none."""
    for section in sections:
        if section.heading and section.shown:
            yield Text(f"\n{section.heading}", style="bold")
        if section.shown:
            yield _table(section) if section.rows else Text(f"  {section.empty}", style="dim")


def _table(section: Section) -> Table:
    table = Table(box=box.SIMPLE, show_edge=False, pad_edge=True)
    for column in section.columns:
        table.add_column(column, overflow="fold")
    for row in section.rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    return table
