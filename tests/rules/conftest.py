"""The rates of the repository, as anything that reads YAML gives them."""

from pathlib import Path

import pytest
import yaml

from maquette.rules.rates import Rates

RATES = Path(__file__).parents[2] / "fakedata" / "rates.yaml"


@pytest.fixture(scope="session")
def rates():
    return Rates.from_values(yaml.safe_load(RATES.read_text(encoding="utf-8")))
