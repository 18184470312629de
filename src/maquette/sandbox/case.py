"""One request being answered: who asks, on which day, what was done so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

from maquette.sandbox.months import contract_month, declared_months
from maquette.sandbox.people import People, Row
from maquette.sandbox.refusal import Refusal
from maquette.sandbox.store import Book

__all__ = ["Caller", "Case"]


@dataclass(frozen=True)
class Caller:
    """Who asks.

    Args:
        client: its name.
        scopes: what its token carries.
        persona: who agreed, "" for a partner on its own.
        numbers: Cesu numbers the persona may speak for.
    """

    client: str
    scopes: frozenset[str]
    persona: str = ""
    numbers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Case:
    """One request, within one transaction.

    Args:
        people: the population.
        book: what was done.
        today: the sandbox's clock.
        caller: who asks.
        key: of the request, "" when it has none.
    """

    people: People
    book: Book
    today: date
    caller: Caller
    key: str = ""

    def write(self, kind: str, subject: str, value: Mapping[str, Any]) -> int:
        """Write what was done; its number."""
        client, day = self.caller.client, self.today.isoformat()
        return self.book.append(kind, subject, value, client=client, day=day)

    def employer(self, number: str, birth_date: date | None = None, place: str = "/numeroEmployeur") -> Row:
        """An employer's record; with a birth date, only when it is hers."""
        record = self.people.employer(number)
        if record is None or (birth_date is not None and record["birth_date"] != birth_date.isoformat()):
            raise Refusal("unknown_employer", place)
        return record

    def employee(self, number: str, place: str = "/numeroSalarie") -> Row:
        """An employee's record."""
        record = self.people.employee(number)
        if record is None:
            raise Refusal("unknown_employee", place)
        return record

    def contract(self, employer: str, employee: str) -> Row:
        """The contract between two people."""
        for one in self.people.contracts(employer):
            if self.people.sides(one) == (employer, employee):
                return one
        raise Refusal("no_contract", "/numeroSalarie")

    def require(self, employer: str, place: str = "/numeroEmployeur") -> None:
        """Refuse who has neither a mandate of this employer nor her own token."""
        allowed = employer in self.caller.numbers if self.caller.persona else self.mandated(employer)
        if not allowed:
            raise Refusal("not_yours", place)

    def mandated(self, employer: str) -> bool:
        """Whether the client has a mandate of this employer in force."""
        own = [
            one
            for one in self.book.of(employer, "mandate_given", "mandate_revoked")
            if one.client == self.caller.client
        ]
        return bool(own) and own[-1].kind == "mandate_given"

    def person(self, given: str | None, side: str, place: str) -> str:
        """Cesu number of whom it is about: the one named, or the person whose token it is.

        Args:
            given: as named in the request.
            side: "employee" or "employer", the side she must have.
            place: of the field in the request.
        """
        known = self.people.employee if side == "employee" else self.people.employer
        if not self.caller.persona:
            if given is None:
                raise Refusal("missing_field", place, name=place.lstrip("/?"))
            if known(given) is None:
                raise Refusal(f"unknown_{side}", place)
            return given
        own = sorted(number for number in self.caller.numbers if known(number) is not None)
        if not own:
            raise Refusal(f"unknown_{side}", place)
        if given is not None and given not in own:
            raise Refusal("not_yours", place)
        return given or own[0]

    def months(self, contracts: tuple[Row, ...], first: str, last: str) -> list[Row]:
        """Months declared, by what was done here or by the population, oldest first."""
        return declared_months(
            self.people, self.book, self.today, contracts=contracts, first=first, last=last
        )

    def month(self, contract: Row, month: str) -> Row:
        """What a month of a contract starts from before its hours are given."""
        return contract_month(self.people, self.book, contract, month)

    def reference(self, *about: object) -> str:
        """A receipt number; the same key, but for what follows a #, gives the same one."""
        said = self.key.partition("#")[0] or "/".join(str(one) for one in (self.caller.client, *about))
        number = int.from_bytes(blake2b(said.encode(), digest_size=4).digest())
        return f"DEMO-{self.today.year}-{number % 1_000_000:06d}"
