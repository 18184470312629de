"""Free text, on one line or several."""

from typing import Any, ClassVar

from maquette.fields.field import LONGEST, FieldType, Question, Refused

__all__ = ["LongText", "Text"]


class Text(FieldType):
    """A line of text."""


class LongText(Text):
    """Several lines of text."""

    widget: ClassVar[str] = "text_area"

    def read(self, raw: Any, question: Question) -> str:
        text = str(raw or "").strip()
        if not text:
            raise Refused("missing")
        if len(text) > LONGEST:
            raise Refused("too_long", bound=LONGEST)
        return text
