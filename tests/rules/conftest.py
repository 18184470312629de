"""The rates of the repository, as anything that reads YAML gives them."""

from pathlib import Path

import pytest
import yaml

from maquette.project.layout import Layout
from maquette.rules.rates import Rates

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def rates():
    files = Layout(ROOT).rate_files
    return Rates.from_values(*(yaml.safe_load(path.read_text(encoding="utf-8")) for path in files))
