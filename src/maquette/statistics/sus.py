"""The System Usability Scale, F-SUS included: scores, and the curved grades of a mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from maquette.statistics.estimate import LEVEL, Estimate
from maquette.statistics.means import mean

__all__ = ["GRADES", "REFERENCE", "Graded", "Score", "adjective_of", "grade_of", "graded", "score"]

#: mean of the studies the grades were drawn from
REFERENCE = 68.0
#: unanswered items above this many leave no score
MOST_UNANSWERED = 2
CENTRE = 3

#: curved grades (Sauro & Lewis 2016): letter, lowest score, percentiles
GRADES: tuple[tuple[str, float, str], ...] = (
    ("A+", 84.1, "96-100"),
    ("A", 80.8, "90-95"),
    ("A-", 78.9, "85-89"),
    ("B+", 77.2, "80-84"),
    ("B", 74.1, "70-79"),
    ("B-", 72.6, "65-69"),
    ("C+", 71.1, "60-64"),
    ("C", 65.0, "41-59"),
    ("C-", 62.7, "35-40"),
    ("D", 51.7, "15-34"),
    ("F", 0.0, "0-14"),
)
_ADJECTIVES = (
    ("best imaginable", 84.1),
    ("excellent", 80.8),
    ("good", 71.1),
    ("OK", 51.7),
    ("poor", 25.1),
)


@dataclass(frozen=True)
class Score:
    """The score of one person.

    Args:
        value: 0-100, not a percentage; None when too much is unanswered.
        unanswered: items without a usable answer, counted as the centre of their scale.
    """

    value: float | None
    unanswered: int


@dataclass(frozen=True)
class Graded:
    """A mean score with its grade, and the grades its interval spans, from the lowest to the highest."""

    estimate: Estimate
    grade: str
    spanned: tuple[str, ...]


def score(items: Sequence[int | None]) -> Score:
    """The score of ten answers from 1 to 5; an answer that is missing or off the scale counts as unanswered.

    Raises:
        ValueError: there are not ten items.
    """
    if len(items) != 10:
        raise ValueError(f"SUS has 10 items, not {len(items)}")
    answers = [one if one in (1, 2, 3, 4, 5) else None for one in items]
    unanswered = answers.count(None)
    if unanswered > MOST_UNANSWERED:
        return Score(None, unanswered)
    filled = [CENTRE if one is None else one for one in answers]
    points = (one - 1 if index % 2 == 0 else 5 - one for index, one in enumerate(filled))
    return Score(sum(points) * 2.5, unanswered)


def graded(scores: Iterable[float | None], level: float = LEVEL) -> Graded:
    """The mean of scores, with a t interval, its grade and those the interval spans."""
    estimate = mean(scores, level, bounds=(0.0, 100.0))
    if estimate.value is None:
        return Graded(estimate, "", ())
    if estimate.low is None or estimate.high is None:
        return Graded(estimate, grade_of(estimate.value), ())
    letters = [letter for letter, _, _ in reversed(GRADES)]
    first, last = (letters.index(grade_of(one)) for one in (estimate.low, estimate.high))
    return Graded(estimate, grade_of(estimate.value), tuple(letters[first : last + 1]))


def grade_of(value: float) -> str:
    """The grade of a mean: bands are printed with gaps of 0.1, so the lowest score of each decides."""
    return next(letter for letter, least, _ in GRADES if value >= least or letter == "F")


def adjective_of(value: float) -> str:
    """The adjective of a mean, from norms in English: "good", "OK"…"""
    return next((word for word, least in _ADJECTIVES if value >= least), "worst imaginable")
