"""Edits a tired hand could make in a text, and changes of its values."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = [
    "\t", "  ", " ", "\n", "\n\n", ":", ": ", "- ", "-", "{", "}", "[", "]", "{{ ", " }}", "'", '"', "#", "&a ", "*a", "!!x ",
    "|", ">", "%", "@", "`", "\\", "---\n", "...", "null", "true", "12", "1e999", "NaN", "2026-02-30", "é", "\u00a0", "\u2028",
    "\x00", "\ufeff", "\ud800", "🎉", "title: x", "next: fin", "when: x", "<<: *a", "? ", "a" * 700, "[" * 60, "{a: " * 40,
]  # fmt: skip
VALUES = [
    None, True, False, 0, -1, 3, 10**30, 1.5, 1e308, "", " ", "x", "fin", "today", "loan.tool", "help", "help is true",
    "help is true and help is false", "not not help", "{{ x", "{{ help | default('…') }}", "{{ loan.from | euros }}",
    "1 / 0", "2026-02-30", "0001-01-01", "9999-12-31", "a" * 900, "é" * 90, "../x", "choice", "yes_no", "scale",
    "call", "end", [], {}, [None], [[]], ["fin"], {"x": None}, [{"when": "help is true", "to": "fin"}, {"to": "aide"}],
    {"question": "help", "type": "choices", "label": "L", "options": ["a", "b", "c"]},
]  # fmt: skip


@st.composite
def edited(draw, text):
    """A text after one to three edits."""
    for _ in range(draw(st.integers(1, 3))):
        text = _edit(draw, text)
    return text


def _edit(draw, text):
    lines = text.split("\n")
    at = draw(st.integers(0, len(lines) - 1))
    match draw(
        st.sampled_from(["insert", "insert", "cut", "delete", "repeat", "swap", "indent", "dedent", "end"])
    ):
        case "insert":
            column = draw(st.integers(0, len(lines[at])))
            lines[at] = lines[at][:column] + draw(st.sampled_from(WORDS)) + lines[at][column:]
        case "cut":
            column = draw(st.integers(0, len(lines[at])))
            lines[at] = lines[at][:column] + lines[at][column + draw(st.integers(1, 6)) :]
        case "delete":
            del lines[at]
        case "repeat":
            lines.insert(draw(st.integers(0, len(lines))), lines[at])
        case "swap":
            other = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], lines[at]
        case "indent":
            lines[at] = " " * draw(st.integers(1, 4)) + lines[at]
        case "dedent":
            lines[at] = lines[at].lstrip() if draw(st.booleans()) else lines[at][1:]
        case "end":
            lines = lines[: at + 1]
    return "\n".join(lines) or "\n"


@st.composite
def changed(draw, values):
    """Plain values of a file, one to three of them changed, removed, renamed or moved."""
    for _ in range(draw(st.integers(1, 3))):
        places = list(_places(values))
        if not places:
            return values
        values = _with(values, draw(st.sampled_from(places)), draw, places)
    return values


def _places(value, path=()):
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in items:
        yield from _places(one, (*path, key))


def _at(values, path):
    for key in path:
        values = values[key]
    return values


def _with(values, path, draw, places):
    if len(path) > 1:
        inner = _with(
            values[path[0]],
            path[1:],
            draw,
            [one[1:] for one in places if one[:1] == path[:1] and len(one) > 1],
        )
        return _put(values, path[0], inner)
    key = path[0]
    match draw(st.sampled_from(["value", "value", "remove", "rename", "copy"])):
        case "remove":
            pairs = values.items() if isinstance(values, dict) else enumerate(values)
            kept = [(one, value) for one, value in pairs if one != key]
            return dict(kept) if isinstance(values, dict) else [value for _, value in kept]
        case "rename" if isinstance(values, dict):
            name = draw(
                st.sampled_from(["x", "é", "", "title", "next", f"{key}s", str(key)[:-1], "a b", "1"])
            )
            return {name if one == key else one: value for one, value in values.items()}
        case "copy":
            return _put(values, key, _at(values, draw(st.sampled_from(places))))
        case _:
            return _put(values, key, draw(st.sampled_from(VALUES)))


def _put(values, key, new):
    if isinstance(values, dict):
        return {**values, key: new}
    return [new if index == key else one for index, one in enumerate(values)]
