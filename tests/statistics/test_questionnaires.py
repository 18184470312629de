"""Questionnaires, problem discovery, severity and power."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.statistics import power, scales, sus
from maquette.statistics.discovery import discovery
from maquette.statistics.severity import severity

answers = st.lists(st.integers(1, 5), min_size=10, max_size=10)


def test_a_worked_sus_is_55():
    assert sus.score([5, 4, 2, 1, 2, 3, 2, 4, 5, 2]).value == 55


@given(answers)
def test_sus_stays_on_its_scale_and_turns_over_with_its_answers(items):
    value = sus.score(items).value
    assert 0 <= value <= 100
    assert sus.score([6 - one for one in items]).value == 100 - value


def test_an_unanswered_item_counts_as_the_centre_and_more_than_two_leave_no_score():
    full = [4, 2] * 5
    assert sus.score([3, *full[1:]]).value == sus.score([None, *full[1:]]).value
    assert sus.score([None, None, *full[2:]]).unanswered == 2
    assert sus.score([None, 9, None, *full[3:]]).value is None


def test_sus_of_nine_items_is_no_sus():
    with pytest.raises(ValueError, match="not 9"):
        sus.score([3] * 9)


@pytest.mark.parametrize(
    ("value", "grade"),
    [(100, "A+"), (84.1, "A+"), (84.05, "A"), (80.8, "A"), (71.05, "C"), (68, "C"), (51.7, "D"), (0, "F")],
)
def test_a_grade_begins_at_its_lowest_score(value, grade):
    assert sus.grade_of(value) == grade


def test_a_mean_score_spans_the_grades_of_its_interval():
    seen = sus.graded([70, 80, 75, 85, 72.5])
    assert seen.grade == sus.grade_of(seen.estimate.value) == "B"
    assert seen.spanned[0] == sus.grade_of(seen.estimate.low)
    assert seen.spanned[-1] == sus.grade_of(seen.estimate.high)
    assert "B" in seen.spanned


def test_no_score_has_no_grade_and_one_spans_none():
    assert (sus.graded([]).grade, sus.graded([None]).grade) == ("", "")
    assert (sus.graded([90]).grade, sus.graded([90]).spanned) == ("A+", ())


def test_adjectives_go_from_best_to_worst():
    said = [sus.adjective_of(one) for one in (90, 82, 75, 60, 30, 10)]
    assert said == ["best imaginable", "excellent", "good", "OK", "poor", "worst imaginable"]


def test_umux_lite_goes_from_nought_to_a_hundred():
    assert [scales.umux_lite(pair) for pair in ((1, 1), (7, 7), (4, 4))] == [0, 100, 50]
    assert scales.umux_lite((7, None)) is None
    assert scales.umux_lite((8, 3)) is None
    assert scales.sus_equivalent(100) == pytest.approx(87.9)


def test_seq_leaves_out_what_is_off_its_scale():
    seen = scales.seq([7, 6, 9, None, 5])
    assert (seen.value, seen.n) == (6, 3)
    assert seen.high <= 7


def test_ueq_s_has_two_halves():
    items = [3, 2, 1, 2, -1, 0, 1, 0]
    assert (scales.pragmatic(items), scales.hedonic(items)) == (2, 0)
    assert scales.hedonic([*items[:7], None]) is None


def test_problems_met_by_several_people_tell_how_many_are_left():
    matrix = [[1, 1, 0, 0], [1, 0, 1, 0], [1, 1, 0, 0], [0, 1, 0, 1]]
    seen = discovery(matrix)
    p = 8 / 16
    assert (seen.p, seen.hits, seen.alone, seen.problems) == (p, 8, 2, 4)
    assert seen.good_turing == pytest.approx(p / 1.5)
    assert seen.normalised == pytest.approx((p - 0.25) * 0.75)
    adjusted = (p / 1.5 + 0.25 * 0.75) / 2
    assert seen.adjusted == pytest.approx(adjusted)
    assert seen.found == pytest.approx(1 - (1 - adjusted) ** 4)
    assert seen.total == pytest.approx(4 / seen.found)
    wanted = seen.participants_for(0.85)
    assert seen.found_by(wanted) >= 0.85 > seen.found_by(wanted - 1)


def test_discovery_is_refused_where_it_would_mislead():
    assert discovery([[1, 1]]).refused == "under two participants"
    assert discovery([[0], [0]]).refused == "no problem"
    assert discovery([]).refused == "under two participants"
    assert discovery([[0], [0]]).participants_for(0.8) is None


@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=2, max_size=12))
def test_a_corrected_chance_never_exceeds_the_observed_one(matrix):
    seen = discovery(matrix)
    if seen.adjusted is not None:
        assert 0 < seen.adjusted <= seen.p <= 1
        assert seen.total >= seen.problems


def test_severity_shows_how_far_apart_the_judges_stand():
    seen = severity([2, 4, 3])
    assert (seen.middle, seen.least, seen.most, seen.is_enough) == (3, 2, 4, True)
    assert not severity([3]).is_enough
    assert severity([]).middle is None
    with pytest.raises(ValueError, match="between 0 and 4"):
        severity([5])


def test_power_is_the_chance_of_telling_a_difference():
    assert power.power_of_rates(0.7, 0.7, 40) == pytest.approx(0.05, abs=0.02)
    wanted = power.sample_for_rates(0.9, 0.6)
    assert power.power_of_rates(0.9, 0.6, wanted) >= 0.8
    assert power.power_of_rates(0.9, 0.6, wanted // 2) < 0.8
    assert power.sample_for_rates(0.7, 0.7) is None
    assert power.sample_for_rates(0.700, 0.701) is None


def test_power_of_times_rises_with_people_and_with_the_ratio():
    assert power.power_of_times(1.5, 0.5, 20) > power.power_of_times(1.5, 0.5, 10)
    assert power.power_of_times(2, 0.5, 10) > power.power_of_times(1.5, 0.5, 10)
    wanted = power.sample_for_times(1.5, 0.5)
    assert power.power_of_times(1.5, 0.5, wanted) >= 0.8 > power.power_of_times(1.5, 0.5, wanted - 1)
    assert power.sample_for_times(1, 0.5) is None


def test_an_interval_narrows_as_more_people_come():
    assert power.half_width(0.8, 40) < power.half_width(0.8, 10) < power.half_width(0.8, 5)
