"""Tell fictitious identifiers from any other: what is made is checked, what is typed can be refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from maquette.fakedata.identifiers import FICTION_PHONES, SPI_BODIES, luhn_digit, nir_key, rib_key

__all__ = ["KINDS", "is_fictitious"]

_ENDINGS = ("@example.org", "@example.com", "@example.net", ".test", ".invalid", ".example")
"""Domains that lead nowhere. Source: RFC 2606."""


def is_fictitious(kind: str, text: str) -> bool:
    """Whether a text is an identifier in a range no real person or company has.

    Anything else is refused: real numbers, mistyped ones, and texts that are no number at all.

    Args:
        kind: one of `KINDS`.
        text: as typed; spaces, dots and dashes between digits do not count.
    """
    return KINDS[kind](text.strip())


def _nir(text: str) -> bool:
    number = _compact(text).upper()
    if not re.fullmatch(r"[12]\d{2}(0[1-9]|1[0-2])(\d{2}|2A|2B)\d{8}", number):
        return False
    body = number[:13].replace("2A", "19").replace("2B", "18")
    if int(number[13:]) != nir_key(int(body)):
        return False
    order = int(number[10:13])
    return order == 0 or (_never_given(number[5:7]) and 910 <= int(number[7:10]) <= 989)


def _never_given(department: str) -> bool:
    return department.isdigit() and 1 <= int(department) <= 90


def _iban(text: str) -> bool:
    number = _compact(text).upper()
    if not re.fullmatch(r"FR7699999\d{18}", number):
        return False
    bank, branch, account, key = int(number[4:9]), int(number[9:14]), int(number[14:25]), int(number[25:])
    return bool(key == rib_key(bank, branch, account))


def _siren(text: str) -> bool:
    number = _compact(text)
    return bool(re.fullmatch(r"0000\d{5}", number)) and luhn_digit(number[:-1]) == int(number[-1])


def _siret(text: str) -> bool:
    number = _compact(text)
    if not re.fullmatch(r"0000\d{10}", number):
        return False
    return _siren(number[:9]) and luhn_digit(number[:-1]) == int(number[-1])


def _spi(text: str) -> bool:
    number = _compact(text)
    if not re.fullmatch(r"\d{13}", number):
        return False
    body = int(number[:10])
    return body < SPI_BODIES and int(number[10:]) == body % 511


def _phone(text: str) -> bool:
    number = re.sub(r"^(\+33|0033)(\(0\)|0)?", "0", _compact(text))
    return bool(re.fullmatch(r"\d{10}", number)) and number[:6] in FICTION_PHONES


def _email(text: str) -> bool:
    address = text.lower()
    return bool(re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", address)) and address.endswith(_ENDINGS)


def _cesu(text: str) -> bool:
    return bool(re.fullmatch(r"DEMO-Z\d{7,}", text.replace(" ", "").upper()))


def _compact(text: str) -> str:
    return re.sub(r"[\s.\-]", "", text)


KINDS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "nir": _nir,
        "iban": _iban,
        "siren": _siren,
        "siret": _siret,
        "spi": _spi,
        "phone": _phone,
        "email": _email,
        "cesu": _cesu,
    }
)
"""Kinds of identifiers, and what tells that one is fictitious."""
