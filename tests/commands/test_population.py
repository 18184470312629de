"""`maquette data`: one household, those alike, files, their verification."""

import json
import subprocess
import sys

import pyarrow.parquet as pq
import pytest

from maquette.commands.exits import OUTSIDE, WRONG_COMMAND, YOUR_FILES


@pytest.fixture
def project(tree):
    return tree({})


def test_a_household_is_told_with_its_year(run, project):
    told = json.loads(run("data", "household", "7", at=project).output)
    assert told["household"]["number"] == 7
    assert {one["number"] for one in told["employees"]} == {
        one["employee"] for one in told["household"]["relations"]
    }
    assert told["declarations"]


def test_a_year_without_rates_is_told(run, project):
    result = run("data", "household", "7", "--year", "2001", at=project)
    assert result.exit_code == WRONG_COMMAND
    assert "barème" in result.output


def test_those_alike_are_counted(run, project):
    words = ["data", "find", "age >= 80", "--households", "5000"]
    told = json.loads(run(*words, "--format", "json", at=project).output)
    assert 500 < told["matches"] < 1500
    assert run(*words, at=project).output.startswith(f"{told['matches']} ")
    nobody = run("data", "find", "age >= 150", "--households", "2000", at=project)
    assert "Aucun foyer" in nobody.output


def test_a_criterion_nobody_understands_says_what_may_be_named(run, project):
    result = run("data", "find", "agee > 3", at=project)
    assert result.exit_code == WRONG_COMMAND
    assert "On peut nommer : age" in result.output


def test_a_population_is_written_then_verified(run, project, tmp_path):
    out, page, sheets = tmp_path / "out", tmp_path / "page.html", tmp_path / "sheets"
    written = run("data", "write", "--out", str(out), "--households", "2000", at=project)
    assert written.exit_code == 0
    assert len(pq.read_table(out / "relation")) > 2000
    told_in = ["--format", "json", "--page", str(page), "--tables", str(sheets)]
    result = run("data", "verify", str(out), *told_in, at=project)
    told = json.loads(result.output)
    assert not [one for one in told["checks"] if one["wrong"]]
    assert {one["column"] for one in told["assumptions"]} >= {"relation.end_date", "household.voucher_book"}
    assert result.exit_code == (0 if all(one["met"] for one in told["targets"]) else YOUR_FILES)
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert (sheets / "activities.csv").read_text(encoding="utf-8").startswith("activité,")
    again = run("data", "write", "--out", str(out), "--households", "2000", at=project)
    assert again.output == written.output


def test_a_figure_that_is_off_ends_with_an_error(run, project, tmp_path):
    path = project / "fakedata" / "population.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("value: 40\n", "value: 80\n", 1), encoding="utf-8")
    run("data", "write", "--out", str(tmp_path / "out"), "--households", "3000", at=project)
    assert run("data", "verify", str(tmp_path / "out"), at=project).exit_code == YOUR_FILES


def test_departments_are_compared_with_a_public_table(run, project, tmp_path):
    out, table = tmp_path / "out", tmp_path / "table.csv"
    run("data", "write", "--out", str(out), "--households", "2000", at=project)
    table.write_text("dep,n\n59,5\n75,3\n", encoding="utf-8")
    named = ["--departments", str(table), "--columns", "department=dep,employers=n"]
    assert "autre département" in run("data", "verify", str(out), *named, at=project).output
    lost = run("data", "verify", str(out), "--departments", str(table), at=project)
    assert lost.exit_code == WRONG_COMMAND
    assert "code_departement" in lost.output


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--tables", "relatoin"], WRONG_COMMAND, "« relation »"),
        (["--households", "60000", "--format", "csv"], WRONG_COMMAND, "50000"),
        (["--households", "7000000"], WRONG_COMMAND, "6900000"),
        (["--year", "2001"], WRONG_COMMAND, "barème"),
        (["--dask", "tcp://127.0.0.1:9"], OUTSIDE, "reprendra"),
    ],
)
def test_what_cannot_be_written_is_told(run, project, tmp_path, words, code, told):
    result = run("data", "write", "--out", str(tmp_path / "out"), *words, at=project)
    assert (result.exit_code, told in result.output) == (code, True), result.output


def test_a_folder_of_another_population_is_told(run, project, tmp_path):
    words = ["data", "write", "--out", str(tmp_path / "out"), "--tables", "household"]
    run(*words, at=project)
    result = run(*words, "--households", "51", at=project)
    assert result.exit_code == OUTSIDE
    assert "households (50 au lieu de 51)" in result.output
    elsewhere = run("data", "write", "--out", str(project), at=project)
    assert (elsewhere.exit_code, "d'autres fichiers" in elsewhere.output) == (OUTSIDE, True)


def test_what_is_not_whole_is_not_verified(run, project, tmp_path):
    out = tmp_path / "out"
    assert "pas de population ici" in run("data", "verify", str(tmp_path), at=project).output
    run("data", "write", "--out", str(out), "--tables", "household", at=project)
    (out / "manifest.json").unlink()
    result = run("data", "verify", str(out), at=project)
    assert (result.exit_code, "pas finie" in result.output) == (OUTSIDE, True)


def test_a_folder_that_refuses_is_told(run, project, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = run("data", "write", "--out", str(tmp_path / "file" / "out"), at=project)
    assert result.exit_code == OUTSIDE
    assert "reprendra" in result.output


def test_other_verbs_do_without_numpy(project):
    """Checking and building stay as quick as before whole columns came."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom maquette.cli import app\n"
        "from maquette.project import load\n"
        "from maquette.prototypes import build\n"
        "project = load(Path(sys.argv[1])).project\n"
        "assert [*build(project, [*project.journeys])]\n"
        "print(sorted({'numpy', 'pandas', 'pyarrow', 'duckdb', 'dask'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, str(project)], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
