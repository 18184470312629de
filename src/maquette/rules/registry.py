"""Every rule a journey may call by name. A new rule is a function and one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from maquette.rules import cesu, contract_end
from maquette.rules.lines import Line

__all__ = ["RULES", "ResultType", "Rule"]

ResultType = Literal["euros", "date", "days"]


@dataclass(frozen=True)
class Rule:
    """A rule a journey may call.

    Args:
        function: takes `(rates, today, **records)`, gives cents, days or a date.
        arguments: names of the records it needs, in the order an author writes them.
        result: `euros` (whole cents), `days` (whole) or `date`.
        label: what a French reader sees.
        explain: takes the same, gives the lines of the result; nothing when the value says it all.
    """

    function: Callable[..., int | date]
    arguments: tuple[str, ...]
    result: ResultType
    label: str
    explain: Callable[..., tuple[Line, ...]] | None = None


_MONTH = ("relation", "declaration")
_END = ("relation", "end")

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "cesu.net": Rule(cesu.net, ("declaration",), "euros", "Salaire net du mois"),
        "cesu.gross": Rule(cesu.gross, _MONTH, "euros", "Salaire brut", cesu.explain),
        "cesu.contributions_employee": Rule(
            cesu.employee_share, _MONTH, "euros", "Cotisations salariales", cesu.explain
        ),
        "cesu.contributions_employer": Rule(
            cesu.employer_share, _MONTH, "euros", "Cotisations patronales", cesu.explain
        ),
        "cesu.relief": Rule(cesu.relief, _MONTH, "euros", "Réduction de cotisations", cesu.explain),
        "cesu.cost": Rule(cesu.cost, _MONTH, "euros", "Coût total du mois", cesu.explain),
        "cesu.debit": Rule(cesu.debit, _MONTH, "euros", "Montant prélevé", cesu.explain_debit),
        "contract_end.notice_days": Rule(contract_end.notice_days, _END, "days", "Durée du préavis"),
        "contract_end.notice_end": Rule(contract_end.notice_end, _END, "date", "Fin du contrat"),
        "contract_end.notice_pay": Rule(
            contract_end.notice_pay, _END, "euros", "Indemnité de préavis", contract_end.explain
        ),
        "contract_end.severance": Rule(
            contract_end.severance, _END, "euros", "Indemnité de licenciement", contract_end.explain
        ),
        "contract_end.unused_leave": Rule(
            contract_end.unused_leave, _END, "euros", "Indemnité de congés payés", contract_end.explain
        ),
        "contract_end.total": Rule(
            contract_end.total, _END, "euros", "Total des indemnités", contract_end.explain
        ),
    }
)
