"""What conditions and formulas become in a generated prototype."""

from __future__ import annotations

import pytest

from maquette.expressions import Scope, parse_expression
from maquette.expressions.types import DECIMAL, EUROS

COMPILED = {
    "today.day > 15 and employer.cesu_plus": 'fact("today.day") > 15 and fact("employer.cesu_plus")',
    "employer.relations | length > 1": 'len(fact("employer.relations")) > 1',
    "cesu.cost(relation, declaration)": 'rule("cesu.cost", fact("relation"), fact("declaration"))',
    "cesu.rate(12)": 'rule("cesu.rate", Decimal("12"))',
    "plusieurs salariées and not too late for Cesu+": "plusieurs_salariees() and not too_late_for_cesu()",
    "too late or pas  d’accord": "too_late() or pas_d_accord()",
    "too late\nfor Cesu+": "too_late_for_cesu()",
    "plusieurs salarie\u0301es": "plusieurs_salariees()",
    "(plusieurs salariées)": "plusieurs_salariees()",
    "contract is not 'CDD'": 'fact("contract") != "CDD"',
    "contract in ['CDI', \"CDD\"]": 'fact("contract") in ["CDI", "CDD"]',
    "'lundi' not in days_off": '"lundi" not in fact("days_off")',
    "'a' in employer.first_name": '"a" in fact("employer.first_name")',
    "employer.cesu_plus is false": 'fact("employer.cesu_plus") is False',
    "hired_on >= '2026-11-03'": 'fact("hired_on") >= date(2026, 11, 3)',
    "'2026-11-03' == hired_on": 'date(2026, 11, 3) == fact("hired_on")',
    "hired_on in ['2026-11-03']": 'fact("hired_on") in [date(2026, 11, 3)]',
    "month == '2026-11'": 'fact("month") == date(2026, 11, 1)',
    "(today - hired_on) / 7": 'Decimal((fact("today") - fact("hired_on")).days) / 7',
    "30 + hired_on | year": '30 + fact("hired_on").year',
    "(hired_on + 30) | year": '(fact("hired_on") + timedelta(days=30)).year',
    "30 + hired_on": 'fact("hired_on") + timedelta(days=30)',
    "declaration.hours * declaration.net_hourly_wage": (
        'fact("declaration.hours") * fact("declaration.net_hourly_wage")'
    ),
    "cost * 12.50 + 3": 'fact("cost") * Decimal("12.50") + Decimal("3")',
    "cost > 100": 'fact("cost") > 100',
    "cost / declaration.hours": 'fact("cost") / fact("declaration.hours")',
    "count / share": 'Decimal(fact("count")) / fact("share")',
    "count - (share - 1)": 'fact("count") - (fact("share") - 1)',
    "(count - share) - 1": 'fact("count") - fact("share") - 1',
    "((count)) * (share + 1)": 'fact("count") * (fact("share") + 1)',
    "-(count + 1) * -share": '-(fact("count") + 1) * -fact("share")',
    "not (too late or not too late)": "not (too_late() or not too_late())",
    "(too late or too late) and too late": "(too_late() or too_late()) and too_late()",
    "(count == 1) == too late": '(fact("count") == 1) == too_late()',
    "too late == not too late": "too_late() == (not too_late())",
    "-cost | round": '-rounded(fact("cost"))',
    "cost | round(2) | euros": 'shown(rounded(fact("cost"), 2), "euros")',
    "month | month_name": 'shown(fact("month"), "month_name")',
    "cost | default('…') | euros": 'shown(fact("cost", "…"), "euros")',
    "declaration.hours | default(-1)": 'fact("declaration.hours", Decimal(-1))',
    "employer.relations | default([]) | length": 'len(fact("employer.relations", []))',
    "employer.first_name | first | upper": 'fact("employer.first_name")[0].upper()',
    "hired_on | day": 'fact("hired_on").day',
    "[1, 2.5] | last": '[Decimal("1"), Decimal("2.5")][-1]',
    '"l\'employeur"': '"l\'employeur"',
    "'dit \"non\"'": "'dit \"non\"'",
    "'{x} {{'": '"{x} {{"',
    "true": "True",
}


@pytest.mark.parametrize(("text", "python"), COMPILED.items())
def test_an_expression_becomes_plain_python(text: str, python: str, scope: Scope) -> None:
    expression = parse_expression(text, scope).expression
    assert expression
    assert expression.python() == python


def test_a_whole_number_becomes_the_amount_that_is_expected(scope: Scope) -> None:
    expression = parse_expression("12", scope, EUROS).expression
    assert expression and (expression.type, expression.python()) == (EUROS, 'Decimal("12")')


def test_a_formula_of_another_type_than_announced_is_a_mistake(scope: Scope) -> None:
    assert parse_expression("count * 2", scope, DECIMAL).expression
    (mistake,) = parse_expression("declaration.hours", scope, EUROS).mistakes
    assert (mistake.code, mistake.details) == ("E018", {"kind": "hours", "wanted": "euros"})


def test_what_an_expression_reads_is_known(scope: Scope) -> None:
    text = "plusieurs salariées and cesu.cost(relation, declaration) > 3 and (count | default(0)) > share"
    expression = parse_expression(text, scope).expression
    assert expression
    assert expression.names == {"relation", "declaration", "count", "share"}
    assert expression.needed == {"relation", "declaration", "share"}
    assert expression.conditions == {"plusieurs salariées"}
    assert expression.functions == {"cesu.cost"}


def test_a_condition_decided_by_no_plain_function_is_refused() -> None:
    for function in ("os.system", "a b", "class", "", "é"):
        with pytest.raises(ValueError, match="identifier"):
            Scope(conditions={"late": function})
