"""The rules of the end of a contract, as a journey calls them: records in, days, dates and cents out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from maquette.rules import notice, paid_leave
from maquette.rules.contributions import first_day, gross_for_net
from maquette.rules.given import Given, Record
from maquette.rules.lines import Line
from maquette.rules.pay import month_net
from maquette.rules.rates import Rates
from maquette.rules.severance import severance as severance_line

__all__ = ["explain", "notice_days", "notice_end", "notice_pay", "severance", "total", "unused_leave"]


def notice_days(rates: Rates, today: date, *, relation: Record, end: Record) -> int:
    """Calendar days of notice to work."""
    ending = _ending(relation, end)
    return notice.notice_days(rates, ending.reason, ending.start, ending.notified)


def notice_end(rates: Rates, today: date, *, relation: Record, end: Record) -> date:
    """Last day of the contract."""
    return _ending(relation, end).last_day(rates)


def notice_pay(rates: Rates, today: date, *, relation: Record, end: Record) -> int:
    """Gross paid for a notice that cannot be worked."""
    return _notice_pay(rates, relation, end).amount


def severance(rates: Rates, today: date, *, relation: Record, end: Record) -> int:
    """Severance, free of contributions."""
    return _severance(rates, relation, end).amount


def unused_leave(rates: Rates, today: date, *, relation: Record, end: Record) -> int:
    """Gross indemnity for leave not taken; none when the pay held the leave each month."""
    return _unused_leave(rates, relation, end).amount


def total(rates: Rates, today: date, *, relation: Record, end: Record) -> int:
    """All indemnities of the end of the contract, gross, the last pay not included."""
    return sum(line.amount for line in _indemnities(rates, relation, end))


def explain(rates: Rates, today: date, *, relation: Record, end: Record) -> tuple[Line, ...]:
    """The average gross, then every indemnity, then their total."""
    lines = _indemnities(rates, relation, end)
    amount = sum(line.amount for line in lines)
    reference = _month_gross(rates, relation, _ending(relation, end))
    return (
        Line("reference_pay", "Salaire brut moyen d'un mois", "pay", 0, 0, reference, ""),
        *lines,
        Line("end_total", "Total des indemnités", "total", 0, 0, amount, ""),
    )


@dataclass(frozen=True)
class _Ending:
    """Why and when a contract ends."""

    reason: notice.Reason
    start: date
    notified: date

    def last_day(self, rates: Rates) -> date:
        """Last day of the contract."""
        return notice.notice_end(rates, self.reason, self.start, self.notified)


def _ending(relation: Record, end: Record) -> _Ending:
    given = Given("end", end)
    wanted = given.text("reason")
    reason = next((known for known in notice.REASONS if known == wanted), None)
    if reason is None:
        raise ValueError(f"Unknown end.reason {wanted!r}; known: {', '.join(notice.REASONS)}.")
    return _Ending(reason, Given("relation", relation).day("start_date"), given.day("notified_on"))


def _indemnities(rates: Rates, relation: Record, end: Record) -> tuple[Line, ...]:
    return (
        _severance(rates, relation, end),
        _notice_pay(rates, relation, end),
        _unused_leave(rates, relation, end),
    )


def _severance(rates: Rates, relation: Record, end: Record) -> Line:
    ending = _ending(relation, end)
    pay = _month_gross(rates, relation, ending)
    return severance_line(rates, ending.reason, ending.start, ending.notified, pay)


def _notice_pay(rates: Rates, relation: Record, end: Record) -> Line:
    ending = _ending(relation, end)
    pay = _month_gross(rates, relation, ending)
    return notice.notice_pay(rates, ending.reason, ending.start, ending.notified, pay)


def _unused_leave(rates: Rates, relation: Record, end: Record) -> Line:
    if Given("relation", relation).text("leave") == "included":
        days = 0
    else:
        days = Given("end", end).integer("unused_leave_days")
        if days < 0:
            raise ValueError(f"end.unused_leave_days cannot be {days}.")
    ending = _ending(relation, end)
    return paid_leave.unused_leave(rates, ending.last_day(rates), _month_gross(rates, relation, ending), days)


def _month_gross(rates: Rates, relation: Record, ending: _Ending) -> int:
    """Average gross of a month: the agreed hours and pay, at the rates of the month of notification."""
    contract = Given("relation", relation)
    day = first_day(ending.notified.isoformat()[:7])
    regime = rates.regime(day, alsace_moselle=contract.flag("alsace_moselle"))
    gross: int = gross_for_net(regime, month_net(contract.integer("hours"), contract.integer("net_hourly")))
    return gross
