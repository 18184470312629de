"""Whole-number arithmetic that reads the same for one amount and for a column of amounts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Column", "Test", "Whole", "cut", "half_up", "least", "most", "stepped", "where"]

Column: TypeAlias = "NDArray[np.int64]"
"""Whole numbers of many contracts, one a row."""

Whole = TypeVar("Whole", int, Column)
"""One whole number, or a column of them. Nothing here imports numpy: a column brings its own operators."""

Test: TypeAlias = "bool | NDArray[np.bool_]"
"""A yes or no, or a column of them."""


def where(test: Any, yes: Any, no: Any) -> Any:
    """`yes` where the test holds, `no` elsewhere."""
    return no + test * (yes - no)


def least(one: Any, other: Any) -> Any:
    """The smaller of two."""
    return where(one > other, other, one)


def most(one: Any, other: Any) -> Any:
    """The larger of two."""
    return where(one < other, other, one)


def half_up(amount: Whole, divisor: int) -> Whole:
    """A quotient rounded to the nearest whole number, half going up; the divisor is positive."""
    return (2 * amount + divisor) // (2 * divisor)


def cut(amount: Whole, divisor: int) -> Whole:
    """A quotient cut to the whole number below."""
    return amount // divisor


def stepped(rows: Sequence[tuple[int, int]], number: Any) -> Any:
    """The value of the last row whose threshold a number reaches; the first value below every threshold.

    Args:
        rows: (threshold, value), thresholds growing.
        number: what is looked up.
    """
    value = rows[0][1] + 0 * number
    for (_, before), (threshold, reached) in pairwise(rows):
        value = value + (number >= threshold) * (reached - before)
    return value
