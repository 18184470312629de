"""Two sets of times or scores, of different people or of the same ones."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import exp, log
from typing import Any

import numpy as np
from scipy.stats import mannwhitneyu, ttest_ind, ttest_rel

from maquette.statistics.estimate import LEVEL, NOTHING, Comparison, Estimate, clean, percent
from maquette.statistics.verdict import verdict

__all__ = ["compare_paired_scores", "compare_paired_times", "compare_scores", "compare_times"]

#: values this close, relatively, are the same
ROUNDING = 1e-12

Pair = tuple[float | None, float | None]


def compare_scores(
    a: Iterable[float | None], b: Iterable[float | None], matters: float | None = None, level: float = LEVEL
) -> Comparison:
    """The difference of two means, a − b: Welch."""
    first, second = clean(a), clean(b)
    if not _comparable(first, second):
        return _untold(
            float(np.mean(first) - np.mean(second)) if first and second else None, len(first + second)
        )
    with _quietly():
        test = ttest_ind(first, second, equal_var=False)
    effect = _effect(test, float(np.mean(first) - np.mean(second)), len(first) + len(second), "Welch", level)
    check = float(mannwhitneyu(first, second, alternative="two-sided").pvalue)
    return _told(effect, test, "Welch t test", matters, check)


def compare_times(
    a: Iterable[float | None], b: Iterable[float | None], matters: float | None = None, level: float = LEVEL
) -> Comparison:
    """The ratio of two geometric means, a / b: Welch on logarithms; times of 0 or less are left out.

    Args:
        matters: the smallest factor that would change a decision, above 1.
    """
    kept = [[one for one in clean(times) if one > 0] for times in (a, b)]
    log_a, log_b = ([log(one) for one in times] for times in kept)
    return _as_ratio(compare_scores(log_a, log_b, None, level), matters, "Welch t test on logarithms")


def compare_paired_scores(
    pairs: Iterable[Pair], matters: float | None = None, level: float = LEVEL
) -> Comparison:
    """The mean difference, a − b, of people who gave both scores: paired t."""
    kept = [(a, b) for a, b in pairs if len(clean((a, b))) == 2]
    differences = [float(a) - float(b) for a, b in kept if a is not None and b is not None]
    if len(differences) < 2 or not _differ(differences):
        return _untold(float(np.mean(differences)) if differences else None, len(differences))
    test = ttest_rel(*(np.asarray(side, dtype=float) for side in zip(*kept, strict=True)))
    effect = _effect(test, float(np.mean(differences)), len(kept), "paired t", level)
    return _told(effect, test, "paired t test", matters)


def compare_paired_times(
    pairs: Iterable[Pair], matters: float | None = None, level: float = LEVEL
) -> Comparison:
    """The ratio of two geometric means, a / b, of the same people: paired t on logarithms."""
    kept = [(a, b) for a, b in pairs if a is not None and b is not None and a > 0 and b > 0]
    logs = compare_paired_scores([(log(a), log(b)) for a, b in kept], None, level)
    return _as_ratio(logs, matters, "paired t test on logarithms")


def _comparable(a: Sequence[float], b: Sequence[float]) -> bool:
    """Two values on each side, that are not all the same on both."""
    return len(a) > 1 and len(b) > 1 and (_differ(a) or _differ(b))


def _differ(values: Sequence[float]) -> bool:
    """Whether values differ by more than rounding."""
    return float(np.ptp(values)) > ROUNDING * max(map(abs, values))


@contextmanager
def _quietly() -> Iterator[None]:
    """scipy warns of a group that gave one and the same score: that is nothing unusual here."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Precision loss", RuntimeWarning)
        yield


def _untold(value: float | None, n: int) -> Comparison:
    """What there is when there is neither interval nor test."""
    effect = Estimate(value, None, None, n, NOTHING, notes=("too few or no spread",))
    return Comparison(effect, 0.0, None, NOTHING, "not enough to tell")


def _effect(test: Any, value: float, n: int, name: str, level: float) -> Estimate:
    interval = test.confidence_interval(level)
    method = f"difference of means, {name} {percent(level)}"
    return Estimate(value, float(interval.low), float(interval.high), n, method)


def _told(
    effect: Estimate, test: Any, name: str, matters: float | None, check: float | None = None
) -> Comparison:
    return Comparison(
        effect,
        0.0,
        float(test.pvalue),
        name,
        verdict(effect.low, effect.high, matters),
        statistic=float(test.statistic),
        check=check,
        check_test="" if check is None else "Mann-Whitney",
    )


def _as_ratio(logs: Comparison, matters: float | None, test: str) -> Comparison:
    """A comparison of logarithms, said of the times themselves."""
    inner = logs.effect
    value, low, high = (None if one is None else exp(one) for one in (inner.value, inner.low, inner.high))
    method = inner.method.replace("difference of means", "ratio of geometric means")
    effect = Estimate(value, low, high, inner.n, method, notes=inner.notes)
    return Comparison(
        effect,
        1.0,
        logs.p,
        test if logs.p is not None else NOTHING,
        verdict(low, high, matters, neutral=1.0),
        statistic=logs.statistic,
        check=logs.check,
        check_test=logs.check_test,
    )
