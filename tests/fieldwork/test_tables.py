"""The tables of a study: what they say of a sitting, and what they never say."""

from __future__ import annotations

import pandas as pd
import pytest

from maquette.reports.export import DICTIONARY, write_tables

from .conftest import SITTING, said


@pytest.fixture
def told(any_field, invited, plays, tables_of):
    (one,) = invited(any_field)
    plays(any_field, one)
    return tables_of(any_field)


def one_of(table, *names):
    (row,) = table[list(names)].to_dict("records")
    return tuple(row.values())


def test_an_attempt_says_how_it_went_without_the_time_away(told):
    attempts = told["attempts"]
    who = ("participant", "task", "variant", "journey", "persona", "leg", "attempt")
    assert one_of(attempts, *who) == ("P01", "declarer", "cible", "simple", "ana", 0, 1)
    # From the first screen (21 s) to the end (95 s), without the minute between 25 s and 85 s.
    assert one_of(attempts, "time_s", "interrupted_s") == (74 - 60, 60)
    assert one_of(attempts, "outcome", "assists", "assist_level") == ("assisted", 1, 2)
    assert one_of(attempts, "path", "validation_errors", "backtracks") == ("heures > fin", 1, 0)


def test_an_attempt_says_where_it_stands_in_the_log(told):
    began, ended, first, last = one_of(told["attempts"], "started", "ended", "first", "last")
    assert (began, ended) == (pd.Timestamp("2026-11-03T12:00:20Z"), pd.Timestamp("2026-11-03T12:01:35Z"))
    kinds = told["events"].set_index("seq")["kind"]
    assert (kinds[first], kinds[last]) == ("task_started", "task_ended")


def test_a_view_lasts_until_the_next_one(told):
    views = told["step_views"]
    assert views["step"].tolist() == ["heures", "fin"]
    assert views["time_s"].tolist() == [69 - 60, 5]
    assert views["validation_errors"].tolist() == [1, 0] and views["side"].tolist() == ["employer"] * 2


def test_free_text_and_answers_are_in_no_table(told):
    every = " ".join(table.to_csv() for table in told.values())
    assert "mots-secrets" not in every and "quarters" not in every and "Hésite" not in every
    answers = told["answers"][["item", "value", "task", "checksum"]].to_numpy().tolist()
    assert answers == [["seq.1", "6", "declarer", "c"], ["own.mots", "", "", "c"]]


def test_events_say_who_did_them_on_whose_screen_and_in_which_version(told):
    events = told["events"]
    assert len(events) == len(SITTING) and set(events["participant"]) == {"P01"}
    within = events[events["variant"] == "cible"]["kind"].tolist()
    assert (within[0], within[-1]) == ("task_started", "task_ended")
    assert set(events[events["actor"] == "facilitator"]["kind"]) == {"note", "assist"}
    assert set(events["side"]) == {"employer"} and set(events["tab"]) == {"t"}


def test_a_task_begun_again_is_another_attempt(field, invited, plays, tables_of):
    (one,) = invited(field)
    begun = next(event for event in SITTING if event[1].kind == "task_started")
    plays(field, one, [begun, said("step_shown", step="heures", at=30), *SITTING[6:]])
    attempts = tables_of(field)["attempts"]
    assert attempts[["attempt", "excluded"]].to_numpy().tolist() == [[1, "restarted"], [2, ""]]


def test_an_attempt_nobody_ended_says_so(field, invited, plays, tables_of):
    (one,) = invited(field)
    plays(field, one, SITTING[:10])
    attempts = tables_of(field)["attempts"]
    assert one_of(attempts, "outcome", "reason") == ("unfinished", "not_ended")
    assert attempts["ended"].isna().all()


def test_both_forms_of_a_table_say_the_same_in_the_same_order(told, tmp_path):
    write_tables(told, tmp_path)
    for name, columns in DICTIONARY.items():
        written = pd.read_csv(tmp_path / f"{name}.csv")
        table = pd.read_parquet(tmp_path / f"{name}.parquet")
        assert list(written.columns) == list(table.columns) == list(columns)
        assert len(written) == len(table) == len(told[name]) > 0


def test_a_moment_is_written_to_the_instant_in_utc(told, tmp_path):
    write_tables(told, tmp_path)
    assert pd.read_csv(tmp_path / "attempts.csv")["started"].tolist() == ["2026-11-03T12:00:20.000000Z"]


def test_the_dictionary_says_the_type_and_the_meaning_of_every_column(told):
    kept = told["dictionary"].set_index(["table", "column"])
    assert set(kept.index) == {(table, one) for table, columns in DICTIONARY.items() for one in columns}
    assert all(kept["what"])
    types = {
        ("events", "at"): "time", ("attempts", "leg"): "integer", ("attempts", "time_s"): "number",
        ("step_views", "back"): "yes_no", ("attempts", "path"): "text",
    }  # fmt: skip
    assert {place: kept["type"][place] for place in types} == types
