"""What comes in: refused with its place, never repeated; what goes out says it is fictitious."""

from __future__ import annotations

import pytest

from maquette.fakedata.safe import is_fictitious
from maquette.sandbox.refusal import Refusal
from maquette.sandbox.screening import screen
from maquette.sandbox.words import REFUSALS
from tests.sandbox.web import MONTH

ESTIMATE = "/sandbox/cesu/v1/estimations"
# Numbers of examples that the banks and the administrations publish; the keys are right.
REAL = ["FR76 3000 6000 0112 3456 7890 189", "2 55 08 14 168 025 38", "jeanne.durand@orange.fr"]


@pytest.fixture
def headers(sandbox):
    """A partner's headers."""
    return sandbox.partner("api_cesu020", "api_cesu040")


@pytest.mark.parametrize(
    ("changed", "code", "place"),
    [
        ({"heures": 3}, "unknown_field", "/heures"),
        ({"nbHeures": "36"}, "wrong_value", "/nbHeures"),
        ({"nbHeures": True}, "wrong_value", "/nbHeures"),
        ({"nbHeures": 0.3}, "wrong_value", "/nbHeures"),
        ({"mntSalaireHoraireNet": 13.505}, "wrong_value", "/mntSalaireHoraireNet"),
        ({"mois": "2026-13"}, "wrong_value", "/mois"),
        ({"mois": None}, "wrong_value", "/mois"),
    ],
)
def test_a_wrong_field_is_told_at_its_place(sandbox, headers, changed, code, place):
    answer = sandbox.web.post(ESTIMATE, json={**MONTH, **changed}, headers=headers)
    assert (answer.status_code, answer.json()["code"], answer.json()["place"]) == (422, code, place)
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b'{"nbHeures": NaN}', b"[" * 100_000])
def test_a_body_that_is_no_json_is_told(sandbox, headers, body):
    assert sandbox.web.post(ESTIMATE, content=body, headers=headers).json()["code"] == "not_json"


@pytest.mark.parametrize("body", [b"[]", b"null", b'"x"', b"3"])
def test_a_body_that_is_no_object_is_told(sandbox, headers, body):
    assert sandbox.web.post(ESTIMATE, content=body, headers=headers).json()["code"] == "wrong_value"


def test_a_parameter_that_nobody_knows_or_that_comes_twice_is_told(sandbox, headers):
    path = "/sandbox/cesu/v1/employeurs?numeroEmployeur=DEMO-Z0001008&dateNaissance=1942-03-18"
    assert sandbox.web.get(path + "&sexe=F", headers=headers).json()["place"] == "?sexe"
    assert sandbox.web.get(path + "&dateNaissance=1942-03-18", headers=headers).status_code == 422


def test_a_body_over_a_mebibyte_is_refused_announced_or_not(sandbox, headers):
    large = b'"' + b"x" * 2**20 + b'"'

    async def streamed():
        for one in (large[start : start + 65_536] for start in range(0, len(large), 65_536)):
            yield one

    for content in (large, streamed()):
        answer = sandbox.web.post(ESTIMATE, content=content, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_every_answer_says_it_is_fictitious(sandbox, headers):
    answers = [
        sandbox.web.get("/sandbox/openapi.json"),
        sandbox.web.get("/nulle-part"),
        sandbox.web.request("DELETE", ESTIMATE),
        sandbox.web.post(ESTIMATE, json=MONTH),
        sandbox.web.post(ESTIMATE, json=MONTH, headers=headers),
        sandbox.web.post(ESTIMATE, content=b"x" * (2**20 + 1)),
        sandbox.web.get("/api/v2/authorize"),
        sandbox.web.post("/api/v2/token"),
    ]
    assert [one.status_code for one in answers] == [200, 404, 405, 401, 200, 413, 400, 400]
    assert {one.headers["x-sandbox"] for one in answers} == {"fictif"}


def test_a_defect_of_ours_is_a_problem_too(sandbox, headers, monkeypatch):
    monkeypatch.setattr(type(sandbox.setting.desk), "call", lambda *_: 1 / 0)
    answer = sandbox.web.post(ESTIMATE, json=MONTH, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (500, "our_bug")
    assert answer.headers["x-sandbox"] == "fictif"


def test_a_refusal_is_told_in_french_and_in_english(sandbox):
    english = sandbox.web.post(ESTIMATE, headers={"accept-language": "en-GB,en;q=0.9"}).json()
    french = sandbox.web.post(ESTIMATE).json()
    assert english["detail"] == french["translations"]["en"]
    assert french["detail"] == english["translations"]["fr"] != english["detail"]


@pytest.mark.parametrize("real", REAL)
def test_a_number_that_could_be_real_is_refused_and_never_repeated(sandbox, headers, real, caplog):
    caplog.set_level("DEBUG")
    places = [
        sandbox.web.post(ESTIMATE, json={**MONTH, "mois": real}, headers=headers),
        sandbox.web.post(ESTIMATE, json={**MONTH, real: "x"}, headers=headers),
        sandbox.web.get("/sandbox/cesu/v1/employeurs", params={"numeroEmployeur": real}, headers=headers),
        sandbox.web.post(ESTIMATE, json=MONTH, headers={**headers, "idempotency-key": real}),
    ]
    assert {one.status_code for one in places} == {422}
    assert all(real not in one.text for one in places)
    own = [record for record in caplog.records if not record.name.startswith("httpx")]
    assert all(real not in record.getMessage() for record in own)


@pytest.mark.parametrize("real", REAL)
@pytest.mark.parametrize("around", ["{}", "Mon numéro : {}.", "{} merci de votre réponse", "{} / 2026"])
def test_a_real_number_is_found_within_a_text(real, around):
    with pytest.raises(Refusal) as refused:
        screen({"lignes": [{"complement": around.format(real)}]})
    assert (refused.value.code, refused.value.place) == ("real_identifier", "/lignes/0/complement")


def test_numbers_of_the_population_pass(sandbox):
    for persona in sandbox.setting.population.names():
        identity = sandbox.setting.population.identity(persona)
        assert is_fictitious("nir", identity["nir"])
        screen(dict(identity))


def test_every_refusal_has_its_words_in_both_languages():
    for code, words in REFUSALS.items():
        assert 400 <= words.status <= 503, code
        assert words.fr.detail != words.en.detail and words.fr.title != words.en.title, code
