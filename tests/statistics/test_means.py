"""Times, scores and what may be said of a difference."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import ttest_ind, ttest_rel

from maquette.statistics.means import mean
from maquette.statistics.several import holm
from maquette.statistics.times import time_below, typical_time
from maquette.statistics.two_means import (
    compare_paired_scores,
    compare_paired_times,
    compare_scores,
    compare_times,
)
from maquette.statistics.verdict import verdict

times = st.lists(st.floats(0.5, 5000), min_size=2, max_size=24)


def test_six_times_have_a_geometric_mean_of_68_seconds():
    seen = typical_time([55, 65, 75, 62, 45, 135])
    assert (round(seen.value), round(seen.low), round(seen.high)) == (68, 46, 101)
    assert seen.method == "geometric mean, t on logarithms 95 %"


@given(times)
def test_a_typical_time_lies_between_the_quickest_and_the_slowest(seconds):
    seen = typical_time(seconds)
    assert min(seconds) * 0.999 <= seen.value <= max(seconds) * 1.001
    assert seen.low <= seen.value <= seen.high


@given(times, st.floats(0.1, 60))
def test_a_typical_time_in_another_unit_is_the_same_time(seconds, unit):
    seen, other = typical_time(seconds), typical_time([one * unit for one in seconds])
    assert other.value == pytest.approx(seen.value * unit)
    assert other.high == pytest.approx(seen.high * unit)


def test_from_25_times_on_the_typical_time_is_the_median():
    seen = typical_time(range(1, 26))
    assert (seen.value, seen.n) == (13, 25)
    assert seen.method == "median, binomial order statistics 95 %"
    assert (seen.low, seen.high) == (8, 18)  # ranks of Bin(25, ½): P(X < 8) < 0.025


def test_times_of_nought_and_missing_ones_are_left_out_and_said_to_be():
    seen = typical_time([0, None, 30, 60, math.nan])
    assert (seen.n, seen.notes) == (2, ("zeros left out",))


def test_one_time_has_no_interval_and_no_time_no_value():
    assert (typical_time([40]).value, typical_time([40]).low) == (pytest.approx(40), None)
    assert typical_time([]).value is None
    assert typical_time([0]).value is None


def test_a_time_is_below_a_benchmark_when_it_is_far_under():
    seconds = [40, 36, 53, 56, 110, 48, 34, 44, 30, 40, 80]
    assert time_below(seconds, 100) < time_below(seconds, 60) < time_below(seconds, 45)
    assert time_below([50], 60) is None
    assert time_below([50, 50], 60) is None


def test_the_mean_of_one_score_has_no_interval():
    assert (mean([4]).value, mean([4]).low) == (4, None)
    assert mean([]).value is None
    assert mean([5, 5, 5]).notes == ("no spread",)


@given(st.lists(st.floats(0, 100), min_size=2, max_size=30))
def test_the_interval_of_a_mean_holds_it_and_stays_on_the_scale(scores):
    seen = mean(scores, bounds=(0, 100))
    assert 0 <= seen.low <= seen.value + 1e-9
    assert seen.value - 1e-9 <= seen.high <= 100


def test_two_times_are_told_as_a_ratio_of_geometric_means():
    a, b = [60, 75, 80, 110, 95], [30, 45, 35, 50, 41]
    told = compare_times(a, b, matters=1.2)
    logs = [[math.log(one) for one in side] for side in (a, b)]
    welch = ttest_ind(*logs, equal_var=False)
    assert told.effect.value == pytest.approx(math.exp(sum(logs[0]) / 5 - sum(logs[1]) / 5))
    assert told.effect.low == pytest.approx(math.exp(welch.confidence_interval().low))
    assert (told.p, told.neutral) == (pytest.approx(welch.pvalue), 1)
    assert told.verdict == "clear difference"
    assert told.check_test == "Mann-Whitney"


@given(times, times)
def test_two_times_compare_the_same_both_ways_round(a, b):
    there, back = compare_times(a, b, 1.5), compare_times(b, a, 1.5)
    assert there.verdict == back.verdict
    if there.effect.low is not None:
        assert there.effect.low == pytest.approx(1 / back.effect.high, rel=1e-6)
        assert there.p == pytest.approx(back.p)


def test_the_same_people_are_compared_one_by_one():
    pairs = [(70, 60), (64, 50), (81, 76), (90, 72), (None, 80)]
    told = compare_paired_scores(pairs, matters=5)
    paired = ttest_rel([70, 64, 81, 90], [60, 50, 76, 72])
    assert (told.p, told.effect.n) == (pytest.approx(paired.pvalue), 4)
    ratio = compare_paired_times(pairs)
    expected = math.exp(sum(math.log(a / b) for a, b in pairs[:4]) / 4)
    assert ratio.effect.value == pytest.approx(expected)


@pytest.mark.parametrize("sides", [([], []), ([4], [5]), ([3, 3], [4, 4]), ([3], [4, 5])])
def test_too_few_scores_or_none_that_differ_leave_nothing_to_tell(sides):
    told = compare_scores(*sides, matters=1)
    assert (told.p, told.verdict) == (None, "not enough to tell")


def test_ties_everywhere_between_pairs_leave_nothing_to_tell():
    assert compare_paired_scores([(3, 4), (2, 3), (4, 5)]).verdict == "not enough to tell"


def test_a_verdict_is_read_from_the_interval_and_from_what_would_matter():
    assert verdict(0.1, 0.5, 0.2) == "clear difference"
    assert verdict(-0.1, 0.1, 0.2) == "no clear difference"
    assert verdict(-0.1, 0.3, 0.2) == "not enough to tell"
    assert verdict(-0.1, 0.1, None) == "not enough to tell"
    assert verdict(None, None, 0.2) == "not enough to tell"
    assert verdict(0.9, 1.1, 1.25, neutral=1) == "no clear difference"
    assert verdict(0.7, 1.1, 1.25, neutral=1) == "not enough to tell"


def test_an_interval_that_holds_nought_and_no_more_than_what_matters_ends_at_it():
    """A difference that would matter, on the very bound, is in the interval."""
    assert verdict(-0.2, 0.1, 0.2) == "not enough to tell"


def test_holm_multiplies_the_least_p_by_their_number():
    assert holm([0.01, None, 0.04, 0.03]) == pytest.approx([0.03, None, 0.06, 0.06])
    assert holm([]) == []


def test_a_group_that_gave_one_and_the_same_score_is_compared_all_the_same():
    told = compare_scores([7, 7, 7, 7], [3, 4, 5, 4], matters=1)
    assert told.verdict == "clear difference"
    assert told.effect.value == 3
