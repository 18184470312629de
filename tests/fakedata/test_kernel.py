from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.fakedata.kernel import (
    alias_table,
    below,
    column_key,
    counter_hash,
    quantile_table,
)

SEX = 0xB33802DDA4FE467E


def test_golden_vectors():
    assert column_key(42, "person", "sex") == SEX
    hashes = [7669543594744270336, 5212527430748096856, 17198369956056208158]
    assert [counter_hash(SEX, number) for number in range(3)] == hashes
    assert counter_hash(1, 2) == 0xBEEB8DA1658EEC67


@given(st.integers(0, 2**64 - 1), st.integers(1, 10**6))
def test_a_number_below_is_below(drawn, count):
    assert 0 <= below(drawn, count) < count


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=40).filter(any))
def test_an_alias_table_keeps_every_weight(weights):
    table = alias_table(weights)
    got = Counter()
    for row, (threshold, alias) in enumerate(zip(table.thresholds.values, table.aliases.values, strict=True)):
        assert 0 <= threshold <= 2**32
        got[row] += threshold
        got[alias] += 2**32 - threshold
    for index, weight in enumerate(weights):
        exact = weight * len(weights) * 2**32 / sum(weights)
        assert abs(got[index] - exact) <= len(weights)
        assert weight or not got[index]


def test_draws_follow_the_weights():
    table = alias_table((5, 3, 2))
    counts = Counter(table.choose(counter_hash(SEX, number)) for number in range(20_000))
    assert [round(counts[index] / 2000) for index in range(3)] == [5, 3, 2]


def test_a_stratum_has_its_own_weights():
    table = alias_table((1, 1), (0, 1, 3), (1,))
    hashes = [counter_hash(7, number) for number in range(4000)]
    assert {table.choose(drawn, 0) for drawn in hashes} == {0, 1}
    assert {table.choose(drawn, 1) for drawn in hashes} == {1, 2}
    assert {table.choose(drawn, 2) for drawn in hashes} == {0}


def test_quantiles_cover_their_points_evenly():
    table = quantile_table([(0, 0), (500, 100), (1000, 1000)])
    values = sorted(table.draw(counter_hash(SEX, number)) for number in range(10_000))
    assert values[0] >= 0
    assert values[-1] <= 1000
    assert abs(values[5000] - 100) < 30
    assert abs(values[7500] - 550) < 30
    assert table.draw(0) == 0
    assert table.draw(2**64 - 1) == 999


def test_weights_and_shares_must_make_sense():
    with pytest.raises(ValueError, match="Weights"):
        alias_table((0, 0))
    with pytest.raises(ValueError, match="last share"):
        quantile_table([(0, 1), (900, 2)])
