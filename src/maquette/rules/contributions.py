"""From a net pay to its gross, its contributions, its relief and its cost, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from maquette.rules.lines import FULL, Kind, Line, share
from maquette.rules.rates import ABOVE_CEILING, Rates, Regime, RegimeLine
from maquette.rules.reliefs import ReliefName, relief_lines
from maquette.rules.whole import Whole, anything, least, most, where

__all__ = [
    "Bases",
    "Contributions",
    "amount",
    "bases_of",
    "contributions",
    "due_lines",
    "first_day",
    "gross_for_net",
    "net_pay",
]

Bases = dict[str, Whole]
"""What contributions are counted on, in cents, by `rates.Base`."""

_SHORT = 16
"""Cents a first guess of the gross is short by: what a dozen roundings may come to, over the share left."""


@dataclass(frozen=True)
class Contributions:
    """What one month of one contract costs, all amounts in cents.

    Args:
        month: `YYYY-MM`.
        quarters: quarter-hours worked.
        net: what the employee receives before income tax.
        gross: the smallest gross whose contributions leave exactly `net`.
        regime: the rates that apply.
        employer_lines: one line per contribution.
        relief: which relief applies.
        relief_lines: what the relief takes off the employer's share.
    """

    month: str
    quarters: int
    net: int
    gross: int
    regime: Regime
    employer_lines: tuple[Line, ...]
    relief: ReliefName
    relief_lines: tuple[Line, ...]

    @cached_property
    def employee_lines(self) -> tuple[Line, ...]:
        """One line per contribution withheld; what is withheld is known without them."""
        return _lines(self.regime.employee, bases_of(self.regime, self.gross), "employee")

    @property
    def employee_total(self) -> int:
        """Withheld from the gross."""
        return self.gross - self.net

    @cached_property
    def employer_total(self) -> int:
        """Due on top of the gross, before relief."""
        return sum(line.amount for line in self.employer_lines)

    @cached_property
    def relief_amount(self) -> int:
        """Taken off the employer's share."""
        return sum(line.amount for line in self.relief_lines)

    @cached_property
    def due(self) -> int:
        """What Urssaf collects: both shares less the relief."""
        return self.employee_total + self.employer_total - self.relief_amount

    @cached_property
    def cost(self) -> int:
        """What the month costs the household before any tax credit."""
        return self.net + self.due

    def explain(self) -> tuple[Line, ...]:
        """Every line from the net to the cost, in reading order."""
        return (
            Line("net", "Salaire net", "pay", 0, 0, self.net, ""),
            *self.employee_lines,
            Line("gross", "Salaire brut", "total", 0, 0, self.gross, ""),
            *self.employer_lines,
            *self.relief_lines,
            Line("cost", "Coût total", "total", 0, 0, self.cost, ""),
        )


def contributions(
    rates: Rates,
    month: str,
    *,
    net: int,
    quarters: int,
    relief: ReliefName = "none",
    alsace_moselle: bool = False,
    overseas: bool = False,
    relieved_before: int = 0,
) -> Contributions:
    """Contributions of one month of one contract.

    Args:
        rates: dated rates; those of the first day of the month apply.
        month: `YYYY-MM`.
        net: net pay of the month in cents.
        quarters: quarter-hours worked, paid leave excluded.
        relief: the one relief that applies, see `reliefs.relief_for`.
        alsace_moselle: the work is done in Bas-Rhin, Haut-Rhin or Moselle.
        overseas: the work is done in a département d'outre-mer, Saint-Barthélemy, Saint-Martin or
            Saint-Pierre-et-Miquelon, where the deduction is higher.
        relieved_before: gross cents of the same household and month that already used the ceiling of the
            relief for people of 70 and over.
    Raises:
        NoRateError: the month is before the first known rates.
    Source:
        Urssaf, table of home workers from 2024-04-01 and its changes (`fakedata/rates.yaml`).
    """
    day = first_day(month)
    regime = rates.regime(day, alsace_moselle=alsace_moselle)
    gross = gross_for_net(regime, net)
    bases = bases_of(regime, gross)
    employer = _lines(regime.employer, bases, "employer")
    return Contributions(
        month=month,
        quarters=quarters,
        net=net,
        gross=gross,
        regime=regime,
        employer_lines=employer,
        relief=relief,
        relief_lines=relief_lines(
            rates,
            day,
            relief,
            employer,
            quarters=quarters,
            gross=gross,
            overseas=overseas,
            relieved_before=relieved_before,
        ),
    )


def gross_for_net(regime: Regime, net: Whole) -> Whole:
    """The smallest gross, in cents, that leaves exactly this net: one pay, or a column of them.

    One more cent of gross never adds more than one cent of net (no contribution decreases), so every net is
    reached, and adding the missing cents to a gross that leaves too little never jumps over it. The net falls
    where the gross passes the ceiling (`once_above_cap`): of two pays that leave one net, the smaller wins.
    """
    if anything(0 + (net < 0)):
        raise ValueError(f"A net pay cannot be negative: {net} cents.")
    gross = _below(regime, net)
    while anything(missing := net - net_pay(regime, gross)):
        gross = gross + missing
    return gross


def _below(regime: Regime, net: Whole) -> Whole:
    """A gross that leaves at most this net, a few cents away, and no greater than any that leaves it."""
    under = net * FULL**2 // regime.kept
    over = regime.ceiling + (net - regime.net_past_ceiling) * FULL**2 // regime.kept_above
    # A few cents over the net of the ceiling may still be left by a gross just under it.
    passes = net > regime.net_at_ceiling + _SHORT
    return most(net, where(passes, over, under) - _SHORT)


def net_pay(regime: Regime, gross: Whole) -> Whole:
    """What a gross leaves once the employee's contributions are withheld, in cents."""
    bases, withheld = bases_of(regime, gross), 0
    for line in due_lines(regime.employee, bases):
        withheld = withheld + amount(line, bases)
    return gross - withheld


@lru_cache(maxsize=1024)
def first_day(month: str) -> date:
    """First day of a `YYYY-MM` month: the day whose rates apply to it."""
    return date(int(month[:4]), int(month[5:7]), 1)


def bases_of(regime: Regime, gross: Whole) -> Bases:
    """What each contribution of a gross pay is counted on."""
    capped = least(gross, regime.ceiling)
    return {
        "gross": gross,
        "capped": capped,
        "above_cap": gross - capped,
        "once_above_cap": where(gross > regime.ceiling, gross, 0),
        "csg": share(gross, regime.csg_rate),
    }


def due_lines(lines: tuple[RegimeLine, ...], bases: Bases) -> tuple[RegimeLine, ...]:
    """The lines that may come to something: most pays never pass the ceiling."""
    if anything(bases["above_cap"]):
        return lines
    return tuple(line for line in lines if line.base not in ABOVE_CEILING)


def amount(line: RegimeLine, bases: Bases) -> Whole:
    """What one side of a contribution comes to, in cents."""
    whole = share(bases[line.base], line.rate)
    return whole if line.most is None else least(whole, line.most)


def _lines(lines: tuple[RegimeLine, ...], bases: Bases, kind: Kind) -> tuple[Line, ...]:
    return tuple(
        Line(line.code, line.label, kind, bases[line.base], line.rate, amount(line, bases), line.source)
        for line in lines
        if bases[line.base]
    )
