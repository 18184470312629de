"""What a ledger says, as titled tables of plain words: for a terminal, a page, a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from maquette.ledger.comparison import Change, Comparison
from maquette.ledger.ledger import Ledger
from maquette.ledger.line import TREATMENTS, Line, Passage, Treatment
from maquette.ledger.words import COUNTED, TREATED, basis_words, counted, why

__all__ = ["Section", "change_sections", "conclusion", "ledger_sections"]

_NOTHING = "Aucun."


@dataclass(frozen=True)
class Section:
    """A titled table.

    Args:
        heading: "" for the counts, which need none.
        empty: what is said when there is no row; "" when nothing is to be said.
    """

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = ""

    @property
    def shown(self) -> bool:
        """Whether it has anything to say."""
        return bool(self.rows or self.empty)


def ledger_sections(ledger: Ledger) -> tuple[Section, ...]:
    """Everything a ledger says."""
    return (
        _counts(("", "nombre"), (ledger,)),
        _lines("Fait par fait", ledger.lines),
        _holders("Qui sait déjà quoi", ledger),
        _passages("Échanges", ledger.passages, "Aucun échange entre organismes n'est écrit."),
        Section(
            "Ce que chaque loi ou accord ouvre",
            ("loi ou accord", "faits", "par"),
            tuple(
                (basis_words(one.basis), ", ".join(one.facts), ", ".join(one.apis)) for one in ledger.scopes()
            ),
        ),
    )


def change_sections(comparison: Comparison) -> tuple[Section, ...]:
    """What changes from a version to the next."""
    newly = (*comparison.newly("confirmed"), *comparison.newly("reused"))
    return (
        _counts(("", "avant", "après"), (comparison.before, comparison.after)),
        _changes("Ce qui n'est plus demandé", comparison.no_longer_asked()),
        _changes("Ce qui est demandé en plus", comparison.newly_asked()),
        _changes("Ce qui est confirmé ou repris en plus", newly),
        _passages("Échanges que cela demande", comparison.needed, _NOTHING),
        _passages("Échanges qui ne servent plus", comparison.dropped, _NOTHING),
    )


def conclusion(ledger: Ledger) -> str:
    """What could still be spared, in one sentence."""
    names = list(dict.fromkeys(line.name for line in ledger.reusable()))
    verb = "pourraient être repris" if len(names) > 1 else "pourrait être repris"
    told = f"{counted(len(names), 'fait')} {verb} : {', '.join(names)}."
    free = ledger.counts()["question"]
    unknown = f"Hors du dictionnaire, donc hors du compte : {counted(free, 'question')}."
    nothing = "Aucun fait connu n'est redemandé sans raison."
    return " ".join([told if names else nothing, *([unknown] if free else [])])


def _counts(columns: tuple[str, ...], ledgers: Sequence[Ledger]) -> Section:
    counts = [ledger.counts() for ledger in ledgers]
    rows = [(COUNTED[one], *(str(count[one]) for count in counts)) for one in TREATMENTS]
    rows.append(("Échanges", *(str(len(ledger.passages)) for ledger in ledgers)))
    return Section("", columns, tuple(rows))


def _lines(heading: str, lines: Iterable[Line]) -> Section:
    columns = ("étape", "qui", "fait", "traitement", "déjà connu de", "de quel droit")
    rows = (
        (line.step, line.actor, line.name, TREATED[line.treatment], ", ".join(line.holders), why(line))
        for line in lines
    )
    return Section(heading, columns, tuple(rows), "Ce parcours ne demande rien et ne reprend rien.")


def _holders(heading: str, ledger: Ledger) -> Section:
    rows = ((holder, ", ".join(_uses(lines))) for holder, lines in ledger.by_holder().items())
    empty = "Rien de ce que ce parcours demande n'est connu de quelqu'un, d'après fakedata/facts.yaml."
    return Section(heading, ("détenteur", "ce qu'il sait, et ce qu'on en fait"), tuple(rows), empty)


def _uses(lines: Iterable[Line]) -> Iterator[str]:
    return iter(dict.fromkeys(f"{line.name} ({TREATED[line.treatment]})" for line in lines))


def _passages(heading: str, passages: Iterable[Passage], empty: str) -> Section:
    columns = ("étape", "de", "à", "faits", "par", "de quel droit")
    rows = (
        (one.step, one.giver, one.receiver, ", ".join(one.facts), one.api, basis_words(one.basis))
        for one in passages
    )
    return Section(heading, columns, tuple(rows), empty)


def _changes(heading: str, changes: Iterable[Change]) -> Section:
    rows = (
        (
            one.name,
            _treated(one.before),
            _treated(one.after),
            ", ".join(one.line.holders),
            why(one.line) if one.after else "",
        )
        for one in changes
    )
    return Section(
        heading, ("fait", "avant", "après", "déjà connu de", "de quel droit"), tuple(rows), _NOTHING
    )


def _treated(treatment: Treatment | None) -> str:
    return TREATED[treatment] if treatment else "absent"
