"""A month of pay as a service answers it: the amounts of the rules, euros, under the names of the payslip."""

from __future__ import annotations

from datetime import date
from typing import Any

from maquette.rules import cesu
from maquette.sandbox.people import People, Row
from maquette.sandbox.shapes import Shape, euros

__all__ = ["Amounts", "amounts", "declared", "shown"]


class Amounts(Shape):
    """A month of pay, in euros."""

    nbHeures: float
    mntSalaireHoraireNet: float
    mntSalaireNet: float
    mntSalaireBrut: float
    mntCotisationsSalariales: float
    mntCotisationsPatronales: float
    mntReduction: float
    mntCoutTotal: float
    mntAvanceImmediate: float
    mntCesuPrefinance: float
    mntAPrelever: float


_CENTS = {
    "mntSalaireHoraireNet": "net_hourly",
    "mntSalaireNet": "net_total",
    "mntSalaireBrut": "gross",
    "mntCotisationsSalariales": "employee_total",
    "mntCotisationsPatronales": "employer_total",
    "mntReduction": "relief_amount",
    "mntCoutTotal": "cost",
    "mntAvanceImmediate": "advance",
    "mntCesuPrefinance": "prefinanced",
    "mntAPrelever": "debit",
}


def declared(
    people: People, today: date, contract: Row, month: Row, *, hours: int, net_hourly: int
) -> dict[str, Any]:
    """A declaration record, as the population's, for these hours and this pay.

    Args:
        month: see `months.contract_month`.
        hours: quarter-hours.
        net_hourly: cents.
    """
    given = {**month, "hours": hours, "net_hourly": net_hourly}
    both = {"relation": contract, "declaration": given}
    debit = cesu.debit(people.rates, today, **both)
    cost, net = (cesu.cost(people.rates, today, **both), cesu.net(people.rates, today, declaration=given))
    # What Cesu+ debits is the whole cost less the credit; without it, only contributions.
    whole = cost if contract.get("cesu_plus") else cost - net
    return {
        **given,
        "net_total": net,
        "gross": cesu.gross(people.rates, today, **both),
        "employee_total": cesu.employee_share(people.rates, today, **both),
        "employer_total": cesu.employer_share(people.rates, today, **both),
        "relief_amount": cesu.relief(people.rates, today, **both),
        "cost": cost,
        "advance": whole - debit,
        "debit": debit,
    }


def shown(record: Row) -> dict[str, float]:
    """The fields of `Amounts`, from a declaration record."""
    return {"nbHeures": record["hours"] / 4, **{name: euros(record[key]) for name, key in _CENTS.items()}}


def amounts(record: Row) -> Amounts:
    """The same, as an answer."""
    return Amounts(**shown(record))
