"""The chain of evidence of one study, and what became of the insights of the one before."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

from maquette.findings.file import FindingsFile

__all__ = ["Evidence", "Fate", "fates", "matrix"]

Fate = Literal["fixed", "persists", "new", "not retested"]


@dataclass(frozen=True)
class Evidence:
    """Findings as a report shows them.

    Args:
        fates: insight -> what became of it, of this study against an earlier one; empty without a retest.
        earlier: findings of the study before, None without a retest.
        unseen: facts that no event of the log bears.
    """

    findings: FindingsFile
    fates: Mapping[str, Fate] = field(default_factory=dict)
    earlier: FindingsFile | None = None
    unseen: Collection[str] = ()


def fates(earlier: FindingsFile, later: FindingsFile) -> dict[str, Fate]:
    """What became of each problem: met again, looked for and not met, not looked for, or not met before."""
    looked_for = later.retest.looked_for if later.retest else ()
    told: dict[str, Fate] = {}
    for name in earlier.problems:
        if name in later.insights:
            told[name] = "persists"
        else:
            told[name] = "fixed" if name in looked_for else "not retested"
    return told | {name: "new" for name in later.problems if name not in earlier.insights}


def matrix(findings: FindingsFile, participants: Collection[str]) -> list[list[bool]]:
    """A row for each participant, a column for each problem: whether she met it."""
    met = [set(findings.participants_of(name)) for name in findings.problems]
    return [[code in who for who in met] for code in participants]
