"""Every field type an author may write."""

from collections.abc import Mapping

from maquette.fields.choice import Choice, Choices, Scale, YesNo
from maquette.fields.dates import Date, Month
from maquette.fields.english import (
    EnglishDate,
    EnglishDecimal,
    EnglishEuros,
    EnglishHours,
    EnglishInteger,
    EnglishMonth,
    EnglishYesNo,
)
from maquette.fields.field import FieldType
from maquette.fields.identifiers import CesuNumber, Email, Iban, Nir, Phone, Siret, Spi
from maquette.fields.numbers import DecimalNumber, Euros, Hours, Integer
from maquette.fields.place import Address, PersonName
from maquette.fields.text import LongText, Text
from maquette.fields.upload import Upload

__all__ = ["FIELD_TYPES", "field_type"]

FIELD_TYPES: Mapping[str, FieldType] = {
    "text": Text(),
    "long_text": LongText(),
    "integer": Integer(),
    "decimal": DecimalNumber(),
    "euros": Euros(),
    "hours": Hours(),
    "date": Date(),
    "month": Month(),
    "yes_no": YesNo(),
    "choice": Choice(),
    "choices": Choices(),
    "scale": Scale(),
    "person": PersonName(),
    "address": Address(),
    "iban": Iban(),
    "nir": Nir(),
    "phone": Phone(),
    "email": Email(),
    "siret": Siret(),
    "spi": Spi(),
    "cesu_number": CesuNumber(),
    "file": Upload(),
}


_BY_LANGUAGE: Mapping[str, Mapping[str, FieldType]] = {
    "en": {
        **FIELD_TYPES,
        "integer": EnglishInteger(),
        "decimal": EnglishDecimal(),
        "euros": EnglishEuros(),
        "hours": EnglishHours(),
        "date": EnglishDate(),
        "month": EnglishMonth(),
        "yes_no": EnglishYesNo(),
    },
}


def field_type(kind: str, language: str = "fr") -> FieldType:
    """The type of this name, as people read and type it in a language.

    `KeyError` is a bug of ours, an author's name is checked before.
    """
    return _BY_LANGUAGE.get(language, FIELD_TYPES)[kind]
