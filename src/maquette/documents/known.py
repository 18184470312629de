"""What a session knows when a document is made: its records, the rates, the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from maquette.rules.given import Given, Record
from maquette.rules.rates import Rates

__all__ = ["Known"]


@dataclass(frozen=True)
class Known:
    """What a document is made of.

    Args:
        records: entity (`employer`, `declaration`, …) -> JSON values, in cents, quarter-hours, ISO dates.
        rates: dated rates.
        today: the day of the journey.
        party: who else the document names, in the author's words; "" for nobody.
    """

    records: Mapping[str, Record]
    rates: Rates
    today: date
    party: str = ""

    def record(self, entity: str) -> Record:
        """A whole record, as the rules take it; empty when nothing is known of it."""
        return self.records.get(entity) or {}

    def given(self, entity: str) -> Given:
        """The same, whose empty values are named when they are needed."""
        return Given(entity, self.record(entity))
