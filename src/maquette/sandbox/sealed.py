"""The people a prototype carries with it: both sides of each contract it plays, as its seal has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from maquette.rules.rates import Rates
from maquette.sandbox.people import Row

__all__ = ["Sealed"]

Contract = Mapping[str, Mapping[str, Any]]


class Sealed:
    """People of the contracts of a prototype.

    Args:
        contracts: each with its records: employer, employee, relation, declaration, last.
        rates: dated rates.
    """

    def __init__(self, contracts: Sequence[Contract], rates: Rates) -> None:
        self._contracts = tuple(contracts)
        self.rates = rates

    def employer(self, number: str) -> Row | None:
        """An employer's record."""
        return self._side("employer", number)

    def employee(self, number: str) -> Row | None:
        """An employee's record."""
        return self._side("employee", number)

    def contracts(self, number: str) -> tuple[Row, ...]:
        """Contracts of an employer or of an employee."""
        return tuple(one["relation"] for one in self._contracts if number in self._numbers(one))

    def sides(self, contract: Row) -> tuple[str, str]:
        """Cesu numbers of the employer and of the employee of a contract."""
        return self._numbers(
            next(one for one in self._contracts if one["relation"]["number"] == contract["number"])
        )

    def months(self, contract: Row, first: str, last: str) -> tuple[Row, ...]:
        """The two months a prototype knows, those that were declared."""
        own = next(one for one in self._contracts if one["relation"]["number"] == contract["number"])
        known = (own.get("last", {}), own.get("declaration", {}))
        return tuple(row for row in known if first <= row.get("month", "") <= last)

    def found(self, email: str) -> Row | None:
        """The person an address belongs to."""
        sides = (one[side] for one in self._contracts for side in ("employer", "employee"))
        return next((person for person in sides if person.get("email") == email.lower()), None)

    def _side(self, side: str, number: str) -> Row | None:
        return next((one[side] for one in self._contracts if one[side].get("cesu_number") == number), None)

    @staticmethod
    def _numbers(contract: Contract) -> tuple[str, str]:
        return str(contract["employer"].get("cesu_number")), str(contract["employee"].get("cesu_number"))
