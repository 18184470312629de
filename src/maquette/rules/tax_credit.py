"""The tax credit of a year: what counts, up to which ceiling, and what is advanced on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from maquette.rules.lines import FULL, Line, share
from maquette.rules.rates import Rates
from maquette.rules.seniority import full_years
from maquette.rules.whole import Whole, least, most, where

__all__ = ["Spending", "advanced", "by_age", "ceiling", "counted", "credit", "explain", "year_ceiling"]

_MORE_FROM = 65
"""Age that raises the ceiling. Source: CGI 199 sexdecies."""


@dataclass(frozen=True)
class Spending:
    """What a household spent in a year on home employment, in cents, by ceiling.

    Args:
        usual: what has no ceiling of its own.
        gardening, odd_jobs, computing: what has one.
        aids: received for it and taken off: allowances (APA, PCH, CMG), part of vouchers paid by a funder.
    """

    usual: int = 0
    gardening: int = 0
    odd_jobs: int = 0
    computing: int = 0
    aids: int = 0

    @property
    def total(self) -> int:
        """Everything spent, aids not taken off."""
        return self.usual + self.gardening + self.odd_jobs + self.computing


def ceiling(
    rates: Rates,
    day: date,
    *,
    persons: Whole = 0,
    shared: Whole = 0,
    first: Whole = False,
    disability: Whole = False,
) -> Whole:
    """Cents of spending the credit of a year counts; whole numbers, or columns of them.

    Args:
        rates: dated rates.
        day: in the year.
        persons: dependent children, members of more than 65, ascendants who could get the APA.
        shared: dependent children in alternating residence; each counts half.
        first: the household employs somebody directly for the first time this year.
        disability: a member needs somebody with her (80 % card, third-category pension, AEEH complement).
    Source:
        CGI 199 sexdecies, 3.
    """
    usual, limit = rates.at("tax_credit_ceiling_year_cents", day), rates.at("tax_credit_most_year_cents", day)
    extra = rates.at("tax_credit_extra_65_year_cents", day)
    if first is not False:
        usual = where(first, rates.at("tax_credit_first_ceiling_year_cents", day), usual)
        limit = where(first, rates.at("tax_credit_first_most_year_cents", day), limit)
    raised = least(usual + persons * extra + shared * extra // 2, limit)
    if disability is False:
        return raised
    return where(disability, rates.at("tax_credit_disability_ceiling_year_cents", day), raised)


def by_age(rates: Rates, day: date, age: Whole) -> Whole:
    """The ceiling of a household of one, by her age alone; or a column of them.

    First year of employment, children and disability are not counted.
    """
    return ceiling(rates, day, persons=0 + (age >= _MORE_FROM))


def year_ceiling(rates: Rates, day: date, birth_date: date) -> int:
    """The same, from her birth date."""
    return int(by_age(rates, day, full_years(birth_date, day)))


def counted(kinds: Iterable[tuple[Whole, Whole]], aids: Whole, ceiling: Whole) -> Whole:
    """Cents of spending that are counted; whole numbers, or columns of them.

    Aids are taken off the first kind, then off the next ones; each kind stops at its own limit, and all of
    them at the ceiling of the year.

    Args:
        kinds: (spent, most counted) of each kind of work.
        aids: received for this work.
        ceiling: see `ceiling`.
    """
    kept: Whole = 0
    for spent, limit in kinds:
        kept = kept + least(most(spent - aids, 0), limit)
        aids = most(aids - spent, 0)
    return least(kept, ceiling)


def credit(counted: Whole, rate: int) -> Whole:
    """The tax credit of what is counted, in cents, half a cent going up; one number, or a column."""
    return share(counted, rate)


def explain(rates: Rates, day: date, spending: Spending, ceiling: int) -> tuple[Line, ...]:
    """From what was spent to what is counted, then the credit.

    Args:
        rates: dated rates.
        day: in the year.
        spending: of the year.
        ceiling: see `ceiling`.
    """
    rate = rates.at("tax_credit_rate", day)
    aids = min(spending.aids, spending.total)
    limited = counted(_kinds(rates, day, spending), aids, spending.total)
    kept = least(limited, ceiling)
    return (
        Line("spent", "Dépenses de l'année", "pay", 0, 0, spending.total, ""),
        Line("aids", "Aides reçues", "relief", 0, 0, aids, "cgi_199"),
        Line(
            "over_limits",
            "Au-delà des limites par activité",
            "relief",
            0,
            0,
            spending.total - aids - limited,
            "travail_d7233_5",
        ),
        Line(
            "over_ceiling", "Au-delà du plafond de l'année", "relief", ceiling, 0, limited - kept, "cgi_199"
        ),
        Line("counted", "Dépenses retenues", "total", 0, 0, kept, "cgi_199"),
        Line("tax_credit", "Crédit d'impôt", "total", kept, rate, credit(kept, rate), "cgi_199"),
    )


def _kinds(rates: Rates, day: date, spending: Spending) -> tuple[tuple[int, int], ...]:
    return (
        (spending.usual, spending.usual),
        (spending.gardening, rates.at("tax_credit_gardening_year_cents", day)),
        (spending.odd_jobs, rates.at("tax_credit_odd_jobs_year_cents", day)),
        (spending.computing, rates.at("tax_credit_computing_year_cents", day)),
    )


def advanced(cost: Whole, cost_before: Whole, ceiling: Whole, rate: int) -> Whole:
    """The part of one cost the State pays at once, in cents; whole numbers, or columns of them.

    The running half is cut to the cent, so the advances of a year add up to half of its spending, never more.

    Args:
        cost: of this contract and month.
        cost_before: what the household already spent since January.
        ceiling: see `ceiling`.
        rate: of the credit.
    """
    before = least(cost_before, ceiling) * rate // FULL
    return least(cost_before + cost, ceiling) * rate // FULL - before
