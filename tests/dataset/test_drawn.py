"""Tables a recipe draws by itself: the starter's tool library."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

import maquette
from maquette.dataset import run
from maquette.dataset.invariants import checks_of
from maquette.dataset.manifest import begin, finish
from maquette.dataset.plan import Plan, known_tables
from maquette.fakedata.drawn import column_order, rows_of
from maquette.fakedata.recipe import Recipe
from maquette.fakedata.world import World
from maquette.rules.rates import Rates
from maquette.yamlsource import read

RECIPE = Path(maquette.__file__).parent / "starter" / "fakedata" / "population.yaml"


@pytest.fixture(scope="module")
def library():
    recipe = Recipe.from_values(read(RECIPE, RECIPE.name).document.values)
    return World(7, recipe, Rates({}, {}, {}, ()), date(2026, 11, 3))


def test_a_column_waits_for_those_it_needs(library):
    order = column_order(library.recipe, "loan")
    assert order.index("kind") < order.index("days") < order.index("deposit")


@pytest.mark.parametrize("table", ["member", "tool", "loan"])
def test_every_column_is_what_each_row_is_alone(library, table):
    numbers = np.arange(2000)
    columns = rows_of(library.recipe, 7, table, numbers)
    for number in range(0, 2000, 11):
        alone = rows_of(library.recipe, 7, table, number)
        assert alone == {name: column[number] for name, column in columns.items()}


def test_the_tables_hang_together(library, tmp_path):
    plan = Plan(library, 1500, 2026, known_tables(library), partition_cells=1)
    begin(plan, tmp_path)
    manifest = finish(plan, tmp_path, [row for rows in run.one_by_one(plan, tmp_path) for row in rows])
    assert not [one for one in checks_of(tmp_path, manifest, library) if one.wrong]
    names = ("member", "loan", "person")
    members, loans, people = (pq.read_table(tmp_path / name).to_pandas() for name in names)
    assert len(members) == len(people) == 1500
    counts = members.set_index("member")["count"].astype(int)
    assert loans.groupby("member").size().to_dict() == counts[counts > 0].to_dict()
    assert loans["deposit"].tolist() == (20 + 5 * loans["days"]).tolist()
    assert loans["tool"].between(0, 39).all()
    assert manifest.rows("tool") == 40


def test_a_column_more_changes_no_other(library):
    written = library.recipe.tables
    columns = {**written["loan"].columns, "late": written["member"].columns["count"]}
    tables = {**written, "loan": replace(written["loan"], columns=columns)}
    more = rows_of(replace(library.recipe, tables=tables, _draws={}), 7, "loan", 12)
    assert {name: more[name] for name in more if name != "late"} == rows_of(library.recipe, 7, "loan", 12)
