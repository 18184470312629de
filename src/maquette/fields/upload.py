"""A document handed in: only its name is kept, never what it holds."""

from typing import Any, ClassVar

from maquette.fields.field import FieldType, Question, Refused

__all__ = ["Upload"]


class Upload(FieldType):
    """A file; its name stands for it."""

    widget: ClassVar[str] = "file_uploader"
    keeps: ClassVar[bool] = True

    def read(self, raw: Any, question: Question) -> str:
        name = getattr(raw, "name", raw)
        if not name:
            raise Refused("missing_file")
        return str(name)

    def widget_arguments(self, question: Question, filled: Any) -> dict[str, Any]:
        return {}
