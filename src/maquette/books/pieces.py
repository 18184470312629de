"""What a screen is made of, as plain HTML: texts, fields and buttons that do nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from typing import Any

from markdown_it import MarkdownIt

__all__ = ["pieces"]

#: no raw HTML, no image: what an author writes is text
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable("image")
_HINT = re.compile(r"\s*:[a-z]+\[(.*)\]\s*$", re.DOTALL)
_JOINER = "\u2060"


def pieces(elements: Iterable[Any], words: Mapping[str, str]) -> Iterator[str]:
    """HTML of each element of a screen that says or asks something, in order.

    Args:
        elements: of Streamlit's own test of a script.
        words: of the language of the screen.
    """
    for one in elements:
        draw = _DRAWN.get(one.type)
        if draw is not None:
            yield draw(one, words)


def _title(one: Any, _: Mapping[str, str]) -> str:
    return f"<h3>{_inline(one.value)}</h3>"


def _markdown(one: Any, _: Mapping[str, str]) -> str:
    rendered: str = _MARKDOWN.render(one.value)
    return rendered.replace(_JOINER, "")


def _text(one: Any, _: Mapping[str, str]) -> str:
    return f"<p>{escape(str(one.value))}</p>"


def _html(one: Any, _: Mapping[str, str]) -> str:
    # The player wrote it, its texts escaped.
    return str(one.proto.body)


def _typed(one: Any, _: Mapping[str, str]) -> str:
    value = escape(str(one.value)) if one.value not in (None, "") else "&nbsp;"
    return _field(one, f'<p class="typed">{value}</p>')


def _one_of(one: Any, _: Mapping[str, str]) -> str:
    chosen = one.value
    return _field(one, _options(one.options, lambda option: option == chosen, "○", "●"))


def _some_of(one: Any, _: Mapping[str, str]) -> str:
    chosen = one.value or ()
    return _field(one, _options(one.options, lambda option: option in chosen, "☐", "☑"))


def _file(one: Any, words: Mapping[str, str]) -> str:
    return _field(one, f'<p class="typed">{words["file"]}</p>')


def _button(one: Any, _: Mapping[str, str]) -> str:
    return f'<p class="button">{_inline(one.label)}</p>'


def _folded(one: Any, _: Mapping[str, str]) -> str:
    return f'<p class="folded">{_inline(one.label)}</p>' if one.label else ""


def _options(options: Iterable[str], is_chosen: Callable[[str], bool], empty: str, full: str) -> str:
    rows = (f"<li>{full if is_chosen(one) else empty} {_inline(one)}</li>" for one in options)
    return f'<ul class="options">{"".join(rows)}</ul>'


def _field(one: Any, control: str) -> str:
    hint = _HINT.search(one.label)
    label = one.label[: hint.start()] if hint else one.label
    told = f'<p class="hint">{_inline(hint[1])}</p>' if hint else ""
    return f'<div class="field"><p class="label">{_inline(label)}</p>{told}{control}</div>'


def _inline(text: str) -> str:
    rendered: str = _MARKDOWN.renderInline(str(text))
    return rendered.replace(_JOINER, "")


_DRAWN: Mapping[str, Callable[[Any, Mapping[str, str]], str]] = {
    "title": _title,
    "markdown": _markdown,
    "text": _text,
    "info": _markdown,
    "html": _html,
    "text_input": _typed,
    "text_area": _typed,
    "radio": _one_of,
    "multiselect": _some_of,
    "file_uploader": _file,
    "button": _button,
    "download_button": _button,
    "expander": _folded,
}
