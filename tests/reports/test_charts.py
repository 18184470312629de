"""Charts: what is drawn stands where its figure says, whatever the figures are."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.maps.drawing import Drawing
from maquette.reports import charts
from maquette.reports.charts.frame import MARK, NAMES, WIDE, interval
from maquette.reports.charts.scale import Scale, counts, powers
from maquette.statistics import Estimate

POSITIVE = st.floats(1e-3, 1e6)


def drawn(drawing: Drawing, tag: str, **wanted: str) -> list[dict[str, str]]:
    """Attributes of the elements of a kind that have these."""
    found = [
        dict(re.findall(r'([a-z-]+)="([^"]*)"', one))
        for one in re.findall(rf"<{tag} [^>]*", drawing.inline("x"))
    ]
    return [one for one in found if wanted.items() <= one.items()]


def said(drawing: Drawing) -> list[str]:
    return re.findall(r"<text [^>]*>([^<]*)</text>", drawing.inline("x"))


def estimate(value, low=None, high=None, n=9):
    return Estimate(value, low, high, n, "told")


@given(st.integers(1, 100_000))
def test_the_values_of_an_axis_of_counts_are_whole_and_evenly_apart(most):
    values = counts(most)
    assert values[0] == 0 and most - (values[1] - values[0]) < values[-1] <= most
    assert len({b - a for a, b in pairwise(values)}) == 1 and len(values) <= 8


@given(POSITIVE, POSITIVE)
def test_the_values_of_a_logarithmic_axis_hold_what_is_drawn_between_them(a, b):
    low, high = sorted((a, b))
    values = powers(low, high)
    assert values[0] <= low * (1 + 1e-9) and high <= values[-1] * (1 + 1e-9)
    assert values == sorted(set(values)) and 2 <= len(values) <= 12


def test_a_scale_puts_a_ratio_at_the_same_distance_everywhere():
    scale = Scale(1, 1000, 0, 300, log=True)
    assert [scale.at(one) for one in (1, 10, 100, 1000)] == pytest.approx([0, 100, 200, 300])
    assert (scale.at(0.1), scale.at(9999)) == (0, 300)


def test_a_bar_is_as_long_as_its_figure_and_its_interval_stands_on_it():
    one = charts.bars([charts.Bar("Heures", "3", 3, 1, 6)], 6, (0, 6), str, "essais")
    whole = NAMES + (WIDE - 90 - NAMES)
    (bar,) = drawn(one, "rect")
    assert float(bar["width"]) == pytest.approx((whole - NAMES) / 2)
    line = drawn(one, "polyline", stroke=MARK)[0]["points"]
    assert [float(place.split(",")[0]) for place in line.split(" ")] == pytest.approx(
        [NAMES + (whole - NAMES) / 6, whole], abs=0.1
    )
    assert {"Heures", "3", "essais"} <= set(said(one))


def test_a_figure_that_nobody_measured_has_neither_bar_nor_interval():
    one = charts.bars([charts.Bar("Heures", "", None)], 6, (0, 6), str, "")
    assert drawn(one, "rect") == [] and drawn(one, "polyline", stroke=MARK) == []


@pytest.mark.parametrize(("low", "high", "ends"), [(2, 8, 2), (-1, 8, 1), (2, 11, 1), (-5, 50, 0)])
def test_an_interval_is_open_where_it_leaves_the_chart(low, high, ends):
    drawing = Drawing(100, 20)
    interval(drawing, Scale(0, 10, 0, 100), low, high, 10)
    assert len(drawn(drawing, "polyline", stroke=MARK)) == 1 + ends


def test_each_time_is_a_dot_on_the_line_of_its_task():
    rows = [("Déclarer", [10.0, 100.0, 0.0], estimate(31.6, 12, 80)), ("Finir", [], estimate(None))]
    one = charts.times(rows, "secondes", "fr")
    near, far = drawn(one, "circle")
    assert (float(near["cx"]), float(far["cx"])) == pytest.approx((NAMES, WIDE - 20))
    assert near["cy"] == far["cy"]
    assert len(drawn(one, "polyline", stroke=MARK)) == 4


def test_times_below_a_second_are_written_in_the_language_of_the_report():
    french, english = (
        charts.times([("t", [0.2, 0.5], estimate(0.3))], "s", language) for language in ("fr", "en")
    )
    assert {"0,2", "0,5"} <= set(said(french)) and {"0.2", "0.5"} <= set(said(english))


def test_no_time_above_zero_leaves_no_chart():
    assert charts.times([("Déclarer", [0.0], estimate(None))], "secondes", "fr") is None


def test_a_move_taken_more_is_thicker_and_a_move_back_goes_beneath():
    one = charts.moves(["a", "b", "c"], {("a", "b"): 8, ("b", "a"): 2, ("a", "c"): 4})
    arcs = {path["stroke-width"]: path["d"] for path in drawn(one, "path")}
    middle = one.height / 2
    tops = {width: float(re.search(r"Q[\d.]+,([-\d.]+)", way)[1]) for width, way in arcs.items()}
    assert tops.keys() == {"10.0", "3.2", "5.5"}
    assert tops["5.5"] < tops["10.0"] < middle < tops["3.2"]
    assert [one for one in said(one) if one.isdigit()] == ["1", "2", "3"]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=20))
def test_no_arc_leaves_its_picture(pairs):
    order = [str(index) for index in range(31)]
    one = charts.moves(order, {(str(a), str(b)): 1 for a, b in pairs if a != b})
    for path in drawn(one, "path"):
        (start, foot), (_, pulled), _ = re.findall(r"([-\d.]+),([-\d.]+)", path["d"])
        # A curve goes half as far as the point that pulls it.
        assert 0 <= (float(foot) + float(pulled)) / 2 <= one.height
        assert 0 <= float(start) <= one.width


def test_scores_that_are_the_same_are_piled_up_and_every_grade_is_named():
    one = charts.sus([70.0, 70.0, 85.0], estimate(75, 60, 90))
    dots = drawn(one, "circle")
    assert len({(dot["cx"], dot["cy"]) for dot in dots}) == 3 and len({dot["cx"] for dot in dots}) == 2
    assert {"A+", "F", "C-"} <= set(said(one))


def test_ease_counts_each_answer_to_one_scale():
    one = charts.ease([("Déclarer", 6, 4), ("Finir", 2, 2)])
    tall, short = (float(bar["height"]) for bar in drawn(one, "rect"))
    assert tall == pytest.approx(2 * short)


def test_a_screen_without_a_feeling_is_not_on_the_line():
    points = [charts.Point(-1, None, 0.5), charts.Point(None, 2, None), charts.Point(1, None, 0)]
    one = charts.feelings(points, ("ressenti", "difficulté"), "fr")
    (line,) = drawn(one, "polyline", **{"stroke-dasharray": "5 3"})
    assert len(line["points"].split(" ")) == 2
    assert len(drawn(one, "polygon")) == 1 and len(drawn(one, "rect")) == 1


def test_a_share_that_grows_is_drawn_up_from_the_foot():
    one = charts.growth([(1, 0.25), (2, 0.5), (10, 1.0)], "personnes", "fr")
    heights = [float(dot["cy"]) for dot in drawn(one, "circle")]
    assert heights == sorted(heights, reverse=True)
    assert "25\u202f%" in said(one) and "10" in said(one)


def test_what_people_wrote_is_escaped_in_a_chart():
    one = charts.bars([charts.Bar("<script>a</script>", "&", 1)], 1, (0, 1), str, "<b>")
    assert (
        "<script>" not in one.inline('"><x')
        and "<b>" not in one.inline("x")
        and "<x" not in one.inline('"><x')
    )
