"""The mandate: an employer lets somebody declare in her name, and may take it back."""

from __future__ import annotations

from maquette.documents import written
from maquette.documents.document import Document, Party, Section
from maquette.documents.known import Known
from maquette.documents.lines import simple_rows
from maquette.documents.parties import employee, employer, name_of
from maquette.rules.given import MissingValueError

__all__ = ["READS", "make"]

READS = ("employer", "employee", "relation")


def make(known: Known) -> Document:
    """The mandate given on the journey's day to the party the author names.

    Raises:
        MissingValueError: a name is not known yet.
    """
    if not known.party:
        raise MissingValueError("party")
    giver, worker = name_of(known, "employer"), name_of(known, "employee")
    return Document(
        title="Mandat pour déclarer",
        about=f"Donné le {written.day(known.today)}",
        parties=(
            employer(known, "Donne mandat"),
            Party("Reçoit mandat", (known.party,)),
            employee(known),
        ),
        says=(
            f"{giver} autorise {known.party} à déclarer en son nom le travail de {worker}.",
            f"{giver} reste l'employeur, et répond du salaire et des heures.",
        ),
        sections=(
            Section(
                "Ce que le mandat permet",
                ("Ce qui est fait", "Permis"),
                simple_rows(
                    (
                        ("Vérifier que le compte Cesu existe", written.yes_no(True)),
                        ("Vérifier que la personne employée est connue du Cesu", written.yes_no(True)),
                        ("Calculer les cotisations", written.yes_no(True)),
                        ("Envoyer la déclaration", written.yes_no(True)),
                        ("Lire ce que contient le compte", written.yes_no(False)),
                        ("Changer le compte bancaire prélevé", written.yes_no(False)),
                    )
                ),
                note="Ce mandat peut être retiré à tout moment, dans l'espace Cesu.",
            ),
        ),
        to_sign=(f"Signature de {giver}",),
    )
