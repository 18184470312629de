"""Somebody who was invited, in front of the door."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import maquette.door
from maquette.fieldwork import fieldwork_of, seal_study
from maquette.project import load
from maquette.prototypes import build, write_all
from maquette.sessions import open_log, open_store

SCRIPT = Path(maquette.door.__file__).parent / "app.py"
SESSIONS = ".maquette/sessions.sqlite"
STUDY = """\
title: Une étude
question: Y arrive-t-on sans aide ?
sample: 2
variants:
  cible: {journey: simple}
personas: [ana]
tasks:
  declarer:
    title: Déclarer 36 heures
    scenario: Déclarez **36 heures**.
    success: {end: [fin], rule: declaration.hours == 36}
  encore:
    title: Déclarer encore
    scenario: Déclarez 12 heures.
    success: {end: [fin], rule: declaration.hours == 12}
questionnaires:
  after_task: [seq]
  at_end: [umux-lite]
  own:
    - {name: canal, type: choice, label: Comment faites-vous ?, options: [En ligne, Par courrier]}
    - {name: mots, type: text, label: Vos mots ?}
notice:
  {summary: En bref, controller: b, contact: c, purposes: d, legal_basis: e, mandatory: f, recipients: g,
   rights: h, dpo: i, complaint: j, transfers: k, course: l, voluntary: m, observers: n, recording: o}
consents:
  participation: {required: true, text: J'accepte de participer., retention_days: 90}
  citations: {text: J'accepte d'être cité., covers: [notes, texts], retention_days: 30}
thanks: Merci beaucoup.
"""


class Guest:
    """One tab of one participant."""

    def __init__(self, token):
        self.app = AppTest.from_file(str(SCRIPT), default_timeout=60)
        if token:
            self.app.query_params["t"] = token
        self.draw()

    def draw(self):
        self.app.run()
        assert not self.app.exception, self.app.exception
        return self

    @property
    def title(self):
        assert len(self.app.title) == 1
        return re.sub(r"\\(.)", r"\1", self.app.title[0].value).replace("\u00a0", " ")

    @property
    def said(self):
        told = [one.value for kind in ("markdown", "html") for one in self.app.get(kind)]
        return html.unescape(" ".join(told)).replace("\u00a0", " ")

    @property
    def buttons(self):
        return [re.sub(r"\\(.)", r"\1", one.label) for one in self.app.button]

    def press(self, label):
        (found,) = [one for one in self.app.button if re.sub(r"\\(.)", r"\1", one.label) == label]
        found.click()
        return self.draw()

    def chooses(self, *answers):
        """Answer the radios of the page, in order; None leaves one out."""
        for radio, answer in zip(self.app.radio, answers, strict=True):
            if answer is not None:
                radio.set_value(answer)
        return self

    def types(self, text):
        self.app.text_input[0].set_value(text)
        return self

    def agrees(self, *, cited=True):
        """From the welcome to the first task."""
        self.press("Lire la notice").press("J'ai lu la notice")
        return self.chooses(True, cited).press("Commencer")

    def declares(self, hours):
        """From the words of a task to the end of its journey."""
        return self.press("Commencer la tâche").types(hours).press("Continuer")


@pytest.fixture
def root(tree, monkeypatch):
    folder = tree({"studies/essai.yaml": STUDY})
    with (folder / "personas/ana.yaml").open("a", encoding="utf-8") as ana:
        ana.write("facts: {declaration.hours: 36}\n")
    write_all(build(load(folder).project))
    monkeypatch.setenv("MAQUETTE_PROJECT", str(folder))
    monkeypatch.setenv("MAQUETTE_SESSIONS", SESSIONS)
    monkeypatch.delenv("MAQUETTE_STORE", raising=False)
    yield folder
    for forget in (open_log, open_store):
        forget.cache_clear()


@pytest.fixture
def work(root):
    work = fieldwork_of(root, SESSIONS)
    yield work
    work.store.close()


@pytest.fixture
def invitation(root, work):
    seal = seal_study(load(root).project, "essai")
    (one,) = work.register.invite("essai", seal.digest, 1)
    return one


@pytest.fixture
def arrives(invitation):
    """Open the link in a new tab."""
    return lambda: Guest(invitation.token)


@pytest.fixture
def guest(arrives):
    return arrives()


@pytest.fixture
def events(work, invitation):
    """What the log holds of her: kinds, or the events of some kinds."""

    def events(*kinds):
        every = work.log.read(invitation.participant.run)
        return [one for one in every if not kinds or one.kind in kinds]

    return events
