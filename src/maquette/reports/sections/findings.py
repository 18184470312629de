"""What was found: facts, insights, recommendations, changes; what is left to find."""

from __future__ import annotations

from collections.abc import Iterator

from maquette.findings import Evidence, matrix
from maquette.reports import charts
from maquette.reports.blocks import Block, Chart, Heading, Section, Table, Text
from maquette.reports.numbers import decimal, interval, percent, rate_words
from maquette.reports.studied import Studied
from maquette.statistics.discovery import Discovery, discovery
from maquette.statistics.rates import rate
from maquette.statistics.severity import severity

__all__ = ["findings"]

#: share of problems a next round is planned for
_GOAL = 0.85
_MOST_PEOPLE = 20


def findings(studied: Studied) -> Section:
    """Insights with their facts, how serious and how frequent; then what was decided."""
    say, evidence = studied.say, studied.evidence
    if evidence is None or not evidence.findings.insights:
        return Section("findings", say("findings"), [Text(say("no_finding"))])
    blocks: list[Block] = [
        _insights(studied, evidence),
        *_facts(studied, evidence),
        *_decided(studied, evidence),
    ]
    blocks += _left(studied, evidence)
    return Section("findings", say("findings"), blocks)


def _people(studied: Studied) -> list[str]:
    """Participants a problem could be met by: those of whom something counts."""
    return list(dict.fromkeys(studied.tables.counted["participant"]))


def _insights(studied: Studied, evidence: Evidence) -> Table:
    say, file = studied.say, evidence.findings
    people = _people(studied)
    rows = []
    for name, one in file.insights.items():
        who = [code for code in file.participants_of(name) if code in people]
        frequency = rate(len(who), len(people))
        rows.append(
            (
                one.text,
                _severity(studied, list(one.severity.values())),
                rate_words(frequency, studied.language),
                interval(frequency, "share", studied.language),
                say(fate) if (fate := evidence.fates.get(name)) else "",
            )
        )
    for name, fate in evidence.fates.items():
        if evidence.earlier is not None and name not in file.insights:
            rows.append((evidence.earlier.insights[name].text, "", "", "", say(fate)))
    head = [say(one) for one in ("insight", "severity", "frequency", "interval", "fate")]
    return Table(say("findings"), head, rows)


def _severity(studied: Studied, ratings: list[int]) -> str:
    told = severity(ratings)
    if told.middle is None:
        return studied.say("severity_none")
    middle = decimal(told.middle, studied.language, 0 if told.middle.is_integer() else 1)
    return studied.say("severity_words", middle=middle, least=told.least, most=told.most, judges=told.judges)


def _facts(studied: Studied, evidence: Evidence) -> Iterator[Block]:
    say, file = studied.say, evidence.findings
    for one in file.insights.values():
        yield Heading(one.text)
        for key, names in (("facts", one.facts), ("against", one.against)):
            told = [
                say(
                    "fact_words",
                    participant=fact.participant,
                    step=fact.step,
                    event=fact.event,
                    what=fact.what,
                )
                + (f" {say('fact_unseen')}" if name in evidence.unseen else "")
                for name in names
                if (fact := file.facts.get(name))
            ]
            if told:
                yield Table(say(key), (say(key),), [(words,) for words in told])


def _decided(studied: Studied, evidence: Evidence) -> Iterator[Block]:
    say, file = studied.say, evidence.findings
    rows = []
    for name, one in file.recommendations.items():
        why = say("and_then").join(
            file.insights[insight].text for insight in one.insights if insight in file.insights
        )
        changes = [change for change in file.changes.values() if name in change.recommendations]
        done = say("and_then").join(
            f"{change.text} ({change.journey}{f', {change.step}' if change.step else ''})"
            for change in changes
        )
        rows.append((one.text, why, done))
    if rows:
        head = (say("recommendation"), say("insight"), say("change"))
        yield Table(say("recommendation"), head, rows)


def _left(studied: Studied, evidence: Evidence) -> Iterator[Block]:
    """An estimate of the problems not met yet, or why there is none."""
    say, language = studied.say, studied.language
    told = discovery(matrix(evidence.findings, _people(studied)))
    if told.refused or told.found is None or told.total is None:
        yield Text(say("discovery_refused", why=say(told.refused)))
        return
    wanted = told.participants_for(_GOAL)
    found = percent(told.found, language)
    yield Text(
        say(
            "discovery",
            found=found,
            problems=told.problems,
            total=decimal(told.total, language, 0),
            wanted=wanted,
            goal=percent(_GOAL, language),
        )
    )
    yield _curve(studied, told, found)


def _curve(studied: Studied, told: Discovery, found: str) -> Chart:
    say = studied.say
    points = [(n, told.found_by(n)) for n in range(1, max(told.n, _MOST_PEOPLE) + 1)]
    rows = [(n, percent(share, studied.language)) for n, share in points]
    title = say("discovery_chart")
    return Chart(
        title,
        charts.growth(points, say("of_people"), studied.language),
        say("discovery_alt", found=found, n=told.n),
        Table(title, (say("of_people"), title), rows),
    )
