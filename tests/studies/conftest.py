"""A small study, and what its checks find once a part of it is changed."""

from __future__ import annotations

import pytest

from maquette.project import load

STUDY = """\
title: Une étude
question: Y arrive-t-on sans aide ?
sample: 4
variants:
  cible: {journey: simple}
personas: [ana]
tasks:
  declarer:
    title: Déclarer
    scenario: Déclarez 36 heures.
    success: {end: [fin], rule: declaration.hours == 36}
notice:
  {summary: a, controller: b, contact: c, purposes: d, legal_basis: e, mandatory: f, recipients: g, rights: h,
   dpo: i, complaint: j, transfers: k, course: l, voluntary: m, observers: n, recording: o}
consents:
  participation: {required: true, text: J'accepte de participer., retention_days: 90}
  citations: {text: J'accepte d'être cité., retention_days: 30}
"""


@pytest.fixture
def study_tree(tree):
    """A project with the small study, once these parts of its text are replaced."""

    def study_tree(*changes, files=None):
        text = STUDY
        for before, after in changes:
            assert before in text
            text = text.replace(before, after, 1)
        return tree({"studies/essai.yaml": text, **(files or {})})

    return study_tree


@pytest.fixture
def read_study(study_tree):
    """What reading that project gives."""

    def read_study(*changes, files=None):
        return load(study_tree(*changes, files=files))

    return read_study


@pytest.fixture
def study(read_study):
    """The small study, read."""
    loaded = read_study()
    assert loaded.problems == ()
    return loaded.project.studies["essai"]
