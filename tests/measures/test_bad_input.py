"""Sessions that are not as they should be: what can be told is told, the rest is marked."""

from dataclasses import replace

import pandas as pd

from maquette.measures import measure, rows_of_frame
from maquette.measures.row import Row
from maquette.sessions.event import KINDS

from .conftest import plan_of
from .test_outcomes import DIRECT


def frame_of(rows):
    return pd.DataFrame(
        [row._asdict() | {"done_by": row.by, "at": pd.Timestamp(row.at, unit="s", tz="UTC")} for row in rows]
    )


def test_no_session_gives_empty_tables_with_their_columns(plan):
    tables = measure([], plan)
    assert len(tables.attempts) == len(tables.sessions) == len(tables.views) == 0
    assert "outcome" in tables.attempts
    assert list(rows_of_frame(pd.DataFrame())) == []


def test_events_out_of_order_are_put_back_by_their_number(plan, told):
    rows = told(DIRECT)
    mixed = [rows[index] for index in (3, 0, 4, 2, 1)]
    assert measure(mixed, plan).attempts.equals(measure(rows, plan).attempts)


def test_a_number_met_twice_counts_once_and_one_that_is_missing_is_told(plan, told):
    rows = told(DIRECT)
    tables = measure([*rows, rows[2]], plan)
    assert tables.attempts["viewed"].tolist() == [3]
    assert measure([rows[0], *rows[2:]], plan).sessions["gaps"].tolist() == [1]


def test_an_unknown_kind_is_kept_and_counted_apart(plan, told):
    tables = measure(told(DIRECT.replace("21 action", "13 swiped choix\n    21 action")), plan)
    assert tables.sessions["unknown_events"].tolist() == [1]
    assert tables.attempts["outcome"].tolist() == ["direct"]


def test_an_older_build_is_judged_by_no_way(plan, told):
    rows = [row._replace(build="older") for row in told(DIRECT)]
    (row,) = measure(rows, plan).attempts.to_dict("records")
    assert (row["variant"], row["outcome"], row["outcome_note"]) == ("", "direct", "way not known")
    assert pd.isna(row["lostness"]) and pd.isna(row["off_path"])


def test_a_step_renamed_since_is_marked_and_not_judged(attempt):
    row = attempt(DIRECT.replace("choix", "ancien"))
    assert (row["unknown_steps"], row["outcome_note"]) == (1, "way not known")
    assert row["outcome"] == "direct"


def test_a_virtual_or_withdrawn_session_is_in_no_result(plan, told):
    synthetic = [row._replace(by="synthetic") for row in told(DIRECT, run="v")]
    left = told(DIRECT + "    26 withdrawn\n", run="w")
    tables = measure([*synthetic, *left], plan)
    assert tables.attempts["excluded"].tolist() == ["synthetic", "withdrawn"]
    assert tables.counted.empty


def test_an_opened_link_is_no_session_of_anybody(plan, told):
    tables = measure(told("0 link_opened"), plan)
    assert tables.attempts.empty
    assert tables.sessions["events"].tolist() == [1]


def test_a_table_reads_as_its_log(plan, told):
    rows = told(DIRECT)
    assert list(rows_of_frame(frame_of(rows))) == rows
    texts = frame_of(rows).assign(
        payload=lambda one: one["payload"].map(lambda cell: str(cell).replace("'", '"'))
    )
    assert measure(rows_of_frame(texts), plan).attempts.equals(measure(rows, plan).attempts)


def test_a_payload_that_cannot_be_read_does_not_stop_the_rest(plan, told):
    frame = frame_of(told(DIRECT))
    frame["payload"] = ["{"] * len(frame)
    tables = measure(rows_of_frame(frame), plan)
    assert tables.attempts["outcome"].tolist() == ["unfinished"]


def test_a_study_without_a_goal_reaches_nothing(graph, told):
    plan = plan_of(graph)
    plan = replace(plan, tasks={})
    assert measure(told(DIRECT), plan).attempts["outcome"].tolist() == ["unfinished"]


def test_a_session_without_tasks_is_one_attempt(graph, told):
    rows = [row._replace(task="") for row in told(DIRECT) if not row.kind.startswith("task_")]
    attempts = measure(rows, plan_of(graph)).attempts
    assert attempts["task"].tolist() == [""]
    assert attempts["time_s"].tolist() == [20]


def test_by_is_read_in_its_own_column_or_in_that_of_the_actor():
    frame = pd.DataFrame(
        {"run": ["a", "a"], "seq": [1, 2], "at": ["2026-11-03T10:00:00+00:00", "2026-11-03T10:00:01.5+00:00"]}
    )
    rows = list(rows_of_frame(frame.assign(kind="note", actor=["facilitator", "employer"])))
    assert [row.by for row in rows] == ["facilitator", "participant"]
    assert rows[1].at - rows[0].at == 1.5
    assert isinstance(rows[0], Row)


def test_every_kind_of_the_log_is_known(plan, told):
    row = told(DIRECT)[0]
    rows = [row._replace(seq=number, kind=kind) for number, kind in enumerate(KINDS, start=1)]
    assert measure(rows, plan).sessions["unknown_events"].tolist() == [0]
