"""Whole numbers, one at a time or a whole column of them: what makes one definition serve both."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, TypeAlias

__all__ = ["Whole", "anything", "half_up", "least", "most", "stepped", "where"]

Whole: TypeAlias = Any
"""An `int`, or a numpy column of them (int64); a yes or no, or a column of them. `+ - * // < == &` mean the
same on both."""


def where(condition: Whole, yes: Whole, no: Whole) -> Whole:
    """`yes` where the condition holds, else `no`; both are known already."""
    if isinstance(condition, int):
        return yes if condition else no
    import numpy  # noqa: PLC0415 - one number needs no numpy, and a command starts without it

    return numpy.where(condition, yes, no)


def least(one: Whole, other: Whole) -> Whole:
    """The lower of two numbers."""
    if isinstance(one, int) and isinstance(other, int):
        return one if one < other else other
    import numpy  # noqa: PLC0415

    return numpy.minimum(one, other)


def most(one: Whole, other: Whole) -> Whole:
    """The higher of two numbers."""
    if isinstance(one, int) and isinstance(other, int):
        return one if one > other else other
    import numpy  # noqa: PLC0415

    return numpy.maximum(one, other)


def anything(value: Whole) -> bool:
    """Whether a number is not zero, or any of a column is not."""
    return bool(value) if isinstance(value, int) else bool(value.any())


def half_up(amount: Whole, divisor: Whole) -> Whole:
    """A quotient rounded to the nearest whole number, half going up; the divisor is positive."""
    return (amount + divisor // 2) // divisor


def stepped(rows: Sequence[tuple[int, int]], number: Whole) -> Whole:
    """The value of the last row whose threshold a number reaches; the first value below every threshold.

    Args:
        rows: (threshold, value), thresholds growing.
        number: what is looked up.
    """
    value = rows[0][1] + 0 * number
    for (_, before), (threshold, reached) in pairwise(rows):
        value = value + (number >= threshold) * (reached - before)
    return value
