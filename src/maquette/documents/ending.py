"""What the papers of the end of a contract have in common: its dates, its reason, its indemnities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maquette.documents import written
from maquette.documents.document import Section
from maquette.documents.known import Known
from maquette.documents.lines import COLUMNS, rows, simple_rows
from maquette.rules import contract_end

__all__ = ["READS", "contract", "indemnities", "last_day"]

READS = ("employer", "employee", "relation", "end")

_REASONS: Mapping[str, str] = {
    "dismissal": "l'employeur met fin au contrat",
    "resignation": "la personne employée démissionne",
    "employer_death": "l'employeur est décédé",
    "serious_fault": "faute grave",
}


def last_day(known: Known) -> str:
    """The last day of the contract, in words."""
    day = contract_end.notice_end(
        known.rates, known.today, relation=known.record("relation"), end=known.record("end")
    )
    return written.day(day)


def contract(known: Known) -> Section:
    """The contract: work, dates, reason of its end."""
    return Section("Le contrat", ("Libellé", "Valeur"), simple_rows(_told(known)))


def indemnities(known: Known) -> Section:
    """What is due on top of the last wage, line by line, gross."""
    lines = contract_end.explain(
        known.rates, known.today, relation=known.record("relation"), end=known.record("end")
    )
    return Section(
        "Sommes dues à la fin du contrat",
        COLUMNS,
        tuple(rows(lines)),
        note="Montants bruts. Ils s'ajoutent au dernier salaire, qui a son propre bulletin.",
    )


def _told(known: Known) -> Iterator[tuple[str, str]]:
    relation, end = known.given("relation"), known.given("end")
    if activity := relation.maybe("activity_label"):
        yield "Travail confié", activity
    yield "Heures prévues par mois", written.hours(relation.integer("hours"))
    yield "Début du contrat", written.day(relation.day("start_date"))
    yield "Fin annoncée le", written.day(end.day("notified_on"))
    yield "Dernier jour du contrat", last_day(known)
    yield "Raison de la fin", _REASONS[end.text("reason")]
