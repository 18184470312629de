"""What personas fix in the population: attributes of some people, households and contracts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

__all__ = ["ATTRIBUTES", "NO_PINS", "Pins"]

ATTRIBUTES: Mapping[str, Mapping[str, type]] = MappingProxyType(
    {
        "person": {
            "sex": str,
            "birth_date": date,
            "age": int,
            "first_name": str,
            "last_name": str,
            "birth_place": str,
            "street": str,
            "town": str,
            "postcode": str,
        },
        "household": {
            "relations": int,
            "cesu_plus": bool,
            "advance": bool,
            "allowance": str,
            "voucher_book": int,
        },
        "relation": {
            "employee_number": int,
            "activity": str,
            "level": str,
            "monthly_quarters": int,
            "net_hourly": int,
            "start_date": date,
            "end_date": date,
            "leave": str,
            "written_contract": bool,
        },
    }
)
"""Every attribute that can be pinned, with its type. `allowance` and `end_date` may also be nothing."""


@dataclass(frozen=True)
class Pins:
    """Attributes that replace what the seed would give, before anything is derived from them.

    Args:
        persons: person number to attributes; `age` counts on the `today` of the call.
        households: household number to attributes; `relations` is how many contracts it has.
        relations: (household number, 0 to 3) to attributes; a household with such pins and no `relations` has
            exactly the contracts up to the last one pinned.
    """

    persons: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    households: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    relations: Mapping[tuple[int, int], Mapping[str, Any]] = field(default_factory=dict)

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Pins:
        """Pins from what `to_values` gave, once read back from JSON."""
        return cls(
            {int(number): _read("person", row) for number, row in values["persons"].items()},
            {int(number): _read("household", row) for number, row in values["households"].items()},
            {_pair(key): _read("relation", row) for key, row in values["relations"].items()},
        )

    def to_values(self) -> dict[str, Any]:
        """Plain values for JSON, dates as ISO text, contracts as `household/j`."""
        return {
            "persons": {str(number): _written(row) for number, row in sorted(self.persons.items())},
            "households": {str(number): _written(row) for number, row in sorted(self.households.items())},
            "relations": {f"{home}/{j}": _written(row) for (home, j), row in sorted(self.relations.items())},
        }

    def count_of(self, household: int) -> int | None:
        """How many contracts a household is pinned to have, or nothing."""
        wanted = self.households.get(household, {}).get("relations")
        if wanted is not None:
            return int(wanted)
        pinned = [j for home, j in self.relations if home == household]
        return max(pinned) + 1 if pinned else None


NO_PINS = Pins()
"""Nobody is pinned."""


def _read(kind: str, row: Mapping[str, Any]) -> dict[str, Any]:
    dates = {name for name, wanted in ATTRIBUTES[kind].items() if wanted is date}
    return {
        name: date.fromisoformat(value) if name in dates and isinstance(value, str) else value
        for name, value in row.items()
    }


def _written(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, date) else value for name, value in sorted(row.items())
    }


def _pair(key: str) -> tuple[int, int]:
    home, _, j = key.partition("/")
    return int(home), int(j)
