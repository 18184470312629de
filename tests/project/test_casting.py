"""What each persona plays with: both sides of a contract agree, and nobody moves when somebody joins."""

from __future__ import annotations

import json
from datetime import date

import pytest

from maquette.project import People, load, parts_of
from maquette.rules.registry import RULES

JOURNEYS = ["declarer-les-heures", "fin-de-contrat", "mission-plateforme"]


def contracts(project, journey):
    """(contract number, persona, its records), for every persona of a journey."""
    return [
        (one["relation"]["number"], part["name"], one)
        for part in parts_of(project, journey)
        for one in part["contracts"]
    ]


def both(project, journey):
    """Contracts that several personas of a journey play, by number."""
    seen = {}
    for number, name, one in contracts(project, journey):
        seen.setdefault(number, {})[name] = one
    return {number: sides for number, sides in seen.items() if len(sides) > 1}


@pytest.mark.parametrize("journey", JOURNEYS)
def test_colette_and_maria_play_the_same_contract(home, journey):
    sides = [set(one) for one in both(home, journey).values()]
    assert {"colette", "beatrice", "maria"} in sides


@pytest.mark.parametrize("journey", JOURNEYS)
@pytest.mark.parametrize("record", ["relation", "employer", "employee", "last", "end"])
def test_every_side_of_a_contract_holds_the_same_records(home, journey, record):
    for sides in both(home, journey).values():
        first, *others = (one[record] for one in sides.values())
        assert all(other == first for other in others)


@pytest.mark.parametrize("journey", JOURNEYS)
def test_every_side_of_a_contract_computes_the_same_amounts_to_the_cent(home, journey):
    today = home.journeys[journey].today
    for sides in both(home, journey).values():
        hours = next(iter(sides.values()))["relation"]["hours"]
        for name in ("cesu.net", "cesu.gross", "cesu.cost", "cesu.debit", "cesu.relief"):
            rule = RULES[name]
            amounts = set()
            for one in sides.values():
                records = {**one, "declaration": {**one["declaration"], "hours": hours}}
                given = {argument: records[argument] for argument in rule.arguments}
                amounts.add(rule.function(home.rates, today, **given))
            assert len(amounts) == 1, name


@pytest.mark.parametrize("journey", JOURNEYS)
def test_the_employee_sees_amounts_the_rules_compute_again(home, journey):
    today = home.journeys[journey].today
    for part in parts_of(home, journey):
        if part["actor"] != "employee":
            continue
        for one in part["contracts"]:
            given = {"relation": one["relation"], "declaration": one["declaration"]}
            computed = {
                "net_total": RULES["cesu.net"].function(home.rates, today, declaration=one["declaration"]),
                "gross": RULES["cesu.gross"].function(home.rates, today, **given),
                "cost": RULES["cesu.cost"].function(home.rates, today, **given),
                "debit": RULES["cesu.debit"].function(home.rates, today, **given),
            }
            assert computed == {name: one["declaration"][name] for name in computed}


def test_the_files_say_what_the_contract_holds(home):
    (contract,) = [one for number, name, one in contracts(home, "declarer-les-heures")
                   if name == "colette" and one["employee"]["first_name"] == "Maria"]  # fmt: skip
    assert contract["relation"]["hours"] == 4 * 36
    assert contract["relation"]["net_hourly"] == 1350
    assert contract["relation"]["start_date"] == "2019-03-04"
    assert contract["employer"]["birth_date"] == "1942-03-18"
    assert contract["last"]["net_total"] == 36 * 1350


def test_an_employer_has_this_month_still_to_declare_and_the_employee_sees_it_declared(home):
    sides = next(one for one in both(home, "declarer-les-heures").values() if "maria" in one)
    assert sides["maria"]["declaration"]["hours"] == 4 * 36
    assert not sides["colette"]["declaration"].get("hours")
    assert sides["colette"]["declaration"]["month"] == sides["maria"]["declaration"]["month"] == "2026-10"
    assert sides["colette"]["last"]["month"] == "2026-09"


def test_one_who_acts_for_another_plays_her_contracts_under_her_own_name(home):
    parts = {part["name"]: part for part in parts_of(home, "declarer-les-heures")}
    assert parts["beatrice"]["contracts"] == parts["colette"]["contracts"]
    assert parts["beatrice"]["user"]["first_name"] == "Béatrice"
    assert {one["employer"]["first_name"] for one in parts["beatrice"]["contracts"]} == {"Colette"}


def test_the_default_persona_comes_first(home):
    for name, journey in home.journeys.items():
        assert [part["name"] for part in parts_of(home, name)] == journey.personas


def test_what_is_played_is_plain_json(home):
    for name in home.journeys:
        parts = parts_of(home, name)
        assert json.loads(json.dumps(parts)) == parts


def test_the_same_project_plays_with_the_same_people(tree):
    root = tree()
    assert parts_of(load(root).project, "simple") == parts_of(load(root).project, "simple")


def test_another_seed_gives_other_people_where_nothing_is_said(tree):
    one, *_ = parts_of(load(tree()).project, "simple")
    other, *_ = parts_of(load(tree({"project.yaml": "title: A\nseed: 2\n"})).project, "simple")
    assert (one["user"]["street"], one["user"]["phone"]) != (other["user"]["street"], other["user"]["phone"])
    assert one["user"]["birth_date"] == other["user"]["birth_date"] == "1950-02-01"


def test_a_persona_ages_with_the_day_of_the_journey(tree):
    journey = (tree() / "journeys" / "simple.yaml").read_text(encoding="utf-8")
    for day, age in (("2026-01-31", 75), ("2026-02-01", 76)):
        project = load(tree({"journeys/simple.yaml": journey.replace("2026-11-03", day)})).project
        assert parts_of(project, "simple")[0]["user"]["age"] == age


@pytest.mark.parametrize("day", ["2025-04-15", "2026-01-01", "2026-03-31", "2026-12-31", "2028-02-29"])
def test_a_journey_may_stand_on_any_day_of_a_contract(tree, day):
    journey = (tree() / "journeys" / "simple.yaml").read_text(encoding="utf-8")
    loaded = load(tree({"journeys/simple.yaml": journey.replace("2026-11-03", day)}))
    assert loaded.problems == ()
    month = date.fromisoformat(day).month - 1 or 12
    assert parts_of(loaded.project, "simple")[0]["contracts"][0]["declaration"]["month"].endswith(
        f"-{month:02}"
    )


NEWCOMER = """\
first_name: X
last_name: Y
sex: woman
born: 1960-02-01
situation: Z
role: employer
contracts: [{activity: housework, hours: 40, net_hourly: 14.50, since: 2024-01-08}]
"""


@pytest.mark.parametrize("role", ["employer", "employee"])
def test_a_newcomer_moves_nobody_or_is_asked_to_choose_a_place(home, tree, role):
    """Whatever her name: those who were there keep the data they were tested with."""
    newcomer = home.personas["colette"].model_copy(update={"contracts": [], "role": role})
    before = People(home.personas)
    for name in (f"a{number}" for number in range(200)):
        after = People({**home.personas, name: newcomer})
        if any(after.person_number(one) != before.person_number(one) for one in home.personas):
            files = {path: text for path, text in home.sources.items() if path.startswith("personas/")}
            text = NEWCOMER.replace("role: employer", f"role: {role}")
            problems = load(tree({**files, f"personas/{name}.yaml": text})).problems
            assert "P004" in [one.code for one in problems], name
            break


def test_what_is_known_of_a_persona_is_played_as_json(tree):
    facts = "facts: {declaration.hours: 36.25, relation.start_date: 2024-01-08, employee.first_name: Zoé}\n"
    zoe = NEWCOMER.partition("contracts")[0] + facts
    journey = (tree() / "journeys" / "simple.yaml").read_text(encoding="utf-8").replace("[ana, eva]", "[zoe]")
    loaded = load(tree({"personas/zoe.yaml": zoe, "journeys/simple.yaml": journey}))
    (part,) = parts_of(loaded.project, "simple")
    assert part["contracts"] == []
    assert part["facts"] == {
        "declaration.hours": 145,
        "relation.start_date": "2024-01-08",
        "employee.first_name": "Zoé",
    }
