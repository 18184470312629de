"""Months of a contract: those declared in the sandbox over those the population has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maquette.sandbox.people import People, Row
from maquette.sandbox.store import Book

__all__ = ["contract_month", "contract_subject", "declared_months", "last_month", "month_subject"]


def contract_subject(contract: Row) -> str:
    """What deeds about a contract are filed under."""
    return f"contract/{contract['number']}"


def month_subject(number: int, month: str) -> str:
    """What is declared of a month of a contract is filed under."""
    return f"contract/{number}/{month}"


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
    over, now = last_month(today), f"{today:%Y-%m}"
    made: dict[tuple[int, str], Row] = {}
    asked = [
        month_subject(one["number"], month) for one in contracts for month in _months(first, min(last, now))
    ]
    for deed in book.latest(asked, "declared"):
        made[deed.value["relation"], deed.value["month"]] = {**deed.value, "declared_by": deed.client}
    for contract in contracts:
        for row in people.months(contract, first, min(last, over)) if first <= over else ():
            if row["month"] < over:
                made.setdefault((row["relation"], row["month"]), {**row, "declared_by": ""})
    return [made[key] for key in sorted(made, key=lambda key: (key[1], key[0]))]


def contract_month(people: People, book: Book, contract: Row, month: str) -> Row:
    """A month before its hours are given: what it already used of the ceilings of the household."""
    known = next(iter(people.months(contract, month, month)), {})
    employer, _ = people.sides(contract)
    others = [one for one in people.contracts(employer) if one["number"] != contract["number"]]
    told = book.latest([month_subject(one["number"], month) for one in others], "declared")
    before = {
        "gross_before": sum(int(one.value["gross"]) for one in told),
        "cost_before": known.get("cost_before") or 0,
        # A book of vouchers pays only through the issuer's own service.
        "prefinanced": 0,
    }
    return {"relation": contract["number"], "month": month, **before}


def _months(first: str, last: str) -> Iterator[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    for index in range(start, end + 1):
        yield f"{index // 12:04}-{index % 12 + 1:02}"
