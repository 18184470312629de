"""Prefinanced vouchers: what they pay, what a funder gave, and what that changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from maquette.rules.lines import Line, share
from maquette.rules.rates import Rates
from maquette.rules.whole import Whole, half_up, least, most, where

__all__ = ["Vouchers", "company_credit", "exempt", "explain", "fewest_titles", "funded_part", "used"]


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


def used(due: Whole, value: Whole, due_before: Whole = 0) -> Whole:
    """What vouchers pay, in cents: they go first, until they are all used; one number, or a column.

    Args:
        due: what has to be paid.
        value: face value of the vouchers, of the whole year when `due_before` counts its payments.
        due_before: what the same vouchers already had to pay.
    """
    return least(due, most(value - due_before, 0))


def funded_part(used: Whole, value: Whole, funded: Whole) -> Whole:
    """The funder's part of the vouchers used, in cents, half a cent going up; one number, or a column."""
    return where(value > 0, half_up(used * funded, most(value, 1)), 0)


def exempt(aid: Whole, aid_before: Whole, ceiling: Whole) -> Whole:
    """The part of an aid that is free of contributions and tax; one number, or a column.

    Source:
        Code du travail L7233-4, D7233-8.
    """
    return least(aid, most(ceiling - aid_before, 0))


def company_credit(aid: Whole, aid_before: Whole, rate: int, limit: int) -> Whole:
    """The tax credit of a company for an aid, within the limit of its year; one number, or a column.

    Source:
        CGI 244 quater F: a quarter of the aid, half a million euros at most.
    """
    before = least(share(aid_before, rate), limit)
    return least(share(aid_before + aid, rate), limit) - before


def fewest_titles(value: Whole, most_face: int) -> Whole:
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
    paid = used(vouchers.due, vouchers.value)
    aid = funded_part(paid, vouchers.value, vouchers.funded)
    free = exempt(aid, vouchers.funded_before, ceiling.value)
    law, rate = ceiling.source, rates.value("voucher_company_credit_rate", day)
    back = company_credit(aid, 0, rate.value, rates.at("voucher_company_credit_most_year_cents", day))
    return (
        Line("due", "À payer", "pay", 0, 0, vouchers.due, ""),
        Line("used", "Payé en Cesu préfinancés", "relief", vouchers.value, 0, paid, law),
        Line("rest", "Reste à payer en euros", "total", 0, 0, vouchers.due - paid, ""),
        Line("kept", "Titres qui restent", "total", vouchers.value, 0, vouchers.value - paid, ""),
        Line("aid", "Part du financeur dans ces titres", "total", paid, 0, aid, law),
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
