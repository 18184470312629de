"""One variant in a process of its own: `python -m benchmarks.population.variant NAME`, a line of JSON."""

from __future__ import annotations

import json
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa

from benchmarks.population import peers
from maquette.dataset.block import Block
from maquette.dataset.employment import employment_shapes
from maquette.dataset.months import Months
from maquette.dataset.persons import Persons
from maquette.dataset.plan import BLOCK_CELLS, Plan, maker_of
from maquette.dataset.write import _draft, write_partition
from maquette.fakedata.declarations import household_declarations
from maquette.fakedata.population import employee, household
from maquette.project import People, load, world_of

ROOT = Path(__file__).parents[2]

TWENTY_NINE = (
    "quarters", "net_hourly", "net", "gross", "employee_old_age", "employee_old_age_capped",
    "employee_csg_taxable", "employee_csg_deductible", "employee_welfare", "employee_pension",
    "employee_balance", "employer_sickness", "employer_solidarity", "employer_old_age",
    "employer_old_age_capped", "employer_family", "employer_accident", "employer_unemployment",
    "employee_total", "employer_total", "relief", "relief_total", "cost_before", "cost", "prefinanced",
    "advance", "debit",
)  # fmt: skip
"""With the contract and the month."""


def world():
    """The population of this repository."""
    project = load(ROOT).project
    assert project is not None
    today = min(journey.today for journey in project.journeys.values())
    return world_of(project, People(project.personas), today)


def loop(make: Callable[[int], list], count: int):
    """Rows of a peer, each with its twelve columns."""
    start = time.process_time()
    rows = make(count)
    spent = time.process_time() - start
    assert len({row[0] for row in rows}) == count and all(len(row) == len(peers.COLUMNS) for row in rows)
    return count, spent


def ours(plain: bool):
    """People in blocks, delivered as Arrow; the last block is checked."""
    persons, size, blocks = Persons(world()), 24_000, 100
    persons.batch(np.arange(size))
    start = time.process_time()
    for index in range(blocks):
        made = persons.batch(np.arange(index * size, (index + 1) * size)).select([*peers.COLUMNS])
        if plain:
            made = made.cast(pa.schema([(one.name, _plain(one.type)) for one in made.schema]))
    spent = time.process_time() - start
    assert made.num_rows == size and made["nir"].null_count == 0
    assert len(set(made["nir"].to_pylist())) == size
    return size * blocks, spent


def declarations(names: tuple[str, ...]):
    """A year of declarations, block by block, as numpy columns; every total is checked after."""
    one, rows = world(), 0
    _year(one, 0, names)
    start = time.process_time()
    for index in range(20):
        made = _year(one, index, names)
        rows += len(made["cost"])
    spent = time.process_time() - start
    due = made["employee_total"] + made["employer_total"] - made["relief_total"]
    assert (made["cost"] == made["net"] + due).all()
    return rows, spent


def _year(one, index, names):
    block = Block(one, index * BLOCK_CELLS, (index + 1) * BLOCK_CELLS, 10**7)
    months = Months(block, one.recipe.year)
    columns = {name: months.column(name) for name in names}
    return {"relation": block.relations.number[months.contract], "month": months.month, **columns}


def written(table: str, whole: bool):
    """A partition of a table on disk: all of it, or only its writing when the rows are there already."""
    plan = Plan(world(), 3 * 65_536, 2026, (table,))
    folder = Path(tempfile.mkdtemp())
    shape = maker_of(plan).shapes[table]
    try:
        write_partition(plan, folder, 0)
        cuts = [plan.cells_of(1)] if shape.whole else plan.blocks(1)
        ready = [] if whole else [shape.make(maker_of(plan).slice(cells)) for cells in cuts]
        start = time.process_time()
        if whole:
            rows = sum(row.rows for part in (1, 2) for row in write_partition(plan, folder, part))
        else:
            with _draft(plan, folder, shape, 1) as draft:
                for made in ready:
                    draft.add(made)
            rows = sum(made.num_rows for made in ready)
        spent = time.process_time() - start
    finally:
        shutil.rmtree(folder)
    return rows, spent


def lookups():
    """A household with its employees and its year, one at a time, without a file."""
    one, count = world(), 500
    _lookup(one, 1)
    start = time.process_time()
    for index in range(count):
        _lookup(one, index * 3_001)
    return count, time.process_time() - start


def _lookup(one, number):
    home = household(one, number)
    for relation in home.relations:
        employee(one, relation.employee_number)
    return household_declarations(one, home.relations, "2026-01", "2026-12")


def _plain(kind):
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def every_column():
    """Every amount of a declaration."""
    shapes = employment_shapes(world())
    return tuple(name for name in shapes["declaration"].schema.names if name not in ("relation", "month"))


VARIANTS = {
    "faker": lambda: loop(peers.faker_rows, 10_000),
    "mimesis": lambda: loop(peers.mimesis_rows, 40_000),
    "plain": lambda: loop(peers.plain_rows, 100_000),
    "persons": lambda: ours(plain=False),
    "persons, plain texts": lambda: ours(plain=True),
    "declarations, 29 columns": lambda: declarations(TWENTY_NINE),
    "declarations, all columns": lambda: declarations(every_column()),
    "persons, file only": lambda: written("person", whole=False),
    "persons, end to end": lambda: written("person", whole=True),
    "declarations, file only": lambda: written("declaration", whole=False),
    "declarations, end to end": lambda: written("declaration", whole=True),
    "households one by one": lookups,
}


def main(name):
    """Run one variant on one core."""
    os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[-1]})
    pa.set_cpu_count(1)
    rows, spent = VARIANTS[name]()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(json.dumps({"rows": rows, "cpu_s": spent, "peak_mb": peak}))


if __name__ == "__main__":
    main(sys.argv[1])
