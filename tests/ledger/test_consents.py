"""What a person agrees to share is in the ledger, once."""

from __future__ import annotations

from maquette.ledger import Basis

SCOPES = """\
accord:
  kind: consent
  title: Partager ?
  scopes:
    - {name: partage, label: Envoyer vos heures ?, facts: [declaration.hours], holder: Urssaf, to: Caf}
"""
EXCHANGE = """\
envoi:
  title: E
  exchanges: [{from: urssaf, to: caf, facts: [declaration.hours], api: heures.lire, consent: partage}]
"""


def test_a_scope_is_an_exchange_allowed_by_consent(ledger):
    (passage,) = ledger(SCOPES).passages
    assert (passage.step, passage.giver, passage.receiver) == ("accord", "urssaf", "Caf")
    assert (passage.facts, passage.basis) == (
        ("declaration.hours",),
        Basis("consent", "Envoyer vos heures ?"),
    )


def test_an_exchange_that_names_its_scope_is_told_once_with_the_words_of_the_screen(ledger):
    (passage,) = ledger(SCOPES + EXCHANGE).passages
    assert (passage.step, passage.api) == ("envoi", "heures.lire")
    assert passage.basis == Basis("consent", "Envoyer vos heures ?")


def test_the_questions_of_a_list_are_lines(ledger):
    rows = "enfants: {kind: list, title: E, name: lot, item: Un, each: [{question: age, label: Son âge}]}"
    assert [(line.name, line.treatment) for line in ledger(rows).lines] == [("age", "question")]
