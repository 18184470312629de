"""Rates and their comparisons, against worked values and independent computations."""

import math
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import barnard_exact, binomtest

from maquette.statistics.fisher import fisher_mid_p
from maquette.statistics.paired_rates import compare_paired_rates, mcnemar_mid_p, paired_difference
from maquette.statistics.rates import laplace, rate, rate_above, wilson_midpoint
from maquette.statistics.two_rates import compare_rates, n_minus_1, rate_difference

Z = 1.959963984540054

counts = st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def test_seven_of_ten_is_between_39_and_90_percent():
    seen = rate(7, 10)
    assert (seen.value, seen.hits, seen.n, seen.method) == (0.7, 7, 10, "adjusted Wald 95 %")
    assert (round(seen.low, 2), round(seen.high, 2)) == (0.39, 0.90)


def test_there_is_no_percentage_of_nothing():
    seen = rate(0, 0)
    assert (seen.value, seen.low, seen.high, seen.n) == (None, None, None, 0)


def test_more_hits_than_people_is_refused():
    with pytest.raises(ValueError, match="5 of 4"):
        rate(5, 4)


@given(counts)
def test_an_interval_of_a_rate_holds_it_and_stays_within_bounds(count):
    seen = rate(*count)
    assert 0 <= seen.low <= seen.value <= seen.high <= 1


@given(counts)
def test_the_interval_of_failures_mirrors_that_of_successes(count):
    hits, n = count
    seen, other = rate(hits, n), rate(n - hits, n)
    assert seen.low == pytest.approx(1 - other.high)


@given(counts)
def test_the_interval_is_that_of_the_formula(count):
    hits, n = count
    size = n + Z**2
    middle = (hits + Z**2 / 2) / size
    half = Z * math.sqrt(middle * (1 - middle) / size)
    seen = rate(hits, n)
    assert (seen.low, seen.high) == pytest.approx((max(0, middle - half), min(1, middle + half)))
    assert wilson_midpoint(hits, n) == pytest.approx(middle)


def test_a_rate_to_plan_with_is_never_nought_nor_one():
    assert (laplace(0, 3), laplace(3, 3), laplace(0, 0)) == (0.2, 0.8, 0.5)


@given(counts, st.floats(0.05, 0.95))
def test_mid_p_against_a_benchmark_lies_between_the_two_exact_ones(count, benchmark):
    hits, n = count
    least = binomtest(hits, n, benchmark, alternative="greater").pvalue
    above = least - math.comb(n, hits) * benchmark**hits * (1 - benchmark) ** (n - hits)
    assert rate_above(hits, n, benchmark) == pytest.approx((least + above) / 2)


def test_ten_of_twelve_differs_from_four_of_thirteen():
    z, p = n_minus_1(10, 12, 4, 13)
    assert (round(z, 2), round(p, 5)) == (2.59, 0.00955)
    told = compare_rates(10, 12, 4, 13, matters=0.2)
    assert told.test == "N−1 two-proportion test"
    assert told.verdict == "clear difference"
    assert not told.disagrees


@given(counts, counts)
def test_the_test_of_two_rates_is_that_of_the_formula(a, b):
    (x, n), (y, m) = a, b
    told = compare_rates(x, n, y, m)
    if told.statistic is None:
        assert told.p == pytest.approx(fisher_mid_p(x, n, y, m))
        return
    size, pooled = n + m, (x + y) / (n + m)
    z = (x / n - y / m) * math.sqrt((size - 1) / size) / math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
    assert told.statistic == pytest.approx(z)
    assert told.p == pytest.approx(math.erfc(abs(z) / math.sqrt(2)))


@given(counts, counts)
def test_two_rates_compare_the_same_both_ways_round(a, b):
    there, back = compare_rates(*a, *b), compare_rates(*b, *a)
    assert there.effect.value == pytest.approx(-back.effect.value)
    assert there.effect.low == pytest.approx(-back.effect.high)
    assert there.p == pytest.approx(back.p)
    assert there.verdict == back.verdict


def test_few_and_rare_outcomes_are_compared_by_fisher():
    assert compare_rates(0, 4, 1, 5).test == "Fisher, Irwin's rule, mid-p"


def fisher_by_hand(x, n, y, m):
    """Every way to place the successes, counted one by one."""
    people = [0] * n + [1] * m
    total = x + y
    ways = {}
    for chosen in product((0, 1), repeat=n + m):
        if sum(chosen) == total:
            hits = sum(one for one, group in zip(chosen, people, strict=True) if group == 0)
            ways[hits] = ways.get(hits, 0) + 1
    every = sum(ways.values())
    less = sum(way for way in ways.values() if way < ways[x])
    same = sum(way for way in ways.values() if way == ways[x])
    return (less + same / 2) / every


@pytest.mark.parametrize("table", [(0, 4, 1, 5), (3, 4, 0, 5), (1, 5, 4, 5), (2, 4, 2, 4), (5, 5, 0, 4)])
def test_fisher_counts_every_way_to_place_the_successes(table):
    assert fisher_mid_p(*table) == pytest.approx(fisher_by_hand(*table))


def test_fisher_and_barnard_tell_about_the_same():
    mid_p = fisher_mid_p(7, 8, 2, 9)
    assert mid_p == pytest.approx(barnard_exact([[7, 2], [1, 7]]).pvalue, abs=0.01)


@given(counts, counts)
def test_a_difference_of_rates_lies_within_its_bounds(a, b):
    seen = rate_difference(*a, *b)
    assert -1 <= seen.low <= seen.high <= 1
    assert seen.value == pytest.approx(a[0] / a[1] - b[0] / b[1])


def test_nobody_on_one_side_leaves_nothing_to_tell():
    told = compare_rates(3, 5, 0, 0)
    assert (told.effect.value, told.p, told.verdict) == (None, None, "not enough to tell")


def test_people_who_do_the_same_twice_say_nothing_against_no_difference():
    assert mcnemar_mid_p(0, 0) == 1
    assert mcnemar_mid_p(1, 1) == pytest.approx(0.75)


@given(st.integers(0, 40), st.integers(0, 40))
def test_mcnemar_is_half_way_between_exact_and_strict(only_a, only_b):
    if only_a == only_b:
        return
    n, least = only_a + only_b, min(only_a, only_b)
    exact = min(1.0, binomtest(least, n, 0.5).pvalue)
    assert mcnemar_mid_p(only_a, only_b) == pytest.approx(exact - math.comb(n, least) / 2**n)
    assert mcnemar_mid_p(only_a, only_b) == mcnemar_mid_p(only_b, only_a)


def test_paired_people_are_told_by_those_who_changed():
    pairs = [(True, True)] * 5 + [(True, False)] * 8 + [(False, True)] + [(False, False)] * 2
    told = compare_paired_rates(pairs, matters=0.2)
    assert told.effect.value == pytest.approx(7 / 16)
    size = 16 + Z**2 / 2
    a, b = (8 + Z**2 / 8) / size, (1 + Z**2 / 8) / size
    half = Z * math.sqrt((a + b - (a - b) ** 2) / size)
    assert (told.effect.low, told.effect.high) == pytest.approx((a - b - half, a - b + half))
    assert told.p == pytest.approx(2 * (1 + 9) / 2**9 - 9 / 2**9)
    assert told.verdict == "clear difference"


def test_no_pair_leaves_nothing_to_tell():
    assert compare_paired_rates([]).verdict == "not enough to tell"
    assert paired_difference(0, 0, 0, 0).value is None
