from datetime import date

import pytest
from stdnum import iban as stdnum_iban
from stdnum import luhn as stdnum_luhn
from stdnum.fr import nif
from stdnum.fr import nir as stdnum_nir
from stdnum.fr import siren as stdnum_siren
from stdnum.fr import siret as stdnum_siret

from maquette.fakedata import identifiers
from maquette.fakedata.cells import PERSONS
from maquette.fakedata.people import person
from maquette.fakedata.pins import Pins
from maquette.fakedata.safe import KINDS, is_fictitious


@pytest.fixture(scope="module")
def people(world):
    return [person(world(), number) for number in range(3000)]


def test_known_examples():
    assert identifiers.nir(0, "F", 1943, 3) == "243031694581362"
    assert identifiers.iban(1_234_567) == "FR7699999345679729267615508"
    assert identifiers.spi(1) == "0000000001001"
    assert identifiers.siren(1) == "000000018"
    assert identifiers.cesu_number(1) == "DEMO-Z0000001"


@pytest.mark.parametrize("field", ["number", "nir", "iban", "email"])
def test_what_is_unique_is_unique(people, field):
    assert len({getattr(one, field) for one in people}) == 3000


def test_tax_numbers_are_few_and_unique(world):
    nobody = world()
    made = [one for one in (person(nobody, n).spi for n in range(11 * PERSONS)) if one]
    assert len(made) == len(set(made)) == 999


def test_every_identifier_is_valid_and_nobody_s(people):
    for one in people:
        assert stdnum_nir.is_valid(one.nir)
        assert stdnum_iban.is_valid(one.iban)
        assert int(one.iban[2:4]) == 76
        fields = {"nir": one.nir, "iban": one.iban, "phone": one.phone, "email": one.email}
        if one.spi:
            assert nif.is_valid(one.spi)
            fields["spi"] = one.spi
        fields["cesu"] = identifiers.cesu_number(one.number)
        assert all(is_fictitious(kind, text) for kind, text in fields.items())


def test_the_social_security_number_follows_sex_and_birth(people):
    for one in people:
        born = one.birth_date
        sex = "1" if one.sex == "M" else "2"
        assert one.nir.startswith(f"{sex}{born.year % 100:02}{born.month:02}")


def test_companies_pass_the_luhn_check():
    for serial in range(0, 10_000, 37):
        number = identifiers.siret(serial, serial)
        assert stdnum_luhn.is_valid(number)
        assert stdnum_siren.is_valid(number[:9])
        assert stdnum_siret.is_valid(number)
        assert is_fictitious("siret", number)
        assert is_fictitious("siren", number[:9])
    with pytest.raises(ValueError, match="9999"):
        identifiers.siren(10_000)


def test_a_twin_of_the_same_month_is_moved_to_department_twenty():
    capacity = identifiers.NIR_CAPACITY
    assert capacity == 7_112_880
    plain = identifiers.nir(12, "F", 1950, 4)
    assert identifiers.nir(12 + capacity, "F", 1950, 4) == plain
    moved = identifiers.nir(12 + capacity, "F", 1950, 4, moved=True)
    assert moved[5:7] == "20"
    assert stdnum_nir.is_valid(moved)
    assert is_fictitious("nir", moved)
    with pytest.raises(ValueError, match="not 14225760"):
        identifiers.nir(2 * capacity, "F", 1950, 4)


def test_persons_beyond_the_capacity_know_their_twin(world):
    twin, late = 40, 40 + identifiers.NIR_CAPACITY
    born = {"sex": "F", "birth_date": date(1950, 4, 2)}
    for other, department in ((born, "20"), (born | {"sex": "M"}, None)):
        pins = Pins(persons={twin: born, late: other})
        one, first = person(world(pins), late), person(world(pins), twin)
        assert (one.nir[5:7] == "20") == (department == "20")
        assert one.nir != first.nir


def test_a_town_can_be_pinned_with_its_postcode(world):
    for row, postcode in (
        ({"town": "Vitré"}, "35500"),
        ({"town": "Brocéliande", "postcode": "35380"}, "35380"),
    ):
        assert person(world(Pins(persons={3: row})), 3).postcode == postcode


def test_first_numbers_of_social_security_are_a_bijection():
    numbers = {identifiers.nir(i, "F", 1950, 1)[5:13] for i in range(0, identifiers.NIR_CAPACITY, 89)}
    assert len(numbers) == identifiers.NIR_CAPACITY // 89


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("nir", "2 43 03 16 945 813 62"),
        ("nir", "285067500000014"),
        ("nir", "2 85 06 2A 000 000 71"),
        ("iban", "fr76 9999 9345 6797 2926 7615 508"),
        ("phone", "06 39 98 12 34"),
        ("phone", "+33 6 39 98 12 34"),
        ("phone", "06.39.98.12.34"),
        ("email", " Maria@example.org "),
        ("email", "maria@accueil.test"),
        ("spi", "00 00 000 001 001"),
        ("siren", "000 000 018"),
        ("cesu", "demo-z 0000001"),
    ],
)
def test_a_fictitious_number_is_accepted_however_it_is_spaced(kind, text):
    assert is_fictitious(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("nir", "255081416802538"),
        ("nir", "243031694581363"),
        ("nir", "243039194581387"),
        ("nir", "12"),
        ("iban", "FR1420041010050500013M02606"),
        ("iban", "FR7699999345679729267615509"),
        ("phone", "06 12 34 56 78"),
        ("phone", "0639"),
        ("email", "maria@gmail.com"),
        ("email", "maria@notexample.org"),
        ("email", "example.org"),
        ("spi", "3023217600053"),
        ("spi", "0000000001002"),
        ("spi", "1"),
        ("siren", "732829320"),
        ("siren", "000000019"),
        ("siret", "73282932000074"),
        ("siret", "00000001800011"),
        ("cesu", "Z1234567"),
    ],
)
def test_anything_else_is_refused(kind, text):
    assert not is_fictitious(kind, text)


def test_every_kind_refuses_nothing_at_all():
    assert not any(is_fictitious(kind, "") for kind in KINDS)


def test_the_last_numbers_outside_their_range_are_refused():
    with pytest.raises(ValueError, match="999"):
        identifiers.spi(1000)


def test_names_are_folded_to_plain_letters():
    assert identifiers.email("Ana-Maria", "Bœuf", 3) == "ana-maria.boeuf.3@example.org"
    assert identifiers.folded("D'Été") == "d-ete"
    assert identifiers.folded("王") == "x"
