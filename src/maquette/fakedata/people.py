"""People: who they are, from the seed and their pins, then every identifier that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from maquette.fakedata import identifiers
from maquette.fakedata.cells import (
    HOUSEHOLDS,
    PERSONS,
    RESERVED,
    cell_of_person,
    is_employee,
    slot_of_person,
)
from maquette.fakedata.kernel import Lookup, alias_table
from maquette.fakedata.pools.first_names import FIRST_NAMES, GENERATIONS
from maquette.fakedata.pools.streets import MOST_NUMBERS, STREETS
from maquette.fakedata.pools.surnames import SURNAMES
from maquette.fakedata.pools.towns import ALSACE_MOSELLE, TOWNS
from maquette.fakedata.vocabulary import SEXES
from maquette.fakedata.world import MONTHS_AND_DAYS, World
from maquette.rules.seniority import full_years
from maquette.rules.whole import Whole, anything, most, where

__all__ = [
    "CIVILITIES",
    "Person",
    "PersonCodes",
    "birth_date_of",
    "birth_of",
    "codes_of",
    "person",
    "town_of",
]

CIVILITIES = {"F": "Madame", "M": "Monsieur"}

_SPI_CELLS, _SPI_HEADS = 10, 519
"""Tax numbers are only 999: personas of the first ten cells, then the first heads of all."""


@dataclass(frozen=True)
class PersonCodes:
    """What a person, or a column of them, is made of: whole numbers, texts being codes of the world's pools.

    Args:
        birth: the eight digits of the date.
        nir: the fifteen digits.
        phone: zone less one times 10,000, plus the line.
        account: the eighteen digits that follow the bank in the IBAN.
        spi: the body of a tax number; 0 for none.
    """

    number: Whole
    sex: Whole
    birth: Whole
    first_name: Whole
    last_name: Whole
    birth_place: Whole
    street: Whole
    town: Whole
    nir: Whole
    phone: Whole
    account: Whole
    spi: Whole


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


def person(world: World, number: int) -> Person:
    """One person, whatever the others are."""
    codes = codes_of(world, number)
    sex, town = SEXES[codes.sex], world.towns[codes.town]
    first_name, last_name = world.first_names.texts[codes.first_name], world.last_names.texts[codes.last_name]
    return Person(
        number=number,
        civility=CIVILITIES[sex],
        first_name=first_name,
        last_name=last_name,
        sex=sex,
        birth_date=_date(codes.birth),
        birth_place=world.birth_places.texts[codes.birth_place],
        nir=f"{codes.nir:015}",
        phone=identifiers.phone(codes.phone // 10_000 + 1, codes.phone % 10_000),
        email=identifiers.email(first_name, last_name, number),
        street=world.streets.texts[codes.street],
        postcode=town.postcode,
        town=town.name,
        iban=f"{identifiers.IBAN_START}{codes.account:018}",
        spi=identifiers.spi(codes.spi) if codes.spi else None,
    )


def codes_of(world: World, number: Whole) -> PersonCodes:
    """One person as whole numbers, or a column of them: pins first, then what follows from them."""
    sex, birth, town = sex_of(world, number), birth_of(world, number), town_of(world, number)
    year = birth // 10_000
    row = sex * len(GENERATIONS) + _generation(year)
    first_name = _FIRSTS[row] + world.below("person", "first_name", number, _COUNTS[row])
    last_name = world.below("person", "last_name", number, len(SURNAMES))
    place = _BIRTHS.choose(world.hash("person", "birth_place", number))
    house = world.below("person", "house", number, MOST_NUMBERS)
    street = house * len(STREETS) + world.below("person", "street", number, len(STREETS))
    return PersonCodes(
        number=number,
        sex=sex,
        birth=birth,
        first_name=world.pinned("person", "first_name", number, first_name),
        last_name=world.pinned("person", "last_name", number, last_name),
        birth_place=world.pinned("person", "birth_place", number, place),
        street=world.pinned("person", "street", number, street),
        town=town,
        nir=_nir_of(world, number, sex, birth),
        phone=_phone_of(world, number, year, town),
        account=identifiers.account(number),
        spi=_spi_of(number),
    )


def birth_date_of(world: World, number: int) -> date:
    """Birth date of a person, pins included."""
    return _date(birth_of(world, number))


def sex_of(world: World, number: Whole) -> Whole:
    """Index in `SEXES`, pins included."""
    draw = world.draw("person", "sex")
    drawn = draw.of(world.seed, number, is_employee(number) if draw.by else 0)
    return world.pinned("person", "sex", number, drawn)


def birth_of(world: World, number: Whole) -> Whole:
    """The eight digits of a birth date, pins included. Ages are drawn for the year of the recipe."""
    draw = world.draw("person", "age")
    age = draw.of(world.seed, number, is_employee(number) if draw.by else 0)
    day = MONTHS_AND_DAYS[world.below("person", "birth_day", number, len(MONTHS_AND_DAYS))]
    drawn = (world.recipe.year - age) * 10_000 + day
    return world.pinned("person", "birth", number, drawn)


def town_of(world: World, number: Whole) -> Whole:
    """Code of the town: people of a cell live in one department, where they can work for each other."""
    anchor = _BIRTHS.choose(world.hash("person", "cell_town", cell_of_person(number)))
    stratum = _STRATA[anchor]
    local = _LOCAL.choose(world.hash("person", "town", number), stratum)
    return world.pinned("person", "town", number, _LOCAL_TOWNS[stratum * _LOCAL.width + local])


def _nir_of(world: World, number: Whole, sex: Whole, birth: Whole) -> Whole:
    twin, moved = number - identifiers.NIR_CAPACITY, 0
    if anything(0 + (twin >= 0)):
        other = most(twin, 0)
        same = (birth_of(world, other) // 100 == birth // 100) & (sex_of(world, other) == sex)
        moved = 0 + (same & (twin >= 0))
    return identifiers.nir_number(number, sex, birth // 100, moved)


def _phone_of(world: World, number: Whole, birth_year: Whole, town: Whole) -> Whole:
    draw = world.draw("person", "mobile")
    age = world.recipe.year - birth_year
    mobile = draw.of(world.seed, number, draw.stratum(age)) == draw.code("mobile")
    zone = where(mobile, identifiers.MOBILE, world.zones[town])
    return (zone - 1) * 10_000 + world.below("person", "phone", number, 10_000)


def _spi_of(number: Whole) -> Whole:
    cell, slot = cell_of_person(number), slot_of_person(number)
    head, employee = slot - (HOUSEHOLDS - RESERVED), slot - (PERSONS - RESERVED)
    seat = where(employee >= 0, (2 * cell + 1) * RESERVED + employee, 2 * cell * RESERVED + head)
    reserved = (cell < _SPI_CELLS) & ((employee >= 0) | (head >= 0) & (slot < HOUSEHOLDS))
    first = where(number < _SPI_HEADS, 1 + 2 * _SPI_CELLS * RESERVED + number, 0)
    return where(reserved, 1 + seat, first)


def _generation(year: Whole) -> Whole:
    index = 0
    for first in GENERATIONS[1:]:
        index = index + (year >= first)
    return 0 + index


def _date(birth: int) -> date:
    return date(birth // 10_000, birth // 100 % 100, birth % 100)


def _local_towns() -> list[int]:
    """Towns of each department, each list as long as the longest."""
    padded = (towns + [0] * (_LOCAL.width - len(towns)) for towns in _DEPARTMENTS.values())
    return [town for towns in padded for town in towns]


_GROUPS = [len(names) for sex in SEXES for names in FIRST_NAMES[sex]]
_COUNTS, _FIRSTS = Lookup(_GROUPS), Lookup([sum(_GROUPS[:row]) for row in range(len(_GROUPS))])
_BIRTHS = alias_table([town.people for town in TOWNS])
_DEPARTMENTS: dict[str, list[int]] = {}
for _code, _town in enumerate(TOWNS):
    _DEPARTMENTS.setdefault(_town.department, []).append(_code)
_STRATA = Lookup([[*_DEPARTMENTS].index(town.department) for town in TOWNS])
_LOCAL = alias_table(*[[TOWNS[code].people for code in towns] for towns in _DEPARTMENTS.values()])
_LOCAL_TOWNS = Lookup(_local_towns())
