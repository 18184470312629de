"""Charts as Vega-Lite specifications: plain values, drawn by whoever shows them, here or in the studio."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from maquette.statistics import Estimate
from maquette.statistics.sus import GRADES, REFERENCE

__all__ = ["ease", "funnel", "growth", "journey_map", "moves", "sus", "times"]

Spec = Mapping[str, Any]

_BLUE, _RED, _GREY, _PALE = "#0a5fa5", "#b34000", "#6b6b6b", "#e8e8e8"
_WIDE = 640
_CONFIG = {
    "font": "sans-serif",
    "axis": {"labelFontSize": 12, "titleFontSize": 12, "labelLimit": 260, "gridColor": _PALE},
    "view": {"stroke": None},
}


def funnel(steps: Sequence[tuple[str, int]], total: int, title: str) -> Spec:
    """A bar for each screen, in order, as long as the number of attempts that saw it."""
    values: list[dict[str, Any]] = [
        {"step": f"{index}. {step}", "seen": seen} for index, (step, seen) in enumerate(steps, start=1)
    ]
    return _chart(
        values,
        layer=[
            {"mark": {"type": "bar", "color": _BLUE}, "encoding": {"x": _count("seen", title, total)}},
            {
                "mark": {"type": "text", "align": "left", "dx": 4},
                "encoding": {"x": _count("seen", title, total), "text": {"field": "seen"}},
            },
        ],
        encoding={"y": _names("step")},
        height={"step": 22},
    )


def times(dots: Sequence[tuple[str, float]], typical: Sequence[tuple[str, Estimate]], title: str) -> Spec:
    """Dots on a logarithmic scale, a tick for each typical time and a line for its interval."""
    axis = {"field": "s", "type": "quantitative", "title": title, "scale": {"type": "log", "nice": True}}
    middle = [
        {"task": task, "s": one.value, "low": one.low or one.value, "high": one.high or one.value}
        for task, one in typical
        if one.value is not None
    ]
    rows = [{"task": task, "s": value} for task, value in dots if value > 0]
    return _layers(
        [
            {
                "data": {"values": rows},
                "mark": {"type": "point", "color": _BLUE, "filled": True, "opacity": 0.5},
                "encoding": {"y": _names("task"), "x": axis},
            },
            {
                "data": {"values": middle},
                "mark": {"type": "rule", "color": _RED},
                "encoding": {"y": _names("task"), "x": {**axis, "field": "low"}, "x2": {"field": "high"}},
            },
            {
                "data": {"values": middle},
                "mark": {"type": "tick", "color": _RED, "thickness": 3, "size": 22},
                "encoding": {"y": _names("task"), "x": axis},
            },
        ],
        {"step": 34},
    )


def moves(order: Sequence[str], taken: Mapping[tuple[str, str], int]) -> Spec:
    """Screens on a line, an arc for each move: forward above, back beneath."""
    at = {step: index for index, step in enumerate(order)}
    arcs: list[dict[str, Any]] = []
    for (before, after), count in taken.items():
        a, b = at[before], at[after]
        height = (1 if b > a else -1) * float(abs(b - a)) ** 0.7
        for part in range(13):
            share = part / 12
            over = height * 4 * share * (1 - share)
            place = {"x": a + (b - a) * share, "y": over}
            arcs.append({"move": f"{a}-{b}", "part": part, "count": count, **place})
    nodes: list[dict[str, Any]] = [
        {"x": index, "y": 0, "name": str(index + 1)} for index in range(len(order))
    ]
    x = {"field": "x", "type": "quantitative", "axis": None}
    y = {"field": "y", "type": "quantitative", "axis": None}
    return _layers(
        [
            {
                "data": {"values": arcs},
                "mark": {"type": "line", "color": _BLUE, "opacity": 0.6, "interpolate": "monotone"},
                "encoding": {
                    "x": x,
                    "y": y,
                    "detail": {"field": "move"},
                    "order": {"field": "part"},
                    "strokeWidth": {
                        "field": "count",
                        "type": "quantitative",
                        "legend": None,
                        "scale": {"range": [1, 10], "domainMin": 0},
                    },
                },
            },
            {
                "data": {"values": nodes},
                "mark": {"type": "circle", "size": 420, "color": "white", "stroke": _GREY, "opacity": 1},
                "encoding": {"x": x, "y": y},
            },
            {
                "data": {"values": nodes},
                "mark": {"type": "text", "fontSize": 12},
                "encoding": {"x": x, "y": y, "text": {"field": "name"}},
            },
        ],
        220,
    )


def sus(scores: Sequence[float], mean: Estimate) -> Spec:
    """Dots on the scale from 0 to 100, over the bands of the grades."""
    tops = [100.0, *(least for _, least, _ in GRADES)]
    bands = [
        {"grade": letter, "low": low, "high": high, "odd": index % 2}
        for index, ((letter, _, _), (high, low)) in enumerate(zip(GRADES, pairwise(tops), strict=True))
    ]
    x = {"field": "score", "type": "quantitative", "title": None, "scale": {"domain": [0, 100]}}
    middle = [{"score": mean.value, "low": mean.low or mean.value, "high": mean.high or mean.value}]
    return _layers(
        [
            {
                "data": {"values": bands},
                "mark": {"type": "rect"},
                "encoding": {
                    "x": {**x, "field": "low"},
                    "x2": {"field": "high"},
                    "color": {
                        "field": "odd",
                        "type": "nominal",
                        "legend": None,
                        "scale": {"range": ["#f2f2f2", "#dcdcdc"]},
                    },
                },
            },
            {
                "data": {"values": [{**band, "score": (band["low"] + band["high"]) / 2} for band in bands]},  # type: ignore[operator]
                "mark": {"type": "text", "fontSize": 9, "y": 10},
                "encoding": {"x": x, "text": {"field": "grade"}},
            },
            {
                "data": {"values": [{"score": REFERENCE}]},
                "mark": {"type": "rule", "color": _GREY, "strokeDash": [4, 3]},
                "encoding": {"x": x},
            },
            {
                "data": {"values": [{"score": one} for one in scores]},
                "mark": {
                    "type": "point",
                    "filled": True,
                    "color": _BLUE,
                    "opacity": 0.6,
                    "y": 45,
                    "size": 60,
                },
                "encoding": {"x": x},
            },
            {
                "data": {"values": middle},
                "mark": {"type": "rule", "color": _RED, "y": 70, "strokeWidth": 3},
                "encoding": {"x": {**x, "field": "low"}, "x2": {"field": "high"}},
            },
            {
                "data": {"values": middle},
                "mark": {"type": "tick", "color": _RED, "thickness": 3, "y": 70, "size": 18},
                "encoding": {"x": x},
            },
        ],
        90,
    )


def ease(answers: Sequence[tuple[str, int, int]], title: str) -> Spec:
    """For each task, a bar at each point of the scale."""
    values = [{"task": task, "answer": answer, "count": count} for task, answer, count in answers]
    return {
        **_frame(),
        "data": {"values": values},
        "mark": {"type": "bar", "color": _BLUE},
        "width": 180,
        "height": 60,
        "encoding": {
            "facet": {"field": "task", "type": "nominal", "columns": 3, "title": None, "sort": None},
            "x": {
                "field": "answer",
                "type": "ordinal",
                "title": None,
                "scale": {"domain": list(range(1, 8))},
                "axis": {"labelAngle": 0},
            },
            "y": {"field": "count", "type": "quantitative", "title": title, "axis": {"tickMinStep": 1}},
        },
    }


def journey_map(
    screens: Sequence[tuple[str, int | None, float | None, float | None]], words: tuple[str, str]
) -> Spec:
    """For each screen: (name, supposed feeling −2 to 2, noted feeling, share of attempts in trouble)."""
    feeling, trouble = words
    values = [
        {"at": index, "supposed": feel, "noted": heard, "trouble": share}
        for index, (_, feel, heard, share) in enumerate(screens, start=1)
    ]
    places = list(range(1, len(screens) + 1))
    x = {
        "field": "at",
        "type": "ordinal",
        "title": None,
        "axis": {"labelAngle": 0},
        "scale": {"domain": places},
    }
    feel = {
        "type": "quantitative",
        "title": feeling,
        "scale": {"domain": [-2, 2]},
        "axis": {"tickMinStep": 1},
    }
    lines = [
        {
            "mark": {"type": "line", "point": True, "color": _GREY, "strokeDash": [5, 3]},
            "encoding": {"y": {**feel, "field": "supposed"}},
            "transform": [{"filter": "isValid(datum.supposed)"}],
        },
        {
            "mark": {"type": "point", "shape": "diamond", "filled": True, "color": _RED, "size": 80},
            "encoding": {"y": {**feel, "field": "noted"}},
            "transform": [{"filter": "isValid(datum.noted)"}],
        },
    ]
    bars = {
        "mark": {"type": "bar", "color": _BLUE},
        "width": _WIDE,
        "height": 90,
        "encoding": {
            "x": x,
            "y": {
                "field": "trouble",
                "type": "quantitative",
                "title": trouble,
                "scale": {"domain": [0, 1]},
                "axis": {"format": "%"},
            },
        },
    }
    return {
        **_frame(),
        "data": {"values": values},
        "vconcat": [{"width": _WIDE, "height": 110, "encoding": {"x": x}, "layer": lines}, bars],
    }


def growth(points: Sequence[tuple[int, float]], title: str) -> Spec:
    """A share that rises with the number of people."""
    return {
        **_frame(),
        "data": {"values": [{"n": n, "share": share} for n, share in points]},
        "mark": {"type": "line", "point": True, "color": _BLUE},
        "width": _WIDE,
        "height": 160,
        "encoding": {
            "x": {"field": "n", "type": "quantitative", "title": title, "axis": {"tickMinStep": 1}},
            "y": {
                "field": "share",
                "type": "quantitative",
                "title": None,
                "scale": {"domain": [0, 1]},
                "axis": {"format": "%"},
            },
        },
    }


def _frame() -> dict[str, Any]:
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "config": _CONFIG,
        "background": None,
    }


def _chart(values: Sequence[Mapping[str, Any]], **more: Any) -> Spec:
    return {**_frame(), "width": _WIDE - 200, "data": {"values": list(values)}, **more}


def _layers(layers: Sequence[Spec], height: Any) -> Spec:
    return {**_frame(), "width": _WIDE - 60, "height": height, "layer": list(layers)}


def _count(field: str, title: str, most: int) -> dict[str, Any]:
    scale = {"domain": [0, max(1, most)]}
    return {
        "field": field,
        "type": "quantitative",
        "title": title,
        "scale": scale,
        "axis": {"tickMinStep": 1},
    }


def _names(field: str) -> dict[str, Any]:
    return {"field": field, "type": "nominal", "title": None, "sort": None}
