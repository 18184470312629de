"""Every kind of document a screen may show. A new kind is a file, its name and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from maquette.documents.kind import Kind
from maquette.documents.kinds import end_certificate, mandate, payslip, settlement, tax_certificate

__all__ = ["KINDS", "DocumentName"]

DocumentName = Literal["payslip", "tax-certificate", "end-certificate", "settlement", "mandate"]

KINDS: Mapping[DocumentName, Kind] = MappingProxyType(
    {
        "payslip": Kind("Bulletin de salaire", payslip.READS, payslip.make),
        "tax-certificate": Kind("Attestation fiscale", tax_certificate.READS, tax_certificate.make),
        "end-certificate": Kind(
            "Attestation pour France Travail", end_certificate.READS, end_certificate.make
        ),
        "settlement": Kind("Reçu pour solde de tout compte", settlement.READS, settlement.make),
        "mandate": Kind("Mandat pour déclarer", mandate.READS, mandate.make, names_party=True),
    }
)
