"""What leaves the employer's account for a month, and what prefinanced vouchers pay instead."""

from __future__ import annotations

from maquette.rules.whole import Whole, least, where

__all__ = ["debited", "prefinanced"]


def prefinanced(*, net: Whole, net_before: Whole, book: Whole) -> Whole:
    """The part of a net pay that vouchers pay, in cents: they go first, until the book of the year is empty.

    Args:
        net: of this contract and month.
        net_before: net pay the household already owed since January.
        book: cents of vouchers of the year.
    """
    return least(net_before + net, book) - least(net_before, book)


def debited(*, cost: Whole, due: Whole, cesu_plus: Whole, advanced: Whole, vouchers: Whole) -> Whole:
    """What is taken from the account, in cents.

    Under Cesu+ the pay goes through the account too, less what vouchers pay; otherwise only contributions do.

    Args:
        due: both shares less the relief.
        advanced: tax credit paid at once.
    """
    return where(cesu_plus, cost - vouchers, due) - advanced
