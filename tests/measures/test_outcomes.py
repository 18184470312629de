"""Outcomes, paths and times of attempts, from a few events each."""

import math

import pandas as pd
import pytest

from maquette.measures import Override, measure

from .conftest import plan_of

DIRECT = """
    0 task_started
    1 step_shown accueil
    11 action choix
    21 action fin
    25 task_ended
"""


def test_the_shortest_way_is_direct(attempt):
    row = attempt(DIRECT)
    assert (row["outcome"], row["reason"], row["excluded"]) == ("direct", "", "")
    assert (row["different"], row["viewed"], row["shortest"], row["lostness"]) == (3, 3, 3, 0)
    assert row["time_s"] == 24
    assert row["path"] == "accueil > choix > fin"


def test_a_longer_way_that_the_journey_accepts_is_direct_too(attempt):
    row = attempt(DIRECT.replace("21 action fin", "15 action montant\n    21 action fin"))
    assert (row["outcome"], row["off_path"]) == ("direct", 0)
    assert row["lostness"] == pytest.approx(math.sqrt((4 / 4 - 1) ** 2 + (3 / 4 - 1) ** 2))


@pytest.mark.parametrize(
    "detour",
    ["12 backtrack accueil\n    13 action choix", "12 action accueil\n    13 action choix"],
)
def test_a_return_makes_a_reached_goal_indirect(attempt, detour):
    row = attempt(DIRECT.replace("21 action", f"{detour}\n    21 action"))
    assert (row["outcome"], row["different"], row["viewed"]) == ("indirect", 3, 5)
    assert row["lostness"] == pytest.approx(0.4)


def test_a_move_the_journey_does_not_accept_makes_it_indirect(attempt):
    assert attempt(DIRECT.replace("    11 action choix\n", ""))["outcome"] == "indirect"


def test_errors_and_helps_do_not_make_a_goal_indirect(attempt):
    more = "12 validation_error choix\n    13 help_opened choix\n    14 validation_error choix"
    row = attempt(DIRECT.replace("21 action", f"{more}\n    21 action"))
    assert (row["outcome"], row["validation_errors"], row["helps"]) == ("direct", 2, 1)


@pytest.mark.parametrize(("level", "outcome"), [(1, "direct"), (2, "assisted"), (3, "assisted")])
def test_a_hint_makes_a_reached_goal_assisted_and_repeating_does_not(attempt, level, outcome):
    row = attempt(DIRECT.replace("21 action", f"12 assist choix level={level}\n    21 action"))
    assert (row["outcome"], row["assists"], row["assist_level"]) == (outcome, 1, level)


def test_a_move_by_the_facilitator_is_help(attempt):
    assert attempt(DIRECT.replace("21 action fin", "21 action fin by=facilitator"))["outcome"] == "assisted"


@pytest.mark.parametrize(
    ("ending", "reason"),
    [
        ("21 action panne\n    25 task_ended", "wrong_end"),
        ("25 task_ended", "gave_up"),
        ("25 task_ended reason=timeout", "timeout"),
        ("25 task_ended reason=ended_by_facilitator", "ended_by_facilitator"),
        ("25 help_opened choix", "not_ended"),
    ],
)
def test_an_unfinished_attempt_says_why(attempt, ending, reason):
    row = attempt(DIRECT.replace("21 action fin\n    25 task_ended", ending))
    assert (row["outcome"], row["reason"]) == ("unfinished", reason)
    assert math.isnan(row["lostness"])


def test_a_fault_of_ours_is_technical_and_in_no_rate(attempt):
    row = attempt(DIRECT.replace("task_ended", "task_ended outcome=technical"))
    assert (row["outcome"], row["excluded"]) == ("technical", "technical")


def test_an_end_with_other_answers_is_a_wrong_end(graph, attempt):
    plan = plan_of(graph, rule=lambda answers: False)
    assert attempt(DIRECT, plan)["reason"] == "wrong_end"
    unknown = plan_of(graph, rule=lambda answers: None)
    row = attempt(DIRECT, unknown)
    assert (row["outcome"], row["outcome_note"]) == ("direct", "rule not checked")
    assert attempt(DIRECT.replace("task_ended", "task_ended rule=false"), unknown)["reason"] == "wrong_end"


def test_an_outcome_set_by_hand_keeps_the_computed_one(graph, told):
    plan = plan_of(graph, overrides=(Override("r1", "t", "unfinished", "Lise", "A deviné", "gave_up"),))
    (row,) = measure(told(DIRECT), plan).attempts.to_dict("records")
    assert (row["outcome"], row["outcome_computed"]) == ("unfinished", "direct")
    assert (row["override_by"], row["override_why"]) == ("Lise", "A deviné")
    assert pd.isna(row["lostness"])


def test_an_interruption_and_marked_talk_are_no_task_time(attempt):
    cut = "12 action choix\n    100 reprise choix\n    104 assist choix level=1 talk_s=3 by=facilitator"
    row = attempt(DIRECT.replace("21 action fin\n    25", f"{cut}\n    110 action fin\n    114"))
    assert (row["time_s"], row["interrupted_s"], row["talk_s"]) == (113 - 88 - 3, 88, 3)


def test_an_interruption_that_says_how_long_it_was_takes_no_more(attempt):
    row = attempt(DIRECT.replace("21 action", "15 reprise choix away_s=2\n    21 action"))
    assert (row["time_s"], row["interrupted_s"]) == (22, 2)


def test_an_interruption_begins_at_the_last_sign_of_the_person(attempt):
    cut = "12 action choix\n    50 note choix by=facilitator\n    100 reprise choix"
    row = attempt(DIRECT.replace("21 action fin\n    25", f"{cut}\n    110 action fin\n    114"))
    assert (row["time_s"], row["interrupted_s"]) == (113 - 88, 88)


def test_a_clock_set_back_takes_no_time_off(plan, told):
    tables = measure(told(DIRECT.replace("21 action", "5 help_opened choix\n    21 action")), plan)
    assert tables.sessions["clock_back"].tolist() == [1]
    assert tables.attempts["time_s"].tolist() == [30]


def test_a_redrawn_screen_is_no_view(attempt):
    row = attempt(DIRECT.replace("21 action", "12 step_shown choix\n    13 action choix\n    21 action"))
    assert row["viewed"] == 3


def test_a_task_begun_again_counts_once(plan, told):
    again = DIRECT.replace("25 task_ended", "25 task_ended reason=gave_up").rstrip() + DIRECT.replace(
        "    0 ", "    30 "
    )
    attempts = measure(told(again), plan).attempts
    assert attempts["excluded"].tolist() == ["restarted", ""]
    assert attempts["attempt"].tolist() == [1, 2]


def test_time_on_a_screen_ends_with_the_next_one(plan, told):
    views = measure(told(DIRECT), plan).views
    assert views["step"].tolist() == ["accueil", "choix", "fin"]
    assert views["time_s"].tolist() == [10, 10, 4]


def test_answers_are_compared_with_the_persona_by_their_last_word(attempt):
    typed = "12 field_committed control=a persona=false\n    13 field_committed control=a persona=true"
    more = f"{typed}\n    14 field_committed control=b persona=false\n    15 field_committed control=c"
    row = attempt(DIRECT.replace("21 action", f"{more}\n    21 action"))
    assert (row["answers_like_persona"], row["answers_unlike_persona"]) == (1, 1)
