"""Each shipped journey told as it is and as it should be: what the second no longer asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from maquette.ledger import compare, ledger_of
from maquette.ledger.comparison import in_order
from maquette.project import load

ROOT = Path(__file__).parents[2]
TODAY = "-aujourdhui"
PAIRS = sorted(path.stem.removesuffix(TODAY) for path in (ROOT / "journeys").glob(f"*{TODAY}.yaml"))


@pytest.fixture(scope="module")
def compared():
    project = load(ROOT).project

    def compared(name):
        one, other = (ledger_of(project.journeys[key], project.facts) for key in (name, f"{name}{TODAY}"))
        return compare(*in_order(one, other))

    return compared


@pytest.mark.parametrize("name", PAIRS)
def test_a_pair_goes_from_what_is_to_what_should_be(compared, name):
    pair = compared(name)
    assert (pair.before.state, pair.after.state) == ("current", "target")


@pytest.mark.parametrize("name", PAIRS)
def test_what_somebody_knows_is_asked_less_once_things_are_as_they_should_be(compared, name):
    pair = compared(name)
    asked = [{line.name for line in one.lines if line.treatment == "asked" and line.holders}
             for one in (pair.before, pair.after)]  # fmt: skip
    assert asked[0] and not asked[1]
    assert pair.newly("confirmed") or pair.newly("reused")


@pytest.mark.parametrize("name", PAIRS)
def test_nothing_is_reused_without_a_right(compared, name):
    pair = compared(name)
    taken = [line for line in pair.after.lines if line.treatment in ("confirmed", "reused")]
    assert [line.name for line in taken if line.basis is None or line.basis.kind == "missing"] == []
    assert [one.step for one in pair.after.passages if one.basis.kind == "missing"] == []
