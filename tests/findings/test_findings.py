"""The chain of evidence: what each link must name, and what became of what was found before."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from maquette.findings import FindingsFile, check_findings, check_seen, fates, matrix
from maquette.problems import describe
from maquette.problems.terminal import render
from maquette.yamlsource import read, read_text, validate

SPECIMENS = Path(__file__).parents[1] / "specimens"
CHAIN = """\
facts:
  f1: {participant: P01, step: heures, event: 3, what: Cherche les congés}
  f2: {participant: P02, step: heures, event: 5, what: Demande si les congés comptent}
  f3: {participant: P02, step: fin, event: 9, what: Sourit}
insights:
  conges: {text: Les congés se comptent-ils ?, facts: [f1, f2], against: [f3], severity: {lise: 3, omar: 2}}
  clair: {text: La fin est claire, facts: [f3], kind: strength}
recommendations:
  dire: {text: Dire ce qui se compte, insights: [conges]}
changes:
  phrase: {text: Une phrase sous le titre, recommendations: [dire], journey: simple, step: heures}
"""


def chain(text):
    reading = read_text(text, "studies/a/findings.yaml")
    file, problems = validate(FindingsFile, reading.document)
    return file, reading.document, problems


def codes(text, others=None):
    file, document, problems = chain(text)
    assert problems == ()
    return [one.code for one in check_findings(file, document, {"heures", "fin"}, others or {})]


def test_a_whole_chain_has_no_problem():
    assert codes(CHAIN) == []


@pytest.mark.parametrize(
    ("cut", "code"),
    [
        (("facts: [f1, f2], ", ""), "T001"),
        (("facts: [f1, f2]", "facts: [f1, f9]"), "T002"),
        (("against: [f3]", "against: [f9]"), "T002"),
        ((", insights: [conges]", ""), "T003"),
        (("insights: [conges]", "insights: [congés-payes]".replace("é", "e")), "T002"),
        ((", recommendations: [dire]", ""), "T003"),
        (("step: fin", "step: recu"), "T004"),
        ((", omar: 2", ""), "T005"),
    ],
)
def test_a_link_that_holds_to_nothing_is_a_problem(cut, code):
    assert codes(CHAIN.replace(*cut)) == [code]


def test_a_severity_off_the_scale_is_a_problem_of_its_value():
    assert [one.code for one in chain(CHAIN.replace("omar: 2", "omar: 5"))[2]] != []


def test_a_fact_is_looked_for_in_the_log():
    file, document, _ = chain(CHAIN)
    seen = {"P01": {1, 2, 3}, "P02": {5}}
    (problem,) = check_seen(file, document, seen)
    assert (problem.code, problem.details["fact"], problem.place.line) == ("T006", "f3", 4)


def test_a_retest_marks_what_was_found_before():
    earlier, _, _ = chain(
        CHAIN.replace(
            "  clair:",
            "  attente: {text: L'attente, facts: [f1]}\n  recu: {text: Le reçu, facts: [f2]}\n  clair:",
        )
    )
    later, document, _ = chain(
        """\
facts: {g1: {participant: P09, step: heures, event: 4, what: Cherche encore}}
insights:
  conges: {text: Les congés se comptent-ils ?, facts: [g1]}
  acompte: {text: L'acompte, facts: [g1]}
retest: {of: avant, looked_for: [conges, attente]}
"""
    )
    assert fates(earlier, later) == {
        "conges": "persists",
        "attente": "fixed",
        "recu": "not retested",
        "acompte": "new",
    }
    assert list(check_findings(later, document, {"heures"}, {"avant": earlier})) == []


def test_a_retest_of_nothing_known_is_told():
    assert codes("retest: {of: avant}\n") == ["T002"]
    earlier, _, _ = chain(CHAIN)
    assert codes("retest: {of: avant, looked_for: [conge]}\n", {"avant": earlier}) == ["T002"]


def test_a_matrix_has_a_row_for_each_person_and_a_column_for_each_problem():
    file, _, _ = chain(CHAIN)
    assert matrix(file, ["P01", "P02", "P03"]) == [[True], [True], [False]]
    assert file.participants_of("conges") == ("P01", "P02")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_fact_that_the_log_does_not_bear_is_told_in_the_expected_words(language):
    path = SPECIMENS / "T006" / "studies" / "essai" / "findings.yaml"
    document = read(path, "studies/essai/findings.yaml").document
    file, _ = validate(FindingsFile, document)
    problems = tuple(check_seen(file, document, {"P03": {1, 2}}))
    lines = path.read_text("utf-8").split("\n")
    screen = io.StringIO()
    Console(file=screen, width=100, color_system=None).print(render(problems, "fr", lambda _: lines))
    drawn = "\n".join(line.rstrip(" ") for line in screen.getvalue().splitlines()) + "\n"
    assert drawn == (SPECIMENS / "T006" / "expected.txt").read_text("utf-8")
    assert "…" not in describe(problems[0], language).message


def test_the_example_of_the_guide_is_a_whole_chain():
    page = (SPECIMENS.parents[1] / "docs" / "for-designers" / "reports.md").read_text("utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]
    file, document, problems = chain(example)
    assert problems == () and len(file.insights) == 1
    assert list(check_findings(file, document, {"heures"}, {})) == []
