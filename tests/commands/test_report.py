"""`maquette report`, as one types it."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta

import openpyxl
import pandas as pd
import pytest

from maquette.fieldwork import fieldwork_of
from maquette.sessions import NewEvent, open_log, open_store

from ..fieldwork.conftest import STUDY

STORE = ".maquette/sessions.sqlite"
BEGAN = datetime(2026, 11, 3, 9, tzinfo=UTC)
FINDINGS = """\
facts:
  hesite: {participant: P01, task: declarer, step: heures, event: 4, what: Hésite}
  perdu: {participant: P02, task: declarer, step: heures, event: 99, what: Se perd}
insights:
  conges: {text: Les congés se comptent-ils ?, facts: [hesite, perdu], severity: {lise: 3, omar: 2}}
outcomes:
  - {participant: P02, task: declarer, outcome: unfinished, reason: gave_up, author: Lise, why: A deviné}
"""


@pytest.fixture
def root(tree, run):
    folder = tree({"studies/essai.yaml": STUDY, "studies/essai/findings.yaml": FINDINGS})
    assert run("build", at=folder).exit_code == 0
    yield folder
    for forget in (open_log, open_store):
        forget.cache_clear()


@pytest.fixture
def report(run, root):
    def report(*words):
        return run("report", "essai", *words, at=root)

    return report


@pytest.fixture
def played(run, root):
    """Two people who did the task, at 36 hours and at 12."""
    assert run("study", "invite", "essai", "-n", 2, at=root).exit_code == 0
    field = fieldwork_of(root, STORE)
    build = json.loads((root / "prototypes" / "simple" / "build.json").read_text("utf-8"))["digest"]
    for code, hours in (
        ("P01", "36"),
        ("P02", "36"),
    ):
        run_id, moment = field.register.who("essai", code).run, BEGAN
        for number, event in enumerate(_sitting(hours)):
            moment += timedelta(seconds=10)
            field.log.append(run_id, number, [event], tab="t", build=build, at=moment)
    field.store.close()


def _sitting(hours):
    def event(kind, step="", control="", value=None, **payload):
        return NewEvent(
            kind=kind,
            step=step,
            control=control,
            value=value,
            payload=payload,
            task="declarer",
            actor="employer",
        )

    yield event("sitting_started")
    yield event("task_started", leg=0, variant="cible", persona="ana", journey="simple", attempt=1)
    yield event("session_started", persona="ana", actor="employer", trail=["heures"])
    yield event("step_shown", "heures")
    yield event("field_committed", "heures", "declaration.hours", hours)
    yield event("action", "heures", "continue", trail=["heures", "fin"])
    yield event("step_shown", "fin")
    yield event("task_ended", leg=0, outcome="reached", rule=True)
    yield event("questionnaire_answer", control="seq.1", questionnaire="seq", leg=0, answer=6)
    yield event("session_ended")


def test_a_study_nobody_was_invited_to_says_what_to_do_and_writes_nothing(report, root):
    result = report()
    assert result.exit_code == 0
    assert "Personne n'a encore participé" in result.output
    assert {"maquette estimate essai", "maquette study invite essai -n 5", "maquette host"} <= _commands(
        result
    )
    assert not (root / ".maquette/reports").exists()


def test_a_study_whose_invitations_wait_says_where_to_look(run, report, root):
    assert run("study", "invite", "essai", "-n", 2, at=root).exit_code == 0
    result = report()
    assert result.exit_code == 0 and "2 personnes sont invitées" in result.output
    assert _commands(result) == {"maquette study status essai", "maquette host"}
    assert not (root / ".maquette/reports").exists()


def test_figures_of_a_study_without_a_session_are_a_list_of_nothing_measured(report):
    told = json.loads(report("--format", "json").stdout)
    assert [one["figure"] for one in told if one["n"]] == []


def _commands(result):
    return set(re.findall(r"maquette [a-z].*", result.output))


def test_a_report_is_a_page_a_workbook_and_tables(report, root, played):
    result = report()
    assert result.exit_code == 0, result.output
    folder = root / ".maquette/reports/essai"
    written = (folder / "rapport.html").read_text("utf-8")
    assert "But atteint seul : 1 sur 2." in written
    assert "A deviné" in written
    attempts = pd.read_csv(folder / "tables" / "attempts.csv")
    assert attempts["outcome_computed"].tolist() == ["direct", "direct"]
    assert attempts["outcome"].tolist() == ["direct", "unfinished"]
    assert attempts["participant"].tolist() == ["P01", "P02"]
    assert attempts["shortest"].tolist() == [2, 2]
    assert openpyxl.load_workbook(folder / "tables.xlsx").sheetnames[0] == "sessions"


def test_a_fact_that_is_not_in_the_log_is_told(report, played):
    result = report()
    assert "T006" in result.output
    assert re.search(r"«\s+perdu\s+»", result.output)
    assert not re.search(r"«\s+hesite\s+»", result.output)


def test_figures_as_json_are_those_of_the_tables(report, played):
    told = json.loads(report("--format", "json").stdout)
    completion = next(one for one in told if one["figure"] == "completion")
    assert (completion["hits"], completion["n"], completion["method"]) == (1, 2, "adjusted Wald 95 %")
    seq = next(one for one in told if one["figure"] == "seq")
    assert (seq["value"], seq["task"]) == (6, "declarer")


def test_a_report_in_english_says_so(report, root, played):
    assert report("--language", "en").exit_code == 0
    written = (root / ".maquette/reports/essai/rapport.html").read_text("utf-8")
    assert '<html lang="en">' in written and "Goal reached on one&#x27;s own: 1 of 2." in written


def test_two_studies_are_compared_only_on_the_same_goal(run, root, report, played):
    other = STUDY.replace("declaration.hours == 36", "declaration.hours == 20")
    (root / "studies" / "avant.yaml").write_text(other, encoding="utf-8")
    result = report("--compare", "avant", "--compare-anyway")
    assert result.exit_code == 0, result.output
    written = (root / ".maquette/reports/essai/rapport.html").read_text("utf-8")
    assert "pas comparable : la règle de réussite a changé" in written
    assert report("--compare", "avant").exit_code == 0
    written = (root / ".maquette/reports/essai/rapport.html").read_text("utf-8")
    assert "Une étude formative ne compare pas" in written


def test_a_misspelt_study_is_told_with_the_near_one(run, root):
    result = run("report", "esai", at=root)
    assert result.exit_code == 2 and "« essai »" in result.output


def test_somebody_erased_is_in_no_report_any_more(run, report, root, played):
    assert report().exit_code == 0
    assert run("study", "erase", "essai", "P01", "--yes", at=root).exit_code == 0
    assert not (root / ".maquette/reports/essai/rapport.html").exists()
    assert report().exit_code == 0
    attempts = pd.read_csv(root / ".maquette/reports/essai/tables/attempts.csv")
    assert attempts["participant"].tolist() == ["P02"]


def test_a_study_is_estimated_before_anybody_is_invited(run, root):
    result = run("estimate", "essai", at=root)
    assert result.exit_code == 0, result.output
    assert "jamais un résultat" in result.output
    assert re.search(r"ana, cible : environ \d+ min", result.output)
    assert "± " in result.output
    assert run("estimate", "essai", at=root).output == result.output
