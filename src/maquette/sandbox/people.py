"""Who the services know: one door on the population, and on what a prototype carries with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from maquette.rules.rates import Rates

__all__ = ["Identities", "People", "Row"]

Row = Mapping[str, Any]
"""A record of `fakedata.record`: cents, quarter-hours, ISO dates."""


class People(Protocol):
    """People by their Cesu number, their contracts, the months the population declared."""

    rates: Rates

    def employer(self, number: str) -> Row | None:
        """An employer's record."""

    def employee(self, number: str) -> Row | None:
        """An employee's record."""

    def contracts(self, number: str) -> tuple[Row, ...]:
        """Contracts of an employer or of an employee, each a relation record."""

    def sides(self, contract: Row) -> tuple[str, str]:
        """Cesu numbers of the employer and of the employee of a contract."""

    def months(self, contract: Row, first: str, last: str) -> tuple[Row, ...]:
        """Months of a contract as the population has them, declaration records, oldest first."""

    def found(self, email: str) -> Row | None:
        """The person record an address belongs to."""


class Identities(Protocol):
    """People who can sign in: the personas."""

    def names(self) -> Mapping[str, str]:
        """Persona -> how she is presented."""

    def numbers(self, persona: str) -> frozenset[str]:
        """The Cesu number a persona speaks for: of the person she acts for, or her own."""

    def identity(self, persona: str) -> Row:
        """Her person record."""
