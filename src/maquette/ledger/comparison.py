"""Two versions of a journey side by side: what is no longer asked, and what that takes."""

from __future__ import annotations

from dataclasses import dataclass

from maquette.ledger.ledger import Ledger
from maquette.ledger.line import TREATMENTS, Line, Passage, Treatment

__all__ = ["Change", "Comparison", "compare", "in_order"]


@dataclass(frozen=True)
class Change:
    """A fact or a question treated otherwise.

    Args:
        before, after: None on the side that does not speak of it.
        line: what costs most on the side after, or before when it is gone.
    """

    name: str
    before: Treatment | None
    after: Treatment | None
    line: Line


@dataclass(frozen=True)
class Comparison:
    """What changes from one version to the other.

    Args:
        changes: facts and questions treated otherwise, by name.
        needed: exchanges that only the version after has; their step does not count.
        dropped: exchanges that only the version before has.
    """

    before: Ledger
    after: Ledger
    changes: tuple[Change, ...]
    needed: tuple[Passage, ...]
    dropped: tuple[Passage, ...]

    def no_longer_asked(self) -> tuple[Change, ...]:
        """Typed before, and not any more."""
        return tuple(one for one in self.changes if _typed(one.before) and not _typed(one.after))

    def newly_asked(self) -> tuple[Change, ...]:
        """Typed now, and not before."""
        return tuple(one for one in self.changes if _typed(one.after) and not _typed(one.before))

    def newly(self, treatment: Treatment) -> tuple[Change, ...]:
        """Treated this way now, and not before."""
        return tuple(one for one in self.changes if one.after == treatment)


def in_order(one: Ledger, other: Ledger) -> tuple[Ledger, Ledger]:
    """The version before, then the one after: `current` first, else `other` first."""
    return (one, other) if (one.state, other.state) == ("current", "target") else (other, one)


def compare(before: Ledger, after: Ledger) -> Comparison:
    """What changes from a version to the next."""
    old, new = before.treatments(), after.treatments()
    changes = tuple(
        Change(name, old.get(name), new.get(name), _line(after if name in new else before, name))
        for name in sorted(old.keys() | new.keys())
        if old.get(name) != new.get(name)
    )
    return Comparison(before, after, changes, _only(after, before), _only(before, after))


def _typed(treatment: Treatment | None) -> bool:
    return treatment in ("asked", "question")


def _line(ledger: Ledger, name: str) -> Line:
    lines = (line for line in ledger.lines if line.name == name)
    return min(lines, key=lambda line: TREATMENTS.index(line.treatment))


def _only(ledger: Ledger, other: Ledger) -> tuple[Passage, ...]:
    known = {_nature(passage) for passage in other.passages}
    return tuple({_nature(one): one for one in ledger.passages if _nature(one) not in known}.values())


def _nature(passage: Passage) -> tuple[object, ...]:
    return (passage.giver, passage.receiver, frozenset(passage.facts), passage.api, passage.basis)
