"""What is taken as answered: a value for whoever plays, or a persona's own values."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Tag

__all__ = ["Given"]


def _spelt(value: Any) -> Any:
    """true and false may be written as they are."""
    return str(value).lower() if isinstance(value, bool) else value


Value = Annotated[str, BeforeValidator(_spelt, json_schema_input_type=str | bool)]

Given = Annotated[
    Annotated[Value, Tag("=value")] | Annotated[dict[str, Value], Tag("=persona")],
    Discriminator(lambda value: "=persona" if isinstance(value, dict) else "=value"),
]
