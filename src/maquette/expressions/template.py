"""A text of the author with `{{ }}` in it: literal pieces and expressions, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from maquette.expressions.expression import Expression, parse_expression
from maquette.expressions.mistakes import Mistake
from maquette.expressions.parser import LONGEST
from maquette.expressions.scope import Scope
from maquette.expressions.types import Kind

__all__ = ["ParsedText", "Slot", "parse_text"]

_SLOT = re.compile(r"""\{\{((?:'[^']*'|"[^"]*"|(?!\{\{|\}\})[^'"])*+)\}\}""")
_SIGN = re.compile(r"\{\{|\}\}|\{%|%\}|\{\#|\#\}")
_ONE_BRACE = re.compile(r"(?<!\{)\{\s*+([^\W\d][\w.]*+)\s*+(?:\|[^{}]*+)?\}(?!\})")
_GROUPS = frozenset({Kind.LIST, Kind.CHOICES, Kind.RECORD})


@dataclass(frozen=True)
class Slot:
    """A place in a text where a value is shown.

    Args:
        expression: of the value.
        offset: of the expression, after `{{`, in characters from the start of the text.
    """

    expression: Expression
    offset: int


@dataclass(frozen=True)
class ParsedText:
    """A text in pieces; where a mistake stands, there is no piece."""

    pieces: tuple[str | Slot, ...]
    mistakes: tuple[Mistake, ...] = ()


def parse_text(text: str, scope: Scope) -> ParsedText:
    """Read a text and the expressions in it; never raises. A literal `{{` is written `{{ '{{' }}`."""
    pieces: list[str | Slot] = []
    mistakes: list[Mistake] = []
    start = 0
    while sign := _SIGN.search(text, start):
        if sign.start() > start:
            pieces.append(text[start : sign.start()])
        inside = _inside(text, sign.start()) if sign[0] == "{{" else None
        if inside is None:
            mistakes.append(_stray(sign))
            start = sign.end()
            continue
        slot, found = _slot(text[slice(*inside)], inside[0], scope)
        pieces.extend([slot] if slot else [])
        mistakes.extend(found)
        start = inside[1] + 2
    if start < len(text):
        pieces.append(text[start:])
    mistakes.extend(_one_brace(text, scope))
    return ParsedText(tuple(pieces), tuple(mistakes))


def _one_brace(text: str, scope: Scope) -> Iterator[Mistake]:
    """A name between single braces, when something is called that: it would be shown as it is written."""
    for found in _ONE_BRACE.finditer(text):
        if scope.type_of(found[1]):
            yield Mistake("E011", found.start(), found.end() - found.start(), {"found": "{"})


def _inside(text: str, opening: int) -> tuple[int, int] | None:
    """Where the expression after `{{` starts and ends; quotes may hold braces, if they are closed in time."""
    if found := _SLOT.match(text, opening, opening + LONGEST + 4):
        return found.span(1)
    following = text.find("{{", opening + 2)
    closing = text.find("}}", opening + 2, following if following >= 0 else len(text))
    return (opening + 2, closing) if closing >= 0 else None


def _slot(source: str, offset: int, scope: Scope) -> tuple[Slot | None, list[Mistake]]:
    parsed = parse_expression(source, scope)
    mistakes = [mistake.moved(offset) for mistake in parsed.mistakes]
    expression = parsed.expression
    if expression and expression.type.kind in _GROUPS:
        root = expression.tree
        details = {"kind": expression.type.kind.value}
        mistakes.append(Mistake("E014", offset + root.offset, root.width, details))
    return (Slot(expression, offset) if expression and not mistakes else None), mistakes


def _stray(sign: re.Match[str]) -> Mistake:
    code = "E011" if sign[0] in ("{{", "}}") else "E015"
    return Mistake(code, sign.start(), 2, {"found": sign[0]})
