"""Prefinanced vouchers: what they pay, what a funder gave, and what that changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from maquette.rules.lines import Line, share
from maquette.rules.rates import Rates
from maquette.rules.whole import least, most, where

__all__ = ["Vouchers", "company_credit", "exempt", "explain", "fewest_titles", "funded_part"]


@dataclass(frozen=True)
class Vouchers:
    """Vouchers handed over for one payment; amounts in cents.

    Args:
        due: what has to be paid.
        value: face value of the vouchers held.
        funded: part of that value paid by the funder; the holder bought the rest.
        funded_before: what funders already gave since January.
    """

    due: int
    value: int
    funded: int
    funded_before: int = 0


def funded_part(used: Any, value: Any, funded: Any) -> Any:
    """The funder's part of the vouchers used, in cents, half a cent going up; one number, or a column."""
    whole = most(value, 1)
    return where(value > 0, (2 * used * funded + whole) // (2 * whole), 0)


def exempt(aid: Any, aid_before: Any, ceiling: Any) -> Any:
    """The part of an aid that is free of contributions and tax; one number, or a column.

    Source:
        Code du travail L7233-4, D7233-8.
    """
    return least(aid, most(ceiling - aid_before, 0))


def company_credit(aid: Any, aid_before: Any, rate: int, limit: int) -> Any:
    """The tax credit of a company for an aid, within the limit of its year; one number, or a column.

    Source:
        CGI 244 quater F: a quarter of the aid, half a million euros at most.
    """
    before = least(share(aid_before, rate), limit)
    return least(share(aid_before + aid, rate), limit) - before


def fewest_titles(value: Any, most_face: int) -> Any:
    """The fewest titles that hold a value, each at its highest face value; one number, or a column."""
    return (value + most_face - 1) // most_face


def explain(rates: Rates, day: date, vouchers: Vouchers) -> tuple[Line, ...]:
    """What is paid with vouchers and in money, then what the funder's part changes.

    Args:
        rates: dated rates.
        day: in the year of the payment.
        vouchers: what is due and what is held.
    """
    ceiling = rates.value("voucher_aid_ceiling_year_cents", day)
    used = least(vouchers.due, vouchers.value)
    aid = funded_part(used, vouchers.value, vouchers.funded)
    free = exempt(aid, vouchers.funded_before, ceiling.value)
    law, rate = ceiling.source, rates.value("voucher_company_credit_rate", day)
    back = company_credit(aid, 0, rate.value, rates.at("voucher_company_credit_most_year_cents", day))
    return (
        Line("due", "À payer", "pay", 0, 0, vouchers.due, ""),
        Line("used", "Payé en Cesu préfinancés", "relief", vouchers.value, 0, used, law),
        Line("rest", "Reste à payer en euros", "total", 0, 0, vouchers.due - used, ""),
        Line("kept", "Titres qui restent", "total", vouchers.value, 0, vouchers.value - used, ""),
        Line("aid", "Part du financeur dans ces titres", "total", used, 0, aid, law),
        Line("exempt", "Aide sans cotisations ni impôt", "total", ceiling.value, 0, free, law),
        Line("taxed", "Aide au-delà du plafond de l'année", "total", ceiling.value, 0, aid - free, law),
        Line("deducted", "À déduire des dépenses du crédit d'impôt", "total", 0, 0, free, "cgi_199"),
        Line(
            "company_credit",
            "Crédit d'impôt du financeur, s'il est une entreprise",
            "total",
            aid,
            rate.value,
            back,
            rate.source,
        ),
    )
