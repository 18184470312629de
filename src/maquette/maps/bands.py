"""The bands of a map: each one a row across the whole journey, as high as what it holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from maquette.maps.drawing import COLOURS, Drawing, fitted
from maquette.maps.timeline import Moment

__all__ = ["COLUMN", "GUTTER", "Band", "Cards", "Feelings", "Notes", "Seen", "Stages"]

GUTTER, COLUMN, PAD = 132.0, 184.0, 8.0
_LINE, _SIZE = 15.0, 11.5
_CARD_LINES = 4

Address = Callable[[str], str]


class Band(Protocol):
    """A row of the map."""

    @property
    def label(self) -> str:
        """Its name, in the margin."""

    def height(self, moments: Sequence[Moment]) -> float:
        """How high it is, in pixels."""

    def draw(self, drawing: Drawing, top: float, moments: Sequence[Moment]) -> None:
        """Draw it below `top`."""


def left_of(index: int) -> float:
    """Where a column begins."""
    return GUTTER + index * COLUMN


@dataclass(frozen=True)
class Stages:
    """The stages, each over its steps."""

    label: str

    def height(self, moments: Sequence[Moment]) -> float:
        """One line."""
        return 34 if any(one.stage for one in moments) else 0

    def draw(self, drawing: Drawing, top: float, moments: Sequence[Moment]) -> None:
        """A bar for each run of steps of the same stage."""
        start = 0
        for stage, run in groupby(moments, key=lambda one: one.stage):
            count = len([*run])
            if stage:
                width = count * COLUMN - PAD
                drawing.box(left_of(start), top + 2, width, 28, fill=COLOURS["accent"])
                said = fitted(stage, width - 2 * PAD, 12.5, 1, bold=True)
                drawing.text(left_of(start) + PAD, top + 21, said[0], size=12.5, fill="#ffffff", bold=True)
            start += count


@dataclass(frozen=True)
class Cards:
    """One actor's screens, each leading to itself."""

    label: str
    actor: str
    address: Address

    def height(self, moments: Sequence[Moment]) -> float:
        """As high as the longest title."""
        most = max((len(self._title(one)) for one in moments if one.actor == self.actor), default=0)
        return 2 * PAD + 18 + most * _LINE if most else 0

    def draw(self, drawing: Drawing, top: float, moments: Sequence[Moment]) -> None:
        """A card for each step, in its column."""
        height = self.height(moments) - PAD
        for index, one in enumerate(moments):
            if one.actor == self.actor:
                with drawing.link(self.address(one.name)):
                    self._card(drawing, left_of(index), top, height, one)

    def _card(self, drawing: Drawing, x: float, top: float, height: float, one: Moment) -> None:
        ground = COLOURS["soft"] if one.is_end else COLOURS["ground"]
        drawing.box(x, top, COLUMN - PAD, height, fill=ground, stroke=COLOURS["rule"])
        drawing.text(x + PAD, top + 16, one.kind, size=10.5, fill=COLOURS["muted"])
        for row, line in enumerate(self._title(one)):
            drawing.text(x + PAD, top + 33 + row * _LINE, line, size=_SIZE, bold=True)

    def _title(self, one: Moment) -> tuple[str, ...]:
        return fitted(one.title, COLUMN - 3 * PAD, _SIZE, _CARD_LINES, bold=True)


@dataclass(frozen=True)
class Feelings:
    """What is felt, from -2 to +2: a curve for each actor, broken where nothing is said."""

    label: str

    def height(self, moments: Sequence[Moment]) -> float:
        """Five levels, if one is said."""
        return 132 if any(one.feel is not None for one in moments) else 0

    def draw(self, drawing: Drawing, top: float, moments: Sequence[Moment]) -> None:
        """The levels, then the curves."""
        right = left_of(len(moments)) - PAD
        for level in range(-2, 3):
            y = self._y(top, level)
            drawing.line(
                [(GUTTER, y), (right, y)], stroke=COLOURS["rule"], dashes="" if level == 0 else "2 4"
            )
        for actor in dict.fromkeys(one.actor for one in moments):
            points = [
                (left_of(index) + (COLUMN - PAD) / 2, one.feel)
                for index, one in enumerate(moments)
                if one.actor == actor and one.feel is not None
            ]
            drawing.line([(x, self._y(top, feel)) for x, feel in points], stroke=COLOURS["accent"], width=2)
            for x, feel in points:
                self._point(drawing, x, self._y(top, feel), feel)

    def _point(self, drawing: Drawing, x: float, y: float, feel: int) -> None:
        fill = COLOURS["bad"] if feel < 0 else COLOURS["good"] if feel > 0 else COLOURS["muted"]
        drawing.dot(x, y, 5, fill=fill)
        drawing.text(x + 9, y - 5, f"{feel:+d}" if feel else "0", size=_SIZE, fill=fill, bold=True)

    @staticmethod
    def _y(top: float, level: int) -> float:
        return top + 66 - level * 24


@dataclass(frozen=True)
class Notes:
    """What a step says on one subject, as short texts one under the other."""

    label: str
    said: Callable[[Moment], Sequence[str]]

    def height(self, moments: Sequence[Moment]) -> float:
        """As high as the longest column; nothing when nobody says anything."""
        most = max((self._rows(one) for one in moments), default=0)
        return most * _LINE + 2 * PAD if most else 0

    def draw(self, drawing: Drawing, top: float, moments: Sequence[Moment]) -> None:
        """Each text under its step, a thin rule between two."""
        for index, one in enumerate(moments):
            y = top + PAD
            for place, lines in enumerate(self._texts(one)):
                if place:
                    drawing.line([(left_of(index), y), (left_of(index) + 24, y)], stroke=COLOURS["rule"])
                for line in lines:
                    y += _LINE
                    drawing.text(left_of(index), y - 3, line, size=_SIZE)
                y += _LINE / 2

    def _rows(self, one: Moment) -> float:
        texts = self._texts(one)
        return sum(map(len, texts)) + len(texts) / 2

    def _texts(self, one: Moment) -> list[tuple[str, ...]]:
        return [fitted(text, COLUMN - 2 * PAD, _SIZE) for text in self.said(one) if text.strip()]


@dataclass(frozen=True)
class Seen:
    """The line between what people see and what happens behind."""

    label: str

    def height(self, moments: Sequence[Moment]) -> float:
        """Two lines of words, a rule across beside them."""
        return 36

    def draw(self, drawing: Drawing, top: float, moments: Sequence[Moment]) -> None:
        """A dashed line across."""
        y = top + 18
        drawing.line([(GUTTER, y), (left_of(len(moments)), y)], stroke=COLOURS["muted"], dashes="6 4")
