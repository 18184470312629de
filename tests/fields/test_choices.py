"""Choices: nothing is chosen beforehand, nothing that is not offered is taken."""

from __future__ import annotations

import pytest

from maquette.fields import field_type

OPTIONS = {"cdi": "Un CDI", "cdd": "Un CDD"}


def test_an_option_is_taken_by_its_value(read):
    assert read("choice", "cdd", options=OPTIONS) == "cdd"


def test_options_may_be_listed_when_the_screen_is_drawn(read, question):
    assert read("choice", "cdd", options=lambda: OPTIONS) == "cdd"
    assert question("choice", options=lambda: OPTIONS).choices() == OPTIONS


@pytest.mark.parametrize(
    ("raw", "code"), [(None, "missing_choice"), ("Un CDD", "not_an_option"), ("", "not_an_option")]
)
def test_anything_else_is_refused(refused, raw, code):
    assert refused("choice", raw, options=OPTIONS) == (code, {})


def test_a_choice_is_drawn_with_its_words_and_nothing_chosen(question):
    drawn = field_type("choice").widget_arguments(question("choice", options=OPTIONS), None)
    assert (drawn["options"], drawn["index"]) == (["cdi", "cdd"], None)
    assert [drawn["format_func"](one) for one in drawn["options"]] == ["Un CDI", "Un CDD"]


@pytest.mark.parametrize(("raw", "value"), [("Oui", True), ("Non", False)])
def test_oui_and_non_are_read_shown_and_filled_in(read, raw, value):
    field = field_type("yes_no")
    assert read("yes_no", raw) is value
    assert field.write(value) == field.show(value) == raw


@pytest.mark.parametrize("raw", [None, "", "oui", "yes", True])
def test_no_other_answer_to_a_yes_or_no_is_taken(refused, raw):
    assert refused("yes_no", raw) == ("missing_choice", {})


def test_nothing_is_chosen_for_a_yes_or_no(question):
    drawn = field_type("yes_no").widget_arguments(question("yes_no"), None)
    assert (drawn["options"], drawn["index"]) == (["Oui", "Non"], None)


@pytest.mark.parametrize(
    ("kind", "filled", "index"), [("choice", "cdd", 1), ("choice", "cdx", None), ("yes_no", "Non", 1)]
)
def test_a_choice_made_before_is_chosen_again(question, kind, filled, index):
    options = OPTIONS if kind == "choice" else {}
    assert field_type(kind).widget_arguments(question(kind, options=options), filled)["index"] == index


def test_several_options_may_be_taken(read):
    assert read("choices", ["cdd", "cdi"], options=OPTIONS) == ["cdd", "cdi"]


@pytest.mark.parametrize(
    ("raw", "code"), [(None, "missing_choice"), ([], "missing_choice"), (["cdd", "x"], "not_an_option")]
)
def test_nothing_or_anything_else_is_refused(refused, raw, code):
    assert refused("choices", raw, options=OPTIONS) == (code, {})


def test_options_taken_before_are_taken_again(question):
    drawn = field_type("choices").widget_arguments(question("choices", options=OPTIONS), ["cdd", "gone"])
    assert drawn["default"] == ["cdd"]
    assert field_type("choices").widget_arguments(question("choices", options=OPTIONS), None)["default"] == []


def test_a_scale_goes_from_one_to_seven_unless_said_otherwise(read, refused, question):
    assert read("scale", 7) == 7
    assert refused("scale", 8) == refused("scale", 0) == ("not_an_option", {})
    assert refused("scale", None) == ("missing_choice", {})
    assert field_type("scale").widget_arguments(question("scale"), None)["options"] == [*range(1, 8)]


@pytest.mark.parametrize(("least", "most"), [(0, 10), (1, 5), (-2, 2), (0, 0), (3, None)])
def test_a_scale_has_its_own_ends(read, question, least, most):
    steps = field_type("scale").widget_arguments(question("scale", least=least, most=most), None)["options"]
    assert (steps[0], steps[-1]) == (least, 7 if most is None else most)
    assert read("scale", least, least=least, most=most) == least
