"""The tables of a study: what they say, and that a spreadsheet computes nothing of them."""

from __future__ import annotations

import csv
import io

import pyarrow.parquet as pq
import pytest

from maquette.fieldwork.export import csv_text, write_tables
from maquette.fieldwork.tables import TABLES, Column, tables_of

from .conftest import SITTING, said


@pytest.fixture
def rows(any_field, invited, plays):
    (one,) = invited(any_field)
    plays(any_field, one)
    return tables_of(any_field, "essai")


def test_an_attempt_says_how_it_went_without_the_time_away(rows):
    (one,) = rows["attempts"]
    told = {
        name: one[name] for name in ("participant", "task", "variant", "journey", "persona", "leg", "attempt")
    }
    assert told == {
        "participant": "P01", "task": "declarer", "variant": "cible", "journey": "simple", "persona": "ana",
        "leg": 0, "attempt": 1,
    }  # fmt: skip
    # From the first screen (21 s) to the end (95 s), without the minute between 25 s and 85 s.
    assert (one["seconds"], one["interrupted"]) == (74 - 60, 60)
    assert (one["outcome"], one["rule"], one["assists"], one["assist"]) == ("reached", True, 1, 2)
    assert (one["views"], one["steps"], one["errors"], one["backtracks"]) == (2, 2, 1, 0)


def test_a_view_lasts_until_the_next_one(rows):
    assert [(one["step"], one["seconds"], one["errors"]) for one in rows["steps"]] == [
        ("heures", 69 - 60, 1), ("fin", 5, 0),
    ]  # fmt: skip


def test_free_text_and_answers_are_in_no_table(rows):
    assert "mots-secrets" not in str(rows) and "quarters" not in str(rows) and "Hésite" not in str(rows)
    answers = [(one["item"], one["answer"], one["task"]) for one in rows["questionnaires"]]
    assert answers == [("seq.1", "6", "declarer"), ("own.mots", None, "")]


def test_a_task_begun_again_is_another_attempt(field, invited, plays):
    (one,) = invited(field)
    begun = next(event for event in SITTING if event[1].kind == "task_started")
    again = [begun, said("step_shown", step="heures", at=30), *SITTING[6:]]
    plays(field, one, again)
    told = [(each["attempt"], each["outcome"]) for each in tables_of(field, "essai")["attempts"]]
    assert told == [(1, "restarted"), (2, "reached")]


def test_an_attempt_nobody_ended_is_open(field, invited, plays):
    (one,) = invited(field)
    plays(field, one, SITTING[:10])
    (row,) = tables_of(field, "essai")["attempts"]
    assert (row["outcome"], row["ended"], row["seconds"]) == ("open", None, None)


def test_both_forms_of_a_table_say_the_same_in_the_same_order(rows, tmp_path):
    write_tables(tmp_path, rows)
    for name, columns in TABLES.items():
        with (tmp_path / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            written = list(csv.reader(file))
        table = pq.read_table(tmp_path / f"{name}.parquet")
        assert written[0] == table.column_names == [one.name for one in columns]
        assert len(written) - 1 == table.num_rows == len(rows[name]) > 0


def test_the_dictionary_says_what_every_column_means(rows, tmp_path):
    write_tables(tmp_path, rows)
    with (tmp_path / "dictionary.csv").open(encoding="utf-8", newline="") as file:
        told = {(one["table"], one["column"]): one["meaning"] for one in csv.DictReader(file)}
    assert told.keys() == {(table, one.name) for table, columns in TABLES.items() for one in columns}
    assert all(told.values())


def test_events_and_steps_say_their_build(rows):
    for table in TABLES:
        assert {one["build"] for one in rows[table]} == {"simple-0123"}


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"])
def test_a_text_that_a_spreadsheet_would_compute_is_inert(start):
    written = csv_text([Column("a", "text", ""), Column("b", "number", "")], [{"a": start, "b": -1.5}])
    _, row = csv.reader(io.StringIO(written, newline=""))
    assert row == [f"'{start}", "-1.5"]
