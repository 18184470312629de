"""The final settlement: all that is left to pay at the end of a contract, for both to sign."""

from __future__ import annotations

from maquette.documents import ending
from maquette.documents.document import Document
from maquette.documents.known import Known
from maquette.documents.parties import employee, employer, name_of

__all__ = ["READS", "make"]

READS = ending.READS


def make(known: Known) -> Document:
    """The receipt for the final settlement of a contract that ends.

    Raises:
        MissingValueError: the reason, the day of notice or days of leave due are not known yet.
        NoRateError: the day of notice is before the first known rates.
    """
    hers, theirs = name_of(known, "employee"), name_of(known, "employer")
    return Document(
        title="Reçu pour solde de tout compte",
        about=f"Contrat terminé le {ending.last_day(known)}",
        parties=(employer(known), employee(known)),
        says=(
            f"{hers} reconnaît recevoir de {theirs} les sommes ci-dessous, en plus du dernier salaire.",
            "Ce reçu peut être contesté pendant six mois après sa signature.",
        ),
        sections=(ending.contract(known), ending.indemnities(known)),
        to_sign=(f"Signature de {theirs}", f"Signature de {hers}"),
    )
