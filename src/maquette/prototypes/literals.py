"""The only way text becomes Python: a literal, a checked name, or code compiled from a checked tree."""

from __future__ import annotations

import keyword
import math
import re
from collections.abc import Mapping
from typing import Any

from maquette.expressions import constant
from maquette.project import Code
from maquette.yamlsource import Translated

__all__ = ["block_literal", "identifier", "python_code", "python_literal", "said"]

_IDENTIFIER = re.compile(r"(when|value|q|step)_[a-z0-9_]{1,80}")


def python_literal(value: Any) -> str:
    """The source of a constant: text, number, true or false, nothing, and lists or groups of these.

    A text in several languages is said in the one of the session.

    Raises:
        TypeError: anything else, a missing template value included.
        ValueError: a number that is not finite, whose source would be a name.
    """
    if value is None:
        return "None"
    if isinstance(value, Translated):
        return said({language: python_literal(words) for language, words in value.said.items()})
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(value)
        return repr(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(python_literal(item) for item in value)}]"
    if isinstance(value, dict):
        items = (f"{python_literal(key)}: {python_literal(item)}" for key, item in value.items())
        return f"{{{', '.join(items)}}}"
    return constant(value)


def said(versions: Mapping[str, str]) -> str:
    """The source that chooses one of several sources when the script runs, by language."""
    return f"say({', '.join(f'{language}={source}' for language, source in versions.items())})"


def block_literal(value: str, indent: int) -> str:
    """A text of several lines as adjacent literals, one a line."""
    lines = value.splitlines(keepends=True)
    if len(lines) < 2:
        return python_literal(value)
    margin = " " * indent
    return "(\n" + "".join(f"{margin}    {python_literal(line)}\n" for line in lines) + f"{margin})"


def python_code(value: Any) -> str:
    """Compiled source, as it is.

    Raises:
        TypeError: a text that nobody compiled.
    """
    if not isinstance(value, Code):
        raise TypeError(f"not compiled: {value!r}")
    return str(value)


def identifier(value: Any) -> str:
    """A name of the generated script.

    Raises:
        TypeError: not one of the four families of names.
    """
    if not isinstance(value, str) or not _IDENTIFIER.fullmatch(value) or keyword.iskeyword(value):
        raise TypeError(f"not a name: {value!r}")
    return value

