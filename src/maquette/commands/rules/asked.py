"""What a command of the rules was given: each option read or refused, and the result told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from textwrap import fill
from typing import Annotated, Any, Literal, NoReturn

import typer
from rich.console import Console
from rich.text import Text

from maquette.commands.exits import WRONG_COMMAND
from maquette.commands.here import loaded_project, project_root
from maquette.commands.rules.sheet import Row, Source, euros, french, sheet, table
from maquette.fields import Refused, field_type
from maquette.problems import Place, Problem, describe, machine, nearest
from maquette.problems.safe import visible
from maquette.rules.rates import NoRateError

__all__ = ["MOST_CENTS", "Asked", "Folder", "Form"]

Form = Annotated[Literal["table", "json"], typer.Option("--format", help="table ou json")]
Folder = Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")]

MOST_CENTS = 100_000_000
"""A million euros: more is a slip of the keyboard."""


class Asked:
    """One command: its project's rates, what was given by option, and how to answer."""

    def __init__(self, rule: str, form: str, folder: Path | None) -> None:
        project = loaded_project(project_root(folder), "json" if form == "json" else "text").project
        assert project is not None
        self.rates = project.rates
        self._language = project.settings.language
        self._rule, self._form = rule, form
        self._given: dict[str, Any] = {}

    def euros(self, option: str, text: str, *, least: int = 0, most: int = MOST_CENTS) -> int:
        """An amount in cents."""
        cents = int(self._field(option, text, "euros"))
        if not least <= cents <= most:
            self.refuse("D002", option, value=text, least=euros(least), most=euros(most))
        return self._kept(option, cents)

    def hours(self, option: str, text: str, *, most: int = 300) -> int:
        """A duration in quarter-hours."""
        quarters = int(self._field(option, text, "hours"))
        if not 0 <= quarters <= 4 * most:
            self.refuse("D002", option, value=text, least="0 h", most=f"{most} h")
        return self._kept(option, quarters)

    def whole(self, option: str, number: str, *, least: int = 0, most: int = 10_000) -> int:
        """A whole number."""
        if not re.fullmatch(r"-?\d{1,9}", number.strip()):
            self.refuse("D001", option, value=number, form="whole")
        if not least <= int(number) <= most:
            self.refuse("D002", option, value=number, least=least, most=most)
        return self._kept(option, int(number))

    def percent(self, option: str, text: str) -> int:
        """A rate in hundred-thousandths, from a percentage."""
        plain = text.strip().removesuffix("%").strip().replace(",", ".")
        found = re.fullmatch(r"(\d{1,3})(?:\.(\d{1,3}))?", plain)
        if not found:
            self.refuse("D001", option, value=text, form="percent")
        rate = int(found[1]) * 1000 + int((found[2] or "").ljust(3, "0"))
        if rate > 100_000:
            self.refuse("D002", option, value=text, least="0 %", most="100 %")
        return self._kept(option, rate)

    def month(self, option: str, text: str) -> str:
        """A month, as `YYYY-MM`."""
        if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text) or text < "1900":
            self.refuse("D001", option, value=text, form="month")
        self._given[option.lstrip("-")] = text
        return text

    def day(self, option: str, text: str, *, after: date | None = None) -> date:
        """A date, not before another one."""
        try:
            day = date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
        except ValueError:
            day = None
        if day is None or day.year < 1900:
            self.refuse("D001", option, value=text, form="day")
        if after and day < after:
            self.refuse("D006", option, day=french(day), before=french(after))
        self._given[option.lstrip("-")] = text
        return day

    def choice(self, option: str, text: str, allowed: Sequence[str]) -> str:
        """One of the words allowed."""
        if text not in allowed:
            self.refuse("D005", option, value=text, allowed=list(allowed), suggestion=nearest(text, allowed))
        self._given[option.lstrip("-")] = text
        return text

    def flag(self, option: str, said: bool) -> bool:
        """A yes or no."""
        self._given[option.lstrip("-")] = said
        return said

    @contextmanager
    def dated(self, option: str) -> Iterator[None]:
        """Computing with the date of an option, which may have no rate."""
        try:
            yield
        except NoRateError as missing:
            known = ", ".join(french(day) for day in missing.known) or "aucune"
            self.refuse("D003", option, day=french(missing.day), rate=missing.name, known=known)

    def tell(self, title: str, rows: Sequence[Row], day: date) -> None:
        """Show the result, and how sure its sources are on a day."""
        told = {row.source: Source(self._words(row), self.rates.confidence(row.source, day)) for row in rows}
        if self._form == "json":
            typer.echo(sheet(self._rule, self._given, rows, told))
        else:
            Console(highlight=False).print(table(title, rows, told))

    def _words(self, row: Row) -> str:
        return self.rates.sources.get(row.source, row.source)

    def refuse(self, code: str, option: str, **details: Any) -> NoReturn:
        """Tell what is wrong with an option, and end the command."""
        problem = Problem(code, Place(option), details)
        if self._form == "json":
            typer.echo(machine.render([problem], self._language))
        else:
            said = describe(problem, self._language)
            console = Console(stderr=True, highlight=False)
            console.print(
                Text.assemble((visible(option), "bold"), "  ", (code, "bold red"), "  ", said.title)
            )
            console.print(Text(_folded(said.message, console.width)))
            console.print(Text(_folded(said.remedy, console.width), style="italic"))
        raise typer.Exit(WRONG_COMMAND)

    def _field(self, option: str, text: str, kind: str) -> Any:
        field = field_type(kind)
        try:
            return field.to_json(field.parse(text))
        except Refused:
            self.refuse("D001", option, value=text, form=kind)

    def _kept(self, option: str, number: int) -> int:
        self._given[option.lstrip("-")] = number
        return number


def _folded(words: str, width: int) -> str:
    """Words folded at plain spaces only, so that French no-break spaces hold."""
    return fill(words, max(20, width), initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
