"""The rates of the repository, and Colette with her neighbours."""

from datetime import date
from pathlib import Path

import pytest

from maquette.fakedata.cells import head_number, reserved_employee, reserved_household
from maquette.fakedata.pins import NO_PINS, Pins
from maquette.fakedata.recipe import Recipe
from maquette.fakedata.world import World
from maquette.rules.rates import Rates
from maquette.yamlsource import read

ROOT = Path(__file__).parents[2] / "fakedata"
TODAY = date(2026, 11, 3)


@pytest.fixture(scope="session")
def rates():
    return Rates.from_values(read(ROOT / "rates.yaml", "rates.yaml").document.values)


@pytest.fixture(scope="session")
def recipe():
    return Recipe.from_values(read(ROOT / "population.yaml", "population.yaml").document.values)


@pytest.fixture(scope="session")
def world(recipe, rates):
    """The population with some pins, on some day: nobody pinned, 3 November 2026 unless said otherwise."""
    return lambda pins=NO_PINS, seed=42, today=TODAY: World(seed, recipe, rates, today, pins)


@pytest.fixture
def colette():
    """Colette, 84, and two neighbours employ the same Maria."""
    maria = reserved_employee(0, 0)
    homes = [reserved_household(0, k) for k in range(3)]
    return Pins(
        persons={
            head_number(homes[0]): {"age": 84, "first_name": "Colette", "last_name": "Blanc", "sex": "F"},
            maria: {"first_name": "Maria", "last_name": "Lopes", "sex": "F", "birth_date": date(1974, 5, 17)},
        },
        households={homes[0]: {"allowance": None, "cesu_plus": False}},
        relations={
            (homes[0], 0): {"employee_number": maria, "monthly_quarters": 96, "net_hourly": 1350},
            (homes[1], 0): {"employee_number": maria, "monthly_quarters": 32, "activity": "housework"},
            (homes[2], 1): {"employee_number": maria, "start_date": date(2024, 9, 1)},
        },
    )
