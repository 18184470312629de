"""Paths people took: each one, and those that are the same once detours are taken out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

__all__ = ["Cluster", "clusters_of", "moves_of", "without_detours"]


@dataclass(frozen=True)
class Cluster:
    """People who went the same way, detours apart.

    Args:
        way: the screens, without what they came back from.
        people: attempts.
        paths: path as it was taken -> attempts, the commonest first.
    """

    way: tuple[str, ...]
    people: int
    paths: tuple[tuple[tuple[str, ...], int], ...]


def clusters_of(attempts: pd.DataFrame) -> list[Cluster]:
    """The ways of these attempts, the commonest first."""
    taken = Counter(_steps(path) for path in attempts["path"])
    groups: dict[tuple[str, ...], list[tuple[tuple[str, ...], int]]] = {}
    for path, people in sorted(taken.items(), key=lambda one: (-one[1], one[0])):
        groups.setdefault(without_detours(path), []).append((path, people))
    found = [Cluster(way, sum(count for _, count in paths), tuple(paths)) for way, paths in groups.items()]
    return sorted(found, key=lambda one: (-one.people, one.way))


def moves_of(attempts: pd.DataFrame) -> Counter[tuple[str, str]]:
    """(from, to) -> times it was taken."""
    return Counter(move for path in attempts["path"] for move in pairwise(_steps(path)))


def without_detours(path: tuple[str, ...]) -> tuple[str, ...]:
    """A path without what lies between a screen and the return to it."""
    kept: list[str] = []
    for step in path:
        if step in kept:
            del kept[kept.index(step) :]
        kept.append(step)
    return tuple(kept)


def _steps(path: str) -> tuple[str, ...]:
    return tuple(path.split(" > ")) if path else ()
