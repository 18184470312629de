"""What is written: the same bytes each way, resumed where it stopped, never read when it is not whole."""

import json
from dataclasses import replace

import numpy as np
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest

from maquette.dataset import run, write
from maquette.dataset.manifest import MANIFEST, NotWholeError, OtherPlanError, begin, finish, manifest_of
from maquette.dataset.plan import Plan, known_tables
from maquette.dataset.write import done_path, write_partition

TABLES = ("person", "household", "relation", "declaration", "tax_certificate")


@pytest.fixture
def plan(world, pins):
    """Three cells in two partitions, the last cell cut."""
    return Plan(world(pins), 2500, 2026, TABLES, partition_cells=2)


def written(plan, folder, way=run.one_by_one, *more):
    begin(plan, folder)
    return finish(plan, folder, [row for rows in way(plan, folder, *more) for row in rows])


def digests(manifest):
    return {one.file: one.blake2b for one in manifest.files}


def table(folder, name):
    return pq.read_table(folder / name)


def test_processes_write_the_same_bytes(plan, tmp_path):
    alone = written(plan, tmp_path / "alone")
    several = written(plan, tmp_path / "several", run.on_processes, 2)
    assert digests(alone) == digests(several)
    assert alone.sums("declaration") == several.sums("declaration")


def test_dask_writes_the_same_bytes(plan, tmp_path):
    distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")
    alone = written(plan, tmp_path / "alone")
    # The scheduler's own warnings about a busy machine are none of ours.
    cluster = distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None, protocol="inproc://"
    )
    with cluster:
        many = written(plan, tmp_path / "dask", run.on_dask, cluster.scheduler_address)
    assert digests(alone) == digests(many)


def test_the_rows_do_not_depend_on_how_they_are_cut(plan, tmp_path):
    halves = written(plan, tmp_path / "halves")
    whole = written(replace(plan, partition_cells=64, _digest=[]), tmp_path / "whole")
    for name in TABLES:
        assert table(tmp_path / "halves", name).equals(table(tmp_path / "whole", name)), name
        assert halves.sums(name) == whole.sums(name)


def test_a_population_holds_the_smaller_ones(plan, tmp_path):
    written(replace(plan, households=50, _digest=[]), tmp_path / "small")
    written(plan, tmp_path / "large")
    small, large = (table(tmp_path / name, "declaration").to_pandas() for name in ("small", "large"))
    kept = large[large["relation"].isin(small["relation"])].reset_index(drop=True)
    assert len(small) > 500
    assert kept.equals(small)


def test_a_workshop_holds_its_personas(plan, pins, tmp_path):
    written(replace(plan, households=50, _digest=[]), tmp_path)
    homes = table(tmp_path, "household")["household"].to_pylist()
    brought = {home for home in pins.households if home < 1024}
    assert homes == [*range(50), *sorted({*brought, *(home for home, _ in pins.relations if home < 1024)})]


def test_what_is_done_is_not_done_again(plan, tmp_path, monkeypatch):
    begin(plan, tmp_path)
    first = write_partition(plan, tmp_path, 0)
    stamp = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.parquet")}
    assert write_partition(plan, tmp_path, 0) == first
    written(plan, tmp_path)
    assert {path: path.stat().st_mtime_ns for path in stamp} == stamp


def test_a_run_that_was_killed_continues(plan, tmp_path, monkeypatch):
    expected = digests(written(plan, tmp_path / "alone"))
    folder = tmp_path / "killed"
    begin(plan, folder)
    write_partition(plan, folder, 0)
    shapes = write.maker_of(plan).shapes
    kept = shapes["declaration"]

    def stopped(_):
        raise KeyboardInterrupt

    monkeypatch.setitem(shapes, "declaration", replace(kept, make=stopped))
    with pytest.raises(KeyboardInterrupt):
        [*run.one_by_one(plan, folder)]
    assert not [*folder.rglob("*.draft")]
    assert not done_path(folder, 1).exists()
    with pytest.raises(NotWholeError, match="unfinished"):
        manifest_of(folder)
    monkeypatch.setitem(shapes, "declaration", kept)
    assert digests(written(plan, folder)) == expected


def test_a_full_disk_leaves_nothing_half_written(plan, tmp_path, monkeypatch):
    begin(plan, tmp_path)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(write._Draft, "add", full)
    with pytest.raises(OSError, match="No space"):
        write_partition(plan, tmp_path, 0)
    assert not [path for path in tmp_path.rglob("*") if path.suffix in (".parquet", ".draft")]
    assert not done_path(tmp_path, 0).exists()


def test_a_file_that_was_cut_is_written_again_and_never_read(plan, tmp_path):
    manifest = written(plan, tmp_path)
    path = tmp_path / manifest.files[0].file
    path.write_bytes(path.read_bytes()[:-5])
    with pytest.raises(NotWholeError, match=manifest.files[0].file):
        manifest_of(tmp_path)
    assert digests(written(plan, tmp_path)) == digests(manifest)


@pytest.mark.parametrize("change", [{"households": 51}, {"year": 2025}, {"tables": ("relation",)}])
def test_a_folder_of_another_population_is_refused(plan, tmp_path, change):
    begin(plan, tmp_path)
    with pytest.raises(OtherPlanError) as other:
        begin(replace(plan, _digest=[], **change), tmp_path)
    assert {*other.value.differences} == {*change}


def test_a_folder_of_another_data_version_is_refused(plan, tmp_path):
    begin(plan, tmp_path)
    path = tmp_path / "plan.json"
    there = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**there, "data_version": 1}), encoding="utf-8")
    with pytest.raises(OtherPlanError, match="data_version"):
        begin(plan, tmp_path)


def test_a_folder_that_holds_anything_else_is_refused(plan, tmp_path):
    (tmp_path / "lettre.txt").write_text("à garder", encoding="utf-8")
    with pytest.raises(OtherPlanError):
        begin(plan, tmp_path)


def test_the_manifest_says_what_every_file_is(plan, tmp_path):
    manifest = written(plan, tmp_path)
    assert manifest == manifest_of(tmp_path)
    assert (tmp_path / MANIFEST).is_file()
    assert manifest.rows("household") == 2500 + 1
    cost = table(tmp_path, "declaration")["cost"].to_numpy().astype(np.int64).sum()
    assert manifest.sums("declaration")["cost"] == cost


def test_people_may_be_more_than_the_households_have(plan, tmp_path):
    more = replace(plan, tables=("person", "household"), persons_households=4096, _digest=[])
    manifest = written(more, tmp_path)
    assert manifest.rows("household") == 2501
    assert manifest.rows("person") == 4 * 1472


def test_plain_texts_hold_the_same_rows(plan, tmp_path):
    written(replace(plan, households=50, _digest=[]), tmp_path / "parquet")
    written(replace(plan, households=50, form="csv", _digest=[]), tmp_path / "csv")
    for name in ("relation", "declaration"):
        plain = pacsv.read_csv(tmp_path / "csv" / name / "part-00000.csv").to_pandas()
        columns = table(tmp_path / "parquet", name).to_pandas()
        assert [*plain.columns] == [*columns.columns]
        assert len(plain) == len(columns)
        assert plain.iloc[:, 0].tolist() == columns.iloc[:, 0].tolist()


def test_every_table_is_written(world, tmp_path):
    plan = Plan(world(), 3000, 2026, known_tables(world()))
    manifest = written(plan, tmp_path)
    assert all(manifest.rows(name) for name in known_tables(world()))
    assert manifest.rows("payslip") == manifest.rows("declaration")
