"""One file, `fakedata/facts.yaml`: a label, a type or a rule is written once, here."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, RootModel

from maquette.yamlsource import SourceModel, Spoken

__all__ = ["Dictionary", "Fact"]


class Fact(SourceModel):
    """One thing the service knows about somebody."""

    type: str
    """a field type"""
    label: Spoken
    """what is asked, or how the row is called"""
    hint: Spoken | None = None
    """help under the label"""
    options: dict[str, Spoken] = Field(default_factory=dict)
    """for a choice: value → words"""
    from_: Literal["relations"] | None = Field(default=None, alias="from")
    """for a choice among the persona's contracts"""
    option: Spoken | None = None
    """how each of these contracts is named: `{{ employee.first_name }}`"""
    least: str | None = None
    """smallest value: a number, a date or an expression"""
    most: str | None = None
    """largest value"""
    errors: dict[str, Spoken] = Field(default_factory=dict)
    """our own words for a refusal"""
    holders: list[str] = Field(default_factory=list)
    """who already knows it; asking it again is told unless `asked_because` says why"""
    law: str | None = None
    """what lets it be reused"""
    sensitive: bool = False
    """needs particular care"""


class Dictionary(RootModel[dict[str, Fact]]):
    """Facts by name: `employer.iban`, `declaration.hours`."""
