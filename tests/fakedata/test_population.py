import json
import os
import random
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from maquette.fakedata.cells import HOUSEHOLDS, PERSONS, head_number, reserved_employee, reserved_household
from maquette.fakedata.contracts import LEAVE_TAKEN_MIN_QUARTERS
from maquette.fakedata.declarations import declarations, household_declarations
from maquette.fakedata.identifiers import nir_key
from maquette.fakedata.pins import Pins
from maquette.fakedata.population import employee, employers_of, household
from maquette.fakedata.record import (
    declaration_record,
    employee_record,
    employer_record,
    month_record,
    relation_record,
)
from maquette.fields import Question, field_type
from maquette.rules.pay import net_floor
from maquette.rules.registry import RULES
from maquette.rules.reliefs import RELIEVED, seventy_ceiling
from maquette.rules.seniority import months_later

TODAY = date(2026, 11, 3)

ELSEWHERE = """
import json, sys
from datetime import date
from pathlib import Path
from maquette.fakedata.population import household
from maquette.fakedata.recipe import Recipe
from maquette.fakedata.record import employer_record
from maquette.fakedata.world import World
from maquette.rules.rates import Rates
from maquette.yamlsource import read
rates, recipe = (read(Path(path), "").document.values for path in sys.argv[1:])
world = World(42, Recipe.from_values(recipe), Rates.from_values(rates), date(2026, 11, 3))
made = [household(world, n) for n in (1234567, 999, 3)]
print(json.dumps([employer_record(one, date(2026, 11, 3)) for one in made]))
"""


@pytest.fixture(scope="module")
def cell(world):
    return [household(world(), number) for number in range(HOUSEHOLDS)]


def test_any_order_gives_the_same_households(cell, world):
    numbers = list(range(HOUSEHOLDS))
    random.Random(1).shuffle(numbers)
    for number in numbers:
        assert household(world(), number) == cell[number]


@pytest.mark.parametrize("hash_seed", ["0", "4242"])
def test_any_process_gives_the_same_households(rates, hash_seed, world):
    folder = Path(__file__).parents[2] / "fakedata"
    environment = os.environ | {"PYTHONHASHSEED": hash_seed}
    command = [
        sys.executable,
        "-c",
        ELSEWHERE,
        *(str(folder / name) for name in ("rates.yaml", "population.yaml")),
    ]
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    here = [household(world(), number) for number in (1234567, 999, 3)]
    assert json.loads(answer.stdout) == [employer_record(one, TODAY) for one in here]


def test_one_household_is_known_for_ever(cell):
    record = employer_record(cell[7], TODAY)
    known = {key: record[key] for key in ("last_name", "birth_date", "nir", "iban", "cesu_plus")}
    assert known == GOLDEN


def test_another_seed_gives_other_people(cell, world):
    other = [household(world(seed=43), number) for number in range(50)]
    assert sum(a.head.nir == b.head.nir for a, b in zip(cell, other, strict=False)) < 5


def test_pins_leave_everybody_else_identical(cell, colette, world):
    pinned = {home for home, _ in colette.relations}
    for number in range(HOUSEHOLDS):
        made = household(world(colette), number)
        assert (made == cell[number]) == (number not in pinned)
    maria = reserved_employee(0, 0)
    for number in range(HOUSEHOLDS, PERSONS):
        same = employee(world(colette), number) == employee(world(), number)
        assert same == (number != maria)


def test_what_is_derived_follows_the_pins(colette, world):
    home = reserved_household(0, 0)
    made = household(world(colette), home)
    plain = household(world(), home)
    assert made.head.age(TODAY) == 84
    assert made.head.nir.startswith(f"2{made.head.birth_date.year % 100}{made.head.birth_date.month:02}")
    assert int(made.head.nir[13:]) == nir_key(int(made.head.nir[:13]))
    assert made.head.email == f"colette.blanc.{head_number(home)}@example.org"
    assert made.head.civility == "Madame"
    assert (made.head.iban, made.head.street) == (plain.head.iban, plain.head.street)
    (relation,) = made.relations
    (february,) = declarations(world(), relation, "2026-02", "2026-02")
    assert (february.net_total, february.relief) == (96 * 1350 // 4, "seventy")


@pytest.mark.parametrize(
    "today", [date(2026, 1, 1), date(2026, 2, 28), date(2028, 2, 29), date(2028, 12, 31)]
)
def test_a_pinned_age_is_the_age_of_the_day(today, world):
    for number in range(400):
        pins = Pins(persons={head_number(number): {"age": 84}})
        assert household(world(pins, today=today), number).head.age(today) == 84


def test_maria_sees_what_each_of_her_three_employers_sees(colette, world):
    maria = reserved_employee(0, 0)
    mine = employers_of(world(colette), maria)
    assert len(mine) == 3
    for seen in mine:
        home = household(world(colette), seen.household_number)
        theirs = next(one for one in home.relations if one.employee_number == maria)
        assert relation_record(seen) == relation_record(theirs)
        months = ("2025-12", "2026-11")
        hers = [declaration_record(one) for one in declarations(world(colette), seen, *months)]
        assert hers == [declaration_record(one) for one in declarations(world(colette), theirs, *months)]
        assert len(hers) == 12
    assert json.dumps(employee_record(employee(world(colette), maria), mine, TODAY))


def test_the_inverse_link_finds_every_contract_of_a_cell(cell, world):
    found = [relation for n in range(HOUSEHOLDS, PERSONS, 40) for relation in employers_of(world(), n)]
    expected = [
        relation
        for home in cell
        for relation in home.relations
        if (relation.employee_number - HOUSEHOLDS) % 40 == 0
    ]
    assert sorted(found, key=lambda one: one.number) == expected
    assert expected


def test_a_head_is_not_an_employee(world):
    with pytest.raises(ValueError, match="head"):
        employee(world(), 3)


def test_contracts_obey_the_law(cell, rates, world):
    for home in cell:
        assert len({one.employee_number for one in home.relations}) == len(home.relations)
        assert home.cesu_plus or not home.advance
        for one in home.relations:
            floor = net_floor(
                rates,
                TODAY,
                one.level,
                leave_included=one.leave == "included",
                alsace_moselle=one.employer.alsace_moselle,
            )
            assert one.net_hourly >= floor
            worker = employee(world(), one.employee_number).person
            assert one.start_date >= months_later(worker.birth_date, 16 * 12)
            assert one.leave == "included" or one.monthly_quarters > LEAVE_TAKEN_MIN_QUARTERS
            assert one.written_contract or one.monthly_quarters <= 52
            assert worker.postcode[:2] == home.head.postcode[:2]


def test_figures_stay_near_what_is_published(cell):
    relations = [one for home in cell for one in home.relations]
    hours = sum(one.monthly_quarters for one in relations) / 4
    assert 12 < hours / len(relations) < 17
    assert 1.2 < len(relations) / HOUSEHOLDS < 1.45
    assert 2.8 < len(relations) / len({one.employee_number for one in relations}) < 4
    pay = sum(one.net_hourly * one.monthly_quarters for one in relations) / (4 * hours)
    assert 1200 < pay < 1350
    assert 0.35 < sum(home.cesu_plus for home in cell) / HOUSEHOLDS < 0.45
    assert 0.12 < sum(home.advance for home in cell) / HOUSEHOLDS < 0.19
    assert 0.65 < sum(home.head.sex == "F" for home in cell) / HOUSEHOLDS < 0.75
    assert 0.38 < sum(home.head.age(TODAY) >= 70 for home in cell) / HOUSEHOLDS < 0.48


def test_money_adds_up_to_the_cent(cell, world):
    for home in cell[:120]:
        for one in household_declarations(world(), home.relations, "2026-01", "2026-12"):
            assert one.gross == one.net_total + one.employee_total
            assert one.cost == one.net_total + one.employee_total + one.employer_total - one.relief_amount
            paid = one.cost - (one.prefinanced if home.cesu_plus else one.net_total)
            assert one.debit == paid - one.advance


def test_a_month_that_vouchers_help_to_pay_has_no_advance(cell, world):
    helped, alone = [], []
    for home in [home for home in cell if home.advance and home.voucher_book]:
        for one in household_declarations(world(), home.relations, "2026-01", "2026-12"):
            (helped if one.prefinanced else alone).append(one.advance)
    assert helped and not any(helped)
    assert any(alone)


def test_a_month_is_the_same_alone_and_in_a_year(cell, world):
    several = [home for home in cell if len(home.relations) > 1 or home.advance][:25]
    for home in several:
        for relation in home.relations:
            year = declarations(world(), relation, "2026-01", "2026-12")
            alone = [
                one
                for n in range(1, 13)
                for one in declarations(world(), relation, f"2026-{n:02}", f"2026-{n:02}")
            ]
            assert list(year) == alone


def test_the_rules_find_the_amounts_of_the_population(cell, rates, world):
    compared = 0
    for home in cell[:200]:
        for one in household_declarations(world(), home.relations, "2026-05", "2026-06"):
            records = {"relation": relation_record(one.relation), "declaration": month_record(one)}
            full = declaration_record(one)
            for rule, key in AGREE.items():
                arguments = {name: records[name] for name in RULES[rule].arguments}
                assert RULES[rule].function(rates, TODAY, **arguments) == full[key]
                compared += 1
    assert compared > 1000


def test_a_household_of_seventy_shares_one_ceiling(rates, world):
    home = reserved_household(0, 5)
    long_hours = {"monthly_quarters": 240, "net_hourly": 1300}
    pins = Pins(
        persons={head_number(home): {"age": 80}},
        households={home: {"allowance": None}},
        relations={(home, 0): long_hours, (home, 1): long_hours},
    )
    made = household(world(pins), home)
    first, second = (declarations(world(), one, "2026-02", "2026-02")[0] for one in made.relations)
    assert second.gross_before == first.gross
    relieved = {line.code.removeprefix("relief_"): line.base for line in first.contributions.relief_lines}
    assert relieved == dict.fromkeys(RELIEVED, seventy_ceiling(rates, date(2026, 2, 1)))
    assert second.relief_amount == 0


def test_advances_of_a_year_stop_at_the_ceiling(world):
    home = reserved_household(0, 6)
    pins = Pins(
        persons={head_number(home): {"age": 50}},
        households={home: {"advance": True, "allowance": None}},
        relations={(home, 0): {"monthly_quarters": 600, "net_hourly": 1500, "start_date": date(2024, 5, 1)}},
    )
    made = household(world(pins), home)
    assert made.cesu_plus
    for year in ("2025", "2026"):
        months = declarations(world(), made.relations[0], f"{year}-01", f"{year}-12")
        assert sum(one.advance for one in months) == 600_000


def test_a_contract_is_declared_only_while_it_runs(world):
    home = reserved_household(0, 7)
    dates = {"start_date": date(2026, 2, 20), "end_date": date(2026, 4, 1)}
    pins = Pins(relations={(home, 0): dates})
    (relation,) = household(world(pins), home).relations
    months = [one.month for one in declarations(world(), relation, "2025-12", "2026-12")]
    assert months == ["2026-02", "2026-03", "2026-04"]


def test_records_are_ready_for_json(cell, world):
    for home in cell[:30]:
        record = employer_record(home, TODAY)
        assert json.loads(json.dumps(record)) == record
        for one in household_declarations(world(), home.relations, "2026-02", "2026-02"):
            record = declaration_record(one)
            assert json.loads(json.dumps(record)) == record


def test_an_address_in_a_record_is_one_a_person_could_have_typed(cell):
    question = Question(name="home", kind="address", label="Adresse")
    for home in cell[:30]:
        record = employer_record(home, TODAY)
        assert field_type("address").read(record["address"], question) == record["address"]
        assert record["address"].endswith(f"{record['postcode']} {record['town']}")


def test_a_household_compares_by_value(cell):
    assert replace(cell[3]) == cell[3]


AGREE = {
    "cesu.net": "net_total",
    "cesu.gross": "gross",
    "cesu.contributions_employee": "employee_total",
    "cesu.contributions_employer": "employer_total",
    "cesu.relief": "relief_amount",
    "cesu.cost": "cost",
    "cesu.debit": "debit",
}

GOLDEN = {
    "last_name": "Paris",
    "birth_date": "1949-05-09",
    "nir": "249057495628779",
    "iban": "FR7699999000070008299743527",
    "cesu_plus": False,
}
