"""A link as an address says it, and what is signed of it."""

from __future__ import annotations

import stat
from urllib.parse import parse_qs

import pytest

from maquette.links import Link, is_signed, link_key, sign

KEY = b"k" * 64
LINK = Link("heures", "maria", "verification", (("declaration.hours", "20,5"), ("mot", "à & = : ?")))


def test_an_address_says_all_of_a_link():
    said = parse_qs(LINK.query("abc"))
    assert (said["persona"], said["step"], said["sign"]) == (["maria"], ["verification"], ["abc"])
    assert Link.read("heures", said["persona"][0], said["step"][0], said["set"]) == LINK


def test_what_is_not_asked_is_not_in_the_address():
    assert Link("heures", "maria").query() == "persona=maria"


def test_an_answer_may_hold_the_sign_that_parts_it_from_its_name():
    assert Link.read("h", "", "", ["mot:a:b", "sans", ":rien"]).answers == (
        ("mot", "a:b"),
        ("", ""),
        ("", "rien"),
    )


def test_only_a_step_or_an_answer_leads_further_than_the_start():
    assert not Link("h", "maria").leads_on
    assert Link("h", step="a").leads_on
    assert Link("h", answers=(("", ""),)).leads_on


def test_a_link_is_signed_whatever_the_order_of_its_answers():
    turned = Link(LINK.journey, LINK.persona, LINK.step, LINK.answers[::-1])
    assert is_signed(turned, sign(LINK, KEY), KEY)


@pytest.mark.parametrize(
    "other",
    [
        Link("fin", "maria", "verification", LINK.answers),
        Link("heures", "colette", "verification", LINK.answers),
        Link("heures", "maria", "fin", LINK.answers),
        Link("heures", "maria", "verification", LINK.answers[:1]),
        Link("heures", "maria", "verification", (("declaration.hours", "20,6"), LINK.answers[1])),
        Link("heures", "maria", "verification", (*LINK.answers, ("mot", "b"))),
        Link("heures", "mariaverification", "", LINK.answers),
    ],
)
def test_a_signature_is_worth_nothing_on_another_link(other):
    assert not is_signed(other, sign(LINK, KEY), KEY)


@pytest.mark.parametrize("signature", ["", "0", "é", sign(LINK, b"x" * 64), sign(LINK, KEY).upper()])
def test_another_signature_is_refused(signature):
    assert not is_signed(LINK, signature, KEY)


def test_nothing_is_signed_without_a_key():
    assert not is_signed(LINK, sign(LINK, b""), b"")


def test_a_key_is_made_once_and_read_by_its_owner_alone(tmp_path):
    path = tmp_path / "dossier" / "links.key"
    assert link_key(path) == b""
    made = link_key(path, make=True)
    assert len(made) == 64
    assert link_key(path, make=True) == link_key(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["links.key"]


def test_an_emptied_key_signs_nothing_and_is_made_again(tmp_path):
    path = tmp_path / "links.key"
    path.write_text("")
    assert link_key(path) == b""
    assert len(link_key(path, make=True)) == 64
