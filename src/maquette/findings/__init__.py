"""Findings: from what happened to what was changed, each link naming the one before it."""

from maquette.findings.checks import check_findings, check_seen
from maquette.findings.evidence import Evidence, Fate, fates, matrix
from maquette.findings.file import FindingsFile

__all__ = ["Evidence", "Fate", "FindingsFile", "check_findings", "check_seen", "fates", "matrix"]
