"""A study file read: what it says, and what is said when it cannot be run."""

from __future__ import annotations

from hashlib import sha256

from maquette.project import load
from maquette.studies import QUESTIONNAIRES


def codes(loaded):
    return [one.code for one in loaded.problems]


def test_a_study_says_who_does_what_and_what_counts(study):
    assert study.tasks["declarer"].success.end == ["fin"]
    assert study.tasks_on("cible") == ("declarer",)
    assert study.questionnaires.after_task == ["seq"]
    assert study.resume.policy == "resume"


def test_a_participation_is_kept_as_long_as_agreed_to_for_taking_part(study):
    assert study.retention_days == 90


def test_the_digest_of_an_agreement_is_that_of_the_text_shown(study):
    assert study.consents["citations"].digest == sha256("J'accepte d'être cité.".encode()).hexdigest()


def test_an_observer_watches_and_does_not_steer(study):
    assert "steer" in study.rights_of("facilitator")
    assert study.rights_of("observer") == ("watch", "note")
    assert study.rights_of("passer-by") == ()


def test_a_study_may_say_what_a_role_does(read_study):
    loaded = read_study(("notice:", "roles: {observer: [watch]}\nnotice:"))
    assert loaded.project.studies["essai"].rights_of("observer") == ("watch",)


def test_a_project_without_studies_has_no_problem(tree):
    assert codes(load(tree())) == []


def test_a_key_nobody_knows_is_told_with_its_nearest_word(read_study):
    loaded = read_study(("sample: 4", "sampel: 4"))
    assert codes(loaded) == ["K001"]
    assert loaded.problems[0].details["suggestion"] == "sample"


def test_a_task_without_a_success_rule_is_an_error(read_study):
    loaded = read_study(("    success: {end: [fin], rule: declaration.hours == 36}\n", ""))
    assert codes(loaded) == ["S003"]


def test_each_missing_heading_of_the_notice_is_told(read_study):
    loaded = read_study(("dpo: i, complaint: j, ", ""))
    assert {(one.code, one.details["heading"]) for one in loaded.problems} == {
        ("S007", "dpo"),
        ("S007", "complaint"),
    }


def test_a_heading_of_blanks_is_missing(read_study):
    assert codes(read_study(("dpo: i", "dpo: ' '"))) == ["S007"]


def test_a_misspelt_name_in_a_rule_is_located_and_the_near_one_told(read_study):
    loaded = read_study(("rule: declaration.hours", "rule: declaration.hour"))
    assert loaded.problems[0].details["suggestion"] == "declaration.hours"
    assert loaded.problems[0].place.file == "studies/essai.yaml"


def test_a_rule_that_is_not_true_or_false_is_an_error(read_study):
    assert codes(read_study(("rule: declaration.hours == 36", "rule: declaration.hours"))) == ["E007"]


JOURNEY = """\
title: Un parcours
actors: {employer: Employeur, employee: Personne employée}
personas: [ana]
today: 2026-11-03
conditions: {c'est oui: avis is true}
steps:
  avis:
    title: Un avis ?
    ask: {question: avis, type: yes_no, label: Oui ?}
    next: [{when: c'est oui, to: fin}, {to: non}]
  fin: {kind: end, outcome: success, title: Oui}
  non: {kind: end, outcome: refused, title: Non}
"""


def test_a_rule_that_no_answers_satisfy_at_its_end_is_out_of_reach(read_study):
    rule = ("rule: declaration.hours == 36", "rule: avis is false")
    loaded = read_study(rule, files={"journeys/simple.yaml": JOURNEY})
    assert [(one.code, one.details["blocked"]) for one in loaded.problems] == [("S006", "rule")]


def test_a_rule_that_some_answers_satisfy_is_within_reach(read_study):
    rule = ("rule: declaration.hours == 36", "rule: avis is true")
    assert codes(read_study(rule, files={"journeys/simple.yaml": JOURNEY})) == []


def test_a_goal_on_the_other_side_is_out_of_reach(read_study):
    loaded = read_study(("personas: [ana]", "personas: [eva]"))
    assert [(one.code, one.details["blocked"]) for one in loaded.problems] == [("S006", "end")]


def test_standard_questionnaires_have_their_published_number_of_items():
    assert {name: (len(one.items), one.points) for name, one in QUESTIONNAIRES.items()} == {
        "seq": (1, 7),
        "f-sus": (10, 5),
        "umux-lite": (2, 7),
    }


def test_changing_a_word_changes_the_checksum_of_a_questionnaire():
    # The wording is shipped once: scores of two wordings are not compared.
    assert QUESTIONNAIRES["f-sus"].checksum == (
        "9c71313ff1c5f48726003902eaa1063fafd0c68cf6176de917f462ab2feb58d7"
    )
    assert not QUESTIONNAIRES["f-sus"].verified
