"""Field types: how a value is read from a person, shown to a person, and stored."""

from maquette.fields.field import FieldType, Question, Refused
from maquette.fields.registry import FIELD_TYPES, field_type

__all__ = ["FIELD_TYPES", "FieldType", "Question", "Refused", "field_type"]
