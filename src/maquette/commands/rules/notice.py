"""`maquette rules notice`: how long a notice lasts, and what it pays."""

from __future__ import annotations

from maquette.commands.rules.asked import Asked, Folder, Form
from maquette.commands.rules.ending import MonthGross, Notified, Start, Why, ending_of
from maquette.commands.rules.sheet import Row, french, of_lines
from maquette.rules.notice import notice_days, notice_end, notice_pay

__all__ = ["notice"]


def notice(
    *,
    start: Start,
    notified: Notified,
    reason: Why = "dismissal",
    month_gross: MonthGross = "0",
    form: Form = "table",
    project: Folder = None,
) -> None:
    """Le préavis d'un contrat qui se termine."""
    asked = Asked("notice", form, project)
    why, first, said = ending_of(asked, reason, start, notified)
    gross = asked.euros("--month-gross", month_gross)
    with asked.dated("--notified"):
        days = notice_days(asked.rates, why, first, said)
        last = notice_end(asked.rates, why, first, said)
        paid = notice_pay(asked.rates, why, first, said, gross)
    rows = [
        Row("notice_days", "Durée du préavis", days, f"{days} jours", source="kali_162"),
        Row("notice_end", "Dernier jour du contrat", last.isoformat(), french(last), source="kali_162"),
    ]
    asked.tell("Préavis", [*rows, *of_lines([paid])], said)
