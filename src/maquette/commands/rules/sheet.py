"""What a rule gives, as a table or as JSON: each line with its base, its rate and its source."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from rich.table import Table
from rich.text import Text

from maquette.fields import field_type
from maquette.fields.numbers import NARROW, WIDE
from maquette.problems.safe import visible
from maquette.rules.calendar import Due
from maquette.rules.lines import FULL, SIGNS, Line

__all__ = ["Row", "Source", "euros", "french", "of_dues", "of_lines", "percent", "sheet", "table"]


class Row(NamedTuple):
    """One row.

    Args:
        code: stable English name.
        label: what a French reader sees.
        value: cents, days, a date, a yes or no.
        shown: the same, as it is read.
        kind: of a line of money; nothing otherwise.
        base: cents the rate applies to, or the limit that was met; 0 when there is none.
        rate: hundred-thousandths; 0 when there is none.
        source: key of the source.
    """

    code: str
    label: str
    value: int | bool | str
    shown: str
    kind: str = ""
    base: int = 0
    rate: int = 0
    source: str = ""


class Source(NamedTuple):
    """What a number stands on, and how sure it is: `high`, `medium`, `low`, `assumption`, or nothing."""

    words: str
    confidence: str


_DOUBTS = {"medium": f"à{WIDE}confirmer", "low": f"peu{WIDE}sûr", "assumption": "hypothèse"}


def of_lines(lines: Iterable[Line]) -> list[Row]:
    """Lines of money as rows."""
    return [
        Row(
            one.code,
            one.label,
            one.amount,
            SIGNS[one.kind] + euros(one.amount),
            one.kind,
            one.base,
            one.rate,
            one.source,
        )
        for one in lines
    ]


def of_dues(dues: Iterable[Due]) -> list[Row]:
    """Dates as rows."""
    return [Row(one.code, one.label, one.day.isoformat(), french(one.day), source=one.source) for one in dues]


def table(title: str, rows: Iterable[Row], sources: Mapping[str, Source]) -> Table:
    """Rows to print with `rich`, sources numbered under them."""
    drawn = Table(
        title=Text(visible(title)), title_justify="left", title_style="bold", box=None, padding=(0, 2, 0, 0)
    )
    for name, side in (
        ("", "left"),
        ("Montant", "right"),
        ("Base", "right"),
        ("Taux", "right"),
        ("", "right"),
    ):
        drawn.add_column(name, justify=side)  # type: ignore[arg-type]
    used: dict[str, int] = {}
    for row in rows:
        number = used.setdefault(row.source, len(used) + 1) if row.source else 0
        drawn.add_row(
            Text(visible(row.label)),
            Text(row.shown),
            euros(row.base) if row.base else "",
            percent(row.rate) if row.rate else "",
            f"({number})" if number else "",
        )
    told = [f"({number}) {_told(sources[key])}" for key, number in used.items()]
    drawn.caption, drawn.caption_justify = Text("\n".join(told)), "left"
    return drawn


def sheet(rule: str, given: Mapping[str, Any], rows: Iterable[Row], sources: Mapping[str, Source]) -> str:
    """Rows as JSON: money in cents, rates in hundred-thousandths, dates as ISO text."""
    lines = []
    for row in rows:
        line: dict[str, Any] = {"code": row.code, "label": row.label, "value": row.value}
        line |= {key: held for key in ("kind", "base", "rate") if (held := getattr(row, key))}
        if row.source:
            words, confidence = sources[row.source]
            line |= {"source": row.source, "source_text": words}
            line |= {"confidence": confidence} if confidence else {}
        lines.append(line)
    return json.dumps({"rule": rule, "given": dict(given), "lines": lines}, ensure_ascii=False, indent=2)


def _told(source: Source) -> str:
    doubt = _DOUBTS.get(source.confidence)
    return visible(f"{source.words} [{doubt}]" if doubt else source.words)


def euros(cents: int) -> str:
    """An amount as French people write it."""
    kind = field_type("euros")
    return kind.show(kind.from_json(cents))


def percent(rate: int) -> str:
    """A rate in percent as French people write it."""
    whole, rest = divmod(rate, FULL // 100)
    decimals = f"{rest:03}".rstrip("0")
    return f"{whole}{',' if decimals else ''}{decimals}{NARROW}%"


def french(day: date) -> str:
    """A date as French people write it."""
    return f"{day:%d/%m/%Y}"
