"""Two versions side by side: the effect, its interval, the verdict, and last the p-value."""

from __future__ import annotations

from maquette.reports.blocks import Block, Section, Table, Text
from maquette.reports.comparing import Compared
from maquette.reports.numbers import decimal, percent
from maquette.reports.studied import Studied
from maquette.reports.words import Language
from maquette.statistics import Comparison, Estimate

__all__ = ["comparison"]


def comparison(studied: Studied) -> Section | None:
    """Every figure compared, or why it is not; no test in a formative study unless it was asked for."""
    if studied.compared is None:
        return None
    say = studied.say
    a, b, compared = studied.compared
    if not compared:
        return Section("comparison", say("comparison"), [Text(say("formative_no_test"))])
    difference = studied.plan.difference
    known = (
        say("matters_unset")
        if difference is None
        else say("matters", value=percent(difference, studied.language))
    )
    labels = {"a": studied.label(a), "b": studied.label(b)}
    rows = [_row(studied, one, labels) for one in compared]
    heads = ("task", "figure", "effect_head", "interval", "verdict", "p", "p_holm", "test")
    blocks: list[Block] = [Text(known), Table(say("comparison"), [say(one) for one in heads], rows)]
    return Section("comparison", say("comparison"), blocks)


def _row(studied: Studied, one: Compared, labels: dict[str, str]) -> tuple[str, ...]:
    say = studied.say
    figure, task = say(one.figure), studied.task_title(one.task) if one.task else ""
    if one.result is None:
        return task, figure, "", "", say("refused", why=say(one.refused)), "", "", ""
    result, language = one.result, studied.language
    shape = say("ratio" if result.neutral == 1 else "effect", **labels)
    verdict = say(result.verdict) + (f" ({say('disagrees')})" if result.disagrees else "")
    return (
        task,
        figure,
        studied.labelled(shape, _size(one.figure, result.effect.value, studied)),
        _interval(one.figure, result.effect, studied),
        verdict,
        _p(result.p, language),
        _p(one.p_holm, language),
        _test(result, studied, paired=one.paired),
    )


def _test(result: Comparison, studied: Studied, *, paired: bool) -> str:
    say = studied.say
    check = (
        f"{say('and_then')}{result.check_test} p = {_p(result.check, studied.language)}"
        if result.check_test
        else ""
    )
    return f"{say(result.test)}, {say('paired' if paired else 'unpaired')}{check}"


def _interval(figure: str, effect: Estimate, studied: Studied) -> str:
    if effect.low is None or effect.high is None:
        return studied.say("no_interval")
    low, high = (_size(figure, one, studied) for one in (effect.low, effect.high))
    return studied.say("from_to", low=low, high=high)


def _size(figure: str, value: float | None, studied: Studied) -> str:
    """A difference of shares in points of percentage, a ratio, or points of a scale."""
    if value is None:
        return studied.say("nothing")
    if figure == "completion":
        return f"{'+' if value > 0 else ''}{decimal(value * 100, studied.language, 0)} pts"
    sign = "×" if figure == "time" else "+" if value > 0 else ""
    return f"{sign}{decimal(value, studied.language, 2)}"


def _p(p: float | None, language: Language) -> str:
    if p is None:
        return "—"
    return f"< {decimal(0.001, language, 3)}" if p < 0.001 else decimal(p, language, 3)
