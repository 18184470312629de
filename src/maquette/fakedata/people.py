"""People: who they are, from the seed and their pins, then every identifier that follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from maquette.fakedata import identifiers
from maquette.fakedata.cells import HOUSEHOLDS, PERSONS, RESERVED, cell_of_person, is_employee
from maquette.fakedata.kernel import alias_table, below, column_key, conditional_table, counter_hash
from maquette.fakedata.pins import Pins
from maquette.fakedata.pools.first_names import FIRST_NAMES, generation
from maquette.fakedata.pools.streets import MOST_NUMBERS, STREETS
from maquette.fakedata.pools.surnames import SURNAMES
from maquette.fakedata.pools.towns import ALSACE_MOSELLE, TOWN_NUMBERS, TOWNS
from maquette.rules.seniority import full_years

__all__ = ["REFERENCE_YEAR", "Person", "birth_date_of", "person"]

REFERENCE_YEAR = 2026
"""Ages are drawn for this year, so that a birth date never depends on the day one looks at it."""

CIVILITIES = {"F": "Madame", "M": "Monsieur"}

_WOMEN = (70, 89)
"""Women in a hundred heads, then employees. Source: Crédoc-Fepem 2024 (medium); Fepem 2019 (high)."""

_YOUNGEST = 19

# (first age, last age, share in thousandths). Anchors: about 4 heads in 10 are over 70 (761,100 exemptions of
# 70 and over in 2017, medium), mean age 64 of household upkeep (fepem.fr, medium); over half of employees
# are over 50 (Fepem 2019, high). The bands themselves are assumptions.
_AGES = (
    ((25, 39, 100), (40, 49, 140), (50, 59, 150), (60, 69, 180), (70, 79, 230), (80, 89, 160), (90, 97, 40)),
    ((19, 29, 100), (30, 39, 140), (40, 49, 220), (50, 59, 330), (60, 69, 180), (70, 74, 30)),
)

_MOBILES = ((55, 45), (92, 8))
"""Mobile or landline in a hundred: from 75, then under 75 (assumption)."""

_SPI_CELLS, _SPI_HEADS = 10, 519
"""Tax numbers are only 999: personas of the first ten cells, then the first heads of all."""


@dataclass(frozen=True)
class Person:
    """A made-up person, head of a household or employee.

    Args:
        number: in the one space of person numbers.
        civility: `Madame` or `Monsieur`.
        sex: `F` or `M`.
        nir, phone, email, iban: in ranges no real person has.
        street: number and invented name, in a real `town` with its real `postcode`.
        spi: tax number; only personas and small workshops have one.
    """

    number: int
    civility: str
    first_name: str
    last_name: str
    sex: str
    birth_date: date
    birth_place: str
    nir: str
    phone: str
    email: str
    street: str
    postcode: str
    town: str
    iban: str
    spi: str | None

    @property
    def alsace_moselle(self) -> bool:
        """Lives where the local sickness scheme applies."""
        return self.postcode[:2] in ALSACE_MOSELLE

    def age(self, today: date) -> int:
        """Full years on a day."""
        return full_years(self.birth_date, today)


def person(seed: int, number: int, pins: Pins, today: date) -> Person:
    """One person, whatever the others are; `today` matters only to a pinned age."""
    pinned = pins.persons.get(number, {})
    sex, birth = _sex_of(seed, number, pinned), birth_date_of(seed, number, pins, today)
    first_name = pinned.get("first_name") or _first_name(seed, number, sex, birth.year)
    last_name = pinned.get("last_name") or SURNAMES[_below(seed, "last_name", number, len(SURNAMES))]
    town, postcode = _town_of(seed, number, pinned)
    return Person(
        number=number,
        civility=CIVILITIES[sex],
        first_name=first_name,
        last_name=last_name,
        sex=sex,
        birth_date=birth,
        birth_place=pinned.get("birth_place")
        or TOWNS[_BIRTHS.choose(_hash(seed, "birth_place", number))].name,
        nir=_nir_of(seed, number, sex, birth, pins=pins, today=today),
        phone=_phone_of(seed, number, birth.year, postcode),
        email=identifiers.email(first_name, last_name, number),
        street=pinned.get("street") or _street(seed, number),
        postcode=postcode,
        town=town,
        iban=identifiers.iban(number),
        spi=_spi_of(number),
    )


def birth_date_of(seed: int, number: int, pins: Pins, today: date) -> date:
    """Birth date of a person, pins included."""
    pinned = pins.persons.get(number, {})
    if "birth_date" in pinned:
        given: date = pinned["birth_date"]
        return given
    day = _COMMON_YEAR + timedelta(_below(seed, "birth_day", number, 365))
    if "age" in pinned:
        return day.replace(
            year=today.year - pinned["age"] - ((day.month, day.day) > (today.month, today.day))
        )
    age = _YOUNGEST + _AGE_TABLE.choose(int(is_employee(number)), _hash(seed, "age", number))
    return day.replace(year=REFERENCE_YEAR - age)


def _sex_of(seed: int, number: int, pinned: Mapping[str, Any]) -> str:
    woman = _SEX_TABLE.choose(int(is_employee(number)), _hash(seed, "sex", number)) == 0
    return str(pinned.get("sex") or ("F" if woman else "M"))


def _first_name(seed: int, number: int, sex: str, year: int) -> str:
    names = FIRST_NAMES[sex][generation(year)]
    return names[_below(seed, "first_name", number, len(names))]


def _town_of(seed: int, number: int, pinned: Mapping[str, Any]) -> tuple[str, str]:
    """Town and postcode: people of a cell live in one department, where they can work for each other."""
    name = pinned.get("town")
    if name is None:
        anchor = TOWNS[_BIRTHS.choose(_hash(seed, "cell_town", cell_of_person(number)))]
        town = TOWNS[_in_department(anchor.department, _hash(seed, "town", number))]
    elif name in TOWN_NUMBERS:
        town = TOWNS[TOWN_NUMBERS[name]]
    else:
        return name, str(pinned.get("postcode", ""))
    return town.name, str(pinned.get("postcode") or town.postcode)


def _in_department(department: str, drawn: int) -> int:
    towns = _DEPARTMENTS[department]
    return towns[_LOCAL_TABLE.choose(_STRATA[department], drawn)]


def _nir_of(seed: int, number: int, sex: str, birth: date, *, pins: Pins, today: date) -> str:
    moved, twin = False, number - identifiers.NIR_CAPACITY
    if twin >= 0:
        other = birth_date_of(seed, twin, pins, today)
        same_month = (other.year, other.month) == (birth.year, birth.month)
        moved = same_month and _sex_of(seed, twin, pins.persons.get(twin, {})) == sex
    return identifiers.nir(number, sex, birth.year, birth.month, moved=moved)


def _phone_of(seed: int, number: int, birth_year: int, postcode: str) -> str:
    younger = int(REFERENCE_YEAR - birth_year < 75)
    mobile = _MOBILE_TABLE.choose(younger, _hash(seed, "mobile", number)) == 0
    zone = 6 if mobile else _ZONES.get(postcode[:2], 6)
    return identifiers.phone(zone, _below(seed, "phone", number, 10_000))


def _street(seed: int, number: int) -> str:
    house = 1 + _below(seed, "house", number, MOST_NUMBERS)
    return f"{house} {STREETS[_below(seed, 'street', number, len(STREETS))]}"


def _spi_of(number: int) -> str | None:
    cell, slot = divmod(number, PERSONS)
    first_head, first_employee = HOUSEHOLDS - RESERVED, PERSONS - RESERVED
    if cell < _SPI_CELLS and slot >= first_employee:
        return identifiers.spi(1 + (2 * cell + 1) * RESERVED + slot - first_employee)
    if cell < _SPI_CELLS and first_head <= slot < HOUSEHOLDS:
        return identifiers.spi(1 + 2 * cell * RESERVED + slot - first_head)
    if number < _SPI_HEADS:
        return identifiers.spi(1 + 2 * _SPI_CELLS * RESERVED + number)
    return None


def _hash(seed: int, column: str, number: int) -> int:
    return counter_hash(column_key(seed, "person", column), number)


def _below(seed: int, column: str, number: int, count: int) -> int:
    return below(_hash(seed, column, number), count)


def _age_weights(bands: tuple[tuple[int, int, int], ...]) -> list[int]:
    weights = [0] * (98 - _YOUNGEST)
    for first, last, share in bands:
        for age in range(first, last + 1):
            weights[age - _YOUNGEST] = share * 2520 // (last - first + 1)
    return weights


_COMMON_YEAR = date(2025, 1, 1)
_SEX_TABLE = conditional_table([(women, 100 - women) for women in _WOMEN])
_AGE_TABLE = conditional_table([_age_weights(bands) for bands in _AGES])
_MOBILE_TABLE = conditional_table(_MOBILES)
_BIRTHS = alias_table([town.people for town in TOWNS])
_DEPARTMENTS = {
    town.department: tuple(i for i, other in enumerate(TOWNS) if other.department == town.department)
    for town in TOWNS
}
_STRATA = {department: i for i, department in enumerate(_DEPARTMENTS)}
_LOCAL_TABLE = conditional_table([[TOWNS[i].people for i in towns] for towns in _DEPARTMENTS.values()])
_ZONES = {town.department: town.zone for town in TOWNS}
