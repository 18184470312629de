"""A drawing as a picture of points."""

from __future__ import annotations

__all__ = ["png"]


def png(svg: str, scale: float = 2) -> bytes:
    """A PNG of a drawing, `scale` points a pixel."""
    import vl_convert  # noqa: PLC0415 - a tenth of a second, and only for this

    made: bytes = vl_convert.svg_to_png(svg, scale=scale)
    return made
