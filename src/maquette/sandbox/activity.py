"""What an employee did, employer by employer: months declared here or by the population."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from maquette.sandbox.case import Case
from maquette.sandbox.months import contract_subject
from maquette.sandbox.people import Row
from maquette.sandbox.shapes import Shape, euros

__all__ = ["Activity", "Worked", "activity", "ended_on", "last_months"]


class Worked(Shape):
    """One month at one employer's."""

    mois: str
    heures: float
    salaireBrut: float
    salaireNet: float


class Activity(Shape):
    """Work at one employer's."""

    numeroEmployeur: str
    activite: str
    debut: date
    fin: date | None
    heures: float
    salaireBrut: float
    mois: list[Worked]


def activity(case: Case, employee: str, first: str, last: str) -> list[Activity]:
    """Work of an employee between two months, one row an employer."""
    contracts = case.people.contracts(employee)
    rows = case.months(contracts, first, last)
    return [_row(case, one, [row for row in rows if row["relation"] == one["number"]]) for one in contracts]


def ended_on(case: Case, contract: Row) -> tuple[str | None, Mapping[str, str]]:
    """ISO date of the end of a contract, announced here or known to the population, and what was told."""
    told = case.book.of(contract_subject(contract), "contract_ended")
    if told:
        return str(told[-1].value["notified_on"]), dict(told[-1].value)
    end = contract.get("end_date")
    if end and end <= case.today.isoformat():
        return end, {"reason": str(contract["end_reason"])}
    return None, {}


def last_months(day: date, count: int) -> list[str]:
    """The whole months before a day, oldest first."""
    now = day.year * 12 + day.month - 1
    return [f"{index // 12:04}-{index % 12 + 1:02}" for index in range(now - count, now)]


def _row(case: Case, contract: Row, rows: list[Row]) -> Activity:
    end, _ = ended_on(case, contract)
    months = [
        Worked(
            mois=row["month"],
            heures=row["hours"] / 4,
            salaireBrut=euros(row["gross"]),
            salaireNet=euros(row["net_total"]),
        )
        for row in rows
    ]
    return Activity(
        numeroEmployeur=case.people.sides(contract)[0],
        activite=contract["activity_label"],
        debut=date.fromisoformat(contract["start_date"]),
        fin=date.fromisoformat(end) if end else None,
        heures=sum(row["hours"] for row in rows) / 4,
        salaireBrut=euros(sum(row["gross"] for row in rows)),
        mois=months,
    )
