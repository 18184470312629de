"""Who a document names: the employer and the employee, with their fictitious identifiers."""

from __future__ import annotations

from collections.abc import Iterator

from maquette.documents.document import Party
from maquette.documents.known import Known
from maquette.documents.written import day

__all__ = ["employee", "employer", "name_of"]


def employer(known: Known, role: str = "Employeur") -> Party:
    """The household employer."""
    return Party(role, tuple(_lines(known, "employer", ("cesu_number",))))


def employee(known: Known, role: str = "Personne employée") -> Party:
    """The home worker."""
    return Party(role, tuple(_lines(known, "employee", ("cesu_number", "nir", "birth_date"))))


def name_of(known: Known, entity: str) -> str:
    """First and last names.

    Raises:
        MissingValueError: one of them is not known.
    """
    given = known.given(entity)
    return f"{given.text('first_name')} {given.text('last_name')}"


def _lines(known: Known, entity: str, more: tuple[str, ...]) -> Iterator[str]:
    given = known.given(entity)
    civility = given.maybe("civility")
    yield f"{civility} {name_of(known, entity)}" if civility else name_of(known, entity)
    yield from (given.maybe("address") or "").splitlines()
    for key in more:
        if value := given.maybe(key):
            yield _LABELS[key].format(day(given.day(key)) if key == "birth_date" else value)


_LABELS = {
    "cesu_number": "Numéro Cesu : {}",
    "nir": "Numéro de sécurité sociale : {}",
    "birth_date": "Date de naissance : {}",
}
