"""The ways through a journey as Mermaid, for whoever draws it in a document."""

from __future__ import annotations

from maquette.maps.timeline import Moment, Timeline

__all__ = ["mermaid"]

_ESCAPED = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "\n": " "}


def mermaid(timeline: Timeline) -> str:
    """A `flowchart`: a box for each step, one frame for each actor, conditions on the ways."""
    ids = {one.name: f"s{number}" for number, one in enumerate(timeline.moments, 1)}
    lines = ["flowchart TD"]
    for number, (actor, said) in enumerate(timeline.actors.items(), 1):
        own = timeline.of(actor)
        if own:
            lines += [f'  subgraph a{number} ["{_text(said)}"]']
            lines += [f"    {ids[one.name]}{_shape(one)}" for one in own]
            lines += ["  end"]
    for one in timeline.moments:
        for way in one.ways:
            if way.to in ids:
                label = f'|"{_text(way.because)}"|' if way.because else ""
                lines.append(f"  {ids[one.name]} -->{label} {ids[way.to]}")
    return "\n".join(lines) + "\n"


def _shape(one: Moment) -> str:
    text = _text(one.title)
    return f'(["{text}"])' if one.is_end else f'["{text}"]'


def _text(said: str) -> str:
    """Words no reader of Mermaid takes for its own signs."""
    return "".join(_ESCAPED.get(sign, sign) for sign in said)
