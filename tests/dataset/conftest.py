"""The population of the repository, with Colette's neighbourhood pinned or nobody."""

from datetime import date
from pathlib import Path

import pytest

from maquette.fakedata.cells import head_number, reserved_employee, reserved_household
from maquette.fakedata.pins import NO_PINS, Pins
from maquette.fakedata.recipe import Recipe
from maquette.fakedata.world import World
from maquette.rules.rates import Rates
from maquette.yamlsource import read

FOLDER = Path(__file__).parents[2] / "fakedata"


def values(name):
    return read(FOLDER / name, name).document.values


@pytest.fixture(scope="session")
def world():
    """The population with some pins, on 3 November 2026."""
    recipe, rates = Recipe.from_values(values("population.yaml")), Rates.from_values(values("rates.yaml"))
    return lambda pins=NO_PINS, seed=42: World(seed, recipe, rates, date(2026, 11, 3), pins)


@pytest.fixture(scope="session")
def pins():
    """Everything a persona can fix, in cell 0 and in cell 2."""
    maria = reserved_employee(0, 0)
    homes = [reserved_household(0, k) for k in range(3)]
    far = reserved_household(2, 7)
    return Pins(
        persons={
            head_number(homes[0]): {"age": 84, "first_name": "Ottilie", "last_name": "Blanc", "sex": "F"},
            head_number(homes[1]): {"town": "Brocéliande", "postcode": "67380", "street": "1 rue d'Ailleurs"},
            head_number(far): {"age": 73, "town": "Vitré", "birth_place": "Lisbonne"},
            maria: {"first_name": "Maria", "last_name": "Lopes", "sex": "F", "birth_date": date(1974, 5, 17)},
        },
        households={
            homes[0]: {"allowance": None, "cesu_plus": False},
            homes[2]: {"advance": True, "voucher_book": 50_000},
            far: {"allowance": "apa", "relations": 3},
        },
        relations={
            (homes[0], 0): {"employee_number": maria, "monthly_quarters": 296, "net_hourly": 1350},
            (homes[0], 1): {"monthly_quarters": 96, "leave": "included"},
            (homes[1], 0): {"employee_number": maria, "monthly_quarters": 32, "activity": "housework"},
            (homes[2], 1): {"employee_number": maria, "start_date": date(2026, 3, 15)},
            (far, 2): {"level": "V", "end_date": date(2026, 9, 30), "written_contract": True},
        },
    )
