"""What each persona plays with: both sides of a contract agree, and nobody moves when somebody joins."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from maquette.fakedata.declarations import declarations, household_declarations
from maquette.fakedata.population import employers_of, household
from maquette.project import People, load, parts_of, world_of
from maquette.rules.registry import RULES

JOURNEYS = ["declarer-les-heures", "fin-de-contrat", "mission-plateforme", "everybody"]


@pytest.fixture(scope="module")
def home(home):
    """The shipped project, and a journey that every persona of it plays."""
    journey = home.journeys["declarer-les-heures"]
    everybody = journey.model_copy(update={"personas": [*home.personas]})
    readers = {**home.readers, "everybody": home.reader("declarer-les-heures")}
    return replace(home, journeys={**home.journeys, "everybody": everybody}, readers=readers)


def facts_of(project, name):
    """What the service knows of one persona besides her contracts."""
    return next(part["facts"] for part in parts_of(project, "everybody") if part["name"] == name)


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
    assert any({"colette", "beatrice", "maria"} <= one for one in sides)


def test_every_contract_between_two_personas_is_played_from_both_sides(home):
    sides = both(home, "everybody").values()
    for name, persona in home.personas.items():
        for contract in persona.contracts:
            if contract.employee:
                assert any({name, contract.employee} <= set(one) for one in sides), (name, contract.employee)
        for employer in persona.works_for:
            if isinstance(employer, str):
                assert any({name, employer} <= set(one) for one in sides), (name, employer)


@pytest.mark.parametrize("name", ["maria", "nadia"])
def test_what_an_employee_is_told_of_her_rights_is_what_her_contracts_add_up_to(home, name):
    people, today = People(home.personas), home.journeys["everybody"].today
    world = world_of(home, people, today)
    relations = employers_of(world, people.employees[name])
    year = [one for relation in relations for one in declarations(world, relation, "2025-11", "2026-10")]
    months = [one for one in year if one.month >= "2026-08"]
    facts = facts_of(home, name)
    assert facts["rights.employers"] == len(relations)
    assert facts["rights.hours_12"] == sum(one.quarters for one in year)
    assert facts["rights.hours_3"] == sum(one.quarters for one in months)
    assert facts["rights.month_gross"] * 3 == sum(one.gross for one in months)
    assert facts["rights.year_gross"] == sum(one.gross for one in year if one.month >= "2026-01")


def test_the_tax_certificate_of_colette_is_what_her_contracts_of_the_year_add_up_to(home):
    people, today = People(home.personas), home.journeys["everybody"].today
    world = world_of(home, people, today)
    made = household(world, people.households["colette"])
    year = household_declarations(world, made.relations, "2025-01", "2025-12")
    facts = facts_of(home, "colette")
    assert facts["tax.year_wages"] == sum(one.net_total for one in year)
    assert facts["tax.year_spent"] == facts["tax.box_7db"] == sum(one.cost for one in year)
    assert facts["tax.year_contributions"] == facts["tax.year_spent"] - facts["tax.year_wages"]
    assert facts_of(home, "beatrice")["tax.box_7db"] == facts["tax.box_7db"]


def test_what_a_file_tells_of_its_own_side_is_read_from_the_other(home):
    sides = next(one for one in both(home, "everybody").values() if {"colette", "maria"} <= set(one))
    assert sides["maria"]["employer"]["birth_name"] == "Delattre"
    assert sides["colette"]["employee"]["birth_name"] == "Ferreira"


def test_one_who_acts_for_another_is_told_what_is_hers_but_not_who_she_is(tree):
    ana = (tree() / "personas" / "ana.yaml").read_text(encoding="utf-8")
    told = ana + "facts: {user.first_name: Ana, declaration.hours: 3}\n"
    zoe = NEWCOMER.partition("contracts")[0] + "acts_for: ana\nfacts: {declaration.hours: 5}\n"
    loaded = load(
        tree(
            {
                "personas/ana.yaml": told,
                "personas/zoe.yaml": zoe,
                "fakedata/facts.yaml": FACTS,
                "journeys/simple.yaml": JOURNEY,
            }
        )
    )
    assert {one["name"]: one["facts"] for one in parts_of(loaded.project, "simple")} == {
        "zoe": {"declaration.hours": 20}
    }


def test_who_works_for_an_organisation_is_presented_with_it(home):
    labels = {part["name"]: part["label"] for part in parts_of(home, "everybody")}
    assert labels["lea"] == "Léa Fontaine, Coup de Main"
    assert labels["colette"] == "Colette Marchand, 84 ans"


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


FACTS = """\
user.first_name: {type: text, label: Prénom}
declaration.hours: {type: hours, label: Heures}
"""

JOURNEY = """\
title: Un parcours
actors: {employer: Employeur}
personas: [zoe]
today: 2026-11-03
steps:
  fin: {kind: end, outcome: success, title: Bonjour}
"""

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
            files["fakedata/facts.yaml"] = home.sources["fakedata/facts.yaml"]
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
