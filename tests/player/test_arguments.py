"""What a journey gives a rule, as the rule counts it."""

from datetime import date
from decimal import Decimal

import pytest

from maquette.player.arguments import as_rules_count


@pytest.mark.parametrize(
    ("kind", "value", "counted"),
    [
        ("euros", Decimal("13.5"), 1350),
        ("euros", 13, 1300),
        ("hours", Decimal("20.5"), 82),
        ("percent", Decimal("4.1"), 4100),
        ("percent", 0, 0),
        ("month", date(2026, 2, 1), "2026-02"),
        ("integer", 3, 3),
        ("yes_no", True, True),
        ("date", date(2026, 2, 1), date(2026, 2, 1)),
        ("text", "III", "III"),
        (None, {"hours": 80}, {"hours": 80}),
    ],
)
def test_a_value_is_told_in_whole_numbers(kind, value, counted):
    assert as_rules_count(kind, value) == counted
    assert type(as_rules_count(kind, value)) is type(counted)
