"""Every mistake of an author has its code, its place and what its words need."""

from __future__ import annotations

import pytest

from maquette.expressions import Mistake, Scope, parse_expression
from maquette.expressions.types import UNKNOWN, YES_NO, list_of
from maquette.problems import Place, Problem, describe
from maquette.problems.words.expressions import ENTRIES, KINDS

FOUND = {
    "": [("E012", 0, 1)],
    "   ": [("E012", 0, 3)],
    "count + @": [("E001", 8, 1)],
    "10 000 > count": [("E001", 3, 3)],
    "count)": [("E001", 5, 1)],
    "(count]": [("E001", 6, 1)],
    "count | 3": [("E001", 8, 1)],
    "employer.frist_name == 'x'": [("E002", 0, 19)],
    "plusieurs salariée and count > 2": [("E002", 0, 18)],
    "not too lat for Cesu+ or cuont > 3": [("E002", 4, 17), ("E002", 25, 5)],
    "cost.cents": [("E002", 0, 10)],
    "cesu.cost": [("E002", 0, 9)],
    "a == b": [("E002", 0, 1), ("E002", 5, 1)],
    "cost | eurs": [("E003", 7, 4)],
    "cesu.cots(relation)": [("E004", 0, 19)],
    "length(employer.relations)": [("E004", 0, 26)],
    "cesu.cost(relation)": [("E005", 0, 19)],
    "count | length(2)": [("E017", 8, 9), ("E005", 8, 9)],
    "count | default": [("E005", 8, 7)],
    "cost + declaration.hours": [("E006", 0, 24)],
    "cost + count": [("E006", 0, 12)],
    "'ha' * 3": [("E006", 0, 8)],
    "cost * cost": [("E006", 0, 11)],
    "declaration.hours / cost": [("E006", 0, 24)],
    "(today - hired_on) * 1.5": [("E006", 1, 23)],
    "today == '03/11/2026'": [("E006", 0, 21)],
    "today == '2026-02-30'": [("E006", 0, 21)],
    "today == month": [("E006", 0, 14)],
    "employer.first_name > 'a'": [("E006", 0, 25)],
    "employer.relations == 3": [("E006", 0, 23)],
    "[1, 'a'] | length > 1": [("E006", 4, 3)],
    "1 in count": [("E006", 0, 10)],
    "1 in ['a']": [("E006", 0, 10)],
    "count and cost": [("E007", 0, 5), ("E007", 10, 4)],
    "not count": [("E007", 4, 5)],
    "contract == 'CDO'": [("E008", 12, 5)],
    "'CDO' == contract": [("E008", 0, 5)],
    "contract not in ['CDI', 'X', 'Y']": [("E008", 24, 3), ("E008", 29, 3)],
    "'dimanche' in days_off": [("E008", 0, 10)],
    "count = 3 && share ≥ 12,5": [("E010", 6, 1), ("E010", 10, 2), ("E010", 19, 1), ("E013", 21, 4)],
    "count === 3 || !too late": [("E010", 6, 3), ("E010", 12, 2), ("E010", 15, 1)],
    "count <> 3": [("E010", 6, 2)],
    "count ** 2 > 9": [("E010", 6, 2)],
    "too late et plusieurs salariées ou non too late": [("E010", 9, 2), ("E010", 32, 2), ("E010", 35, 3)],
    "too late AND employer.cesu_plus == non": [("E010", 9, 3), ("E010", 35, 3)],
    "employer.cesu_plus == vrai": [("E010", 22, 4)],
    "employer.first_name == “Ana”": [("E010", 23, 5)],
    "employer.first_name == « Ana »": [("E010", 23, 7)],
    "1 < count <= 3": [("E010", 0, 14)],
    "cesu.rate(12,5)": [("E005", 0, 15)],
    "(12,5) > count": [("E013", 1, 4)],
    "(count": [("E016", 5, 1)],
    "[count,": [("E020", 6, 1)],
    "l'employeur": [("E016", 1, 1)],
    "employer.first_name == “Ana": [("E016", 23, 1)],
    "-employer": [("E017", 0, 9)],
    "hired_on | upper": [("E017", 11, 5)],
    "cost | round(9)": [("E018", 13, 1)],
    "cost | round(count)": [("E018", 13, 5)],
    "cesu.rate('a')": [("E018", 10, 3)],
    "count | default(too late)": [("E019", 8, 17)],
    "employer.cesu_plus | default(3)": [("E018", 29, 1)],
    "cost | euros | default('…')": [("E019", 15, 12)],
    "count | default('…') > 3": [("E006", 0, 24)],
    "count +": [("E020", 6, 1)],
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_all_mistakes_are_found_where_they_are(
    text: str, expected: list[tuple[str, int, int]], scope: Scope
) -> None:
    parsed = parse_expression(text, scope)
    assert sorted((one.code, one.offset, one.width) for one in parsed.mistakes) == sorted(expected)
    assert parsed.expression is None


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("employer.frist_name", {"name": "employer.frist_name", "suggestion": "employer.first_name"}),
        ("too lat for Cesu+", {"name": "too lat for Cesu+", "suggestion": "too late for Cesu+"}),
        ("contract == 'CDO'", {"value": "CDO", "options": ("CDI", "CDD"), "suggestion": "CDD"}),
        ("cost + declaration.hours", {"left": "euros", "right": "hours", "operator": "+"}),
        ("length(count)", {"name": "length", "suggestion": "| length"}),
        ("cesu.cost", {"name": "cesu.cost", "suggestion": "cesu.cost(…)"}),
        ("count = 3", {"found": "=", "use": "=="}),
        ("count | foo", {"name": "foo"}),
    ],
)
def test_a_mistake_carries_what_its_words_need(text: str, details: dict[str, object], scope: Scope) -> None:
    assert dict(parse_expression(text, scope).mistakes[0].details) == details


def test_a_condition_must_be_a_yes_or_no(scope: Scope) -> None:
    assert parse_expression("count", scope, YES_NO).mistakes == (Mistake("E007", 0, 5, {"kind": "integer"}),)
    assert parse_expression("too late", scope, YES_NO).expression


def test_bounds_are_kept(scope: Scope) -> None:
    long = " or ".join(["count == 1"] * 36)
    for text, limit in (("1" * 501, "characters"), ("+".join("1" * 150), "parts"), ("(" * 40, "depth")):
        (mistake,) = parse_expression(text, scope).mistakes
        assert (mistake.code, mistake.details["limit"]) == ("E009", limit)
    assert len(long) <= 500
    assert parse_expression(long, scope).expression


def test_a_value_of_unknown_type_goes_anywhere() -> None:
    scope = Scope(names={"x": UNKNOWN, "all": list_of(UNKNOWN)})
    for text in ("x > 3 and x", "x.y.z | upper == 'A'", "x / 2 + x", "'a' in x", "x in all", "(-x) | euros"):
        assert parse_expression(text, scope, YES_NO if " > " in text else None).expression, text


def test_every_code_found_here_has_words_in_both_languages(scope: Scope) -> None:
    mistakes = [one for text in FOUND for one in parse_expression(text, scope).mistakes]
    for mistake in mistakes:
        for language in ("fr", "en"):
            words = describe(Problem(mistake.code, Place("a.yaml"), mistake.details), language)
            for sentence in (words.title, words.message, words.remedy):
                assert "{" not in sentence, (mistake, sentence)
    assert {one.code for one in mistakes} | {"E009", "E011", "E014", "E015"} == set(ENTRIES)
    kinds = {
        one.details[key]
        for one in mistakes
        for key in ("kind", "wanted", "left", "right")
        if key in one.details
    }
    assert kinds <= set(KINDS)
