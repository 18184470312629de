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


class Nir(FieldType):
    """A social security number, 15 digits."""

    protected: ClassVar[str] = "nir"

    def parse(self, text: str) -> str:
        digits = re.sub(r"[\s.\-]", "", text).upper()
        if not re.fullmatch(r"[12]\d{4}(\d{2}|2A|2B)\d{8}", digits):
            raise Refused("not_nir")
        return digits

    def show(self, value: str) -> str:
        return _in_groups(value, 1, 2, 2, 2, 3, 3, 2)


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


class Siret(FieldType):
    """An establishment, 14 digits."""

    protected: ClassVar[str] = "siret"

    def parse(self, text: str) -> str:
        digits = re.sub(r"[\s.\-]", "", text)
        if not re.fullmatch(r"\d{14}", digits):
            raise Refused("not_siret")
        return digits

    def show(self, value: str) -> str:
        return _in_groups(value, 3, 3, 3)


class Spi(FieldType):
    """A tax number, 13 digits."""

    protected: ClassVar[str] = "spi"

    def parse(self, text: str) -> str:
        digits = re.sub(r"[\s.\-]", "", text)
        if not re.fullmatch(r"[0-3]\d{12}", digits):
            raise Refused("not_spi")
        return digits

    def show(self, value: str) -> str:
        return _in_groups(value, 2, 2, 3, 3)


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
