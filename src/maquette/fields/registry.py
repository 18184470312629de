"""Every field type an author may write."""

from collections.abc import Mapping

from maquette.fields.choice import Choice, YesNo
from maquette.fields.dates import Date, Month
from maquette.fields.field import FieldType
from maquette.fields.identifiers import CesuNumber, Email, Iban, Nir, Phone
from maquette.fields.numbers import Euros, Hours, Integer
from maquette.fields.text import LongText, Text

__all__ = ["FIELD_TYPES", "field_type"]

FIELD_TYPES: Mapping[str, FieldType] = {
    "text": Text(),
    "long_text": LongText(),
    "integer": Integer(),
    "euros": Euros(),
    "hours": Hours(),
    "date": Date(),
    "month": Month(),
    "yes_no": YesNo(),
    "choice": Choice(),
    "iban": Iban(),
    "nir": Nir(),
    "phone": Phone(),
    "email": Email(),
    "cesu_number": CesuNumber(),
}


def field_type(kind: str) -> FieldType:
    """The type of this name; `KeyError` is a bug of ours, an author's name is checked before."""
    return FIELD_TYPES[kind]
