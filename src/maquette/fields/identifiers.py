"""Identifiers and addresses of people: only fictitious ones are taken, a real-looking one is never kept."""

from __future__ import annotations

import re
from typing import ClassVar

from maquette.fields.field import FieldType, Refused

__all__ = ["CesuNumber", "Email", "Iban", "Nir", "Phone", "Siret", "Spi"]


def _in_groups(text: str, *sizes: int) -> str:
    parts, start = [], 0
    for size in sizes:
        parts.append(text[start : start + size])
        start += size
    return " ".join([*parts, text[start:]]).strip()


class _Number(FieldType):
    """A number of a known shape, typed with or without its spaces, dots and hyphens.

    `shape` is what it must be once they are gone, `code` the refusal of what is not, `groups` how many digits
    stand together when it is read.
    """

    code: ClassVar[str]
    shape: ClassVar[str]
    groups: ClassVar[tuple[int, ...]]

    def parse(self, text: str) -> str:
        digits = re.sub(r"[\s.\-]", "", text).upper()
        if not re.fullmatch(self.shape, digits):
            raise Refused(self.code)
        return digits

    def show(self, value: str) -> str:
        return _in_groups(value, *self.groups)


class Nir(_Number):
    """A social security number, 15 digits."""

    protected: ClassVar[str] = "nir"
    code: ClassVar[str] = "not_nir"
    shape: ClassVar[str] = r"[12]\d{4}(\d{2}|2A|2B)\d{8}"
    groups: ClassVar[tuple[int, ...]] = (1, 2, 2, 2, 3, 3, 2)


class Siret(_Number):
    """An establishment, 14 digits."""

    protected: ClassVar[str] = "siret"
    code: ClassVar[str] = "not_siret"
    shape: ClassVar[str] = r"\d{14}"
    groups: ClassVar[tuple[int, ...]] = (3, 3, 3)


class Spi(_Number):
    """A tax number, 13 digits."""

    protected: ClassVar[str] = "spi"
    code: ClassVar[str] = "not_spi"
    shape: ClassVar[str] = r"[0-3]\d{12}"
    groups: ClassVar[tuple[int, ...]] = (2, 2, 3, 3)


class Iban(FieldType):
    """A French bank account."""

    protected: ClassVar[str] = "iban"

    def parse(self, text: str) -> str:
        plain = re.sub(r"\s", "", text).upper()
        if not re.fullmatch(r"FR\d{2}[0-9A-Z]{23}", plain):
            raise Refused("not_iban")
        return plain

    def show(self, value: str) -> str:
        return _in_groups(value, *[4] * 6)


class Phone(FieldType):
    """A French phone number, ten digits."""

    protected: ClassVar[str] = "phone"

    def parse(self, text: str) -> str:
        digits = re.sub(r"^(\+|00)33(\(0\))?", "0", re.sub(r"[\s.\-]", "", text))
        if not re.fullmatch(r"0[1-9]\d{8}", digits):
            raise Refused("not_phone")
        return digits

    def show(self, value: str) -> str:
        return _in_groups(value, 2, 2, 2, 2)


class Email(FieldType):
    """An e-mail address."""

    protected: ClassVar[str] = "email"

    def parse(self, text: str) -> str:
        if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", text, re.IGNORECASE):
            raise Refused("not_email")
        return text


class CesuNumber(FieldType):
    """A Cesu account number, in the visible format of the kit: DEMO-Z0000001."""

    protected: ClassVar[str] = "cesu"

    def parse(self, text: str) -> str:
        return re.sub(r"\s", "", text).upper()
