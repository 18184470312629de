"""National identifiers nobody owns, computed from a person's number in ranges never given to real people."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from maquette.rules.whole import Whole, where

__all__ = [
    "CESU_START",
    "FICTION_PHONES",
    "IBAN_START",
    "MOBILE",
    "NIR_CAPACITY",
    "account",
    "cesu_number",
    "email",
    "folded",
    "iban",
    "luhn_digit",
    "nir",
    "nir_key",
    "nir_number",
    "phone",
    "rib_key",
    "siren",
    "siret",
    "spi",
]

NIR_DEPARTMENTS = 89
"""Birth departments 01 to 90 without Corsica's 20."""

NIR_FIRST_COMMUNE = 910
"""Commune codes 910 to 989 were given to no commune. Source: INSEE, COG (Etalab 6.0)."""

NIR_COMMUNES = 80
NIR_ORDERS = 999
NIR_MOVED_DEPARTMENT = 20
NIR_CAPACITY = NIR_ORDERS * NIR_COMMUNES * NIR_DEPARTMENTS
"""7,112,880 persons have a number of their own; beyond, one twin at most."""

FICTION_PHONES = ("019900", "026191", "035301", "046571", "053649", "063998")
"""Blocks kept for fiction, one per zone 1 to 5 then mobile. Source: ARCEP, decision 2018-0881."""

MOBILE = 6
"""Zone of the mobiles."""

SPI_BODIES = 1000
"""Bodies below 0000000001000, the last three digits being the key."""


def nir(number: int, sex: str, year: int, month: int, *, moved: bool = False) -> str:
    """Social security number, 15 digits, true to sex and birth, in communes that do not exist.

    Args:
        number: of the person, under twice `NIR_CAPACITY`.
        sex: `F` or `M`.
        year, month: of birth.
        moved: the twin (number less the capacity) has the same sex, year and month.
    """
    if not 0 <= number < 2 * NIR_CAPACITY:
        raise ValueError(f"Numbers under {2 * NIR_CAPACITY} have a social security number, not {number}.")
    return f"{nir_number(number, int(sex == 'M'), year * 100 + month, int(moved)):015}"


def nir_number(number: Whole, man: Whole, birth_month: Whole, moved: Whole) -> Whole:
    """The same as a whole number, for one person or a column of them.

    Args:
        number: of the person, under twice `NIR_CAPACITY`.
        man: 1 or 0.
        birth_month: year times 100 and month.
        moved: 1 when the twin has the same sex and birth month.
    """
    mixed = _rest(number * 3700649 + 1234577, NIR_CAPACITY)
    row = mixed // NIR_ORDERS
    order, block = mixed - row * NIR_ORDERS + 1, row // NIR_COMMUNES
    commune = NIR_FIRST_COMMUNE + row - block * NIR_COMMUNES
    department = where(moved, NIR_MOVED_DEPARTMENT, block + 1 + (block >= NIR_MOVED_DEPARTMENT - 1))
    born = (2 - man) * 10_000 + _rest(birth_month, 10_000)
    body = (born * 100 + department) * 1_000_000 + commune * 1000 + order
    return body * 100 + nir_key(body)


def nir_key(body: Whole) -> Whole:
    """Key of the 13 first digits. Source: INSEE, NIR."""
    return 97 - _rest(body, 97)


IBAN_START = "FR7699999"
"""France, the check digits a valid RIB key always gives, and bank 99999, which no bank has."""


def iban(number: int) -> str:
    """French IBAN of bank 99999, with a valid RIB key."""
    return f"{IBAN_START}{account(number):018}"


def account(number: Whole) -> Whole:
    """Branch, account and key, 18 digits, for one person or a column of them."""
    branch, own = _rest(number, 100_000), _rest(number * 7368787 + 31415926, 10**11)
    return (branch * 10**11 + own) * 100 + rib_key(99999, branch, own)


def rib_key(bank: Whole, branch: Whole, account: Whole) -> Whole:
    """Key of a French bank account. Source: CFONB, RIB."""
    return 97 - _rest(89 * bank + 15 * branch + 3 * account, 97)


def _rest(number: Whole, divisor: int) -> Whole:
    """What a division leaves: a division and a product, which columns do faster than a remainder."""
    return number - number // divisor * divisor


def phone(zone: int, line: int) -> str:
    """Number of a fiction block.

    Args:
        zone: 1 to 5 for a landline of that part of France, 6 for a mobile.
        line: under 10,000; many people share a number, so it is never a key.
    """
    return f"{FICTION_PHONES[zone - 1]}{line:04}"


def email(first_name: str, last_name: str, number: int) -> str:
    """Mailbox on example.org, unique through the number. Source: RFC 2606."""
    return f"{folded(first_name)}.{folded(last_name)}.{number}@example.org"


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """A name in plain lower-case ASCII letters and hyphens."""
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "Oe").replace("æ", "ae"))
    letters = (letter if letter.isalpha() else "-" for letter in plain.lower() if letter.isascii())
    return "".join(letters).strip("-") or "x"


def spi(body: int) -> str:
    """Tax number, 13 digits. Source: DGFiP, last three digits = first ten modulo 511 (confidence medium)."""
    if not 0 < body < SPI_BODIES:
        raise ValueError(f"Only bodies 1 to {SPI_BODIES - 1} are fictitious, not {body}.")
    return f"{body:010}{body % 511:03}"


def siren(serial: int) -> str:
    """Company number in 0000, for an organisation whose name carries "FICTIF"; serial under 10,000."""
    if not 0 <= serial < 10_000:
        raise ValueError(f"Serials go from 0 to 9999, not {serial}.")
    body = f"0000{serial:04}"
    return f"{body}{luhn_digit(body)}"


def siret(serial: int, establishment: int = 1) -> str:
    """Establishment number of such an organisation; both serials under 10,000."""
    body = f"{siren(serial)}{establishment:04}"
    return f"{body}{luhn_digit(body)}"


def luhn_digit(body: str) -> int:
    """The digit that makes a number pass the Luhn check. Source: ISO/IEC 7812-1."""
    doubled = (int(digit) * (2 - i % 2) for i, digit in enumerate(reversed(body)))
    return -sum(value - 9 * (value > 9) for value in doubled) % 10


CESU_START = "DEMO-Z"
"""A form of our own, that nobody can take for a real Cesu account number."""


def cesu_number(number: int) -> str:
    """Cesu account number of a person."""
    return f"{CESU_START}{number:07}"
