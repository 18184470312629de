"""The same twelve columns made with other tools; what they cannot make is filled the shortest way."""

from __future__ import annotations

import random
from datetime import date, timedelta

from faker import Faker
from mimesis import Address, Datetime, Person
from mimesis.enums import Gender
from mimesis.locales import Locale

from maquette.fakedata.identifiers import nir_key, rib_key
from maquette.fakedata.pools.first_names import FIRST_NAMES
from maquette.fakedata.pools.streets import STREETS
from maquette.fakedata.pools.surnames import SURNAMES
from maquette.fakedata.pools.towns import TOWNS

__all__ = ["faker_rows", "mimesis_rows", "plain_rows"]

COLUMNS = (
    "person", "sex", "first_name", "last_name", "birth_date", "nir", "email", "phone", "street",
    "postcode", "town", "iban",
)  # fmt: skip


def faker_rows(count):
    """Faker fr_FR; its numbers may be somebody's, its towns are invented."""
    fake = Faker("fr_FR")
    fake.seed_instance(42)
    rows = []
    for number in range(count):
        woman = fake.random_int(0, 1)
        rows.append(
            (
                number,
                "FM"[woman],
                fake.first_name_female() if woman else fake.first_name_male(),
                fake.last_name(),
                fake.date_of_birth(minimum_age=18, maximum_age=95),
                fake.ssn(),
                fake.email(),
                fake.phone_number(),
                fake.street_address(),
                fake.postcode(),
                fake.city(),
                fake.iban(),
            )
        )
    return rows


def mimesis_rows(count):
    """Mimesis' providers in a loop; it has no French NIR nor IBAN, so ours are put together by hand."""
    person, address, dates = (kind(Locale.FR, seed=42) for kind in (Person, Address, Datetime))
    draw, rows = random.Random(42), []
    for number in range(count):
        gender = draw.choice((Gender.FEMALE, Gender.MALE))
        born = dates.date(start=1930, end=2005)
        rows.append(
            (
                number,
                "F" if gender is Gender.FEMALE else "M",
                person.first_name(gender=gender),
                person.last_name(gender=gender),
                born,
                _nir(draw, "F" if gender is Gender.FEMALE else "M", born),
                person.email(),
                person.phone_number(),
                address.address(),
                address.zip_code(),
                address.city(),
                _iban(draw),
            )
        )
    return rows


def plain_rows(count):
    """The standard library and our pools, in a loop: the fair floor of what Python does."""
    draw, rows = random.Random(42), []
    first = {sex: [name for names in FIRST_NAMES[sex] for name in names] for sex in "FM"}
    for number in range(count):
        sex = "F" if draw.random() < 0.7 else "M"
        name, last = draw.choice(first[sex]), draw.choice(SURNAMES)
        born, town = date(1930, 1, 1) + timedelta(draw.randrange(27_000)), draw.choice(TOWNS)
        rows.append(
            (
                number,
                sex,
                name,
                last,
                born,
                _nir(draw, sex, born),
                f"{name.lower()}.{last.lower()}.{number}@example.org",
                f"063998{draw.randrange(10_000):04}",
                f"{draw.randrange(1, 200)} {draw.choice(STREETS)}",
                town.postcode,
                town.name,
                _iban(draw),
            )
        )
    return rows


def _nir(draw, sex, born):
    place, order = draw.randrange(910, 990), draw.randrange(1, 1000)
    body = f"{1 if sex == 'M' else 2}{born:%y%m}{draw.randrange(1, 91):02}{place}{order:03}"
    return f"{body}{nir_key(int(body)):02}"


def _iban(draw):
    branch, account = draw.randrange(100_000), draw.randrange(10**11)
    return f"FR7699999{branch:05}{account:011}{rib_key(99999, branch, account):02}"
