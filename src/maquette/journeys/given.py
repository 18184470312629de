"""What is taken as answered: a value for whoever plays, or a persona's own values."""

from typing import Annotated

from pydantic import Discriminator, Tag

from maquette.yamlsource import Value

__all__ = ["Given"]

Given = Annotated[
    Annotated[Value, Tag("=value")] | Annotated[dict[str, Value], Tag("=persona")],
    Discriminator(lambda value: "=persona" if isinstance(value, dict) else "=value"),
]
