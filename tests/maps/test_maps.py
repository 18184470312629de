"""A journey drawn: nothing left out, nothing executed, the same words as the file."""

from datetime import date
from xml.etree import ElementTree

import pytest

from maquette.facts import Fact
from maquette.journeys import STEP_KINDS, Journey
from maquette.maps import blueprint, flow, journey_map, mermaid, png, timeline_of
from maquette.maps.drawing import fitted, width_of
from maquette.maps.words import KINDS
from maquette.yamlsource import Translated

VIEWS = [journey_map, blueprint, flow]
FACTS = {"declaration.hours": Fact(type="hours", label="Nombre d'heures")}


def journey(**changed):
    steps = {
        "qui": {"title": "Qui ?", "stage": "Dire", "feel": -1, "thinks": "Encore ?"},
        "heures": {
            "title": "Les {{ declaration.hours }}",
            "when": "il y en a",
            "next": [{"when": "trop", "to": "refus"}, {"to": "envoi"}],
            "pains": [{"text": "Deux pages", "severity": 3}],
            "backstage": ["Urssaf calcule"],
            "exchanges": [
                {"from": "urssaf", "to": "dgfip", "facts": ["declaration.hours"], "law": "CGI 199"}
            ],
        },
        "envoi": {"kind": "call", "api": "cesu.declare", "fails": "refus"},
        "fin": {"kind": "end", "outcome": "success", "title": "Merci", "feel": 2},
        "refus": {"kind": "end", "outcome": "refused", "title": "Trop tard"},
        "recu": {
            "kind": "message",
            "channel": "sms",
            "sender": "Cesu",
            "text": "C'est fait",
            "actor": "employee",
        },
        "lu": {"kind": "end", "outcome": "success", "title": "Lu", "actor": "employee"},
    }
    values = {
        "title": "Déclarer",
        "actors": {"employer": "Employeur", "employee": "Salariée"},
        "personas": ["colette"],
        "today": date(2026, 11, 3),
        "stages": ["Dire"],
        "steps": steps,
    }
    return Journey.model_validate(values | changed)


def drawn(view, one=None, language="fr", **more):
    return view(timeline_of(one or journey(), FACTS, {"colette": "Colette"}, language), **more)


def said(svg):
    """Every text of a picture, in order, its description left out."""
    root = ElementTree.fromstring(svg)
    return " ".join(one.text for one in root.iter("{http://www.w3.org/2000/svg}text"))


@pytest.mark.parametrize("view", VIEWS)
def test_every_step_is_drawn_and_told(view):
    svg = drawn(view)
    told = ElementTree.fromstring(svg).find("{http://www.w3.org/2000/svg}desc").text
    for title in ("Qui ?", "Les [nombre d'heures]", "Merci", "Trop tard", "C'est fait", "Lu"):
        assert title in said(svg).replace("\u00a0", " ")
        assert title in told.replace("\u00a0", " ")


def test_a_map_says_what_is_felt_thought_and_hard():
    text = said(drawn(journey_map)).replace("\u00a0", " ")
    assert "-1" in text
    assert "+2" in text
    assert "« Encore ? »" in text
    assert ["Deux", "pages", "(gravité", "3", "sur", "4,", "hypothèse)"][0] in text
    assert "hypothèse" in text
    assert "Urssaf calcule" not in text


def test_a_blueprint_says_what_happens_behind_and_by_what_right():
    text = said(drawn(blueprint)).replace("\u00a0", " ")
    for piece in ("cesu.declare", "Urssaf calcule", "urssaf → dgfip", "nombre d'heures", "selon CGI 199"):
        assert piece in text
    assert "Encore" not in text


def test_a_flow_says_why_one_goes_where():
    text = said(drawn(flow)).replace("\u00a0", " ")
    for piece in (
        "si : trop → Trop tard",
        "sinon → envoi",
        "en cas de panne → Trop tard",
        "seulement si : il y en a",
    ):
        assert piece in text


@pytest.mark.parametrize("view", VIEWS)
def test_a_card_leads_to_its_screen_and_to_nothing_by_default(view):
    linked = drawn(view, address=lambda step: f"?p=x&step={step}")
    for name in journey().steps:
        assert f'href="?p=x&amp;step={name}"' in linked
    assert "<a " not in drawn(view)


@pytest.mark.parametrize("view", [*VIEWS, mermaid])
def test_a_text_of_the_author_is_never_markup(view):
    hostile = '</text><script>alert("1")</script> "]; click s1 "javascript:1"'
    shown = drawn(view, journey(title=hostile, steps={"a": {"title": hostile, "thinks": hostile}}))
    assert "<script" not in shown
    if view is mermaid:
        assert shown.count('"') == 4
    else:
        assert ElementTree.fromstring(shown).tag.endswith("svg")


def test_the_language_asked_for_is_spoken():
    both = Translated({"fr": "Qui ?", "en": "Who?"}, "fr")
    plain = journey()
    one = plain.model_copy(
        update={"steps": {**plain.steps, "qui": plain.steps["qui"].model_copy(update={"title": both})}}
    )
    assert "Who?" in said(drawn(journey_map, one, "en"))
    assert "Journey map" in said(drawn(journey_map, one, "en"))
    assert 'lang="en"' in drawn(journey_map, one, "en")


def test_every_kind_of_step_has_its_word():
    assert {*STEP_KINDS} == {*KINDS}
    assert all(word["fr"] and word["en"] for word in KINDS.values())


def test_mermaid_links_every_way():
    text = drawn(mermaid)
    assert text.startswith("flowchart TD\n")
    assert '-->|"si : trop"|' in text
    assert text.count("subgraph") == 2
    assert text.count("-->") == 6


@pytest.mark.parametrize("view", VIEWS)
def test_three_hundred_steps_are_drawn(view):
    steps = {f"e{number}": {"title": f"Écran {number}", "feel": number % 5 - 2} for number in range(300)}
    assert said(drawn(view, journey(steps=steps))).count("Écran") == 300


def test_one_step_without_anything_is_drawn():
    for view in VIEWS:
        ElementTree.fromstring(drawn(view, journey(stages=[], steps={"seule": {}})))


@pytest.mark.parametrize(
    "text", ["", "un", "Un texte assez long pour trois lignes au moins, voire plus", "x" * 300]
)
def test_lines_fit_and_lose_no_word(text):
    lines = fitted(text, 90, 12)
    assert all(width_of(line, 12) <= 90 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_text_that_is_cut_says_so():
    lines = fitted("Un texte assez long pour trois lignes au moins", 90, 12, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert width_of(lines[-1], 12) <= 90


def test_a_question_mark_never_begins_a_line():
    for width in range(90, 200, 7):
        assert not [
            line
            for line in fitted("Quel contrat se termine ? Dites « oui » !", width, 12)
            if line[0] in "?!»"
        ]


def test_a_picture_of_points_is_made():
    assert png(drawn(flow)).startswith(b"\x89PNG")
