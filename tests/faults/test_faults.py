"""Mistakes laid one by one in files kept beside them: each is told, on its line, with what to do; and nothing else is."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from maquette.problems import describe
from maquette.project import load

from . import expressions, keys, paths, ways, writing
from .fault import Fault

ROOT = Path(__file__).parents[2]
#: the shipped project on the day the mistakes were written: it may change without them
PROJECT = Path(__file__).parent / "project"
FAULTS = (*writing.FAULTS, *keys.FAULTS, *ways.FAULTS, *expressions.FAULTS, *paths.FAULTS)


@dataclass(frozen=True)
class Told:
    """What the check said of a mistake: found and nothing else told, on its line, with its remedy."""

    all: bool
    line: bool
    remedy: bool


@pytest.fixture(scope="session")
def told(tmp_path_factory):
    """What the check says of a mistake; each one is laid and read once."""
    root = tmp_path_factory.mktemp("fautes")
    shutil.copytree(PROJECT, root, dirs_exist_ok=True)
    known: dict[str, Told] = {}

    def told(fault: Fault) -> Told:
        if fault.what not in known:
            before = fault.lay(root)
            known[fault.what] = _told(fault, load(root))
            (root / fault.file).write_text(before, encoding="utf-8")
        return known[fault.what]

    return told


def _told(fault, loaded):
    codes = fault.codes.split()
    line = fault.line(loaded.sources[fault.file])
    named = [one for one in loaded.problems if one.code == codes[0]]
    there = [one for one in named if (one.place.file, one.place.line) == (fault.file, line)]
    words = [describe(one, "fr") for one in there or named]
    return Told(
        all={one.code for one in loaded.problems} == set(codes),
        line=bool(there),
        remedy=any(fault.remedy in f"{one.remedy} {one.suggestion}" for one in words),
    )


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.what)
def test_a_mistake_is_told_on_its_line_with_what_to_do(told, fault):
    given = told(fault)
    missed = {"all", "line", "remedy"} if fault.missed == "all" else {fault.missed} - {""}
    assert {name for name, there in vars(given).items() if not there} == missed


def test_nearly_every_mistake_is_found_where_it_is_with_what_to_do(told):
    given = [told(fault) for fault in FAULTS]
    assert len(given) >= 60
    assert sum(one.all for one in given) >= 0.98 * len(given)
    assert sum(one.line for one in given) >= 0.98 * len(given)
    assert sum(one.remedy for one in given) >= 0.90 * len(given)


def test_no_two_mistakes_have_one_name():
    assert len({fault.what for fault in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize(
    "root", [ROOT, PROJECT, ROOT / "src" / "maquette" / "starter"], ids=["here", "kept", "starter"]
)
def test_nothing_is_told_of_what_is_shipped(root):
    assert load(root).problems == ()
