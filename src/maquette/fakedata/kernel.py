"""Hashes, draws and weighted choices: each made-up value is a function of (seed, table, column, number)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise

__all__ = [
    "AliasTable",
    "ConditionalTable",
    "QuantileTable",
    "alias_table",
    "below",
    "column_key",
    "conditional_table",
    "counter_hash",
    "quantile_table",
]

_MASK = (1 << 64) - 1
_LOW = (1 << 32) - 1
_WHOLE = 1 << 32


@lru_cache(maxsize=1024)
def column_key(seed: int, table: str, column: str) -> int:
    """The 64-bit key of one column: its names make it, not its position, so columns come and go freely."""
    text = f"{seed}\x1f{table}\x1f{column}".encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little")


def counter_hash(key: int, number: int) -> int:
    """The 64-bit hash of one row of a column.

    Source:
        Finaliser of splitmix64 (Steele, Lea & Flood, 2014), over the golden-ratio counter.
    """
    x = (number * 0x9E3779B97F4A7C15 + key) & _MASK
    x = ((x ^ x >> 30) * 0xBF58476D1CE4E5B9) & _MASK
    x = ((x ^ x >> 27) * 0x94D049BB133111EB) & _MASK
    return x ^ x >> 31


def below(drawn: int, count: int) -> int:
    """A whole number in [0, count) from a hash.

    Source:
        Multiply-shift (Lemire, 2019) on the high 32 bits; bias under count / 2^32.
    """
    return ((drawn >> 32) * count) >> 32


@dataclass(frozen=True)
class AliasTable:
    """A weighted choice in one comparison: bin `i` gives `i` under its threshold of 2^32, else its alias."""

    thresholds: tuple[int, ...]
    aliases: tuple[int, ...]

    def choose(self, drawn: int) -> int:
        """Index chosen by a hash: high bits pick the bin, low bits settle it."""
        row = below(drawn, len(self.thresholds))
        return row if drawn & _LOW < self.thresholds[row] else self.aliases[row]


@dataclass(frozen=True)
class ConditionalTable:
    """One alias row per stratum, flattened: the same single hash chooses in any of them."""

    width: int
    thresholds: tuple[int, ...]
    aliases: tuple[int, ...]

    def choose(self, stratum: int, drawn: int) -> int:
        """Index chosen in one stratum."""
        column = below(drawn, self.width)
        row = stratum * self.width + column
        return column if drawn & _LOW < self.thresholds[row] else self.aliases[row]


@dataclass(frozen=True)
class QuantileTable:
    """A distribution as evenly spaced quantiles, a power of two of them and one more."""

    points: tuple[int, ...]

    def draw(self, drawn: int) -> int:
        """The value of a hash: top bits give the bucket, the next 16 the place in it, in whole numbers."""
        bits = (len(self.points) - 1).bit_length() - 1
        bucket = drawn >> (64 - bits)
        place = (drawn >> (48 - bits)) & 0xFFFF
        low, high = self.points[bucket], self.points[bucket + 1]
        return low + ((high - low) * place >> 16)


def alias_table(weights: Sequence[int]) -> AliasTable:
    """The alias table of whole weights, with whole-number arithmetic only, so that no machine differs.

    Source:
        Walker (1977), construction of Vose (1991); thresholds exact to 2^-32.
    """
    total, count = sum(weights), len(weights)
    if total <= 0 or min(weights) < 0:
        raise ValueError("Weights are whole numbers, none negative, not all zero.")
    heights = [weight * count for weight in weights]
    small = [i for i in range(count) if heights[i] < total]
    large = [i for i in range(count) if heights[i] >= total]
    thresholds, aliases = [_WHOLE] * count, list(range(count))
    while small and large:
        lower, upper = small.pop(), large[-1]
        thresholds[lower] = heights[lower] * _WHOLE // total
        aliases[lower] = upper
        heights[upper] -= total - heights[lower]
        if heights[upper] < total:
            small.append(large.pop())
    return AliasTable(tuple(thresholds), tuple(aliases))


def conditional_table(rows: Sequence[Sequence[int]]) -> ConditionalTable:
    """The table of one row of whole weights per stratum, short rows being filled with zeros."""
    width = max(len(row) for row in rows)
    tables = [alias_table([*row, *[0] * (width - len(row))]) for row in rows]
    return ConditionalTable(
        width,
        tuple(threshold for table in tables for threshold in table.thresholds),
        tuple(alias for table in tables for alias in table.aliases),
    )


def quantile_table(points: Sequence[tuple[int, int]], bits: int = 6) -> QuantileTable:
    """A quantile table from a few known points, straight lines between them.

    Args:
        points: (share in thousandths, value), from share 0 to share 1000, both rising.
        bits: 2 to this power buckets.
    """
    count = 1 << bits
    return QuantileTable(tuple(_between(points, 1000 * i, count) for i in range(count + 1)))


def _between(points: Sequence[tuple[int, int]], position: int, scale: int) -> int:
    for (left, low), (right, high) in pairwise(points):
        if position <= right * scale:
            return low + (high - low) * (position - left * scale) // ((right - left) * scale)
    raise ValueError("The last share is 1000.")
