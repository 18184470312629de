"""`maquette schema`: what an editor completes and refuses is what maquette takes and refuses."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path

import pytest

from maquette.commands.schema import schemas
from maquette.yamlsource import read

jsonschema = pytest.importorskip("jsonschema")

ROOT = Path(__file__).parents[2]
PROJECTS = [ROOT, ROOT / "src" / "maquette" / "starter", ROOT / "tests" / "specimens" / "base"]
SHIPPED = [
    (name, path)
    for project in PROJECTS
    for name, paths in {
        "journey": sorted(project.glob("journeys/*.yaml")),
        "persona": sorted(project.glob("personas/*.yaml")),
        "facts": [project / "fakedata" / "facts.yaml"],
        "project": [project / "project.yaml"],
    }.items()
    for path in paths
]


def values(path):
    reading = read(path, path.name)
    assert reading.problems == ()
    return deepcopy(reading.document.values)


def validator(name):
    return jsonschema.Draft202012Validator(schemas()[name])


@pytest.mark.parametrize(
    ("name", "path"), SHIPPED, ids=[f"{path.parent.parent.name}/{path.name}" for _, path in SHIPPED]
)
def test_every_file_that_is_shipped_fits_its_schema(name, path):
    errors = [
        f"{list(error.absolute_path)}: {error.message}" for error in validator(name).iter_errors(values(path))
    ]
    assert errors == []


MODELINE = "# yaml-language-server: $schema="


def named_by(path):
    """The schema file that the first line of a file names, as the YAML extension of an editor reads it."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first.startswith(MODELINE), path
    return path.parent / first.removeprefix(MODELINE)


def misfits(path):
    schema = json.loads(named_by(path).read_text(encoding="utf-8"))
    return [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(values(path))]


@pytest.mark.parametrize(
    "path",
    [path for _, path in SHIPPED if ROOT in (path.parent, path.parents[1])],
    ids=lambda path: path.name,
)
def test_a_file_of_this_project_fits_the_schema_it_names(path):
    assert misfits(path) == []


def test_every_file_of_a_new_project_fits_the_schema_it_names(run, tmp_path):
    assert run("init", "neuf").exit_code == 0
    files = sorted((tmp_path / "neuf").rglob("*.yaml"))
    assert len(files) >= 5 and [(path.name, misfits(path)) for path in files if misfits(path)] == []


def test_an_editor_underlines_a_mistake_in_a_new_project(run, tmp_path):
    run("init", "neuf")
    path = tmp_path / "neuf" / "project.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("title:", "titel:"), encoding="utf-8")
    assert misfits(path)


@pytest.mark.parametrize("name", ["journey", "persona", "facts", "project", "population"])
def test_a_schema_is_one(name):
    jsonschema.Draft202012Validator.check_schema(schemas()[name])


JOURNEY = ROOT / "journeys" / "declarer-les-heures.yaml"


@pytest.mark.parametrize(
    "change",
    [
        lambda one: one.update(titel="A"),
        lambda one: one.pop("title"),
        lambda one: one.update(state="futur"),
        lambda one: one.update(today=3),
        lambda one: one.update(steps=[]),
        lambda one: one["steps"].update({"Étape": {"title": "A"}}),
        lambda one: one["steps"]["fin"].pop("outcome"),
        lambda one: one["steps"]["fin"].update(outcome="gagné"),
        lambda one: one["steps"]["fin"].update(kind="fin"),
        lambda one: one["steps"]["heures"].update(outcome="success"),
        lambda one: one["steps"]["heures"].update(feel=3),
        lambda one: one["steps"]["sms"].update(channel="pigeon"),
        lambda one: one["steps"]["salaire"]["ask"][0].update(mode="confirmer"),
    ],
)
def test_what_maquette_refuses_the_editor_underlines(change):
    journey = values(JOURNEY)
    change(journey)
    assert list(validator("journey").iter_errors(journey))


@pytest.mark.parametrize(
    "change",
    [
        lambda one: one.update(title=12),
        lambda one: one["steps"]["heures"].update(next="salaire"),
        lambda one: one["steps"]["heures"].update(ask="declaration.hours"),
        lambda one: one["steps"]["heures"].update(ask=["declaration.hours", {"question": "q", "label": "Q"}]),
        lambda one: one["steps"]["heures"].update(kind="screen"),
    ],
)
def test_what_maquette_takes_the_editor_takes(change):
    journey = values(JOURNEY)
    change(journey)
    assert list(validator("journey").iter_errors(journey)) == []


def test_schemas_are_printed_as_one_json(run):
    result = run("schema")
    assert result.exit_code == 0
    assert set(json.loads(result.stdout)) == {
        "journey",
        "persona",
        "facts",
        "project",
        "population",
        "study",
        "findings",
    }


def test_schemas_are_written_in_a_folder(run, tmp_path):
    assert run("schema", "--out", "a/schema").exit_code == 0
    written = {
        path.name: json.loads(path.read_text(encoding="utf-8"))
        for path in (tmp_path / "a" / "schema").iterdir()
    }
    assert set(written) == {
        f"{name}.schema.json"
        for name in ("journey", "persona", "facts", "project", "population", "study", "findings")
    }
    assert written["journey.schema.json"] == schemas()["journey"]


def test_a_folder_that_cannot_be_written_is_told(run, tmp_path):
    (tmp_path / "a").write_text("un fichier", encoding="utf-8")
    result = run("schema", "--out", "a")
    assert result.exit_code == 3 and "Traceback" not in result.output


def test_every_key_of_a_file_is_explained(run):
    for schema in schemas().values():
        models = [schema, *schema.get("$defs", {}).values()]
        for model in models:
            for key, one in model.get("properties", {}).items():
                assert one.get("description"), (model.get("title"), key)


@pytest.mark.parametrize(
    ("title", "fits"),
    [("Heures", True), ({"fr": "Heures", "en": "Hours"}, True), ({"en": 12}, True), ({"eng": "Hours"}, False),
     ({}, False), (["Heures"], False)],
)  # fmt: skip
def test_a_text_is_written_plainly_or_in_each_language(title, fits):
    journey = {**values(JOURNEY), "title": title}
    assert validator("journey").is_valid(journey) is fits
