"""A call: how long it may take."""

from __future__ import annotations

import pytest

END = "fin: {kind: end, outcome: success, title: Merci}"


@pytest.mark.parametrize("takes", ["0", "0.5", "10"])
def test_a_call_takes_up_to_ten_seconds(journey, takes):
    assert journey(f"a: {{kind: call, api: x, takes: {takes}}}\n{END}").steps["a"].takes == float(takes)


@pytest.mark.parametrize("takes", ["-1", "11", "1e9", "longtemps"])
def test_a_call_never_takes_longer_nor_less_than_nothing(found, takes):
    assert [shown for _, shown in found(f"a: {{kind: call, api: x, takes: {takes}}}\n{END}")] == [takes]
