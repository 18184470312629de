"""The shapes of what is sent and answered: amounts, hours, months, numbers in fictitious ranges."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from maquette.fakedata.safe import is_fictitious

__all__ = [
    "CesuNumber",
    "Day",
    "Email",
    "Euros",
    "Hours",
    "Iban",
    "Known",
    "Month",
    "Page",
    "Paged",
    "Phone",
    "Reference",
    "Shape",
    "Text",
    "cents",
    "cut",
    "euros",
]


class Shape(BaseModel):
    """What is sent or answered; an unknown field is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True)
class Known:
    """The fact of the dictionary a field holds: its label is the fact's, and a journey's call fills it.

    Args:
        fact: its name.
        per: how many of the fact's own units (cents, quarter-hours) make one of the field's.
    """

    fact: str
    per: int = 1


def _fictitious(kind: str) -> AfterValidator:
    def check(text: str) -> str:
        if not is_fictitious(kind, text):
            raise PydanticCustomError("real_identifier", "not in a fictitious range")
        return text

    return AfterValidator(check)


def _cents(amount: float) -> float:
    if abs(amount * 100 - round(amount * 100)) > 1e-6:
        raise PydanticCustomError("cents", "two decimals at most")
    return amount


def _quarters(hours: float) -> float:
    if hours * 4 != int(hours * 4):
        raise PydanticCustomError("quarters", "a multiple of 0.25")
    return hours


Euros = Annotated[
    float,
    Field(strict=True, ge=0, le=1_000_000, allow_inf_nan=False, examples=[13.5]),
    AfterValidator(_cents),
]
Hours = Annotated[
    float,
    Field(strict=True, ge=0.25, le=744, allow_inf_nan=False, multiple_of=0.25, examples=[36.5]),
    AfterValidator(_quarters),
]
Month = Annotated[
    str, StringConstraints(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$"), Field(examples=["2026-10"])
]
Day = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2099, 12, 31))]
Text = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Reference = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9/_.\-]{0,63}$")]
CesuNumber = Annotated[str, StringConstraints(pattern=r"^DEMO-Z[0-9]{7}$"), Field(examples=["DEMO-Z0001001"])]
Iban = Annotated[str, StringConstraints(max_length=40), _fictitious("iban")]
Email = Annotated[str, StringConstraints(max_length=120), _fictitious("email")]
Phone = Annotated[str, StringConstraints(max_length=20), _fictitious("phone")]


class Page(Shape):
    """Which page of a list."""

    page: Annotated[int, Field(ge=1, le=10_000)] = 1
    parPage: Annotated[int, Field(ge=1, le=100)] = 20


class Paged(Shape):
    """Where a page of a list stands."""

    page: int
    parPage: int
    total: int
    suite: bool


def cents(amount: float) -> int:
    """Whole cents of an amount in euros."""
    return round(amount * 100)


def euros(amount: int) -> float:
    """Euros of whole cents."""
    return amount / 100


def cut(rows: list[Any], asked: Page) -> tuple[list[Any], dict[str, Any]]:
    """The rows of a page, and where it stands."""
    start = (asked.page - 1) * asked.parPage
    place = {"page": asked.page, "parPage": asked.parPage, "total": len(rows)}
    return rows[start : start + asked.parPage], {**place, "suite": start + asked.parPage < len(rows)}
