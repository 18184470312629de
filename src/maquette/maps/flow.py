"""The ways through a journey: every step of each actor down a column, every way out beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maquette.maps.bands import Address
from maquette.maps.drawing import COLOURS, Drawing, fitted
from maquette.maps.sheet import nowhere
from maquette.maps.timeline import Moment, Timeline, Way
from maquette.maps.words import words

__all__ = ["flow"]

_BOX, _WAYS, _CHANNEL, _GAP, _TOP, _LINE = 264.0, 300.0, 12.0, 20.0, 84.0, 15.0


@dataclass(frozen=True)
class _Jump:
    """A way that does not lead to the step right below: from the foot of one box to the side of another."""

    start: float
    end: float

    @property
    def span(self) -> tuple[float, float]:
        return min(self.start, self.end), max(self.start, self.end)


class _Column:
    """One actor's steps, one under the other."""

    def __init__(self, moments: Sequence[Moment], language: str) -> None:
        self.moments = moments
        self.tops: dict[str, float] = {}
        self._said = words(language)
        self._names = {one.name: one for one in moments}
        top = _TOP + 20
        for one in moments:
            self.tops[one.name] = top
            top += self.height(one) + _GAP
        self.bottom = top

    def title(self, one: Moment) -> tuple[str, ...]:
        return fitted(one.title, _BOX - 20, 12, 3, bold=True)

    def condition(self, one: Moment) -> tuple[str, ...]:
        said = self._said["only_if"].format(condition=one.only_if)
        return fitted(said, _BOX - 20, 10.5, 2) if one.only_if else ()

    def exits(self, one: Moment) -> list[tuple[Way, str]]:
        """Ways worth a line: those that fork, and those that jump."""
        below = self._below(one)
        return [(way, self._way(way)) for way in one.ways if way.because or way.to != below]

    def height(self, one: Moment) -> float:
        text = 26 + len(self.title(one)) * _LINE + len(self.condition(one)) * 13
        # Ways in come beneath the lines of the ways out.
        return max(text + 4, len(self.exits(one)) * _LINE + 20)

    def leads_below(self, one: Moment) -> bool:
        return any(way.to == self._below(one) for way in one.ways)

    def jumps(self) -> list[_Jump]:
        return [
            _Jump(self.tops[one.name] + 12 + row * _LINE, self._foot(way.to) - 7)
            for one in self.moments
            for row, (way, _) in enumerate(self.exits(one))
            if way.to in self.tops and way.to != self._below(one)
        ]

    def _foot(self, name: str) -> float:
        return self.tops[name] + self.height(self._names[name])

    def _below(self, one: Moment) -> str:
        place = [other.name for other in self.moments].index(one.name)
        return self.moments[place + 1].name if place + 1 < len(self.moments) else ""

    def _way(self, way: Way) -> str:
        target = self._names[way.to].title if way.to in self._names else way.to
        text = f"{way.because} → {target}" if way.because else f"→ {target}"
        return fitted(text, _WAYS - 12, 10.5, 1)[0]


def flow(timeline: Timeline, address: Address = nowhere) -> str:
    """Every step, its conditions and its ways out, as SVG."""
    said = words(timeline.language)
    columns = {
        actor: _Column(timeline.of(actor), timeline.language)
        for actor in timeline.actors
        if timeline.of(actor)
    }
    channels = {actor: _channels(column.jumps()) for actor, column in columns.items()}
    widths = {
        actor: _BOX + _WAYS + _CHANNEL * (2 + max(channels[actor].values(), default=0)) + 24
        for actor in columns
    }
    height = max((column.bottom for column in columns.values()), default=_TOP) + 10
    drawing = Drawing(max(sum(widths.values()) + 24, 560), height)
    drawing.text(16, 30, timeline.title, size=20, bold=True)
    drawing.text(16, 52, f"{said['flow']} · {timeline.state}", size=12.5, fill=COLOURS["muted"])
    left = 16.0
    for actor, column in columns.items():
        drawing.text(left, _TOP + 4, timeline.actors[actor], size=13.5, bold=True)
        _draw(drawing, left, column, channels[actor], address)
        left += widths[actor]
    return drawing.svg(f"{said['flow']} : {timeline.title}", _told(timeline), timeline.language)


def _draw(
    drawing: Drawing, left: float, column: _Column, channels: dict[_Jump, int], address: Address
) -> None:
    for one in column.moments:
        top, height = column.tops[one.name], column.height(one)
        with drawing.link(address(one.name)):
            _box(drawing, (left, top), column, one)
        for row, (_, text) in enumerate(column.exits(one)):
            drawing.text(left + _BOX + 8, top + 16 + row * _LINE, text, size=10.5, fill=COLOURS["muted"])
        if column.leads_below(one):
            middle = left + _BOX / 2
            foot = top + height
            drawing.arrow([(middle, foot), (middle, foot + _GAP - 2)], stroke=COLOURS["muted"])
    edge = left + _BOX + _WAYS
    for jump, channel in channels.items():
        x = edge + _CHANNEL * (channel + 1)
        drawing.line(
            [(edge - 4, jump.start), (x, jump.start), (x, jump.end)], stroke=COLOURS["rule"], width=1.4
        )
        drawing.arrow([(x, jump.end), (left + _BOX + 1, jump.end)], stroke=COLOURS["rule"])


def _box(drawing: Drawing, corner: tuple[float, float], column: _Column, one: Moment) -> None:
    (x, top), height = corner, column.height(one)
    ground = COLOURS["soft"] if one.is_end else COLOURS["ground"]
    drawing.box(x, top, _BOX, height, fill=ground, stroke=COLOURS["muted"], round_=16 if one.is_end else 6)
    drawing.text(x + 10, top + 15, one.kind, size=10.5, fill=COLOURS["muted"])
    y = top + 16
    for line in column.title(one):
        y += _LINE
        drawing.text(x + 10, y, line, size=12, bold=True)
    for line in column.condition(one):
        y += 13
        drawing.text(x + 10, y, line, size=10.5, fill=COLOURS["muted"])


def _channels(jumps: Sequence[_Jump]) -> dict[_Jump, int]:
    """A channel for each jump: two that pass each other never share one; short ones stay near."""
    taken: list[list[tuple[float, float]]] = []
    found: dict[_Jump, int] = {}
    for jump in sorted(set(jumps), key=lambda one: one.span[1] - one.span[0]):
        low, high = jump.span
        free = next(
            (place for place, spans in enumerate(taken) if all(high < a or low > b for a, b in spans)),
            len(taken),
        )
        taken += [[]] if free == len(taken) else []
        taken[free].append(jump.span)
        found[jump] = free
    return found


def _told(timeline: Timeline) -> str:
    names = {one.name: one.title for one in timeline.moments}
    said = []
    for one in timeline.moments:
        ways = " ; ".join(f"{way.because} → {names.get(way.to, way.to)}".strip() for way in one.ways)
        said.append(f"{one.title} : {ways}." if ways else f"{one.title} ({one.kind}).")
    return " ".join(said)
