"""What a person types of her own never reaches the disk."""

from __future__ import annotations

import pytest

STEPS = """\
a:
  title: A
  ask:
    - {question: securite, type: nir, label: Numéro de sécurité sociale}
    - {question: compte, type: iban, label: Compte}
    - {question: telephone, type: phone, label: Téléphone}
    - {question: courriel, type: email, label: Courriel}
verif: {kind: check, title: Vérifiez}
fin: {kind: end, outcome: success, title: Merci}
"""
REAL = {
    "securite": "2 69 05 49 588 157 80",
    "compte": "FR76 3000 6000 0112 3456 7890 189",
    "telephone": "06 12 34 56 78",
    "courriel": "jeanne.durand@gmail.com",
}
FICTITIOUS = {
    "securite": "242035693399384",
    "compte": "FR7699999010080745915322296",
    "telephone": "03 53 01 67 27",
    "courriel": "ana@example.org",
}


def traces(value):
    """What of a number must not be found: as typed, without spaces, its longest run of figures."""
    compact = value.replace(" ", "")
    return {value, compact, compact[4:], max(value.split(), key=len) if "@" in value else compact[-8:]}


@pytest.mark.parametrize("name", REAL)
def test_a_real_looking_number_is_refused_and_nowhere_on_disk(tiny, store, name):
    tab = tiny(STEPS).types(**{name: REAL[name]}).draw().goes_on()
    assert name in tab.refused
    reasons = {one.control: one.payload["reason"] for one in tab.events if one.kind == "validation_error"}
    assert reasons[name] == "real_identifier"
    kept = store.bytes()
    assert b"validation_error" in kept
    for trace in traces(REAL[name]):
        assert trace.encode() not in kept
    assert tab.state.answers == {}


def test_a_real_looking_number_beside_good_answers_is_the_only_one_refused(tiny, store):
    tab = tiny(STEPS).goes_on(**{**FICTITIOUS, "securite": REAL["securite"]})
    assert tab.refused == ["securite"]
    assert set(tab.state.answers) == {"compte", "telephone", "courriel"}
    assert REAL["securite"].replace(" ", "").encode() not in store.bytes()


def test_fictitious_numbers_are_taken(tiny):
    tab = tiny(STEPS).goes_on(**FICTITIOUS)
    assert tab.step == "verif"
    assert tab.state.answers["compte"] == FICTITIOUS["compte"]


def test_the_numbers_of_a_persona_are_taken(home):
    tab = home("mission-plateforme", persona="colette")
    tab.goes_on(qui_declare="plateforme").goes_on()
    assert tab.goes_on(numero_cesu="DEMO-Z0001008", naissance="18/03/1942").step == "mandat"
