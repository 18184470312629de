"""Plain records for journeys, rules and the sandbox: cents, quarter-hours, ISO dates, ready for JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from maquette.fakedata.contracts import Relation
from maquette.fakedata.declarations import Declaration
from maquette.fakedata.people import Person
from maquette.fakedata.population import Employee, Household

__all__ = [
    "amounts_record",
    "declaration_record",
    "employee_record",
    "employer_record",
    "month_record",
    "person_record",
    "relation_record",
]


def person_record(person: Person, today: date) -> dict[str, Any]:
    """A person: every field, and the age."""
    return {
        "person": person.number,
        "civility": person.civility,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "sex": person.sex,
        "birth_date": person.birth_date.isoformat(),
        "birth_place": person.birth_place,
        "age": person.age(today),
        "nir": person.nir,
        "phone": person.phone,
        "email": person.email,
        "street": person.street,
        "postcode": person.postcode,
        "town": person.town,
        "address": f"{person.street}\n{person.postcode} {person.town}",
        "iban": person.iban,
        "spi": person.spi,
    }


def employer_record(household: Household, today: date) -> dict[str, Any]:
    """An employer: its head, its account and its contracts."""
    return person_record(household.head, today) | {
        "number": household.number,
        "cesu_number": household.cesu_number,
        "cesu_plus": household.cesu_plus,
        "advance": household.advance,
        "allowance": household.allowance,
        "voucher_book": household.voucher_book,
        "relations": [relation_record(relation) for relation in household.relations],
    }


def employee_record(employee: Employee, relations: tuple[Relation, ...], today: date) -> dict[str, Any]:
    """An employee and her contracts, as `employers_of` gives them."""
    return person_record(employee.person, today) | {
        "number": employee.number,
        "cesu_number": employee.cesu_number,
        "relations": [relation_record(relation) for relation in relations],
    }


def relation_record(relation: Relation) -> dict[str, Any]:
    """A contract, the same from both sides. `hours` are quarter-hours a month, `net_hourly` cents."""
    employer = relation.employer
    return {
        "number": relation.number,
        "household": relation.household_number,
        "employee": relation.employee_number,
        "activity": relation.activity,
        "activity_label": relation.activity_label,
        "level": relation.level,
        "hours": relation.monthly_quarters,
        "net_hourly": relation.net_hourly,
        "start_date": relation.start_date.isoformat(),
        "end_date": relation.end_date.isoformat() if relation.end_date else None,
        "end_reason": relation.end_reason,
        "leave": relation.leave,
        "written_contract": relation.written_contract,
        "employer_birth_date": employer.birth_date.isoformat(),
        "allowance": employer.allowance,
        "cesu_plus": employer.cesu_plus,
        "advance": employer.advance,
        "alsace_moselle": employer.alsace_moselle,
    }


def declaration_record(declaration: Declaration) -> dict[str, Any]:
    """A month of a contract with every amount; `lines` explain them one by one."""
    return amounts_record(declaration) | {"lines": [line._asdict() for line in declaration.lines]}


def amounts_record(declaration: Declaration) -> dict[str, Any]:
    """A month of a contract with every amount."""
    return month_record(declaration) | {
        "net_total": declaration.net_total,
        "gross": declaration.gross,
        "employee_total": declaration.employee_total,
        "employer_total": declaration.employer_total,
        "relief": declaration.relief,
        "relief_amount": declaration.relief_amount,
        "cost": declaration.cost,
        "prefinanced": declaration.prefinanced,
        "advance": declaration.advance,
        "debit": declaration.debit,
    }


def month_record(declaration: Declaration) -> dict[str, Any]:
    """Only what the rules compute the rest from: a journey may change its hours and pay."""
    return {
        "relation": declaration.relation.number,
        "month": declaration.month,
        "hours": declaration.quarters,
        "net_hourly": declaration.net_hourly,
        "gross_before": declaration.gross_before,
        "cost_before": declaration.cost_before,
        "prefinanced": declaration.prefinanced,
    }
