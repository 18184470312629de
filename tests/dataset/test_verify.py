"""Every rule finds the row that breaks it, and nothing in what was written whole."""

from dataclasses import replace

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from stdnum import iban as stdnum_iban
from stdnum.fr import nir as stdnum_nir

from maquette.dataset import run
from maquette.dataset.invariants import checks_of
from maquette.dataset.manifest import begin, finish
from maquette.dataset.page import page, spaced
from maquette.dataset.plan import Plan, known_tables
from maquette.dataset.statistics import statistics_of
from maquette.dataset.targets import assumptions, gaps
from maquette.fakedata.safe import is_fictitious


@pytest.fixture(scope="module")
def plan(world, pins):
    return Plan(world(pins), 8192, 2026, known_tables(world()), partition_cells=4)


@pytest.fixture(scope="module")
def folder(plan, tmp_path_factory):
    path = tmp_path_factory.mktemp("population")
    begin(plan, path)
    finish(plan, path, [row for rows in run.one_by_one(plan, path) for row in rows])
    return path


@pytest.fixture(scope="module")
def manifest(plan, folder):
    return finish(plan, folder, [row for rows in run.one_by_one(plan, folder) for row in rows])


def broken(plan, folder, manifest):
    return {(one.table, one.name) for one in checks_of(folder, manifest, plan.world) if one.wrong}


def test_nothing_is_wrong_in_what_was_written(plan, folder, manifest):
    checks = [*checks_of(folder, manifest, plan.world)]
    assert not [one for one in checks if one.wrong]
    assert all(one.rows for one in checks)
    assert len(checks) > 40


@pytest.mark.parametrize(
    ("name", "column", "rule"),
    [
        ("person", "nir", "numéro de sécurité sociale que personne n'a"),
        ("person", "iban", "compte bancaire que personne n'a"),
        ("person", "email", "courriel en example.org, avec son numéro"),
        ("person", "birth_date", "âge possible"),
        ("relation", "employee", "contrat, foyer et salariée du même bassin"),
        ("relation", "net_hourly", "salaire au moins au minimum"),
        ("relation", "end_date", "fin après le début"),
        ("declaration", "quarters", "net = heures × salaire"),
        ("declaration", "employee_pension", "lignes salariales = total"),
        ("declaration", "employer_family", "lignes patronales = total"),
        ("declaration", "relief_deduction", "lignes de réduction = total"),
        ("declaration", "gross", "brut et coût au centime"),
        ("declaration", "debit", "prélèvement au centime"),
        ("declaration", "advance", "rien de négatif"),
        ("tax_certificate", "credit", "crédit, avance et reste au centime"),
        ("voucher_book", "used", "reçu = utilisé + reste"),
        ("sick_leave", "days", "durée possible"),
        ("payslip", "net_taxable", "impôt sous l'imposable, imposable sous le brut"),
    ],
)
def test_a_row_that_breaks_a_rule_is_found(plan, folder, manifest, name, column, rule):
    path = folder / name / "part-00001.parquet"
    kept = path.read_bytes()
    table = pq.read_table(path)
    try:
        pq.write_table(_spoilt(table, column), path)
        assert (name, rule) in broken(plan, folder, manifest)
    finally:
        path.write_bytes(kept)


def _spoilt(table, column):
    """The table with a value nobody could have in its third row."""
    values = table[column].to_pylist()
    one = values[2]
    if isinstance(one, int):
        values[2] = -1 if column != "net_taxable" else one * 100
    elif isinstance(one, str):
        values[2] = {
            "nir": "255081416802538",
            "iban": "FR1420041010050500013M02606",
            "email": "maria@gmail.com",
        }[column].ljust(len(one), "0")[: max(len(one), 15)]
    else:
        values[2] = one.replace(year=1850)
    if column == "iban":
        values[2] = "FR7630004" + values[0][9:]
    kind = table.schema.field(column).type
    at = table.schema.get_field_index(column)
    return table.set_column(at, column, pa.array(values, kind))


def test_a_lost_row_is_found(plan, folder, manifest):
    path = folder / "relation" / "part-00000.parquet"
    kept = path.read_bytes()
    try:
        table = pq.read_table(path)
        pq.write_table(pa.concat_tables([table.slice(0, 5), table.slice(6)]), path)
        found = broken(plan, folder, manifest)
        assert ("relation", "lignes et sommes du manifeste") in found
        assert ("declaration", "« relation » est dans la table relation") in found
    finally:
        path.write_bytes(kept)


def test_every_identifier_is_valid_for_an_independent_reader(folder):
    people = pq.read_table(folder / "person").to_pylist()[::7]
    assert len(people) > 1000
    for one in people:
        assert stdnum_nir.is_valid(one["nir"])
        assert stdnum_iban.is_valid(one["iban"])
        for kind in ("nir", "iban", "phone", "email"):
            assert is_fictitious(kind, one[kind])


def test_another_engine_finds_no_fault_either(folder):
    link = duckdb.connect()
    for name in ("person", "relation", "declaration", "household"):
        link.execute(f"create view {name} as select * from '{folder}/{name}/*.parquet'")
    lines = " + ".join(
        name
        for (name,) in link.execute("select column_name from (describe declaration)").fetchall()
        if name.startswith("employer_") and name != "employer_total"
    )
    for query in (
        "declaration d anti join relation r on d.relation = r.relation",
        "relation r anti join household h on r.household = h.household",
        "relation r anti join person p on r.employee = p.person",
        f"declaration where {lines} <> employer_total",
        "declaration where net + employee_total + employer_total - relief_total <> cost",
        "(select relation, month from declaration group by all having count(*) > 1)",
        "(select nir from person group by nir having count(*) > 1)",
    ):
        assert link.execute(f"select count(*) from {query}").fetchone() == (0,), query


def test_statistics_add_up(folder, manifest):
    made = statistics_of(folder, manifest)
    homes, months = (pq.read_table(folder / name) for name in ("household", "declaration"))
    assert made.numbers["households"] == homes.num_rows
    quarters = months["quarters"].to_numpy().astype(np.int64).sum()
    for name in ("activity", "department", "age", "quarter"):
        assert sum(made.by[f"hours by {name}"].values()) == quarters
    assert sum(made.by["employers"].values()) == made.numbers["employees at work"]


def test_published_figures_are_met(plan, folder, manifest):
    found = [*gaps(plan.world.recipe, statistics_of(folder, manifest).measures())]
    assert len(found) == len(plan.world.recipe.targets)
    assert not [one for one in found if not one.met]


def test_a_figure_too_far_is_not_met(plan, folder, manifest):
    (first, *_) = gaps(plan.world.recipe, statistics_of(folder, manifest).measures())
    assert not replace(first, made=first.wanted * 2).met


def test_the_page_stands_alone(plan, folder, manifest):
    made = statistics_of(folder, manifest)
    recipe = plan.world.recipe
    checks = [*checks_of(folder, manifest, plan.world)]
    text = page(manifest, checks, [*gaps(recipe, made.measures())], assumptions(recipe), made.figures())
    assert text.count("<svg") == len(made.figures())
    assert "relation.end_date" in text
    assert "Données fictives" in text
    assert not any(word in text for word in ("http:", "https:", "<script", "src="))


def test_numbers_are_written_as_french_readers_do():
    assert [spaced(value) for value in (1234567, 12.5, 40.0)] == ["1\u202f234\u202f567", "12,5", "40"]
