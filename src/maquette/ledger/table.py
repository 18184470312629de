"""The ledger in a terminal, and two of them side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from maquette.ledger.comparison import Change, Comparison
from maquette.ledger.ledger import Ledger
from maquette.ledger.line import TREATMENTS, Line, Passage, Treatment
from maquette.ledger.words import COUNTED, TREATED, basis_words, counted, state_words, why
from maquette.problems.safe import visible

__all__ = ["comparison_table", "ledger_table"]


def ledger_table(ledger: Ledger) -> RenderableType:
    """Everything a ledger says; nothing an author wrote is taken for markup."""
    return Group(
        _title(f"{ledger.title} ({state_words(ledger.state)})"),
        _counts(("", "nombre"), (ledger,)),
        *_section("Fait par fait", _lines(ledger.lines), "Ce parcours ne demande rien et ne reprend rien."),
        *_section(
            "Qui sait déjà quoi",
            _holders(ledger),
            "Rien de ce que ce parcours demande n'est connu de quelqu'un, d'après fakedata/facts.yaml.",
        ),
        *_section("Échanges", _passages(ledger.passages), "Aucun échange entre organismes n'est écrit."),
        *_section("Ce que chaque loi ou accord ouvre", _scopes(ledger), ""),
        Text(""),
        Text(_conclusion(ledger), style="bold"),
    )


def comparison_table(comparison: Comparison) -> RenderableType:
    """What changes from a version to the next."""
    before, after = comparison.before, comparison.after
    newly = (*comparison.newly("confirmed"), *comparison.newly("reused"))
    nothing = "Aucun."
    return Group(
        _title(f"Avant : {before.title} ({state_words(before.state)})"),
        _title(f"Après : {after.title} ({state_words(after.state)})"),
        _counts(("", "avant", "après"), (before, after)),
        *_section("Ce qui n'est plus demandé", _changes(comparison.no_longer_asked()), nothing),
        *_section("Ce qui est demandé en plus", _changes(comparison.newly_asked()), nothing),
        *_section("Ce qui est confirmé ou repris en plus", _changes(newly), nothing),
        *_section("Échanges que cela demande", _passages(comparison.needed), nothing),
        *_section("Échanges qui ne servent plus", _passages(comparison.dropped), nothing),
    )


def _title(words: str) -> Text:
    return Text(visible(words), style="bold")


def _section(heading: str, table: Table, empty: str) -> Iterator[RenderableType]:
    """A heading and its table, or what is said when there is none; nothing at all with no words for that."""
    if table.row_count or empty:
        yield Text(f"\n{heading}", style="bold")
        yield table if table.row_count else Text(f"  {empty}", style="dim")


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    table = Table(box=box.SIMPLE, show_edge=False, pad_edge=True)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    return table


def _counts(columns: Sequence[str], ledgers: Sequence[Ledger]) -> Table:
    counts = [ledger.counts() for ledger in ledgers]
    rows = [(COUNTED[one], *(str(count[one]) for count in counts)) for one in TREATMENTS]
    rows.append(("Échanges", *(str(len(ledger.passages)) for ledger in ledgers)))
    return _table(columns, rows)


def _lines(lines: Iterable[Line]) -> Table:
    return _table(
        ("étape", "qui", "fait", "traitement", "déjà connu de", "de quel droit"),
        (
            (line.step, line.actor, line.name, TREATED[line.treatment], ", ".join(line.holders), why(line))
            for line in lines
        ),
    )


def _holders(ledger: Ledger) -> Table:
    return _table(
        ("détenteur", "ce qu'il sait, et ce qu'on en fait"),
        ((holder, ", ".join(_uses(lines))) for holder, lines in ledger.by_holder().items()),
    )


def _uses(lines: Iterable[Line]) -> Iterator[str]:
    return iter(dict.fromkeys(f"{line.name} ({TREATED[line.treatment]})" for line in lines))


def _passages(passages: Iterable[Passage]) -> Table:
    return _table(
        ("étape", "de", "à", "faits", "par", "de quel droit"),
        (
            (one.step, one.giver, one.receiver, ", ".join(one.facts), one.api, basis_words(one.basis))
            for one in passages
        ),
    )


def _scopes(ledger: Ledger) -> Table:
    return _table(
        ("loi ou accord", "faits", "par"),
        ((basis_words(one.basis), ", ".join(one.facts), ", ".join(one.apis)) for one in ledger.scopes()),
    )


def _changes(changes: Iterable[Change]) -> Table:
    return _table(
        ("fait", "avant", "après", "déjà connu de", "de quel droit"),
        (
            (
                one.name,
                _treated(one.before),
                _treated(one.after),
                ", ".join(one.line.holders),
                why(one.line) if one.after else "",
            )
            for one in changes
        ),
    )


def _treated(treatment: Treatment | None) -> str:
    return TREATED[treatment] if treatment else "absent"


def _conclusion(ledger: Ledger) -> str:
    names = list(dict.fromkeys(line.name for line in ledger.reusable()))
    verb = "pourraient être repris" if len(names) > 1 else "pourrait être repris"
    told = f"{counted(len(names), 'fait')} {verb} : {', '.join(names)}."
    free = ledger.counts()["question"]
    unknown = f"Hors du dictionnaire, donc hors du compte : {counted(free, 'question')}."
    nothing = "Aucun fait connu n'est redemandé sans raison."
    return visible(" ".join([told if names else nothing, *([unknown] if free else [])]))
