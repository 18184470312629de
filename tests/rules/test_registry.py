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


def call(name, rates, **changes):
    rule = RULES[name]
    records = {argument: RECORDS[argument] | changes.get(argument, {}) for argument in rule.arguments}
    return rule.function(rates, TODAY, **records)


@pytest.mark.parametrize("name", RULES)
def test_every_rule_gives_the_type_it_says(name, rates):
    assert type(call(name, rates)) is (date if RULES[name].result == "date" else int)


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule.explain])
def test_an_explained_rule_has_its_result_among_its_lines(name, rates):
    rule = RULES[name]
    lines = rule.explain(rates, TODAY, **{argument: RECORDS[argument] for argument in rule.arguments})
    amounts = {line.amount for line in lines}
    sums = {
        sum(line.amount for line in lines if line.kind == kind) for kind in ("employee", "employer", "relief")
    }
    assert call(name, rates) in amounts | sums


@pytest.mark.parametrize("name", RULES)
def test_a_rule_names_the_value_it_misses(name, rates):
    records = {argument: dict.fromkeys(RECORDS[argument]) for argument in RULES[name].arguments}
    with pytest.raises(MissingValueError) as error:
        RULES[name].function(rates, TODAY, **records)
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
