"""Mistakes in the documents a step shows, each told where it is."""

from __future__ import annotations

import pytest

from maquette.project import load

END = "fin: {kind: end, outcome: success, title: Merci}"


def shown(row):
    return f"a: {{title: A, show: [{row}]}}\n{END}"


@pytest.fixture
def problems(tree):
    """Every problem of the small project, its journey having these steps."""
    head = "title: T\nactors: {employer: Employeur}\npersonas: [ana]\ntoday: 2026-11-03\n"

    def problems(steps):
        lines = "".join(f"  {line}\n" for line in steps.splitlines())
        return load(tree({"journeys/simple.yaml": f"{head}steps:\n{lines}"})).problems

    return problems


def test_a_document_nobody_makes_is_told_with_the_nearest_one(problems):
    (problem,) = problems(shown("{document: payslp}"))
    assert (problem.code, problem.details["suggestion"]) == ("K004", "payslip")


@pytest.mark.parametrize("party", ["", ", party: ''", ", party: ' '"])
def test_a_mandate_given_to_nobody_is_told(told, party):
    assert [code for code, _ in told(shown(f"{{document: mandate{party}}}"))] == ["J047"]


@pytest.mark.parametrize("row", ["{document: payslip, party: P}", "{fact: declaration.hours, party: P}"])
def test_a_party_that_nothing_names_is_told(told, row):
    assert [code for code, _ in told(shown(row))] == ["J048"]


@pytest.mark.parametrize("row", ["{document: mandate, party: P}", "{document: settlement}"])
def test_a_right_document_is_not_told(told, row):
    assert told(shown(row)) == []


def test_a_name_misspelt_in_the_party_is_told(told):
    row = "{document: mandate, party: 'Chez {{ employee.first_nam }}'}"
    assert [code for code, _ in told(shown(row))] == ["E002"]
