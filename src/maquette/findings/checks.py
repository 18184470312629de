"""Mistakes of a chain of evidence: a link that stands on nothing, or on what is not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from maquette.findings.file import FindingsFile
from maquette.problems import Problem, nearest
from maquette.yamlsource import Document

__all__ = ["check_findings", "check_seen"]

#: people who judge a severity on their own
JUDGES = 2


def check_findings(
    findings: FindingsFile,
    document: Document,
    steps: Collection[str],
    others: Mapping[str, FindingsFile],
) -> Iterator[Problem]:
    """Every problem of the file that needs no session.

    Args:
        steps: steps of every journey of the project.
        others: findings of the other studies, by study.
    """
    yield from _unfounded(findings, document)
    yield from _references(findings, document)
    yield from _retest(findings, document, others)
    for name, fact in findings.facts.items():
        if fact.step not in steps:
            details = {"step": fact.step, "fact": name, "suggestion": nearest(fact.step, steps)}
            yield Problem("T004", document.value_place("facts", name, "step"), details)
    for name, one in findings.insights.items():
        if one.kind == "problem" and 0 < len(one.severity) < JUDGES:
            yield Problem("T005", document.place("insights", name, "severity"), {"insight": name})


def check_seen(
    findings: FindingsFile, document: Document, events: Mapping[str, Collection[int]]
) -> Iterator[Problem]:
    """Facts that no event of the log bears.

    Args:
        events: participant's code -> numbers of her events.
    """
    for name, fact in findings.facts.items():
        if fact.event not in events.get(fact.participant, ()):
            details = {"fact": name, "participant": fact.participant, "event": fact.event}
            yield Problem("T006", document.value_place("facts", name, "event"), details)


def _unfounded(findings: FindingsFile, document: Document) -> Iterator[Problem]:
    for name, insight in findings.insights.items():
        if not insight.facts:
            yield Problem("T001", document.place("insights", name), {"insight": name})
    for name, one in findings.recommendations.items():
        if not one.insights:
            yield Problem(
                "T003", document.place("recommendations", name), {"name": name, "link": "recommendation"}
            )
    for name, change in findings.changes.items():
        if not change.recommendations:
            yield Problem("T003", document.place("changes", name), {"name": name, "link": "change"})


def _references(findings: FindingsFile, document: Document) -> Iterator[Problem]:
    """Names that no link of the chain bears."""
    for name, insight in findings.insights.items():
        for key, told in (("facts", insight.facts), ("against", insight.against)):
            yield from _unknown(document, ("insights", name, key), told, findings.facts)
    for name, one in findings.recommendations.items():
        yield from _unknown(document, ("recommendations", name, "insights"), one.insights, findings.insights)
    for name, change in findings.changes.items():
        path = ("changes", name, "recommendations")
        yield from _unknown(document, path, change.recommendations, findings.recommendations)


def _retest(
    findings: FindingsFile, document: Document, others: Mapping[str, FindingsFile]
) -> Iterator[Problem]:
    if findings.retest is None:
        return
    earlier = others.get(findings.retest.of)
    if earlier is None:
        details = {"name": findings.retest.of, "suggestion": nearest(findings.retest.of, others)}
        yield Problem("T002", document.value_place("retest", "of"), details)
        return
    yield from _unknown(document, ("retest", "looked_for"), findings.retest.looked_for, earlier.insights)


def _unknown(
    document: Document, path: tuple[str, ...], told: Sequence[str], known: Collection[str]
) -> Iterator[Problem]:
    for index, name in enumerate(told):
        if name not in known:
            details = {"name": name, "suggestion": nearest(name, known)}
            yield Problem("T002", document.value_place(*path, index), details)
