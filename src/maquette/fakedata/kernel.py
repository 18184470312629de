"""Hashes, draws and weighted choices: each made-up value is a function of (seed, table, column, number).

Everything takes a number or a column of them: an `int`, or a numpy column (int64 numbers, uint64 hashes).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import Any

from maquette.rules.whole import Whole

__all__ = [
    "AliasTable",
    "Lookup",
    "QuantileTable",
    "alias_table",
    "below",
    "column_key",
    "counter_hash",
    "quantile_table",
]

_MASK = (1 << 64) - 1
_LOW = (1 << 32) - 1
_WHOLE = 1 << 32
_GOLDEN, _FIRST, _SECOND = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


@lru_cache(maxsize=1024)
def column_key(seed: int, table: str, column: str) -> int:
    """The 64-bit key of one column: its names make it, not its position, so columns come and go freely."""
    text = f"{seed}\x1f{table}\x1f{column}".encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little")


def counter_hash(key: int, number: Whole) -> Whole:
    """The 64-bit hash of one row of a column, or of all of them.

    Source:
        Finaliser of splitmix64 (Steele, Lea & Flood, 2014), over the golden-ratio counter.
    """
    if not isinstance(number, int):
        return _hash_column(key, number)
    x = (number * _GOLDEN + key) & _MASK
    x = ((x ^ x >> 30) * _FIRST) & _MASK
    x = ((x ^ x >> 27) * _SECOND) & _MASK
    return x ^ x >> 31


def _hash_column(key: int, numbers: Any) -> Any:
    """The same in place, modulo 2^64 by nature."""
    import numpy  # noqa: PLC0415 - one row needs no numpy, and a command starts without it

    x = numbers.astype(numpy.uint64)
    x *= numpy.uint64(_GOLDEN)
    x += numpy.uint64(key)
    for shift, factor in ((30, _FIRST), (27, _SECOND)):
        x ^= x >> numpy.uint64(shift)
        x *= numpy.uint64(factor)
    x ^= x >> numpy.uint64(31)
    return x


def below(drawn: Whole, count: Whole) -> Whole:
    """A whole number in [0, count) from a hash.

    Source:
        Multiply-shift (Lemire, 2019) on the high 32 bits; bias under count / 2^32.
    """
    if isinstance(drawn, int):
        return ((drawn >> 32) * count) >> 32
    # Both factors are under 2^32 and 2^31: the product stays a positive int64.
    return ((drawn >> 32).view("int64") * count) >> 32


class Lookup:
    """A short table read by index, for one index or a column of them."""

    def __init__(self, values: Sequence[int]) -> None:
        self.values = tuple(values)

    def __getitem__(self, index: Whole) -> Whole:
        return self.values[index] if isinstance(index, int) else self.column[index]

    def __len__(self) -> int:
        return len(self.values)

    @cached_property
    def column(self) -> Any:
        """The same values as an int64 column."""
        import numpy  # noqa: PLC0415

        return numpy.array(self.values, dtype=numpy.int64)


@dataclass(frozen=True)
class AliasTable:
    """Weighted choices in one comparison each, one row of bins per stratum, flattened.

    Bin `i` gives `i` under its threshold of 2^32, else its alias.
    """

    width: int
    thresholds: Lookup
    aliases: Lookup

    def choose(self, drawn: Whole, stratum: Whole = 0) -> Whole:
        """Index chosen by a hash in one stratum: high bits pick the bin, low bits settle it."""
        column = below(drawn, self.width)
        row = stratum * self.width + column
        if isinstance(row, int):
            return column if drawn & _LOW < self.thresholds[row] else self.aliases[row]
        import numpy  # noqa: PLC0415

        low = (drawn & numpy.uint64(_LOW)).view(numpy.int64)
        return numpy.where(low < self.thresholds.column[row], column, self.aliases.column[row])


@dataclass(frozen=True)
class QuantileTable:
    """Distributions as evenly spaced quantiles, a power of two of them and one more per stratum."""

    bits: int
    points: Lookup

    def draw(self, drawn: Whole, stratum: Whole = 0) -> Whole:
        """The value of a hash: top bits give the bucket, the next 16 the place in it, in whole numbers."""
        bucket, place = drawn >> (64 - self.bits), (drawn >> (48 - self.bits)) & 0xFFFF
        if not isinstance(drawn, int):
            bucket, place = bucket.view("int64"), place.view("int64")
        index = stratum * ((1 << self.bits) + 1) + bucket
        low, high = self.points[index], self.points[index + 1]
        return low + ((high - low) * place >> 16)


def alias_table(*rows: Sequence[int]) -> AliasTable:
    """The table of one row of whole weights per stratum, short rows being filled with zeros.

    Whole-number arithmetic only, so that no machine differs.

    Source:
        Walker (1977), construction of Vose (1991); thresholds exact to 2^-32.
    """
    width = max(len(row) for row in rows)
    built = [_bins([*row, *[0] * (width - len(row))]) for row in rows]
    return AliasTable(
        width,
        Lookup([threshold for thresholds, _ in built for threshold in thresholds]),
        Lookup([alias for _, aliases in built for alias in aliases]),
    )


def _bins(weights: list[int]) -> tuple[list[int], list[int]]:
    total, count = sum(weights), len(weights)
    if total <= 0 or min(weights) < 0:
        raise ValueError("Weights are whole numbers, none negative, not all zero.")
    heights = [weight * count for weight in weights]
    small = [i for i in range(count) if heights[i] < total]
    large = [i for i in range(count) if heights[i] >= total]
    thresholds, aliases = [_WHOLE] * count, [*range(count)]
    while small and large:
        lower, upper = small.pop(), large[-1]
        thresholds[lower] = heights[lower] * _WHOLE // total
        aliases[lower] = upper
        heights[upper] -= total - heights[lower]
        if heights[upper] < total:
            small.append(large.pop())
    return thresholds, aliases


def quantile_table(*rows: Sequence[tuple[int, int]], scale: int = 1000, bits: int = 6) -> QuantileTable:
    """A quantile table from a few known points per stratum, straight lines between them.

    Args:
        rows: (share, value) points, shares from 0 to `scale`, both rising.
        scale: the share of everything.
        bits: 2 to this power buckets.
    """
    count = 1 << bits
    spread = [_between(points, scale * i, count) for points in rows for i in range(count + 1)]
    return QuantileTable(bits, Lookup(spread))


def _between(points: Sequence[tuple[int, int]], position: int, count: int) -> int:
    for (left, low), (right, high) in pairwise(points):
        if position <= right * count:
            return low + (high - low) * (position - left * count) // ((right - left) * count)
    raise ValueError(f"The last share is under {position // count}.")
