"""Figures as cells of tables, each with the name it has in the exported tables."""

from __future__ import annotations

from maquette.reports.blocks import Cell
from maquette.reports.figure import Figure
from maquette.reports.numbers import decimal, interval, rate_words, seconds
from maquette.reports.words import Language, said

__all__ = ["figure_cells", "figure_row"]


def figure_cells(figure: Figure, unit: str, language: Language) -> tuple[Cell, Cell]:
    """A figure and its interval.

    Args:
        unit: share, s or points.
    """
    return Cell(_value(figure, unit, language), figure.key), Cell(
        interval(figure.estimate, unit, language), f"{figure.key}|interval"
    )


def figure_row(figure: Figure, label: str, unit: str, language: Language) -> tuple[str | Cell, ...]:
    """Label, figure, interval, method with the number of observations."""
    method = said(figure.estimate.method, language)
    n = figure.estimate.n
    return (
        label,
        *figure_cells(figure, unit, language),
        f"{method}{said('and_then', language)}n = {n}" if n else method,
    )


def _value(figure: Figure, unit: str, language: Language) -> str:
    value = figure.estimate.value
    if value is None:
        return said("nothing", language)
    if unit == "share":
        return rate_words(figure.estimate, language)
    return seconds(value, language) if unit == "s" else decimal(value, language, 2 if value < 10 else 1)
