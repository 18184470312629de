"""The yearly tax certificate: what was spent, what was received for it, and the credit it opens."""

from __future__ import annotations

from collections.abc import Iterator

from maquette.documents import written
from maquette.documents.document import Document, Row, Section
from maquette.documents.known import Known
from maquette.documents.lines import COLUMNS, rows, simple_rows
from maquette.documents.parties import employer
from maquette.rules import called

__all__ = ["READS", "make"]

READS = ("employer", "tax", "household")


def make(known: Known) -> Document:
    """The certificate of the year before the journey's day.

    Raises:
        MissingValueError: the year's spending or the advance received is not known yet.
        NoRateError: the day is before the first known rates.
    """
    return Document(
        title="Attestation fiscale annuelle",
        about=f"Emploi à domicile, année {known.today.year - 1}",
        parties=(employer(known),),
        sections=(_spent(known), _boxes(known), *_credit(known)),
    )


def _spent(known: Known) -> Section:
    tax = known.given("tax")
    spent, parts = (
        tax.integer("year_spent"),
        (tax.integer("year_wages", 0), tax.integer("year_contributions", 0)),
    )
    # A total that somebody corrected is no longer that of its parts.
    told = zip(("Salaires nets", "Cotisations"), parts, strict=True) if sum(parts) == spent else ()
    return Section(
        "Payé dans l'année",
        ("Libellé", "Montant"),
        (
            *simple_rows((label, written.euros(cents)) for label, cents in told),
            Row("Dépenses de l'année", (written.euros(spent),), is_total=True),
        ),
    )


def _boxes(known: Known) -> Section:
    return Section(
        "Pour la déclaration de revenus",
        ("Libellé", "Valeur"),
        simple_rows(_told(known)),
        note="L'avance n'est pas une aide en plus : c'est le crédit d'impôt, reçu plus tôt.",
    )


def _told(known: Known) -> Iterator[tuple[str, str]]:
    tax = known.given("tax")
    yield "Case 7DB, dépenses", written.euros(tax.integer("year_spent"))
    if tax.maybe("box_7dr") is not None:
        yield "Case 7DR, aides reçues", written.euros(tax.integer("box_7dr"))
    if tax.maybe("box_7dq") is not None:
        yield "Case 7DQ, première année", written.yes_no(tax.flag("box_7dq"))
    if tax.maybe("box_7dg") is not None:
        yield "Case 7DG, carte d'invalidité", written.yes_no(tax.flag("box_7dg"))
    yield "Avance de crédit d'impôt déjà reçue", written.euros(tax.integer("year_advance"))


def _credit(known: Known) -> Iterator[Section]:
    """The tax credit, once the household is known."""
    tax, household = known.given("tax"), known.given("household")
    asked = (household.maybe("persons"), *(tax.maybe(box) for box in ("box_7dr", "box_7dq", "box_7dg")))
    if None in asked:
        return
    ceiling = called.tax_ceiling(
        known.rates,
        known.today,
        persons=household.integer("persons"),
        first_year=tax.flag("box_7dq"),
        disability=tax.flag("box_7dg"),
    )
    spent, aids = tax.integer("year_spent"), tax.integer("box_7dr")
    lines = called.explain_credit(known.rates, known.today, spent=spent, aids=aids, ceiling=ceiling)
    yield Section("Estimation du crédit d'impôt", COLUMNS, tuple(rows(lines)))
