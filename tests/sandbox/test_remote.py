"""A prototype's call over the network: the persona signs in and agrees, and the answer is the same."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from maquette.sandbox import gate
from maquette.sandbox.apis import SCOPES
from maquette.sandbox.desk import Desk
from maquette.sandbox.gate import Call
from maquette.sandbox.oauth.clients import Client
from maquette.sandbox.remote import BACK, Remote, Reply, UnreachableError, running
from maquette.sandbox.store import open_store
from tests.sandbox.conftest import SECRET
from tests.sandbox.web import ADDRESS, COLETTE, MONTH


@pytest.fixture
def remote(sandbox, kept_hash):
    """The sandbox as a prototype reaches it."""
    sandbox.setting.server.clients.add(Client("prototype", kept_hash, tuple(SCOPES), (BACK,)))
    seen = []

    def send(method, address, headers, body):
        seen.append((method, address.removeprefix(ADDRESS).partition("?")[0]))
        answer = sandbox.browser().request(
            method, address.removeprefix(ADDRESS), headers=dict(headers), content=body.encode()
        )
        return Reply(answer.status_code, {k.lower(): v for k, v in answer.headers.items()}, answer.text)

    made = Remote(ADDRESS, "prototype", SECRET, send)
    return made, seen


@pytest.fixture
def here(tmp_path, sandbox):
    """The services in this process, on another store."""
    store = open_store(f"sqlite:///{tmp_path / 'ici.sqlite'}")
    yield Desk(store, sandbox.setting.population, date(2026, 11, 3))
    store.close()


def plan(name, sent):
    """A call to be made."""
    return replace(gate.planned("envoi", name, {}.__getitem__, "fr"), sent=sent)


def called(desk, planned, remote=None, turn=1):
    """A call of Colette's."""
    caller = gate.prototype("colette", frozenset({"DEMO-Z0001008"}))
    return gate.call(desk, planned, caller, run="essai", turn=turn, language="fr", remote=remote)


@pytest.mark.parametrize(("name", "sent"), [("cesu.declare", MONTH), ("cesu.mandate", COLETTE)])
def test_the_answer_is_the_same_from_near_and_from_afar(sandbox, here, remote, name, sent):
    near, afar = called(here, plan(name, sent)), called(here, plan(name, sent), remote[0])
    assert near.status == afar.status == 201
    assert {**near.answer, "mandat": ""} == {**afar.answer, "mandat": ""}


def test_a_person_signs_in_and_agrees_on_the_way(sandbox, here, remote):
    called(here, plan("cesu.declare", MONTH), remote[0])
    assert [path for _, path in remote[1]] == [
        "/api/v2/authorize",
        "/sandbox/connexion",
        "/sandbox/accord",
        "/api/v2/token",
        "/sandbox/cesu/v1/declarations",
    ]
    with sandbox.setting.desk.store.reading() as book:
        (done,) = book.by("prototype", "declared")
    assert done.value["hours"] == 146


def test_the_same_turn_does_nothing_twice_from_afar(sandbox, here, remote):
    first, again = (called(here, plan("cesu.declare", MONTH), remote[0]) for _ in range(2))
    assert first.answer == again.answer
    with sandbox.setting.desk.store.reading() as book:
        assert len(book.by("prototype", "declared")) == 1


def test_nobody_answering_leaves_it_to_this_process(here):
    def send(*_words):
        raise UnreachableError

    made = called(here, plan("cesu.declare", MONTH), Remote(ADDRESS, "prototype", SECRET, send))
    assert made.status == 201
    assert gate.calls_of(here.store, "essai")["envoi"] == made


@pytest.mark.parametrize("answer", [Reply(200, {}, "autre chose"), Reply(500, {}, ""), Reply(200, {}, "{}")])
def test_what_is_no_sandbox_leaves_it_to_this_process(here, answer):
    made = called(here, plan("cesu.declare", MONTH), Remote(ADDRESS, "prototype", SECRET, lambda *_: answer))
    assert isinstance(made, Call) and made.status == 201


def test_a_file_that_says_nothing_is_no_running_sandbox(tmp_path):
    path = tmp_path / "running.json"
    assert running(path) is None
    path.write_text("{")
    assert running(path) is None
    path.write_text(json.dumps({"address": ADDRESS, "name": "prototype", "secret": SECRET}))
    assert running(path) == Remote(ADDRESS, "prototype", SECRET)


def test_a_port_nobody_listens_on_is_unreachable():
    with pytest.raises(UnreachableError):
        Remote("http://127.0.0.1:1", "prototype", SECRET).call(
            method="GET", path="/", scope="api_cesu030", sent={}, persona="colette", key="x"
        )
