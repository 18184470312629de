"""A study with people invited to it, and what they did."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from maquette.commands.study.gathered import gathered, tables
from maquette.fieldwork import fieldwork_of, seal_study
from maquette.project import load
from maquette.prototypes import build, write_all
from maquette.sessions import NewEvent, open_log, open_store

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
questionnaires: {after_task: [seq], at_end: [umux-lite], own: [{name: mots, type: text, label: Vos mots ?}]}
notice:
  {summary: a, controller: b, contact: c, purposes: d, legal_basis: e, mandatory: f, recipients: g, rights: h,
   dpo: i, complaint: j, transfers: k, course: l, voluntary: m, observers: n, recording: o}
consents:
  participation: {required: true, text: J'accepte de participer., retention_days: 90}
  citations: {text: J'accepte d'être cité., covers: [notes, texts], retention_days: 30}
"""
NOON = datetime(2026, 11, 3, 12)


@pytest.fixture
def root(tree):
    """A built project with the study."""
    folder = tree({"studies/essai.yaml": STUDY})
    write_all(build(load(folder).project))
    return folder


@pytest.fixture(autouse=True)
def own_stores():
    """A store is opened anew by each test, as by another process."""
    yield
    for forget in (open_log, open_store):
        forget.cache_clear()


@pytest.fixture(params=["sqlite", "postgresql"])
def any_field(request, root, monkeypatch):
    """The fieldwork of the project, on a store of each kind."""
    if request.param == "postgresql":
        monkeypatch.setenv("MAQUETTE_STORE", request.getfixturevalue("server_url"))
    field = fieldwork_of(root, ".maquette/sessions.sqlite")
    yield field
    field.store.close()


@pytest.fixture
def field(root):
    """The fieldwork of the project."""
    field = fieldwork_of(root, ".maquette/sessions.sqlite")
    yield field
    field.store.close()


@pytest.fixture
def invited(root):
    """Invite people to the study: their invitations."""

    def invited(field, count=1):
        seal = seal_study(load(root).project, "essai")
        return list(field.register.invite("essai", seal.digest, count))

    return invited


def said(kind, control="", step="", at=0, value=None, done_by="participant", task="declarer", **payload):
    """An event and when it happened, in seconds after noon."""
    return at, NewEvent(
        kind=kind, control=control, step=step, actor="employer", payload=payload, value=value,
        done_by=done_by, task=task,
    )  # fmt: skip


#: a whole sitting: a help, a phone that slept for a minute, a note, and every questionnaire
SITTING = (
    said("link_opened", task=""),
    said("notice_shown", task="", at=1, version=1, sha256="x"),
    said("notice_read", task="", at=5, version=1, sha256="x"),
    said("consent", "participation", task="", at=10, choice=True, version=1, sha256="x"),
    said("consent", "citations", task="", at=10, choice=True, version=1, sha256="x"),
    said("sitting_started", task="", at=10),
    said("task_started", at=20, leg=0, variant="cible", persona="ana", journey="simple", attempt=1),
    said("session_started", at=21, persona="ana", actor="employer", trail=["heures"]),
    said("step_shown", step="heures", at=21),
    said("validation_error", "declaration.hours", step="heures", at=25, reason="missing"),
    said("note", at=26, value="Hésite, comme P02", done_by="facilitator", about=10, tags=["hésite"]),
    said("assist", at=27, done_by="facilitator", level=2),
    said("reprise", step="heures", at=85),
    said("field_committed", "declaration.hours", step="heures", at=90, value={"quarters": 144}),
    said("action", "continue", step="heures", at=90, trail=["heures", "fin"]),
    said("step_shown", step="fin", at=90),
    said("goal_reached", step="fin", at=90),
    said("task_ended", at=95, leg=0, outcome="reached", reason="", rule=True),
    said("questionnaire_answer", "seq.1", task="", at=99, questionnaire="seq", leg=0, checksum="c", answer=6),
    said("questionnaire_answer", "own.mots", task="", at=110, questionnaire="own", leg=-1, checksum="c",
         value="=HYPERLINK(1) mots-secrets"),
    said("session_ended", task="", at=111),
)  # fmt: skip


@pytest.fixture
def plays():
    """Write what somebody did."""

    def plays(field, invitation, events=SITTING, noon=NOON):
        run = invitation.participant.run
        for seconds, one in events:
            at = (noon + timedelta(seconds=seconds)).replace(tzinfo=UTC)
            field.log.append(run, field.log.last(run), [one], tab="t", build="simple-0123", at=at)

    return plays


@pytest.fixture
def tables_of(root):
    """The tables of the study, as commands write them."""

    def tables_of(field):
        return tables(field, gathered(load(root).project, field, "essai"))

    return tables_of
