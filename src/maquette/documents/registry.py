"""Every kind of document a screen may show. A new kind is a file, its name and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from maquette.documents.kind import Kind
from maquette.documents.kinds import payslip

__all__ = ["KINDS", "DocumentName"]

DocumentName = Literal["payslip"]

KINDS: Mapping[DocumentName, Kind] = MappingProxyType(
    {
        "payslip": Kind("Bulletin de salaire", payslip.READS, payslip.make),
    }
)
