"""Who somebody is and where she lives, as text."""

import re
from typing import Any, ClassVar

from maquette.fields.field import LONGEST, FieldType, Question, Refused

__all__ = ["Address", "PersonName"]


class PersonName(FieldType):
    """First name and family name."""

    def parse(self, text: str) -> str:
        if not re.fullmatch(r"[^\W\d_][\w’'\-]*( [^\W\d_][\w’'\-]*)+", text):
            raise Refused("not_a_person")
        return text


class Address(FieldType):
    """A postal address: number and street, then postcode and town."""

    widget: ClassVar[str] = "text_area"

    def read(self, raw: Any, question: Question) -> str:
        lines = [" ".join(line.split()) for line in re.split(r"[\n,]", str(raw or "")) if line.strip()]
        if not lines:
            raise Refused("missing")
        if sum(map(len, lines)) > LONGEST:
            raise Refused("too_long", bound=LONGEST)
        if len(lines) < 2 or not re.fullmatch(r"\d{5} \D.*", lines[-1]):
            raise Refused("not_an_address")
        return "\n".join(lines)

    def show(self, value: str) -> str:
        return value.replace("\n", ", ")

    def write(self, value: str) -> str:
        return value
