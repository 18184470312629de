"""One definition serves one amount and a column: the arithmetic both are made of."""

import subprocess
import sys
from fractions import Fraction
from math import floor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maquette.rules.whole import half_up, least, most, stepped, where

NUMBERS = st.integers(-(10**12), 10**12)
ROWS = ((0, 0), (162_000, 500), (168_300, 1300), (179_100, 2100))


@given(NUMBERS, st.integers(1, 10**6))
def test_half_goes_up(amount, divisor):
    assert half_up(amount, divisor) == floor(Fraction(amount, divisor) + Fraction(1, 2))


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1))
def test_a_column_gives_what_each_of_its_numbers_gives(pairs):
    one, other = (np.array(side, dtype=np.int64) for side in zip(*pairs, strict=True))
    assert least(one, other).tolist() == [min(pair) for pair in pairs]
    assert most(one, other).tolist() == [max(pair) for pair in pairs]
    assert where(one > other, one, other).tolist() == [max(pair) for pair in pairs]
    assert half_up(one, 7).tolist() == [half_up(number, 7) for number in one.tolist()]
    assert stepped(ROWS, one).tolist() == [stepped(ROWS, number) for number in one.tolist()]


@pytest.mark.parametrize(
    ("number", "value"),
    [(-1, 0), (161_999, 0), (162_000, 500), (168_299, 500), (168_300, 1300), (10**9, 2100)],
)
def test_a_step_holds_from_its_threshold_until_the_next(number, value):
    assert stepped(ROWS, number) == value


@pytest.mark.parametrize("number", [least(1, 2), most(1, 2), where(True, 1, 2), half_up(5, 2)])
def test_a_whole_number_stays_one(number):
    assert type(number) is int


def test_one_amount_needs_no_numpy():
    script = "import sys; import maquette.rules.registry; assert 'numpy' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
