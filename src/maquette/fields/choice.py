"""Answers among several; nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from maquette.fields.field import FieldType, Question, Refused, known_bound

__all__ = ["Choice", "Choices", "Scale", "YesNo"]


class Choice(FieldType):
    """One option; its value is what the author wrote, or its short name."""

    widget: ClassVar[str] = "radio"
    expression: ClassVar[str] = "choice"

    def read(self, raw: Any, question: Question) -> Any:
        if raw is None:
            raise Refused("missing_choice")
        if raw not in question.choices():
            raise Refused("not_an_option")
        return raw

    def from_text(self, text: str, question: Question) -> Any:
        """The value of an option, or its words."""
        choices = question.choices()
        named = {words.casefold(): value for value, words in choices.items()}
        return text if text in choices else named.get(text.casefold(), text)

    def write(self, value: Any) -> Any:
        return value

    def to_json(self, value: Any) -> Any:
        if not isinstance(value, str | int) or isinstance(value, bool):
            raise TypeError(value)
        return value

    def widget_arguments(self, question: Question, filled: Any) -> dict[str, Any]:
        choices = question.choices()
        options = list(choices)
        return {
            "options": options,
            "format_func": lambda value: choices.get(value, value),
            "index": options.index(filled) if filled in options else None,
        }


class Choices(FieldType):
    """Any number of options; a list of their values."""

    widget: ClassVar[str] = "multiselect"
    expression: ClassVar[str] = "choices"

    def read(self, raw: Any, question: Question) -> list[Any]:
        chosen = list(raw or [])
        if not chosen:
            raise Refused("missing_choice")
        if any(one not in question.choices() for one in chosen):
            raise Refused("not_an_option")
        return chosen

    def from_text(self, text: str, question: Question) -> Any:
        """Values of options, a comma between them."""
        choices = question.choices()
        return [text] if text in choices else [one.strip() for one in text.split(",")]

    def to_text(self, value: list[Any]) -> str:
        return ",".join(value)

    def write(self, value: list[Any]) -> list[Any]:
        return list(value)

    def show(self, value: list[Any]) -> str:
        return ", ".join(str(one) for one in value)

    def in_words(self, value: list[Any], words: Mapping[Any, str]) -> str:
        return self.show([words.get(one, one) for one in value])

    def to_json(self, value: Any) -> list[Any]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise TypeError(value)
        return value

    def widget_arguments(self, question: Question, filled: Any) -> dict[str, Any]:
        choices = question.choices()
        return {
            "options": list(choices),
            "format_func": lambda value: choices.get(value, value),
            "default": [one for one in filled or [] if one in choices],
            "placeholder": "",
        }


class Scale(Choice):
    """A step of a scale of whole numbers, ends included: 1 to 7 unless said otherwise."""

    expression: ClassVar[str] = "integer"

    def read(self, raw: Any, question: Question) -> int:
        if raw is None:
            raise Refused("missing_choice")
        if raw not in self._steps(question):
            raise Refused("not_an_option")
        return int(raw)

    def from_text(self, text: str, question: Question) -> Any:
        return next((step for step in self._steps(question) if str(step) == text), text)

    def show(self, value: int) -> str:
        return str(value)

    def to_json(self, value: Any) -> int:
        return int(value)

    def widget_arguments(self, question: Question, filled: Any) -> dict[str, Any]:
        steps = self._steps(question)
        index = steps.index(filled) if filled in steps else None
        return {"options": steps, "format_func": str, "index": index, "horizontal": True}

    @staticmethod
    def _steps(question: Question) -> list[int]:
        least, most = known_bound(question.least), known_bound(question.most)
        return list(range(1 if least is None else least, (7 if most is None else most) + 1))


class YesNo(Choice):
    """Oui or Non; true or false in JSON and in expressions."""

    expression: ClassVar[str] = "yes_no"

    def read(self, raw: Any, question: Question) -> bool:
        if raw not in ("Oui", "Non"):
            raise Refused("missing_choice")
        return bool(raw == "Oui")

    def from_text(self, text: str, question: Question) -> Any:
        return {"oui": "Oui", "true": "Oui", "non": "Non", "false": "Non"}.get(text.casefold(), text)

    def write(self, value: bool) -> str:
        return "Oui" if value else "Non"

    def show(self, value: bool) -> str:
        return self.write(value)

    def to_json(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise TypeError(value)
        return value

    def widget_arguments(self, question: Question, filled: Any) -> dict[str, Any]:
        options = ["Oui", "Non"]
        index = options.index(filled) if filled in options else None
        return {"options": options, "format_func": str, "index": index, "horizontal": True}
