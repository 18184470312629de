"""Medians, tables and the state of the machine."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.metadata import version

__all__ = ["load", "machine", "p95", "table", "timings"]


def p95(values: Sequence[float]) -> float:
    """The value nineteen out of twenty stay under."""
    return sorted(values)[max(0, round(0.95 * len(values)) - 1)]


def timings(values: Sequence[float]) -> str:
    """Median, p95 and count, in words."""
    return f"{statistics.median(values):.0f} | {p95(values):.0f} | {len(values)}"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def load() -> str:
    """How many processes wanted a core: over one minute."""
    return f"{os.getloadavg()[0]:.1f}"


def machine(browser: str = "") -> str:
    """Date, cores and versions, a line."""
    parts = [
        date.today().isoformat(),
        f"{os.cpu_count()} cores shared with other work, {platform.system()} {platform.machine()}",
        f"Python {platform.python_version()}",
        f"Streamlit {version('streamlit')}",
    ]
    if browser:
        parts.append(f"Chromium {browser}")
    return ", ".join(parts)
