"""The public table of home employers by département, when somebody has the file: read, and compared."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from maquette.problems import nearest

__all__ = ["COLUMNS", "Spread", "UnreadableTableError", "read_departments", "spread"]

COLUMNS = {"department": "code_departement", "employers": "nombre_employeurs", "scheme": "dispositif"}
"""What we read -> the name of its column in the file; `scheme` may be missing, then every row counts.

Urssaf publishes « Particuliers employeurs » by département and scheme; the exact names of its columns were
not verified, hence a map that the reader may change.
"""

HOME_SCHEMES = ("CESU_HGED", "DNS_HGED")
"""Rows that count: home employment without childcare. Source: schemes named by the dataset (medium)."""


class UnreadableTableError(Exception):
    """The file has no such column, or no number where one is due; the message says where."""


@dataclass(frozen=True)
class Spread:
    """How employers are spread over départements, made against published.

    Args:
        rows: département, published share, made share, in hundredths, the furthest first.
        distance: total variation, from 0 (the same) to 100 (nothing in common).
    """

    rows: tuple[tuple[str, float, float], ...]
    distance: float


def read_departments(path: Path, columns: Mapping[str, str] = COLUMNS) -> dict[str, int]:
    """Employers by département, two or three characters.

    Raises:
        UnreadableTableError: a column is missing, or a number cannot be read.
        OSError: the file cannot be opened.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        start = file.read(4096)
        file.seek(0)
        rows = csv.DictReader(file, delimiter=";" if start.count(";") > start.count(",") else ",")
        names = rows.fieldnames or []
        for key in ("department", "employers"):
            if columns[key] not in names:
                near = nearest(columns[key], names)
                hint = f" ; la plus proche est « {near} »" if near else ""
                raise UnreadableTableError(f"la colonne « {columns[key]} » n'y est pas{hint}")
        counts: dict[str, int] = {}
        for row in rows:
            scheme = row.get(columns["scheme"])
            if scheme is None or scheme in HOME_SCHEMES:
                code = row[columns["department"]].strip().zfill(2)
                counts[code] = counts.get(code, 0) + _number(row[columns["employers"]], rows.line_num)
    return counts


def _number(text: str, line: int) -> int:
    plain = text.replace(" ", "").replace("\u202f", "").replace("\xa0", "")
    if not plain.isdigit():
        raise UnreadableTableError(f"ligne {line}, « {text} » n'est pas un nombre entier")
    return int(plain)


def spread(published: Mapping[str, int], made: Mapping[str, int]) -> Spread:
    """Shares of each département, and how far the two are."""
    whole, ours = sum(published.values()) or 1, sum(made.values()) or 1
    rows = [
        (code, 100 * published.get(code, 0) / whole, 100 * made.get(code, 0) / ours)
        for code in sorted({*published, *made})
    ]
    distance = sum(abs(wanted - got) for _, wanted, got in rows) / 2
    return Spread(tuple(sorted(rows, key=lambda row: -abs(row[1] - row[2]))), distance)
