"""The page for developers: offline, true, and its ten-line client works."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from maquette.project import load
from maquette.sandbox.apis import APIS, OPERATIONS
from maquette.sandbox.web import application, setting_of
from maquette.sandbox.words import REFUSALS
from tests.sandbox.conftest import ROOT
from tests.sandbox.web import ADDRESS, MONTH, Web


def tried(sandbox, name, sent, persona="colette"):
    """What the try of an operation shows."""
    said = {"operation": name, "persona": persona, "sent": sent}
    return unescape(sandbox.web.post("/sandbox/essai", data=said).text)


def test_nothing_comes_from_elsewhere_and_nothing_is_a_script(sandbox):
    for path in ("/sandbox", "/sandbox/refusals", "/sandbox/essai?operation=cesu.declare"):
        answer = sandbox.web.get(path)
        assert answer.status_code == 200
        assert "<script" not in answer.text
        assert not re.findall(r'(?:src|href)="https?://(?!sandbox\.test)', answer.text)
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_every_operation_is_there_with_the_journeys_that_call_it(sandbox):
    text = unescape(sandbox.web.get("/sandbox").text)
    for operation in OPERATIONS.values():
        assert operation.path in text and operation.fr in text
    row = re.search(r"Déclarer un mois.*?</tr>", text, re.DOTALL)[0]
    assert "declarer-les-heures" in row and "mission-plateforme" in row


def test_every_refusal_has_its_place(sandbox):
    text = sandbox.web.get("/sandbox/refusals").text
    assert all(f'id="{code}"' in text for code in REFUSALS)


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_every_example_can_be_tried(sandbox, name):
    page = sandbox.web.get("/sandbox/essai", params={"operation": name}).text
    sent = unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)[1])
    told = tried(sandbox, name, sent)
    # Colette has no book of vouchers, and nothing was asked of her yet.
    assert re.search(r"<pre>(200|201|403|404)\n", told) or '"balance_too_low"' in told, told


def test_a_try_writes_nothing(sandbox):
    told = tried(sandbox, "cesu.declare", json.dumps(MONTH))
    assert "<pre>201" in told
    with sandbox.setting.desk.store.reading() as book:
        assert book.by("essai", "declared") == ()


def test_a_try_repeats_nothing_that_could_be_real(sandbox):
    told = tried(sandbox, "atp.find", '{"adresseMail": "jeanne.durand@orange.fr"}')
    assert "real_identifier" in told and "jeanne.durand" not in told
    told = tried(
        sandbox,
        "atp.reply",
        '{"idDemandePaiement": "D-1", "decision": "refuser", "commentaire": "jeanne.durand@orange.fr"}',
    )
    assert "real_identifier" in told and "jeanne.durand" not in told


@pytest.mark.parametrize("sent", ["", "{", "[]", '"<script>alert(1)</script>"'])
def test_a_try_of_anything_is_a_page(sandbox, sent):
    said = {"operation": "cesu.declare", "persona": "colette", "sent": sent}
    answer = sandbox.web.post("/sandbox/essai", data=said)
    assert answer.status_code == 200 and "<script" not in answer.text
    assert sandbox.web.post("/sandbox/essai", data={**said, "persona": "x"}).status_code == 404
    assert sandbox.web.post("/sandbox/essai", data={**said, "operation": "x"}).status_code == 404


def test_the_contract_has_an_example_and_a_right_for_each_operation(sandbox):
    contract = sandbox.web.get("/sandbox/openapi.json").json()
    told = {one["operationId"]: one for path in contract["paths"].values() for one in path.values()}
    assert set(told) == set(OPERATIONS)
    for name, one in told.items():
        assert one["security"] == [{"oauth2": [OPERATIONS[name].scope]}]
        assert {"401", "403", "422", "503"} <= set(one["responses"])
    assert {tag["name"] for tag in contract["tags"]} == set(APIS)


def test_a_field_that_holds_a_fact_takes_its_label_from_the_dictionary(sandbox):
    fields = sandbox.web.get("/sandbox/openapi.json").json()["components"]["schemas"]["AskMonth"][
        "properties"
    ]
    assert fields["nbHeures"]["description"] == "Nombre d'heures travaillées — declaration.hours"


def test_a_project_of_another_domain_has_an_identity_provider_and_no_contracts(tmp_path):
    project = load(ROOT / "src" / "maquette" / "starter").project
    elsewhere = replace(project, layout=replace(project.layout, root=tmp_path))
    setting = setting_of(elsewhere, ADDRESS)
    web = Web(application(setting))
    pages = ("/sandbox", "/sandbox/openapi.json", "/sandbox/essai?operation=cesu.declare")
    assert [web.get(path).status_code for path in pages] == [200, 200, 200]
    assert setting.population.names() and setting.example is None
    web.close()
    setting.desk.store.close()
