"""A question of any type, as short as can be."""

from __future__ import annotations

import pytest

from maquette.fields import Question, Refused, field_type


@pytest.fixture(scope="session")
def question():
    def question(kind, **keys):
        return Question(**{"name": "x", "kind": kind, "label": "X"} | keys)

    return question


@pytest.fixture(scope="session")
def read(question):
    """The value of what a person typed."""

    def read(kind, raw, **keys):
        return field_type(kind).read(raw, question(kind, **keys))

    return read


@pytest.fixture(scope="session")
def refused(read):
    """The code and details with which an answer is refused."""

    def refused(kind, raw, **keys):
        with pytest.raises(Refused) as caught:
            read(kind, raw, **keys)
        return caught.value.code, caught.value.details

    return refused
