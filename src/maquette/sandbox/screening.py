"""A real-looking number or address anywhere in a request: found, refused, never repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from maquette.fakedata.identifiers import nir_key
from maquette.fakedata.safe import is_fictitious
from maquette.sandbox.refusal import Refusal

__all__ = ["screen"]

_NIR = re.compile(r"(?<![\d-])[12](?:[\s.-]?\d){4}[\s.-]?(?:\d[\s.-]?\d|2[ABab])(?:[\s.-]?\d){8}(?![\d-])")
# French accounts are found in any grouping; those of other countries, whose length varies, in one piece.
_IBAN = re.compile(
    r"(?<![A-Z0-9])(?:FR\d{2}(?:[\s.-]?[A-Z0-9]){23}|[A-Z]{2}\d{2}[A-Z0-9]{11,30})(?![A-Z0-9])", re.IGNORECASE
)
_EMAIL = re.compile(r"[^@\s<>,;:\"()]+@[^@\s<>,;:\"()]+\.[A-Za-z]{2,}")


def screen(value: Any, place: str = "") -> None:
    """Refuse a request that holds what could be somebody's, at its place.

    Raises:
        Refusal: `real_identifier`.
    """
    for where, text in _texts(value, place):
        if _looks_real(text):
            raise Refusal("real_identifier", where)


def _texts(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _texts(inner, f"{place}/{key}")
    elif isinstance(value, Sequence):
        for index, inner in enumerate(value):
            yield from _texts(inner, f"{place}/{index}")


def _looks_real(text: str) -> bool:
    return (
        any(_is_nir(one) and not is_fictitious("nir", one) for one in _NIR.findall(text))
        or any(_is_iban(one) and not is_fictitious("iban", one) for one in _IBAN.findall(text))
        or any(not is_fictitious("email", one) for one in _EMAIL.findall(text))
    )


def _is_nir(text: str) -> bool:
    """Whether the key of a social security number is right: fifteen digits of an invoice seldom pass it."""
    number = re.sub(r"[\s.-]", "", text).upper()
    body = number[:13].replace("2A", "19").replace("2B", "18")
    return body.isdigit() and int(number[13:]) == nir_key(int(body))


def _is_iban(text: str) -> bool:
    """Whether the check digits of an account are right. Source: ISO 13616, ISO 7064 (mod 97-10)."""
    number = re.sub(r"[\s.-]", "", text).upper()
    return int("".join(str(int(one, 36)) for one in number[4:] + number[:4])) % 97 == 1
