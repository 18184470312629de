"""While people play, those who withdrew are erased, whatever goes wrong in one round."""

from __future__ import annotations

from threading import Event

import pytest

from maquette.fieldwork.caretaker import keep_forgetting
from maquette.fieldwork.erasure import InUseError
from maquette.sessions import NewEvent


class Rounds(Event):
    """Stops by itself after some rounds."""

    def __init__(self, count):
        super().__init__()
        self.left = count

    def wait(self, timeout=None):
        self.left -= 1
        return self.set() if self.left == 0 else None


def test_who_withdrew_is_erased_at_the_next_round(field, invited, plays):
    (one,) = invited(field)
    plays(field, one, [(0, NewEvent(kind="withdrawn", payload={"erase": True}))])
    keep_forgetting(field, Rounds(1))
    assert field.register.of("essai") == []


@pytest.mark.parametrize("trouble", [InUseError("store"), OSError("disk")])
def test_a_round_that_fails_does_not_end_the_others(field, monkeypatch, trouble, capsys):
    done = []

    def fails_once(_field, _now):
        done.append(1)
        if len(done) == 1:
            raise trouble

    monkeypatch.setattr("maquette.fieldwork.caretaker.purge", fails_once)
    keep_forgetting(field, Rounds(3))
    assert len(done) == 3
    assert ("disk" in capsys.readouterr().err) is isinstance(trouble, OSError)
