"""From a script laid out to Python source: Jinja2 lays out, every value passes a filter, every file is parsed."""

from __future__ import annotations

import ast
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from maquette.prototypes.literals import identifier, python_code, python_literal
from maquette.prototypes.script import Script

__all__ = ["render", "template_environment"]


def render(script: Script) -> str:
    """The text of `app.py`.

    Raises:
        SyntaxError: a template of ours is wrong; nothing was written.
    """
    source = template_environment().get_template("app.py.j2").render(script=script)
    ast.parse(source)
    return source


@cache
def template_environment() -> Environment:
    """Templates where a missing value is an error and only four filters turn values into source."""
    environment = Environment(
        loader=PackageLoader("maquette.prototypes"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 (the output is Python: its escaping is the literal filter)
    )
    environment.filters.update(py=python_literal, code=python_code, name=identifier, comment=_comment)
    return environment


def _comment(value: str) -> str:
    """A text after `#`: one line, its literal when it holds anything unusual."""
    return value if value.isprintable() else python_literal(value)
