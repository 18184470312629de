"""Income tax at source: the taxable pay of a month, its rate, and what is left to the employee."""

from __future__ import annotations

from datetime import date

from maquette.rules.contributions import Contributions, first_day
from maquette.rules.lines import Line, share
from maquette.rules.rates import Rates
from maquette.rules.whole import Whole, stepped

__all__ = ["TAXABLE_CODES", "explain", "neutral_rate", "tax", "taxable"]

TAXABLE_CODES = frozenset({"csg_taxable"})
"""Contributions withheld from the pay that stay in the taxable pay. Source: CGI 154 quinquies."""


def taxable(month: Contributions) -> int:
    """Taxable pay of a month, in cents: the net, and the contributions that are not deducted."""
    kept = sum(line.amount for line in month.employee_lines if line.code in TAXABLE_CODES)
    return month.net + kept


def neutral_rate(rates: Rates, day: date, taxable: Whole) -> Whole:
    """The rate when none was given, by the taxable pay of a month; one number, or a column.

    Source:
        CGI 204 H, III: scale of mainland France.
    """
    return stepped(rates.table("neutral_rate", day).rows, taxable)


def tax(taxable: Whole, rate: Whole) -> Whole:
    """Tax withheld, in cents, half a cent going up; one number, or a column."""
    return share(taxable, rate)


def explain(rates: Rates, month: Contributions, rate: int | None = None) -> tuple[Line, ...]:
    """From the net to what the employee receives once the tax is withheld.

    Args:
        rates: dated rates.
        month: its pay and contributions.
        rate: personal, in hundred-thousandths, as the tax office gives it; the neutral one when nothing.
    """
    base = taxable(month)
    scale = rates.table("neutral_rate", first_day(month.month))
    applied = int(neutral_rate(rates, first_day(month.month), base)) if rate is None else rate
    withheld = tax(base, applied)
    words = "taux neutre" if rate is None else "taux transmis"
    return (
        Line("net", "Salaire net", "pay", 0, 0, month.net, ""),
        Line("not_deducted", "CSG et CRDS imposables", "total", 0, 0, base - month.net, "cgi_csg"),
        Line("taxable", "Salaire imposable", "total", 0, 0, base, "cgi_csg"),
        Line("tax", f"Impôt prélevé, {words}", "relief", base, applied, withheld, scale.source),
        Line("paid", "Salaire versé", "total", 0, 0, month.net - withheld, ""),
    )
