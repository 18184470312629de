"""What leaves the employer's account for a month."""

from __future__ import annotations

from maquette.rules.whole import Whole, where

__all__ = ["debited"]


def debited(*, cost: Whole, due: Whole, cesu_plus: Whole, advanced: Whole, vouchers: Whole) -> Whole:
    """What is taken from the account, in cents.

    Under Cesu+ the pay goes through the account too, less what vouchers pay; otherwise only contributions do.

    Args:
        due: both shares less the relief.
        advanced: tax credit paid at once.
        vouchers: what they pay of the net.
    """
    return where(cesu_plus, cost - vouchers, due) - advanced
