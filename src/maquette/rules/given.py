"""Read what a rule needs from the records a journey gives it; say by name what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

__all__ = ["Given", "MissingValueError", "Record"]

Record = Mapping[str, Any]


class MissingValueError(LookupError):
    """A rule needs a value nobody has given yet; `name` is `record.key`."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The value {name} is missing.")
        self.name = name


class Given:
    """One record under its name, whose empty values are named when they are needed."""

    def __init__(self, name: str, record: Record | None) -> None:
        self._name, self._record = name, record or {}

    def text(self, key: str) -> str:
        """A text that must be there."""
        return str(self._needed(key))

    def integer(self, key: str, default: int | None = None) -> int:
        """A whole number (cents, quarter-hours, days); the default, if any, stands for nothing."""
        if self._record.get(key) is None and default is not None:
            return default
        return int(self._needed(key))

    def day(self, key: str) -> date:
        """A date, given as one or as ISO text."""
        value = self._needed(key)
        return value if isinstance(value, date) else date.fromisoformat(value)

    def flag(self, key: str) -> bool:
        """A yes or no; nothing is no."""
        return bool(self._record.get(key))

    def maybe(self, key: str) -> str | None:
        """A text that may be nothing."""
        value = self._record.get(key)
        return None if value is None else str(value)

    def _needed(self, key: str) -> Any:
        value = self._record.get(key)
        if value is None or value == "":
            raise MissingValueError(f"{self._name}.{key}")
        return value
