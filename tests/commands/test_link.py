"""`maquette link`: the signed address of a screen."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from maquette.links import Link, is_signed, link_key

JOURNEY = """\
title: T
actors: {employer: E}
personas: [ana]
today: 2026-11-03
links: [declaration.hours, relation, avis, compte]
steps:
  a:
    title: A
    ask:
      - declaration.hours
      - {question: avis, type: choice, label: Avis, options: [{value: oui, label: "Oui, bien sûr"}, non]}
      - {question: compte, type: iban, label: Compte}
  fin: {kind: end, outcome: success, title: F}
"""


@pytest.fixture
def folder(tree):
    return tree({"journeys/simple.yaml": JOURNEY})


def test_a_link_is_signed_and_opens_what_was_asked(run, folder):
    words = ["--persona", "ana", "--step", "fin", "--set", "declaration.hours=36 h 30", "--set", "avis=oui"]
    done = run("link", "simple", *words, "--base", "https://essais.example/", at=folder)
    assert done.exit_code == 0, done.output
    address = urlsplit(done.stdout.strip())
    assert (address.netloc, address.path) == ("essais.example", "/simple")
    said = parse_qs(address.query)
    link = Link.read("simple", said["persona"][0], said["step"][0], said["set"])
    assert link.answers == (("declaration.hours", "36 h 30"), ("avis", "oui"))
    assert is_signed(link, said["sign"][0], link_key(folder / ".maquette" / "links.key"))


def test_the_first_persona_plays_unless_said_otherwise(run, folder):
    done = run("link", "simple", at=folder)
    assert done.stdout.startswith("http://localhost:8501/simple?persona=ana&sign=")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--persona", "anna"], "« ana »"),
        (["--step", "fine"], "« fin »"),
        (["--set", "declaration.hour=3"], "« declaration.hours »"),
        (["--set", "relation.leave=included"], "ne laisse pas"),
        (["--set", "declaration.hours"], "nom=valeur"),
        (["--set", "declaration.hours=beaucoup"], "nombre d'heures"),
        (["--set", "avis=bof"], "réponses proposées"),
        (["--set", "compte=FR7630006000011234567890189"], "vraie donnée"),
    ],
)
def test_a_link_that_would_be_refused_is_not_made(run, folder, words, said):
    done = run("link", "simple", *words, at=folder)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert not (folder / ".maquette").exists()


@pytest.mark.parametrize("answer", ["relation=Eva", "declaration.hours=", "avis=Oui, bien sûr"])
def test_an_answer_may_be_words_or_nothing(run, folder, answer):
    assert run("link", "simple", "--set", answer, at=folder).exit_code == 0


def test_a_key_that_cannot_be_written_is_the_outside_world(run, folder):
    (folder / ".maquette").write_text("")
    done = run("link", "simple", at=folder)
    assert done.exit_code == 3
    assert ".maquette/links.key" in done.stderr
