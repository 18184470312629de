"""What a report is made of: sections of paragraphs, tables and charts, before they are drawn anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maquette.maps.drawing import Drawing

__all__ = ["Block", "Cell", "Chart", "Heading", "Section", "Table", "Text"]


@dataclass(frozen=True)
class Cell:
    """A cell that shows a figure, and the name of the figure in the exported tables."""

    text: str
    figure: str


@dataclass(frozen=True)
class Text:
    """A paragraph, plain."""

    words: str
    strong: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading within a section."""

    words: str


@dataclass(frozen=True)
class Table:
    """A table with its caption; cells are plain text, numbers or figures."""

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str | int | float | Cell]]


@dataclass(frozen=True)
class Chart:
    """A chart, what it says in words, and its figures."""

    title: str
    drawing: Drawing
    alternative: str
    table: Table


Block = Text | Heading | Table | Chart


@dataclass(frozen=True)
class Section:
    """A part of the report."""

    name: str
    title: str
    blocks: Sequence[Block]
