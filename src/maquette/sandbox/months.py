"""Months of a contract: those declared in the sandbox over those the population has."""

from __future__ import annotations

from datetime import date

from maquette.sandbox.people import People, Row
from maquette.sandbox.store import Book

__all__ = ["contract_month", "contract_subject", "declared_months", "last_month"]


def contract_subject(contract: Row) -> str:
    """What deeds about a contract are filed under."""
    return f"contract/{contract['number']}"


def last_month(today: date) -> str:
    """The month before this one, the last that is over."""
    number = today.year * 12 + today.month - 2
    return f"{number // 12:04}-{number % 12 + 1:02}"


def declared_months(
    people: People, book: Book, today: date, *, contracts: tuple[Row, ...], first: str, last: str
) -> list[Row]:
    """Declaration records between two months, both included, oldest first.

    The population declared every month before the last one that is over; that one, and any other, is what was
    declared here when it was. Each says so: `declared_by` is a client, or "" for the population.
    """
    over = last_month(today)
    subjects = {contract_subject(one): one for one in contracts}
    here = {
        (one.subject, str(one.value["month"])): {**one.value, "declared_by": one.client}
        for one in book.about([*subjects], "declared")
        if first <= one.value["month"] <= last
    }
    made = dict(here)
    for subject, contract in subjects.items():
        for row in people.months(contract, first, min(last, over)) if first <= over else ():
            if row["month"] < over:
                made.setdefault((subject, row["month"]), {**row, "declared_by": ""})
    return [made[key] for key in sorted(made, key=lambda key: (key[1], made[key]["relation"]))]


def contract_month(people: People, book: Book, contract: Row, month: str) -> Row:
    """A month before its hours are given: what it already used of the ceilings of the household."""
    known = next(iter(people.months(contract, month, month)), {})
    employer, _ = people.sides(contract)
    others = [one for one in people.contracts(employer) if one["number"] != contract["number"]]
    latest = {
        one.subject: one.value
        for one in book.about([contract_subject(one) for one in others], "declared")
        if one.value["month"] == month
    }
    before = {
        "gross_before": sum(int(one["gross"]) for one in latest.values()),
        "cost_before": known.get("cost_before") or 0,
        # A book of vouchers pays only through the issuer's own service.
        "prefinanced": 0,
    }
    return {"relation": contract["number"], "month": month, **before}
