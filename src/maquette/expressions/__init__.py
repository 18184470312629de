"""Expressions: the conditions, computed values and `{{ }}` of authors, read, checked, compiled."""

from maquette.expressions.evaluate import UnknownValue
from maquette.expressions.expression import Expression, Parsed, parse_expression
from maquette.expressions.filters import FORMATS, rounded
from maquette.expressions.mistakes import Mistake
from maquette.expressions.python import constant
from maquette.expressions.scope import Function, Scope
from maquette.expressions.template import ParsedText, Slot, parse_text
from maquette.expressions.types import Kind, Type

__all__ = [
    "FORMATS",
    "Expression",
    "Function",
    "Kind",
    "Mistake",
    "Parsed",
    "ParsedText",
    "Scope",
    "Slot",
    "Type",
    "UnknownValue",
    "constant",
    "parse_expression",
    "parse_text",
    "rounded",
]
