"""Every rule a journey may call by name. A new rule is a function and one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from maquette.rules import called, cesu, contract_end, side_by_side
from maquette.rules.lines import Line

__all__ = ["RULES", "ResultType", "Rule", "ValueType"]

ResultType = Literal["euros", "date", "days", "yes_no"]

ValueType = Literal["euros", "hours", "integer", "percent", "date", "month", "text", "yes_no"]


@dataclass(frozen=True)
class Rule:
    """A rule a journey may call.

    Args:
        function: takes `(rates, today, **given)`, gives cents, days, a date, a yes or no.
        arguments: names of what it needs, in the order an author writes them.
        result: `euros` (whole cents), `days` (whole), `date` or `yes_no`.
        label: what a French reader sees.
        explain: takes the same, gives the lines of the result; nothing when the value says it all.
        types: of the arguments that are values: `euros` come as cents, `hours` as quarter-hours, `percent` as
            hundred-thousandths, `month` as `YYYY-MM`. The others are records.
    """

    function: Callable[..., int | date]
    arguments: tuple[str, ...]
    result: ResultType
    label: str
    explain: Callable[..., tuple[Line, ...]] | None = None
    types: Mapping[str, ValueType] = field(default_factory=dict)


def _of_values(
    function: Callable[..., int | date],
    types: Mapping[str, ValueType],
    result: ResultType,
    label: str,
    explain: Callable[..., tuple[Line, ...]] | None = None,
) -> Rule:
    """A rule that takes values only."""
    return Rule(function, tuple(types), result, label, explain, types)


_MONTH = ("relation", "declaration")
_END = ("relation", "end")
_RATE: Mapping[str, ValueType] = {"rate": "percent"}
_TAXED = (*_MONTH, *_RATE)
_HOUSEHOLD: Mapping[str, ValueType] = {
    "persons": "integer",
    "first_year": "yes_no",
    "disability": "yes_no",
}
_CARE: Mapping[str, ValueType] = {
    "hours": "hours",
    "hour_cost": "euros",
    "income": "euros",
    "children": "integer",
}
_ACTIVITY: Mapping[str, ValueType] = {"stop": "date", "hours_3": "hours", "hours_12": "hours"}
_STOP: Mapping[str, ValueType] = {"stop": "date", "month_gross": "euros"}
_JOB: Mapping[str, ValueType] = {"level": "text", "leave": "text"}
_SENT: Mapping[str, ValueType] = {"month": "month", "declared": "date"}
_YEAR: Mapping[str, ValueType] = {"spent": "euros", "aids": "euros", "ceiling": "euros"}
_RUNNING: Mapping[str, ValueType] = {"cost": "euros", "cost_before": "euros", "ceiling": "euros"}
_VOUCHERS: Mapping[str, ValueType] = {"due": "euros", "value": "euros", "funded": "euros"}

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
        "reliefs.deduction": Rule(
            side_by_side.relief_of("deduction"),
            _MONTH,
            "euros",
            "Déduction par heure travaillée",
            side_by_side.explaining("deduction"),
        ),
        "reliefs.seventy": Rule(
            side_by_side.relief_of("seventy"),
            _MONTH,
            "euros",
            "Exonération à partir de 70 ans",
            side_by_side.explaining("seventy"),
        ),
        "reliefs.total": Rule(
            side_by_side.relief_of("total"),
            _MONTH,
            "euros",
            "Exonération totale",
            side_by_side.explaining("total"),
        ),
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
        "tax_credit.ceiling": _of_values(
            called.tax_ceiling, _HOUSEHOLD, "euros", "Plafond du crédit d'impôt"
        ),
        "tax_credit.amount": _of_values(
            called.tax_credit_amount, _YEAR, "euros", "Crédit d'impôt", called.explain_credit
        ),
        "advance.amount": _of_values(
            called.advance_amount, _RUNNING, "euros", "Avance immédiate", called.advance_explain
        ),
        "advance.left": _of_values(
            called.advance_left, _RUNNING, "euros", "Reste à payer", called.advance_explain
        ),
        "vouchers.rest": _of_values(
            called.vouchers_rest, _VOUCHERS, "euros", "Reste à payer en euros", called.explain_vouchers
        ),
        "vouchers.aid": _of_values(
            called.vouchers_aid, _VOUCHERS, "euros", "Aide à déduire", called.explain_vouchers
        ),
        "cmg.amount": _of_values(
            called.cmg_amount, _CARE, "euros", "Complément de mode de garde", called.cmg_explain
        ),
        "sick_pay.right": _of_values(
            called.sick_right, _ACTIVITY, "yes_no", "Droit aux indemnités journalières"
        ),
        "sick_pay.daily": _of_values(
            called.sick_day, _STOP, "euros", "Indemnité journalière", called.explain_sick
        ),
        "at_source.tax": Rule(called.tax, _TAXED, "euros", "Impôt prélevé", called.explain_tax, _RATE),
        "at_source.paid": Rule(called.paid, _TAXED, "euros", "Salaire versé", called.explain_tax, _RATE),
        "floors.net": _of_values(called.floor, _JOB, "euros", "Salaire net minimum", called.explain_floor),
        "calendar.debit": _of_values(called.debit_day, _SENT, "date", "Jour du prélèvement Cesu+"),
        "calendar.pay": _of_values(called.pay_day, _SENT, "date", "Jour du versement du salaire"),
    }
)
