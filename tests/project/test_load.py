"""Everything is read, everything is told, and nothing raises."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from maquette.project import Layout, find_root, load, slug

ROOT = Path(__file__).parents[2]

JOURNEY = "journeys/simple.yaml"
FILES = ["project.yaml", "fakedata/facts.yaml", "fakedata/rates.yaml", "personas/ana.yaml", JOURNEY]


def test_the_project_of_this_repository_has_no_problem(home):
    assert {"declarer-les-heures", "fin-de-contrat", "mission-plateforme"} <= set(home.journeys)
    assert {"beatrice", "christophe", "colette", "maria", "nadia", "thomas"} <= set(home.personas)


def test_a_small_project_is_read_whole(tree):
    loaded = load(tree())
    assert loaded.problems == ()
    project = loaded.project
    assert (project.settings.title, project.settings.language, project.settings.seed) == (
        "Un petit projet",
        "fr",
        1,
    )
    assert (list(project.journeys), list(project.personas)) == (["simple"], ["ana", "eva"])
    assert "declaration.hours" in project.facts
    assert set(loaded.sources) == {*FILES, "fakedata/population.yaml", "personas/eva.yaml"}


def test_reading_twice_gives_the_same(tree):
    root = tree()
    one, other = load(root).project, load(root).project
    assert (one.settings, one.facts, one.rates, one.personas, one.journeys, one.sources) == (
        other.settings, other.facts, other.rates, other.personas, other.journeys, other.sources,
    )  # fmt: skip


def test_problems_of_every_file_are_told_at_once_in_order(found):
    codes = found({
        "project.yaml": "titel: X\n",
        "fakedata/facts.yaml": "Prénom: {type: txt, label: P}\n",
        "personas/eva.yaml": "first_name: Eva\n",
        JOURNEY: "title: [A]\n",
    })  # fmt: skip
    assert {file for _, file, _ in codes} == {"project.yaml", "personas/eva.yaml", JOURNEY}
    assert [file for _, file, _ in codes] == sorted(file for _, file, _ in codes)


def test_nothing_is_built_on_a_problem(tree):
    loaded = load(tree({"personas/ana.yaml": "first_name: Ana\n"}))
    assert loaded.project is None and loaded.problems


def test_a_project_of_another_domain_needs_no_rates(tree):
    facts = "contracts: []\nfacts: {employee.first_name: Zoé}\n"
    ana = (tree() / "personas/ana.yaml").read_text(encoding="utf-8").partition("contracts")[0] + facts
    eva = ana.replace("role: employer", "role: employee")
    files = {"fakedata/rates.yaml": None, "personas/ana.yaml": ana, "personas/eva.yaml": eva}
    assert load(tree(files)).problems == ()


def test_contracts_with_no_rates_are_told(tree):
    loaded = load(tree({"fakedata/rates.yaml": None}))
    assert [(one.code, one.place.file) for one in loaded.problems] == [("F003", JOURNEY)]


def test_the_starter_has_no_problem():
    assert load(ROOT / "src" / "maquette" / "starter").problems == ()


@pytest.mark.parametrize("folder", ["journeys", "personas", "fakedata"])
def test_a_missing_folder_is_told(tree, folder):
    root = tree()
    (root / folder).rename(root / "ailleurs")
    codes = [(one.code, one.place.file) for one in load(root).problems]
    assert ("F004", f"{folder}/") in codes
    assert {file for code, file in codes if code == "F004"} == {f"{folder}/"}


@pytest.mark.parametrize(("folder", "kept"), [("journeys", "personas"), ("personas", "journeys")])
def test_an_empty_folder_is_told(tree, folder, kept):
    root = tree()
    for path in (root / folder).iterdir():
        path.unlink()
    codes = [(one.code, one.place.file) for one in load(root).problems]
    assert ("F006", f"{folder}/") in codes and ("F006", f"{kept}/") not in codes


def test_a_folder_that_is_a_file_is_told(tree):
    root = tree()
    (root / "journeys").rename(root / "ailleurs")
    (root / "journeys").write_text("x")
    assert "F004" in [one.code for one in load(root).problems]


@pytest.mark.parametrize(
    "name", ["Mon Parcours.yaml", "été.yaml", "1.yaml", "a_b.yaml", "-a.yaml", "simple2.yml"]
)
def test_a_file_name_that_makes_no_name_is_told(tree, name):
    root = tree()
    (root / "journeys" / name).write_text((root / JOURNEY).read_text(encoding="utf-8"), encoding="utf-8")
    assert [(one.code, one.place.file) for one in load(root).problems] == [("F005", f"journeys/{name}")]


def test_other_files_of_a_folder_are_left_alone(tree):
    root = tree(
        {"journeys/README.md": "# Lisez-moi\n", "journeys/notes.txt": "a: [", "personas/.ana.yaml.swp": "x"}
    )
    assert load(root).problems == ()


def test_an_editor_s_hidden_file_is_left_alone(tree):
    """Emacs keeps a dangling link beside the file being edited."""
    root = tree()
    (root / "journeys" / ".#simple.yaml").symlink_to("someone@machine.123")
    assert load(root).problems == ()


HOSTILE = {
    "tab": ("title:\n\tA\n", "Y001"),
    "duplicate": ("title: A\ntitle: B\n", "Y005"),
    "alias": ("title: &a A\nservice: *a\n", "Y006"),
    "tag": ("title: !!python/object:os.system A\n", "Y007"),
    "empty": ("", "Y011"),
    "comments": ("# rien\n", "Y011"),
    "list": ("- a\n- b\n", "Y012"),
    "unclosed": ("title: [A\n", "Y020"),
    "deep": ("a: " + "[" * 60 + "]" * 60 + "\n", "Y013"),
    "control": ("title: \x07\n", "Y009"),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_no_yaml_of_ours_is_told_in_any_place(found, file, name):
    text, code = HOSTILE[name]
    assert code in [one for one, where, _ in found({file: text}) if where == file]


@pytest.mark.parametrize("file", FILES)
def test_bytes_that_are_no_text_are_told(tree, file):
    root = tree()
    (root / file).write_bytes(bytes(range(256)) * 8)
    assert ("Y009", file) in [(one.code, one.place.file) for one in load(root).problems]


def test_a_huge_file_is_told_without_being_read(tree):
    root = tree()
    with (root / JOURNEY).open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert ("Y008", JOURNEY) in [(one.code, one.place.file) for one in load(root).problems]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_nobody_may_read_is_told(tree):
    root = tree()
    (root / JOURNEY).chmod(0)
    assert ("Y016", JOURNEY) in [(one.code, one.place.file) for one in load(root).problems]


def test_a_folder_named_like_a_file_is_told(tree):
    root = tree({JOURNEY: None})
    (root / JOURNEY).mkdir()
    assert ("Y016", JOURNEY) in [(one.code, one.place.file) for one in load(root).problems]


RATES = "sources: {}\nvalues: {}\ngrid: {}\ncontributions: {}\n"
DATED = "{from: 2024-01-01, value: 3, source: s, confidence: high}"


@pytest.mark.parametrize(
    "text",
    [
        "sources: {}\n",
        RATES.replace("sources: {}", "sources: 3"),
        RATES.replace("sources: {}", "sources: [a]"),
        RATES.replace("values: {}", "values: [a]"),
        RATES.replace("values: {}", "values: {x: 3}"),
        RATES.replace("values: {}", "values: {x: [3]}"),
        RATES.replace("values: {}", f"values: {{x: [{DATED}]}}").replace("2024-01-01", "demain"),
        RATES.replace("values: {}", f"values: {{x: [{DATED}]}}").replace("value: 3", "value: trois"),
        RATES.replace("values: {}", f"values: {{x: [{DATED}]}}").replace("high", "sure"),
        RATES.replace("contributions: {}", "contributions: {x: 3}"),
        RATES.replace("contributions: {}", "contributions: {x: {label: X, base: brut}}"),
        RATES.replace(" {}", ""),
    ],
)
def test_rates_that_cannot_be_read_are_told(found, text):
    assert "fakedata/rates.yaml" in {file for _, file, _ in found({"fakedata/rates.yaml": text})}


def test_rates_that_lack_what_a_contract_needs_are_told(found):
    assert [code for code, _, _ in found({"fakedata/rates.yaml": RATES})] == ["F003"]


def test_a_rate_names_one_of_its_sources(tree, found):
    rates = (tree() / "fakedata" / "rates.yaml").read_text(encoding="utf-8")
    key = load(tree()).project.rates.series["csg_base_rate"].values[0].source
    codes = found({"fakedata/rates.yaml": rates.replace(f"source: {key}", f"source: {key}x", 1)})
    assert codes and codes[0][1] == "fakedata/rates.yaml"


def test_a_journey_before_the_first_rates_is_told_at_its_date(tree, found):
    journey = (tree() / JOURNEY).read_text(encoding="utf-8").replace("2026-11-03", "2024-02-15")
    assert found({JOURNEY: journey}) == [("F003", JOURNEY, "2024-02-15")]


def test_settings_have_a_default_but_the_title(found):
    assert found({"project.yaml": "language: en\n"})[0][0] == "K002"


@pytest.mark.parametrize(
    ("line", "code"),
    [("language: de", "K004"), ("seed: -1", "K005"), ("seed: douze", "K003"), ("sessions: ''", "K007")],
)
def test_a_setting_that_does_not_fit_is_told(found, line, code):
    assert [one for one, _, _ in found({"project.yaml": f"title: A\n{line}\n"})] == [code]


def test_the_language_of_the_settings_is_that_of_the_problems(tree):
    assert load(tree({"project.yaml": "title: A\nlanguage: en\n", JOURNEY: "x: 1\n"})).language == "en"


def test_the_root_is_the_nearest_folder_above_that_holds_a_project(tree):
    root = tree()
    assert find_root(root) == find_root(root / "journeys") == root
    assert find_root(root / "journeys" / "nulle" / "part") == root


def test_a_path_is_told_as_its_author_knows_it(tree, tmp_path_factory):
    root = tree()
    layout = Layout(root)
    assert layout.shown(root / "journeys" / "simple.yaml") == JOURNEY
    elsewhere = tmp_path_factory.mktemp("ailleurs") / "x.yaml"
    assert layout.shown(elsewhere) == elsewhere.as_posix()


def test_a_journey_is_made_from_its_own_files(tree):
    root = tree({"journeys/autre.yaml": (tree() / JOURNEY).read_text(encoding="utf-8")})
    digests = load(root).project.digests("simple")
    assert set(digests) == {*FILES, "fakedata/population.yaml", "personas/eva.yaml"}


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("trop tard pour Cesu+", "trop_tard_pour_cesu"),
        ("l'employeur est décédé", "l_employeur_est_decede"),
        ("Œuvre & cœur", "oeuvre_coeur"),
        ("日本", "x"),
        ("", "x"),
        ("a" * 200, "a" * 60),
    ],
)
def test_words_become_part_of_a_name(words, made):
    assert slug(words) == made
