"""One answer among several; nothing is chosen beforehand."""

from __future__ import annotations

from typing import Any, ClassVar

from maquette.fields.field import FieldType, Question, Refused

__all__ = ["Choice", "YesNo"]


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

    def write(self, value: Any) -> Any:
        return value

    def widget_arguments(self, question: Question) -> dict[str, Any]:
        choices = question.choices()
        return {
            "options": list(choices),
            "format_func": lambda value: choices.get(value, value),
            "index": None,
        }


class YesNo(Choice):
    """Oui or Non; true or false in JSON and in expressions."""

    expression: ClassVar[str] = "yes_no"

    def read(self, raw: Any, question: Question) -> bool:
        if raw not in ("Oui", "Non"):
            raise Refused("missing_choice")
        return bool(raw == "Oui")

    def write(self, value: bool) -> str:
        return "Oui" if value else "Non"

    def show(self, value: bool) -> str:
        return self.write(value)

    def widget_arguments(self, question: Question) -> dict[str, Any]:
        return {"options": ["Oui", "Non"], "index": None, "horizontal": True}
