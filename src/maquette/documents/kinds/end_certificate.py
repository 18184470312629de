"""The certificate of the end of a contract that France Travail needs: dates, reason, wages, indemnities."""

from __future__ import annotations

from collections.abc import Iterator

from maquette.documents import ending, written
from maquette.documents.document import Document, Section
from maquette.documents.known import Known
from maquette.documents.lines import simple_rows
from maquette.documents.parties import employee, employer

__all__ = ["READS", "make"]

READS = ending.READS


def make(known: Known) -> Document:
    """The certificate of a contract that ends.

    Raises:
        MissingValueError: the reason, the day of notice or days of leave due are not known yet.
        NoRateError: the day of notice is before the first known rates.
    """
    return Document(
        title="Attestation de fin de contrat pour France Travail",
        about=f"Contrat terminé le {ending.last_day(known)}",
        parties=(employer(known), employee(known)),
        sections=(ending.contract(known), *_wages(known), ending.indemnities(known)),
    )


def _wages(known: Known) -> Iterator[Section]:
    """The wages Urssaf knows, in place of the payslips that were asked for."""
    end = known.given("end")
    if end.maybe("year_gross") is None:
        return
    told = [("Salaire brut des douze derniers mois", written.euros(end.integer("year_gross")))]
    if end.maybe("payslips") is not None:
        told.append(("Bulletins de salaire remplacés", str(end.integer("payslips"))))
    yield Section("Les salaires", ("Libellé", "Valeur"), simple_rows(told))
