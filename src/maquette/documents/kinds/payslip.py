"""The payslip of a month of home employment: from the gross to the net, then what the employer adds."""

from __future__ import annotations

from collections.abc import Iterator

from maquette.documents import written
from maquette.documents.document import Document, Row, Section
from maquette.documents.known import Known
from maquette.documents.lines import COLUMNS, rows, simple_rows, total
from maquette.documents.parties import employee, employer
from maquette.rules import at_source, cesu
from maquette.rules.contributions import Contributions
from maquette.rules.lines import Line, of_percent

__all__ = ["READS", "make"]

READS = ("employer", "employee", "relation", "declaration")


def make(known: Known) -> Document:
    """The payslip of the declared month.

    Raises:
        MissingValueError: hours, hourly pay, month or a name is not known yet.
        NoRateError: the month is before the first known rates.
    """
    relation, declaration = known.record("relation"), known.record("declaration")
    month = cesu.month_of(known.rates, relation, declaration)
    return Document(
        title="Bulletin de salaire",
        about=f"Mois travaillé : {written.month(month.month)}",
        parties=(employer(known), employee(known)),
        sections=(_work(known), _pay(month), *_tax(known, month), _employer_share(month)),
    )


def _work(known: Known) -> Section:
    return Section("Travail du mois", ("Libellé", "Valeur"), simple_rows(_told(known)))


def _told(known: Known) -> Iterator[tuple[str, str]]:
    contract, given = known.given("relation"), known.given("declaration")
    if activity := contract.maybe("activity_label"):
        yield "Travail confié", activity
    if contract.maybe("start_date"):
        yield "Début du contrat", written.day(contract.day("start_date"))
    yield "Heures travaillées", written.hours(given.integer("hours"))
    yield "Salaire net de l'heure", written.euros(given.integer("net_hourly"))
    if contract.maybe("leave"):
        included = contract.text("leave") == "included"
        yield "Congés payés", "payés chaque mois avec le salaire" if included else "payés quand ils sont pris"
    if given.maybe("paid_on"):
        yield "Date du paiement", written.day(given.day("paid_on"))


def _pay(month: Contributions) -> Section:
    lines = month.explain()
    return Section(
        "Du salaire brut au salaire net",
        COLUMNS,
        (
            *rows(_of(lines, "gross")),
            *rows(month.employee_lines, taken_off="employee"),
            total("Total des cotisations salariales", month.employee_total),
            total("Salaire net", month.net),
        ),
    )


def _tax(known: Known, month: Contributions) -> Iterator[Section]:
    """Income tax at source, when the tax office gave the rate."""
    percent = known.given("employee").maybe("pas_rate")
    if percent is not None:
        lines = at_source.explain(known.rates, month, of_percent(percent))
        yield Section("Impôt sur le revenu", COLUMNS, tuple(rows(_of(lines, "taxable", "tax", "paid"))))


def _employer_share(month: Contributions) -> Section:
    return Section(
        "Ce que l'employeur ajoute",
        COLUMNS,
        (
            *rows(month.employer_lines),
            *rows(month.relief_lines),
            _left(month),
            *rows(_of(month.explain(), "cost")),
        ),
        note="Les cotisations paient la retraite, la santé et le chômage de la personne employée.",
    )


def _left(month: Contributions) -> Row:
    return total("Cotisations de l'employeur", month.employer_total - month.relief_amount)


def _of(lines: tuple[Line, ...], *codes: str) -> Iterator[Line]:
    return (line for line in lines if line.code in codes)
