"""`maquette rules …`: each family told line by line, and what is refused."""

from __future__ import annotations

import json
import shlex
import shutil
from pathlib import Path

import pytest

from maquette.commands.rules import FAMILIES
from maquette.problems.catalogue import CATALOGUE

ROOT = Path(__file__).parents[2]
SPECIMENS = ROOT / "tests" / "specimens"
CODES = sorted(code for code in CATALOGUE if code[0] == "D")

EXAMPLES = {
    "cesu": "--month 2026-02 --hours 20 --net-hourly 13",
    "reliefs": "--month 2026-02 --hours 20 --net-hourly 13 --birth-date 1956-02-01",
    "at-source": "--month 2026-02 --hours 20 --net-hourly 13 --rate 2,5",
    "floors": "--day 2026-02-01 --level III --certified",
    "calendar": "--month 2026-03 --declared 2026-04-02",
    "tax-credit": "--year 2026 --spent 13000 --gardening 6000 --aids 500 --persons 1",
    "advance": "--month 2026-02 --cost 500 --cost-before 11800",
    "prefinanced": "--month 2026-02 --due 260 --value 200 --funded 120",
    "cmg": "--month 2026-02 --hours 120 --hour-cost 12 --income 3500 --children 2",
    "sick-pay": "--stop 2026-02-10 --days 10 --hours-3 150 --gross 900 --gross 900 --gross 900",
    "leave": "--day 2026-02-01 --months 12 --year-gross 14000 --month-gross 1000 --days 20",
    "notice": "--start 2020-02-01 --notified 2026-02-10",
    "severance": "--start 2020-02-01 --notified 2026-02-10 --year-gross 12000",
}
RESULTS = {
    "cesu": ("cost", 44_653),
    "reliefs": ("applied", "seventy"),
    "at-source": ("paid", 25_326),
    "floors": ("net_floor", 1118),
    "calendar": ("pay", "2026-04-09"),
    "tax-credit": ("tax_credit", 675_000),
    "advance": ("advance", 10_000),
    "prefinanced": ("rest", 6000),
    "cmg": ("cmg", 93_891),
    "sick-pay": ("allowance", 7 * 1479),
    "leave": ("leave", 93_333),
    "notice": ("notice_end", "2026-04-09"),
    "severance": ("severance", 154_167),
}


@pytest.fixture
def home(project, monkeypatch):
    """A small project with the rates of every family, told on a screen of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")
    shutil.copytree(ROOT / "fakedata" / "rates", project / "fakedata" / "rates")
    return project


def lines_of(result):
    return {line["code"]: line for line in json.loads(result.stdout)["lines"]}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_tells_its_result_with_its_sources(run, home, family):
    result = run("rules", family, *shlex.split(EXAMPLES[family]), "--format", "json", at=home)
    assert result.exit_code == 0, result.stderr
    code, value = RESULTS[family]
    told = lines_of(result)
    assert told[code]["value"] == value
    assert all(line["source_text"] != line["source"] for line in told.values() if "source" in line)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_drawn_in_french(run, home, family):
    result = run("rules", family, *shlex.split(EXAMPLES[family]), at=home)
    assert result.exit_code == 0 and "(1)" in result.stdout
    assert not {"True", "False", "None"} & set(result.stdout.split())


@pytest.mark.parametrize(
    ("relief", "amount"), [("deduction", 4000), ("seventy", 9620), ("total", 9620), ("none", 0)]
)
def test_the_relief_asked_is_the_one_counted(run, home, relief, amount):
    words = shlex.split(EXAMPLES["cesu"])
    result = run("rules", "cesu", *words, "--relief", relief, "--format", "json", at=home)
    taken = [line["value"] for line in lines_of(result).values() if line.get("kind") == "relief"]
    assert sum(taken) == amount


@pytest.mark.parametrize(
    ("given", "applied"),
    [
        ("--birth-date 1956-02-02", "deduction"),
        ("--birth-date 1956-02-01", "seventy"),
        ("--birth-date 1990-02-02 --allowance pch", "total"),
    ],
)
def test_the_relief_that_applies_is_told_beside_the_others(run, home, given, applied):
    """CSS L241-10: at 20 hours and 13 euros, 40 euros for the hours, 96.20 for the lines that are lifted."""
    words = shlex.split(f"{EXAMPLES['cesu']} {given} --format json")
    told = {code: line["value"] for code, line in lines_of(run("rules", "reliefs", *words, at=home)).items()}
    assert told == {"applied": applied, "deduction": 4000, "seventy": 9620, "total": 9620}


def test_territories_change_the_lines(run, home):
    words = [*shlex.split(EXAMPLES["cesu"]), "--format", "json"]
    local = lines_of(run("rules", "cesu", *words, "--alsace-moselle", at=home))
    assert local["sickness_alsace_moselle"]["rate"] == 1300
    overseas = lines_of(run("rules", "cesu", *words, "--overseas", at=home))
    assert overseas["relief_deduction"]["value"] == 7400


def test_french_and_english_ways_of_writing_are_read(run, home):
    words = ["rules", "cesu", "--month", "2026-02", "--format", "json"]
    one = run(*words, "--hours", "20 h 30", "--net-hourly", "13,50 €", at=home)
    other = run(*words, "--hours", "20.5", "--net-hourly", "13.5", at=home)
    assert one.stdout == other.stdout and one.exit_code == 0


def test_the_age_of_the_child_closes_the_right(run, home):
    words = ["rules", "cmg", *shlex.split(EXAMPLES["cmg"]), "--age", "6", "--format", "json"]
    assert lines_of(run(*words, at=home)).keys() == {"right"}
    alone = lines_of(run(*words, "--single-parent", at=home))
    assert alone["right"]["value"] is True and alone["cmg"]["value"] == 93_891


def test_a_number_that_is_not_sure_is_told_as_such(run, home):
    words = ["rules", "at-source", "--month", "2026-06", "--hours", "200", "--net-hourly", "13"]
    assert "[peu\u00a0sûr]" in run(*words, at=home).stdout
    told = lines_of(run(*words, "--format", "json", at=home))
    assert (told["tax"]["confidence"], told["not_deducted"]["confidence"]) == ("low", "high")
    words = ["rules", "cesu", "--month", "2026-02", "--hours", "20", "--net-hourly", "13"]
    assert "[à\u00a0confirmer]" in run(*words, at=home).stdout


def test_what_a_source_says_is_drawn_as_it_is_written(run, home):
    path = home / "fakedata" / "rates" / "cmg.yaml"
    path.write_text(path.read_text("utf-8").replace("Décret 2025-515", "Décret [red]2025-515[/red]"), "utf-8")
    assert "[red]2025-515[/red]" in run("rules", "cmg", *shlex.split(EXAMPLES["cmg"]), at=home).stdout


def test_without_cesu_plus_in_time_the_calendar_is_the_ordinary_one(run, home):
    words = ["rules", "calendar", "--month", "2026-02", "--declared", "2026-03-16", "--format", "json"]
    told = lines_of(run(*words, at=home))
    assert told["cesu_plus"]["value"] is False
    assert told["debit_month"]["value"] == "2026-04-01"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("cesu --month 2026-13 --hours 1 --net-hourly 13", "D001"),
        ("cesu --month 2026-02 --hours douze --net-hourly 13", "D001"),
        ("cesu --month 2026-02 --hours 1 --net-hourly ''", "D001"),
        ("cesu --month 2026-02 --hours 1 --net-hourly=-13", "D002"),
        ("cesu --month 2026-02 --hours 301 --net-hourly 13", "D002"),
        ("cesu --month 2024-03 --hours 1 --net-hourly 13", "D003"),
        ("cesu --month 2025-03 --hours 1 --net-hourly 13 --level II", "D003"),
        ("cesu --month 2026-02 --hours 1 --net-hourly 10,50", "D004"),
        ("cesu --month 2026-02 --hours 1 --net-hourly 10,33 --alsace-moselle", "D004"),
        ("cesu --month 2026-02 --hours 1 --net-hourly 13 --level XIII", "D005"),
        ("at-source --month 2026-02 --hours 1 --net-hourly 13 --rate 101", "D002"),
        ("at-source --month 2026-02 --hours 1 --net-hourly 13 --rate -1", "D001"),
        ("tax-credit --year 2017 --spent 1", "D003"),
        ("tax-credit --year deux --spent 1", "D001"),
        ("advance --month 2021-12 --cost 1", "D003"),
        ("advance --month 2026-02 --cost 1 --work garden", "D005"),
        ("prefinanced --month 2026-02 --due 1 --value 1 --funded 2", "D002"),
        ("cmg --month 2026-02 --hours 1 --hour-cost 1 --income 1 --children 0", "D002"),
        ("sick-pay --stop 2026-02-30 --days 1 --gross 1 --gross 1 --gross 1", "D001"),
        ("sick-pay --stop 2026-02-10 --days 1 --gross 1", "D002"),
        ("leave --day 2026-02-01 --months 1 --year-gross 1 --month-gross 1 --days 4", "D002"),
        ("notice --start 2026-02-01 --notified 2026-03-01 --reason boredom", "D005"),
        ("severance --start 2026-02-01 --notified 2026-01-01 --year-gross 1", "D006"),
        ("calendar --month 2026-02 --declared 2026-01-31", "D006"),
        ("floors --day 1999-01-01", "D003"),
    ],
)
def test_what_is_refused_says_why_and_ends_in_2(run, home, words, code):
    said = run("rules", *shlex.split(words), at=home)
    assert (said.exit_code, said.stdout) == (2, "")
    assert code in said.stderr
    told = json.loads(run("rules", *shlex.split(words), "--format", "json", at=home).stdout)
    assert [problem["code"] for problem in told] == [code]


@pytest.mark.parametrize("code", CODES)
def test_a_specimen_is_told_in_the_expected_words(run, home, code):
    words = (SPECIMENS / code / "command.txt").read_text(encoding="utf-8")
    said = run(*shlex.split(words), at=home)
    assert said.stderr == (SPECIMENS / code / "expected.txt").read_text(encoding="utf-8")


def test_every_family_is_in_the_help(run):
    said = run("rules", "--help").stdout
    assert all(family in said for family in FAMILIES)
