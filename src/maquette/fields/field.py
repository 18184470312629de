"""What a field type is, and a question asked with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

__all__ = ["LONGEST", "FieldType", "Question", "Refused", "known_bound"]


#: characters of an answer
LONGEST = 2000


class Refused(Exception):  # noqa: N818 (an answer refused is no error of ours)
    """An answer that cannot be taken; `code` and `details` choose the words shown to the person."""

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question on a screen.

    Args:
        name: the fact or the question's own name.
        kind: a name of `FIELD_TYPES`.
        label: what is asked, as the person reads it.
        hint: help under the label.
        mode: "ask" (empty at first) or "confirm" (filled with what is known, can be changed).
        known: with "confirm", how to compute what is filled in; the fact itself when not said.
        optional: may stay empty.
        needed: of a yes-no question: only yes lets one go on; a no is kept all the same.
        least, most: bounds, in the type's own values, or how to compute them when the screen is drawn.
        options: value -> words, or how to list them when the screen is drawn.
        errors: the author's words for a refusal, by code.
    """

    name: str
    kind: str
    label: str
    hint: str = ""
    mode: str = "ask"
    known: Callable[[], Any] | None = None
    optional: bool = False
    needed: bool = False
    least: Any = None
    most: Any = None
    options: Mapping[str, str] | Callable[[], Mapping[str, str]] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)

    def choices(self) -> Mapping[str, str]:
        """Options as they stand now."""
        return self.options() if callable(self.options) else self.options


class FieldType:
    """A kind of value; one file and one registry line each. As it stands: plain text on one line.

    `widget` names the Streamlit call of the generated code.
    A value travels as `raw` (what the widget holds), as a Python value, as JSON, as words, as text of an
    address.
    """

    widget: ClassVar[str] = "text_input"
    #: the type of its values in expressions
    expression: ClassVar[str] = "text"
    #: what a real number looks like may not be typed: the name of the check of safe ranges, or ""
    protected: ClassVar[str] = ""
    #: an empty widget means the answer given before, because it cannot be filled again
    keeps: ClassVar[bool] = False

    def read(self, raw: Any, question: Question) -> Any:
        """The value a person gave.

        Raises:
            Refused: it cannot be taken.
        """
        text = " ".join(str(raw or "").split())
        if not text:
            raise Refused("missing")
        if len(text) > LONGEST:
            raise Refused("too_long", bound=LONGEST)
        return self.bounded(self.parse(text), question)

    def parse(self, text: str) -> Any:
        """The value of a text that is not empty."""
        return text

    def bounded(self, value: Any, question: Question) -> Any:
        """The value, when it stands within the bounds of the question."""
        least, most = known_bound(question.least), known_bound(question.most)
        if least is not None and value < least:
            raise Refused("too_small", bound=self.show(least))
        if most is not None and value > most:
            raise Refused("too_large", bound=self.show(most))
        return value

    def write(self, value: Any) -> Any:
        """What the widget holds for this value."""
        return str(value)

    def from_text(self, text: str, question: Question) -> Any:
        """What the widget would hold for an answer written in an address."""
        return text

    def to_text(self, value: Any) -> str:
        """The value as an address says it."""
        return str(self.write(value))

    def show(self, value: Any) -> str:
        """The value as a person reads it."""
        return str(value)

    def in_words(self, value: Any, words: Mapping[Any, str]) -> str:
        """The value in the words of its options, when it has some."""
        return words[value] if value in words else self.show(value)

    def to_json(self, value: Any) -> Any:
        """The value as JSON; a text here.

        Raises:
            TypeError: it is of another type.
        """
        if not isinstance(value, str):
            raise TypeError(value)
        return value

    def from_json(self, value: Any) -> Any:
        return value

    def stored(self, value: Any) -> Any:
        """The value of an answer in a log; None when it is empty or belongs to another type."""
        try:
            found = self.from_json(value)
            return found if value is not None and self.to_json(found) == value else None
        except (ValueError, TypeError, ArithmeticError, AttributeError):
            return None

    def widget_arguments(self, question: Question, filled: Any) -> dict[str, Any]:
        """What the Streamlit call needs beside label and key; `filled` is what it holds first, or None."""
        return {"value": filled or ""}


def known_bound(bound: Any) -> Any:
    """A bound; one computed from what nobody has given yet stops nobody."""
    try:
        return bound() if callable(bound) else bound
    except (LookupError, ArithmeticError):
        return None
