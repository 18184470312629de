"""`maquette ledger`: a table to read, JSON and CSV to use, and two versions side by side."""

from __future__ import annotations

import csv
import io
import json

import pytest

HEAD = """\
title: {title}
state: {state}
operator: urssaf
actors: {{employer: Employeur, employee: Personne employée}}
personas: [ana]
today: 2026-11-03
steps:
"""
END = "  fin: {kind: end, outcome: success, title: Merci}\n"
FACTS = """\
employee.first_name: {type: text, label: Prénom, holders: [insee]}
employee.rate: {type: decimal, label: Taux, holders: [dgfip]}
relation.start_date: {type: date, label: =1+1, holders: [urssaf]}
declaration.hours: {type: hours, label: Heures}
"""
BEFORE = """\
  a: {title: A, ask: [relation.start_date, declaration.hours, {question: taux, label: "[red]Taux"}]}
"""
AFTER = """\
  a:
    title: A
    ask: [{fact: relation.start_date, mode: reuse}, declaration.hours, {fact: employee.rate, mode: confirm}]
    exchanges: [{from: dgfip, to: urssaf, facts: [employee.rate], api: pas.rate, law: CGI}]
"""


def journey(steps, title="Un parcours", state="target"):
    return HEAD.format(title=title, state=state) + steps + END


@pytest.fixture
def versions(tree):
    """A project with a journey as it is and as it should be, and one that asks nothing."""
    return tree(
        {
            "fakedata/facts.yaml": FACTS,
            "journeys/simple.yaml": None,
            "journeys/avant.yaml": journey(BEFORE, "Avant [b]tout", "current"),
            "journeys/apres.yaml": journey(AFTER, "Après"),
            "journeys/rien.yaml": journey("  a: {title: A}\n"),
        }
    )


@pytest.fixture
def shown(run, versions, monkeypatch):
    """What the command prints for some words."""
    monkeypatch.setenv("COLUMNS", "140")

    def shown(*words):
        result = run("ledger", *words, at=versions)
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout

    return shown


def test_a_table_says_each_fact_its_treatment_who_knows_it_and_by_what_right(shown):
    rows = [" ".join(line.split()) for line in shown("apres").splitlines()]
    assert "a employer declaration.hours demandé" in rows
    assert "a employer relation.start_date repris urssaf déjà connu de qui demande" in rows
    assert "a employer employee.rate confirmé dgfip loi : CGI" in rows
    assert "a dgfip urssaf employee.rate pas.rate loi : CGI" in rows


def test_what_could_be_reused_is_said_at_the_end(shown):
    assert "1 fait pourrait être repris : relation.start_date." in shown("avant")
    assert "Aucun fait connu n'est redemandé sans raison." in shown("apres")


def test_free_questions_are_said_to_be_out_of_the_account(shown):
    assert "hors du compte : 1 question." in shown("avant")
    assert "hors du compte" not in shown("apres")


def test_what_an_author_wrote_is_shown_as_it_stands(shown):
    assert "Avant [b]tout" in shown("avant")


def test_a_journey_that_asks_nothing_says_so(shown):
    text = shown("rien")
    assert "ne demande rien" in text and "Aucun échange" in text and "loi ou accord" not in text


def test_json_holds_every_line_holder_exchange_and_scope(shown):
    values = json.loads(shown("apres", "--format", "json"))
    assert values["counts"] == {
        "asked": 1, "question": 0, "chosen": 0, "confirmed": 1, "reused": 1, "exchanges": 1,
    }  # fmt: skip
    assert values["holders"] == {"dgfip": ["employee.rate"], "urssaf": ["relation.start_date"]}
    law = {"kind": "law", "words": "CGI"}
    assert values["lines"][2]["basis"] == law
    passed = {"from": "dgfip", "to": "urssaf", "facts": ["employee.rate"], "api": "pas.rate"}
    assert values["exchanges"] == [{"step": "a", **passed, "basis": law}]
    assert values["scopes"] == [{"basis": law, "facts": ["employee.rate"], "apis": ["pas.rate"]}]


def test_a_spreadsheet_gets_one_row_a_question_and_no_formula(shown):
    rows = list(csv.DictReader(io.StringIO(shown("avant", "--format", "csv"))))
    assert [row["fait"] for row in rows] == ["relation.start_date", "declaration.hours", "taux"]
    assert rows[0]["libellé"] == "'=1+1"
    assert rows[0]["de quel droit"] == "pourrait être repris"


@pytest.mark.parametrize("words", [("apres", "--against", "avant"), ("avant", "--against", "apres")])
def test_the_journey_as_it_is_comes_before_whichever_is_named_first(shown, words):
    values = json.loads(shown(*words, "--format", "json"))
    assert (values["before"]["state"], values["after"]["state"]) == ("current", "target")
    assert [one["name"] for one in values["no_longer_asked"]] == ["relation.start_date", "taux"]
    assert [one["name"] for one in values["newly_confirmed"]] == ["employee.rate"]
    assert [one["name"] for one in values["newly_reused"]] == ["relation.start_date"]
    assert values["newly_asked"] == []
    assert [one["api"] for one in values["exchanges_needed"]] == ["pas.rate"]
    assert (values["before"]["counts"]["asked"], values["after"]["counts"]["asked"]) == (2, 1)


def test_two_versions_are_compared_in_a_table(shown):
    text = shown("apres", "--against", "avant")
    rows = [" ".join(line.split()) for line in text.splitlines()]
    assert "Faits demandés 2 1" in rows
    assert "relation.start_date demandé repris urssaf déjà connu de qui demande" in rows
    assert "taux question libre absent" in rows
    assert text.index("Avant [b]tout") < text.index("Après : Après")


def test_two_versions_are_compared_in_a_spreadsheet(shown):
    rows = list(csv.DictReader(io.StringIO(shown("apres", "--against", "avant", "--format", "csv"))))
    assert [(row["fait"], row["avant"], row["après"]) for row in rows] == [
        ("employee.rate", "", "confirmé"),
        ("relation.start_date", "demandé", "repris"),
        ("taux", "question libre", ""),
    ]


def test_a_journey_against_itself_changes_nothing(shown):
    text = shown("apres", "--against", "apres")
    assert text.count("Aucun.") == 5


@pytest.mark.parametrize("words", [("apes",), ("avant", "--against", "apes")])
def test_a_journey_nobody_wrote_is_a_wrong_command(run, versions, words):
    result = run("ledger", *words, at=versions)
    assert result.exit_code == 2 and "Vouliez-vous dire « apres » ?" in result.stderr
    assert result.stdout == ""


def test_a_form_nobody_knows_is_a_wrong_command(run, versions):
    assert run("ledger", "avant", "--format", "pdf", at=versions).exit_code == 2


def test_a_mistake_anywhere_is_told_instead(run, versions):
    (versions / "journeys" / "rien.yaml").write_text("titel: A\n", encoding="utf-8")
    result = run("ledger", "avant", at=versions)
    assert result.exit_code == 1 and "K001" in result.stderr and result.stdout == ""
    result = run("ledger", "avant", "--format", "json", at=versions)
    assert result.exit_code == 1 and "K001" in {one["code"] for one in json.loads(result.stdout)}


def test_a_folder_that_is_no_project_is_a_wrong_command(run, tmp_path):
    assert run("ledger", "avant", at=tmp_path).exit_code == 2


def test_a_project_may_be_named_from_elsewhere(run, versions):
    assert run("ledger", "avant", "--project", versions, at=versions.parent).exit_code == 0
