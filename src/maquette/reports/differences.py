"""What changes from one version of a journey to the next, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maquette.facts import Fact
from maquette.journeys import Journey
from maquette.ledger import compare, ledger_of
from maquette.reports.words import Language, said

__all__ = ["differences"]


def differences(before: Journey, after: Journey, facts: Mapping[str, Fact], language: Language) -> list[str]:
    """Screens added, removed and renamed; what is no longer asked, and what is asked now."""
    return [*_screens(before, after, language), *_asked(before, after, facts, language)]


def _screens(before: Journey, after: Journey, language: Language) -> Iterator[str]:
    for name, step in after.steps.items():
        was = before.steps.get(name)
        if was is None:
            yield said("step_added", language, step=step.title or name)
        elif was.title != step.title:
            yield said("step_renamed", language, name=name, before=was.title or "", after=step.title or "")
    for name, step in before.steps.items():
        if name not in after.steps:
            yield said("step_removed", language, step=step.title or name)


def _asked(before: Journey, after: Journey, facts: Mapping[str, Fact], language: Language) -> Iterator[str]:
    change = compare(ledger_of(before, facts), ledger_of(after, facts))
    yield from (said("no_longer_asked", language, label=one.line.label) for one in change.no_longer_asked())
    yield from (said("newly_asked", language, label=one.line.label) for one in change.newly_asked())
