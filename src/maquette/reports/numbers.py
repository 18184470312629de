"""Figures as people read them: a rate never without its counts, never a percentage of a handful."""

from __future__ import annotations

from maquette.reports.words import Language, said
from maquette.statistics import Estimate

__all__ = ["FEW", "decimal", "interval", "percent", "rate_words", "seconds"]

#: under this many, a rate is written without a percentage
FEW = 5
_NARROW = "\u202f"


def decimal(value: float, language: Language, digits: int = 1) -> str:
    """A number, with a comma in French."""
    text = f"{value:,.{digits}f}"
    if language == "en":
        return text
    return text.replace(",", _NARROW).replace(".", ",")


def percent(share: float, language: Language) -> str:
    """A share 0-1 as a whole percentage."""
    return f"{decimal(share * 100, language, 0)}{_NARROW if language == 'fr' else ''}%"


def seconds(value: float, language: Language) -> str:
    """A time: seconds, or minutes and seconds from 100 on."""
    if value < 99.5:
        return f"{decimal(value, language, 0 if value >= 10 else 1)}{_NARROW}s"
    minutes, rest = divmod(round(value), 60)
    return f"{minutes}{_NARROW}min{_NARROW}{rest:02d}{_NARROW}s"


def rate_words(rate: Estimate, language: Language) -> str:
    """A rate: "4 of 5", and its percentage from 5 on."""
    if rate.value is None:
        return said("nothing", language)
    counts = said("of", language, hits=rate.hits, n=rate.n)
    return counts if rate.n < FEW else f"{percent(rate.value, language)} ({counts})"


def interval(figure: Estimate, unit: str, language: Language) -> str:
    """Bounds of a figure.

    Args:
        unit: share, s or points.
    """
    if figure.low is None or figure.high is None:
        return said("nothing" if figure.value is None else "no_interval", language)
    low, high = (_bound(one, unit, language) for one in (figure.low, figure.high))
    return said("from_to", language, low=low, high=high)


def _bound(value: float, unit: str, language: Language) -> str:
    if unit == "s":
        return seconds(value, language)
    if unit == "points":
        return decimal(value, language)
    # A bound of the formula beyond 0 or 1 was clipped: nobody may read that something is certain.
    if value >= 1:
        return said("more_than", language, value="99,9\u202f%" if language == "fr" else "99.9%")
    if value <= 0:
        return said("less_than", language, value="0,1\u202f%" if language == "fr" else "0.1%")
    return percent(value, language)
