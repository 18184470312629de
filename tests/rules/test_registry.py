from datetime import date

import pytest

from maquette.rules.given import Given, MissingValueError
from maquette.rules.registry import RULES

TODAY = date(2026, 11, 3)
RECORDS = {
    "relation": {
        "hours": 80,
        "net_hourly": 1300,
        "start_date": "2020-02-01",
        "leave": "included",
        "employer_birth_date": "1942-05-06",
        "allowance": None,
        "cesu_plus": True,
        "advance": True,
        "alsace_moselle": False,
    },
    "declaration": {"month": "2026-02", "hours": 80, "net_hourly": 1300},
    "end": {"reason": "dismissal", "notified_on": date(2026, 3, 10), "unused_leave_days": None},
}
RESULTS = {"date": date, "yes_no": bool}
VALUES = {
    "euros": 20_000,
    "hours": 400,
    "integer": 2,
    "percent": 2500,
    "date": date(2026, 3, 10),
    "month": "2026-02",
    "yes_no": True,
}
WORDS = {"level": "III", "leave": "included"}


def given_to(rule, changes):
    """What a rule takes: the records above, and a value of its type for each other argument."""
    values = {name: VALUES[kind] if kind != "text" else WORDS[name] for name, kind in rule.types.items()}
    named = {name: RECORDS[name] | changes.get(name, {}) for name in rule.arguments if name not in values}
    return named | values | {name: changes[name] for name in values if name in changes}


def call(name, rates, **changes):
    rule = RULES[name]
    return rule.function(rates, TODAY, **given_to(rule, changes))


@pytest.mark.parametrize("name", RULES)
def test_every_rule_gives_the_type_it_says(name, rates):
    assert type(call(name, rates)) is RESULTS.get(RULES[name].result, int)


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule.explain])
def test_an_explained_rule_has_its_result_among_its_lines(name, rates):
    rule = RULES[name]
    lines = rule.explain(rates, TODAY, **given_to(rule, {}))
    amounts = {line.amount for line in lines}
    sums = {
        sum(line.amount for line in lines if line.kind == kind) for kind in ("employee", "employer", "relief")
    }
    assert call(name, rates) in amounts | sums


@pytest.mark.parametrize(
    "name", [name for name, rule in RULES.items() if len(rule.types) < len(rule.arguments)]
)
def test_a_rule_names_the_value_it_misses(name, rates):
    given = given_to(RULES[name], {})
    empty = {key: dict.fromkeys(RECORDS[key]) if key in RECORDS else value for key, value in given.items()}
    with pytest.raises(MissingValueError) as error:
        RULES[name].function(rates, TODAY, **empty)
    record, _, key = error.value.name.partition(".")
    assert key in RECORDS[record]


def test_the_debit_holds_the_pay_only_under_cesu_plus(rates):
    plain = {"cesu_plus": False, "advance": False}
    cost = call("cesu.cost", rates)
    assert call("cesu.debit", rates, relation=plain) == cost - call("cesu.net", rates)
    assert call("cesu.debit", rates, relation={"advance": False}) == cost
    assert call("cesu.debit", rates) == cost - cost // 2


def test_the_advance_stops_at_the_ceiling_of_the_year(rates):
    cost = call("cesu.cost", rates)
    assert call("cesu.debit", rates, declaration={"cost_before": 1_350_000}) == cost
    assert call("cesu.debit", rates, declaration={"cost_before": 1_350_000 - 10_000}) == cost - 5000
    young = {"employer_birth_date": "1990-01-01"}
    cost = call("cesu.cost", rates, relation=young)
    assert call("cesu.debit", rates, relation=young, declaration={"cost_before": 1_200_000}) == cost


def test_leave_paid_each_month_leaves_nothing_to_pay(rates):
    assert call("contract_end.unused_leave", rates) == 0
    taken = {"leave": "when_taken"}
    assert call("contract_end.unused_leave", rates, relation=taken, end={"unused_leave_days": 5}) > 0
    with pytest.raises(MissingValueError, match="unused_leave_days"):
        call("contract_end.unused_leave", rates, relation=taken)
    with pytest.raises(ValueError, match="cannot be -1"):
        call("contract_end.unused_leave", rates, relation=taken, end={"unused_leave_days": -1})


def test_the_total_is_the_sum_of_the_indemnities(rates):
    for reason in ("dismissal", "resignation", "employer_death"):
        parts = [
            call(f"contract_end.{part}", rates, end={"reason": reason})
            for part in ("severance", "notice_pay", "unused_leave")
        ]
        assert call("contract_end.total", rates, end={"reason": reason}) == sum(parts)


def test_an_unknown_reason_is_refused(rates):
    with pytest.raises(ValueError, match="holiday"):
        call("contract_end.total", rates, end={"reason": "holiday"})


def test_a_record_gives_what_it_holds():
    record = Given("x", {"a": 1, "b": None, "day": "2026-01-02"})
    assert record.integer("b", 7) == 7
    assert record.maybe("b") is None
    assert record.maybe("a") == "1"
    assert record.day("day") == date(2026, 1, 2)
    assert not Given("x", None).flag("a")


def test_a_value_is_counted_by_the_rule_of_its_family(rates):
    """Half of 200 euros less 50; 13,500 euros with one child; half a month's 1/91.25; 2.5 % of the pay."""
    assert call("tax_credit.amount", rates, aids=5000, ceiling=10**7) == 7500
    assert call("tax_credit.ceiling", rates, persons=1, first_year=False, disability=False) == 1_350_000
    assert call("advance.amount", rates, cost_before=1_190_000, ceiling=1_200_000) == 5000
    assert call("advance.left", rates, cost_before=1_190_000, ceiling=1_200_000) == 15_000
    assert call("vouchers.rest", rates, value=15_000, funded=9000) == 5000
    assert call("vouchers.aid", rates, value=15_000, funded=9000) == 9000
    assert call("cmg.amount", rates, hours=480, hour_cost=1200, income=350_000) == 93_891
    assert call("sick_pay.daily", rates, month_gross=90_000) == 1479
    assert call("sick_pay.right", rates, hours_3=599, hours_12=2399) is False
    assert call("sick_pay.right", rates, hours_3=600, hours_12=0) is True
    assert call("at_source.tax", rates) + call("at_source.paid", rates) == call("cesu.net", rates)
    assert call("floors.net", rates, level="I") == 1058
    assert call("calendar.debit", rates, declared=date(2026, 4, 2)) == date(2026, 4, 7)
    assert call("calendar.pay", rates, declared=date(2026, 4, 2)) == date(2026, 4, 9)


def test_a_month_that_vouchers_help_to_pay_has_no_advance(rates):
    cost = call("cesu.cost", rates)
    assert call("cesu.debit", rates) < cost
    helped = {"prefinanced": 5000}
    assert call("cesu.debit", rates, declaration=helped) == cost - 5000
    lines = RULES["cesu.debit"].explain(
        rates, TODAY, **given_to(RULES["cesu.debit"], {"declaration": helped})
    )
    assert [line.code for line in lines[-2:]] == ["prefinanced", "debit"]
    assert "advance" not in {line.code for line in lines}


def test_the_lines_of_a_debit_add_up_to_it(rates):
    lines = RULES["cesu.debit"].explain(rates, TODAY, **given_to(RULES["cesu.debit"], {}))
    signs = {"pay": 1, "employee": 1, "employer": 1, "relief": -1, "total": 0}
    assert sum(signs[line.kind] * line.amount for line in lines) == lines[-1].amount
