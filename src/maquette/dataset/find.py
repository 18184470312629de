"""Households like somebody: only the columns a criterion names are made, over the whole population."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from maquette.dataset.block import Block
from maquette.dataset.plan import BLOCK_CELLS
from maquette.expressions.mistakes import Mistake
from maquette.fakedata.cells import HOUSEHOLDS
from maquette.fakedata.formula import Formula, read_formula
from maquette.fakedata.people import sex_of
from maquette.fakedata.vocabulary import ACTIVITIES, ALLOWANCES, SEXES
from maquette.fakedata.world import World

__all__ = ["CRITERIA", "Found", "criterion", "find"]

_MANY = 8 * BLOCK_CELLS
"""Cells looked at together."""


@dataclass(frozen=True)
class Found:
    """Who matches: the first household, and how many of those looked at."""

    first: int | None
    matches: int
    households: int


def _flag(name: str) -> Callable[[Block], Any]:
    return lambda block: getattr(block.accounts, name)


def _activity(code: int) -> Callable[[Block], Any]:
    """1 for households with a contract of an activity."""

    def of(block: Block) -> Any:
        owners = block.of_home[block.relations.activity == code]
        return 0 + (np.bincount(owners, minlength=len(block.homes)) > 0)

    return of


CRITERIA: Mapping[str, Callable[[Block], Any]] = {
    "age": lambda block: block.world.recipe.year - block.births // 10_000,
    "sex": lambda block: sex_of(block.world, block.heads),
    "department": lambda block: block.world.department_codes[block.towns],
    "contracts": lambda block: block.counts,
    "cesu_plus": _flag("cesu_plus"),
    "advance": _flag("advance"),
    "allowance": _flag("allowance"),
    "voucher_book": lambda block: block.accounts.voucher_book // 100,
    "hours": lambda block: np.bincount(block.of_home, block.relations.quarters, len(block.homes)) / 4,
    **{name: _activity(code) for code, name in enumerate(ACTIVITIES)},
}
"""What a criterion may name, of the head of a household or of its account; euros, hours a month."""


def criterion(world: World, text: str) -> tuple[Formula | None, list[Mistake]]:
    """A criterion such as `age >= 80 and sex == "F" and allowance == "apa"`, or what is wrong with it."""
    words = {"sex": SEXES, "department": world.departments, "allowance": ALLOWANCES}
    return read_formula(text, (*CRITERIA,), words)


def find(world: World, wanted: Formula, households: int) -> Found:
    """The first household that matches, the same in any population that holds it, and how many there are."""
    first, matches = None, 0
    cells = -(-households // HOUSEHOLDS)
    for start in range(0, cells, _MANY):
        block = Block(world, start, min(start + _MANY, cells), households)
        row = {name: CRITERIA[name](block) for name in wanted.names}
        met = np.flatnonzero(np.broadcast_to(wanted.of(row), len(block.homes)))
        matches += len(met)
        if first is None and len(met):
            first = int(block.homes[met[0]])
    return Found(first, matches, households)
