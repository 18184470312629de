"""Who was invited: codes, links that are only known by their digest, and links that open nothing."""

from __future__ import annotations

import base64

import pytest
from sqlalchemy import text

from maquette.sessions import Register


@pytest.fixture
def register(any_store):
    return Register(any_store)


def test_people_are_numbered_and_each_link_is_her_own(register):
    invited = register.invite("essai", "seal", 3)
    assert [one.participant.code for one in invited] == ["P01", "P02", "P03"]
    for one in invited:
        assert register.opened(one.token) == (one.participant, True)
    assert register.of("essai") == [one.participant for one in invited]


def test_codes_go_on_in_each_study(register):
    register.invite("essai", "seal", 2)
    assert [one.participant.code for one in register.invite("essai", "other", 1)] == ["P03"]
    assert [one.participant.code for one in register.invite("autre", "seal", 1)] == ["P01"]
    assert [(one.study, one.code) for one in register.every()] == [
        ("autre", "P01"), ("essai", "P01"), ("essai", "P02"), ("essai", "P03"),
    ]  # fmt: skip


def test_a_link_holds_at_least_128_random_bits(register):
    tokens = [one.token for one in register.invite("essai", "seal", 50)]
    assert len(set(tokens)) == 50
    assert all(len(base64.urlsafe_b64decode(token + "==")) * 8 >= 128 for token in tokens)


def test_the_store_holds_no_link(register, any_store):
    (invited,) = register.invite("essai", "seal", 1)
    with any_store.reading() as connection:
        held = [str(connection.execute(text(f"select * from {one}")).fetchall())
                for one in ("participant", "token", "study")]  # fmt: skip
    assert invited.token not in "".join(held)


@pytest.mark.parametrize(
    "change", [lambda t: t[:-1], lambda t: t + "A", lambda t: t.swapcase(), lambda _: ""]
)
def test_a_tampered_link_is_nobodys(register, change):
    (invited,) = register.invite("essai", "seal", 1)
    assert register.opened(change(invited.token)) == (None, False)


def test_a_revoked_link_still_says_whose_it_was_and_opens_nothing(register):
    (invited,) = register.invite("essai", "seal", 1)
    register.revoke(invited.participant)
    assert register.opened(invited.token) == (invited.participant, False)


def test_a_new_link_closes_the_one_before(register):
    (invited,) = register.invite("essai", "seal", 1)
    again = register.link_again(invited.participant)
    assert register.opened(invited.token)[1] is False
    assert register.opened(again.token) == (invited.participant, True)


def test_somebody_is_found_by_her_code_however_it_is_typed(register):
    register.invite("essai", "seal", 1)
    assert register.who("essai", "p01").number == 1
    assert register.who("essai", "P09") is None


def test_somebody_may_be_frozen_and_used_again(register):
    (invited,) = register.invite("essai", "seal", 1)
    register.freeze(invited.participant)
    assert register.who("essai", "P01").frozen
    register.freeze(invited.participant, frozen=False)
    assert not register.who("essai", "P01").frozen
