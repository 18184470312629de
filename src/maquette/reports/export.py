"""The tables of a study as files: CSV, Parquet, a workbook, and the dictionary of their columns."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from maquette.ledger.sheet import inert
from maquette.measures import Tables
from maquette.measures.columns import ANSWERS, ATTEMPTS, EVENTS, NOTES, SESSIONS, VIEWS
from maquette.reports.figure import FIGURES, Figures, figure_table

__all__ = ["DICTIONARY", "frames_of", "write_tables", "write_workbook"]

_MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"
#: table -> column -> what it holds
DICTIONARY: Mapping[str, Mapping[str, str]] = {
    "sessions": SESSIONS,
    "attempts": ATTEMPTS,
    "step_views": VIEWS,
    "answers": ANSWERS,
    "notes": NOTES,
    "figures": FIGURES,
    "events": EVENTS,
}


def frames_of(tables: Tables, figures: Figures, events: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Every table by name, its columns in the order of the dictionary; the dictionary itself comes last."""
    frames = {
        "sessions": tables.sessions,
        "attempts": tables.attempts,
        "step_views": tables.views,
        "answers": tables.answers.assign(value=[_text(one) for one in tables.answers["value"]]),
        "notes": tables.notes,
        "figures": figure_table(figures),
        "events": events,
    }
    rows = [
        (table, column, _type(frames[table][column]), what)
        for table, columns in DICTIONARY.items()
        for column, what in columns.items()
    ]
    return {**frames, "dictionary": pd.DataFrame(rows, columns=["table", "column", "type", "what"])}


def write_tables(frames: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    """Write each table as CSV (UTF-8, no text that a spreadsheet computes) and as Parquet; the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, frame in frames.items():
        sheet, columns = folder / f"{name}.csv", folder / f"{name}.parquet"
        _inert(frame).to_csv(sheet, index=False, encoding="utf-8", lineterminator="\n", date_format=_MOMENT)
        frame.to_parquet(columns, index=False)
        written += [sheet, columns]
    return written


def write_workbook(frames: Mapping[str, pd.DataFrame], path: Path) -> None:
    """Write a workbook, one sheet a table, events left out; text is text, never a formula."""
    book = Workbook(write_only=True)
    for name, frame in frames.items():
        # A sheet holds about a million rows.
        if name == "events":
            continue
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        head = [WriteOnlyCell(sheet, value=str(column)) for column in frame.columns]
        for cell in head:
            cell.font = Font(bold=True)
        sheet.append(head)
        for row in frame.itertuples(index=False):
            sheet.append([_cell(sheet, value) for value in row])
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def _cell(sheet: Any, value: Any) -> Any:
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and value != value):  # noqa: PLR0124  NaN
        return None
    if not isinstance(value, str):
        return value.item() if hasattr(value, "item") else _moment(value)
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    if inert(text) == text:
        return text
    cell = WriteOnlyCell(sheet, value=text)
    # A text that begins like a formula stays a text, and keeps being one when somebody edits it.
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def _moment(value: Any) -> Any:
    """A date that a workbook takes: it knows no time zone, the dictionary says UTC."""
    return value.to_pydatetime(warn=False).replace(tzinfo=None) if isinstance(value, pd.Timestamp) else value


def _type(column: pd.Series) -> str:
    """Whole number, number, yes or no, time or text."""
    told = pd.api.types
    if told.is_bool_dtype(column):
        return "yes_no"
    if told.is_datetime64_any_dtype(column):
        return "time"
    if told.is_integer_dtype(column):
        return "integer"
    return "number" if told.is_float_dtype(column) else "text"


def _inert(frame: pd.DataFrame) -> pd.DataFrame:
    texts = {
        name: [inert(one) if isinstance(one, str) else one for one in frame[name]]
        for name in frame.columns
        if _type(frame[name]) == "text"
    }
    return frame.assign(**texts)


def _text(value: Any) -> str:
    """An answer as a text: tables keep one type a column."""
    return "" if pd.isna(value) else f"{value:g}" if isinstance(value, float) else str(value)
