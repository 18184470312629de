from __future__ import annotations

from maquette.problems import Place, Problem, has_errors, sort


def test_problems_are_sorted_by_place_and_told_once():
    late = Problem("K001", Place("b.yaml", 9, 1), {"key": "x"})
    early = Problem("K002", Place("b.yaml", 2, 1), {"key": "y"})
    other = Problem("Y001", Place("a.yaml", 50, 1))
    assert sort([late, early, other, late]) == (other, early, late)


def test_two_problems_of_one_code_in_one_place_are_both_kept():
    place = Place("a.yaml")
    missing = [Problem("K002", place, {"key": "a"}), Problem("K002", place, {"key": "b"})]
    assert len(sort(missing)) == 2


def test_only_errors_stop_a_build():
    assert has_errors([Problem("K001", Place("a.yaml"))])
    assert not has_errors([])
