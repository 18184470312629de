"""An SVG picture, written element by element; every text is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from typing import Literal

__all__ = ["COLOURS", "Drawing", "fitted", "width_of"]

#: ink and grounds, each text at least 4.5 times lighter or darker than its ground
COLOURS = {
    "ink": "#1b2733",
    "muted": "#4f5b67",
    "rule": "#c9d1da",
    "ground": "#ffffff",
    "soft": "#f1f4f7",
    "accent": "#1f5f8b",
    "good": "#1d6b3a",
    "bad": "#a3271f",
}
_FONT = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif"
_NARROW, _WIDE = frozenset("iljtfrI.,;:!'’|()[] \u00a0\u202f"), frozenset("mwMWœæ@%—")

_SIGNS, _QUOTE = re.compile(" ([?!:;»])"), re.compile("« ")


class Drawing:
    """A picture of a given size, in pixels."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._parts: list[str] = []
        self._linked = False

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str,
        stroke: str = "none",
        round_: float = 6,
    ) -> None:
        """A rectangle."""
        self._parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{round_:g}" '
            f'fill="{fill}" stroke="{stroke}"/>'
        )

    def line(
        self, points: Sequence[tuple[float, float]], *, stroke: str, width: float = 1, dashes: str = ""
    ) -> None:
        """A broken line."""
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        self._parts.append(
            f'<polyline points="{path}" fill="none" stroke="{stroke}" stroke-width="{width:g}" '
            f'stroke-linejoin="round"{dashed}/>'
        )

    def arrow(self, points: Sequence[tuple[float, float]], *, stroke: str) -> None:
        """A broken line that ends with a head."""
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        self._parts.append(
            f'<polyline points="{path}" fill="none" stroke="{stroke}" stroke-width="1.4" '
            f'stroke-linejoin="round" marker-end="url(#head)"/>'
        )

    def arc(
        self, start: float, end: float, y: float, height: float, *, stroke: str, width: float = 1
    ) -> None:
        """A curve between two places of a line, as high as said above it; beneath it when negative."""
        self._parts.append(
            f'<path d="M{start:.1f},{y:.1f} Q{(start + end) / 2:.1f},{y - 2 * height:.1f} {end:.1f},{y:.1f}" '
            f'fill="none" stroke="{stroke}" stroke-width="{width:.1f}" stroke-opacity="0.6"/>'
        )

    def dot(
        self, x: float, y: float, radius: float, *, fill: str, stroke: str = "", opacity: float = 1
    ) -> None:
        """A disc."""
        drawn = f' stroke="{stroke}"' if stroke else ""
        faint = f' fill-opacity="{opacity:g}"' if opacity < 1 else ""
        self._parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}"{drawn}{faint}/>'
        )

    def diamond(self, x: float, y: float, radius: float, *, fill: str) -> None:
        """A square on its corner."""
        corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
        path = " ".join(f"{across:.1f},{down:.1f}" for across, down in corners)
        self._parts.append(f'<polygon points="{path}" fill="{fill}"/>')

    def text(
        self,
        x: float,
        y: float,
        said: str,
        *,
        size: float = 12,
        fill: str = "",
        bold: bool = False,
        anchor: Literal["start", "middle", "end"] = "start",
    ) -> None:
        """One line of text, its foot at `y`; `x` is its start, its middle or its end."""
        weight = ' font-weight="600"' if bold else ""
        held = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self._parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" '
            f'fill="{fill or COLOURS["ink"]}"{weight}{held}>{escape(said)}</text>'
        )

    @contextmanager
    def link(self, address: str) -> Iterator[None]:
        """What is drawn inside leads to an address; to none, it is only drawn."""
        if address:
            self._linked = True
            self._parts.append(f'<a href="{escape(address)}" target="_top">')
        yield
        if address:
            self._parts.append("</a>")

    def inline(self, told: str) -> str:
        """The picture within a page: no identifier, so that it may stand beside others.

        Args:
            told: the same as the picture, in words.
        """
        return (
            f'<svg role="img" aria-label="{escape(told)}" viewBox="0 0 {self.width:.0f} {self.height:.0f}" '
            f'width="{self.width:.0f}" height="{self.height:.0f}" font-family="{escape(_FONT)}">'
            f"{''.join(self._parts)}</svg>"
        )

    def svg(self, title: str, told: str, language: str) -> str:
        """The whole file.

        Args:
            title: what a screen reader says first.
            told: the same as the picture, in words.
        """
        # What holds links is no image for who listens to it.
        role = "group" if self._linked else "img"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:.0f} {self.height:.0f}" '
            f'width="{self.width:.0f}" height="{self.height:.0f}" role="{role}" lang="{escape(language)}" '
            f'aria-labelledby="title told" font-family="{escape(_FONT)}">'
            f'<title id="title">{escape(title)}</title><desc id="told">{escape(told)}</desc>'
            '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
            f'orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="{COLOURS["muted"]}"/></marker></defs>'
            f'<rect width="100%" height="100%" fill="{COLOURS["ground"]}"/>'
            f"{''.join(self._parts)}</svg>\n"
        )


def width_of(text: str, size: float) -> float:
    """At most how wide a text is drawn, in pixels, in the widest of the usual letters."""
    ems = sum(
        0.4 if one in _NARROW else 0.98 if one in _WIDE else 0.74 if one.isupper() else 0.62 for one in text
    )
    return ems * size


def fitted(text: str, width: float, size: float, most: int = 0, *, bold: bool = False) -> tuple[str, ...]:
    """A text cut in lines that fit a width; beyond `most` lines (0: no end), the last one ends with « … »."""
    size = size * 1.1 if bold else size
    lines: list[str] = []
    for word in (piece for long in _words(text) for piece in _pieces(long, width, size)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    if most and len(lines) > most:
        last = lines[most - 1].split(" ")
        while len(last) > 1 and width_of(" ".join([*last, "…"]), size) > width:
            last.pop()
        lines = [*lines[: most - 1], " ".join([*last, "…"])]
    return tuple(lines)


def _words(text: str) -> list[str]:
    """Words and the French signs that never begin a line; a no-break space keeps its words together."""
    glued = _SIGNS.sub("\u00a0\\1", _QUOTE.sub("«\u00a0", text.strip()))
    return re.split("[ \\t\\n]+", glued)


def _pieces(word: str, width: float, size: float) -> Iterator[str]:
    """A word, cut where it is wider than the line."""
    start = 0
    for end in range(1, len(word) + 1):
        if width_of(word[start:end], size) > width and end - 1 > start:
            yield word[start : end - 1]
            start = end - 1
    yield word[start:]
