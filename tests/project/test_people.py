"""Personas who do not hold together, and where it is said."""

from __future__ import annotations

import pytest

from maquette.project import load

ANA, EVA = "personas/ana.yaml", "personas/eva.yaml"
CIVIL = "first_name: X\nlast_name: Y\nsex: woman\nborn: 1960-02-01\nsituation: Z\n"
CONTRACT = "contracts: [{activity: housework, hours: 40, net_hourly: 14.50, since: 2024-01-08}]\n"


def employer(more=CONTRACT, born="1950-02-01"):
    return f"{CIVIL}role: employer\n{more}".replace("1960-02-01", born)


def employee(more="works_for: [ana]\n"):
    return f"{CIVIL}role: employee\n{more}"


@pytest.mark.parametrize(
    ("text", "pointed"),
    [
        (employer("acts_for: colette\n"), "colette"),
        (employer(CONTRACT.replace("{", "{employee: maria, ")), "maria"),
        (employee("works_for: [ana, colette]\n"), "colette"),
    ],
)
def test_a_link_to_nobody_is_told(found, text, pointed):
    assert ("P001", "personas/zoe.yaml", pointed) in found({"personas/zoe.yaml": text})


def test_a_contract_is_written_by_the_employer(found):
    assert found({"personas/zoe.yaml": employee()}) == [("P002", "personas/zoe.yaml", "ana")]


def test_a_persona_with_no_contract_has_nothing_to_play_with(found):
    assert [(code, file) for code, file, _ in found({"personas/zoe.yaml": employer("")})] == [
        ("P005", "personas/zoe.yaml")
    ]


def test_one_who_acts_for_somebody_needs_no_contract_of_her_own(found):
    assert found({"personas/zoe.yaml": employer("acts_for: ana\n")}) == []


def test_one_cannot_act_for_somebody_who_has_nothing_to_look_after(found):
    files = {
        "personas/zoe.yaml": employer("acts_for: yve\n"),
        "personas/yve.yaml": employer("acts_for: zoe\n"),
    }
    assert found(files) != []


@pytest.mark.parametrize("other", ["eva", "zoe"])
def test_one_acts_for_an_employer_and_not_for_herself(found, other):
    assert found({"personas/zoe.yaml": employer(f"acts_for: {other}\n")}) != []


def test_a_contract_is_with_an_employee(found):
    """An employer persona cannot be the employee of a contract: she has no such place in the population."""
    text = employer(CONTRACT.replace("{", "{employee: ana, "))
    assert found({"personas/zoe.yaml": text}) != []


def test_two_personas_of_one_side_do_not_sit_in_one_place(found):
    files = {
        "personas/yve.yaml": employer(f"place: 3\n{CONTRACT}"),
        "personas/zoe.yaml": employer(f"place: 3\n{CONTRACT}"),
    }
    assert found(files) == [("P004", "personas/zoe.yaml", "3")]


def test_two_personas_of_two_sides_may_have_the_same_number(found):
    one = employer(f"place: 3\n{CONTRACT.replace('{', '{employee: zoe, ')}")
    files = {"personas/yve.yaml": one, "personas/zoe.yaml": employee("place: 3\nworks_for: [yve]\n")}
    assert found(files) == []


def test_a_town_and_an_activity_are_those_of_the_population(found):
    assert found({"personas/zoe.yaml": employer(f"town: Lile\n{CONTRACT}")}) == [
        ("P006", "personas/zoe.yaml", "Lile")
    ]
    text = employer(CONTRACT.replace("housework", "menage"))
    assert found({"personas/zoe.yaml": text}) == [("P007", "personas/zoe.yaml", "menage")]


OTHER = (
    "{first_name: J, last_name: L, sex: man, born: 2015-01-01, "
    "activity: elder_care, hours: 4, net_hourly: 15, since: 2023-01-01}"
)

CONTRADICTIONS = {
    "an employer who is a child": (employer(born="2015-02-01"), "2015-02-01"),
    "an allowance before its age": (employer(f"allowance: apa\n{CONTRACT}", born="1990-02-01"), "apa"),
    "an advance without Cesu+": (employer(f"advance: true\n{CONTRACT}"), "true"),
    "a contract of tomorrow": (employer(CONTRACT.replace("2024-01-08", "2026-11-04")), "2026-11-04"),
    "a pay under the minimum": (employer(CONTRACT.replace("14.50", "7.50")), "7.50"),
    "leave when taken for few hours": (
        employer(CONTRACT.replace("hours: 40", "leave: when_taken, hours: 10")),
        "when_taken",
    ),
    "somebody too old": (employer(born="1850-02-01"), "1850-02-01"),
}  # fmt: skip


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_somebody_who_could_not_exist_is_told_where_it_is_written(found, name):
    text, pointed = CONTRADICTIONS[name]
    assert found({"personas/zoe.yaml": text}) == [("P003", "personas/zoe.yaml", pointed)]


def test_a_contract_that_starts_before_its_employee_was_sixteen_is_told(found):
    eva = employee().replace("1960-02-01", "2010-06-24")
    assert found({EVA: eva}) == [("P003", ANA, "2024-01-08")]


def test_one_employee_has_one_contract_with_a_household(tree):
    text = (tree() / ANA).read_text(encoding="utf-8")
    line = text.splitlines()[-1]
    problems = load(tree({ANA: f"{text}{line}\n"})).problems
    assert [(one.code, one.place.file, one.place.line) for one in problems] == [("P003", ANA, 9)]


def test_another_employer_who_could_not_exist_is_told_where_she_is_written(tree):
    eva = (tree() / EVA).read_text(encoding="utf-8").replace("[ana]", "\n  - ana\n  - " + OTHER)
    problems = load(tree({EVA: eva})).problems
    assert {(one.code, one.place.file, one.place.line) for one in problems} == {("P003", EVA, 9)}


@pytest.mark.parametrize("count", [6, 40])
def test_more_contracts_than_a_household_can_have_are_told(found, count):
    lines = "".join(
        f"  - {{activity: gardening, hours: 2, net_hourly: 15, since: 2024-01-{1 + number % 28:02}}}\n"
        for number in range(count)
    )
    codes = found({"personas/zoe.yaml": employer(f"contracts:\n{lines}")})
    assert {code for code, _, _ in codes} == {"P003"}


@pytest.mark.parametrize(
    ("kind", "text"), [("hours", "2 h"), ("euros", "12,50"), ("date", "03/11/2026"), ("date", "2026-02-30")]
)
def test_a_known_fact_that_cannot_be_read_is_told(found, kind, text):
    name = {"hours": "declaration.hours", "euros": "declaration.net_hourly", "date": "relation.start_date"}[
        kind
    ]
    codes = found({"personas/zoe.yaml": employer(f"facts: {{{name}: '{text}'}}\n")})
    assert codes == [("P008", "personas/zoe.yaml", f"'{text}'")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("declaration.hours", "NaN"),
        ("declaration.hours", "Infinity"),
        ("declaration.hours", "2.1"),
        ("declaration.net_hourly", "13.505"),
        ("relation.leave", "jamais"),
    ],
)
def test_a_known_fact_that_no_answer_could_be_is_told(found, name, text):
    codes = found({"personas/zoe.yaml": employer(f"facts: {{{name}: '{text}'}}\n")})
    assert [code for code, _, _ in codes] == ["P008"]


def test_a_known_fact_is_one_of_the_dictionary(found):
    codes = found({"personas/zoe.yaml": employer("facts: {declaration.hour: 3}\n")})
    assert codes == [("J017", "personas/zoe.yaml", "declaration.hour")]


def test_more_personas_than_there_are_places_are_told(found):
    files = {f"personas/p{number}.yaml": employer() for number in range(24)}
    assert "P004" in [code for code, _, _ in found(files)]


def test_what_depends_on_the_day_is_told_for_the_first_day_of_all_journeys(tree):
    root = tree({"personas/ana.yaml": None})
    ana = (tree() / ANA).read_text(encoding="utf-8").replace("2024-01-08", "2026-06-01")
    journey = (root / "journeys" / "simple.yaml").read_text(encoding="utf-8")
    files = {ANA: ana, "journeys/avant.yaml": journey.replace("2026-11-03", "2026-05-01")}
    assert [one.code for one in load(tree(files)).problems] == ["P003"]
