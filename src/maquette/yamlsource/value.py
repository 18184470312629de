"""A value as an author writes it: text, a number, or true and false as they are."""

from typing import Annotated, Any

from pydantic import BeforeValidator

__all__ = ["Value"]


def _spelt(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


Value = Annotated[str, BeforeValidator(_spelt, json_schema_input_type=str | bool)]
