"""Every kind of document an author may name is one the registry makes."""

from typing import get_args

from maquette.documents import KINDS, DocumentName


def test_the_names_of_the_model_are_those_of_the_registry():
    assert set(get_args(DocumentName)) == set(KINDS)


def test_no_two_kinds_have_the_same_label():
    assert len({kind.label for kind in KINDS.values()}) == len(KINDS)
