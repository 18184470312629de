"""Where every request is answered, whoever brings it: once for a key, on the clock, in one transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from pydantic import BaseModel
from sqlalchemy import insert, select

from maquette.sandbox.apis import api_of
from maquette.sandbox.case import Caller, Case
from maquette.sandbox.dials import Draws
from maquette.sandbox.operation import Operation
from maquette.sandbox.people import People
from maquette.sandbox.refusal import Refusal
from maquette.sandbox.schema import answer_table
from maquette.sandbox.screening import screen
from maquette.sandbox.store import Book, SandboxStore

__all__ = ["Answer", "Desk"]

_LATEST = date(2099, 1, 1)


@dataclass(frozen=True)
class Answer:
    """A good answer.

    Args:
        status: of HTTP.
        body: JSON text.
        again: given before for the same key.
        after_s: seconds to wait before giving it, as the dials say.
    """

    status: int
    body: str
    again: bool = False
    after_s: float = 0

    @property
    def values(self) -> Any:
        """The JSON value."""
        return json.loads(self.body)


class _Undone(Exception):  # noqa: N818  it is no fault: it only undoes
    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.answer = answer


@dataclass(frozen=True)
class Desk:
    """The services on one store.

    Args:
        store: what was done.
        people: who they know.
        start: where the clock stands before anybody advances it.
    """

    store: SandboxStore
    people: People
    start: date
    draws: Draws = field(default_factory=Draws)

    def today(self, book: Book) -> date:
        """The day on the clock."""
        days = sum(int(one.value["days"]) for one in book.of("clock", "clock_advanced"))
        return min(self.start + timedelta(days=days), _LATEST)

    def advance(self, days: int) -> date:
        """Advance the clock; the new day."""
        with self.store.writing() as book:
            book.append("clock_advanced", "clock", {"days": days})
            return self.today(book)

    def call(self, operation: Operation, caller: Caller, asked: BaseModel, key: str = "") -> Answer:
        """Answer a request.

        Args:
            operation: what is asked for.
            caller: who asks; its scopes are checked here.
            asked: a value of `operation.asks`.
            key: the same one gives the same answer; "" for none.

        Raises:
            Refusal: it cannot be done; nothing is written.
        """
        if operation.scope not in caller.scopes:
            raise Refusal("insufficient_scope", scope=operation.scope)
        sent = asked.model_dump(mode="json")
        screen(sent)
        screen(key)
        if not operation.writes:
            with self.store.reading() as book:
                return self._weathered(operation, self._case(book, caller, key), asked)
        with self.store.writing() as book:
            case = self._case(book, caller, key)
            return self._weathered(operation, case, asked, _digest(operation, sent) if key else "")

    def attempt(self, operation: Operation, caller: Caller, asked: BaseModel) -> Answer:
        """Answer a request, and undo it: for a try.

        Raises:
            Refusal: it cannot be done.
        """
        screen(asked.model_dump(mode="json"))
        try:
            with self.store.writing() as book:
                raise _Undone(self._answered(operation, self._case(book, caller, ""), asked))
        except _Undone as done:
            return done.answer

    def _weathered(self, operation: Operation, case: Case, asked: BaseModel, digest: str = "") -> Answer:
        after_s = self.draws.weather(case.book, api_of(operation).name)
        done = (
            self._once(operation, case, asked, digest) if digest else self._answered(operation, case, asked)
        )
        return replace(done, after_s=after_s)

    def _case(self, book: Book, caller: Caller, key: str) -> Case:
        return Case(self.people, book, self.today(book), caller, key)

    def _once(self, operation: Operation, case: Case, asked: BaseModel, digest: str) -> Answer:
        columns = answer_table.c
        row = case.book.connection.execute(
            select(columns.request, columns.status, columns.body).where(
                columns.client == case.caller.client, columns.key == case.key
            )
        ).first()
        if row is not None and row.request != digest:
            raise Refusal("key_reused")
        if row is not None:
            return Answer(row.status, row.body, again=True)
        answer = self._answered(operation, case, asked)
        kept: Mapping[str, Any] = {
            "client": case.caller.client,
            "key": case.key,
            "request": digest,
            "status": answer.status,
            "body": answer.body,
        }
        case.book.connection.execute(insert(answer_table), kept)
        return answer

    def _answered(self, operation: Operation, case: Case, asked: BaseModel) -> Answer:
        return Answer(operation.status, operation.run(case, asked).model_dump_json())


def _digest(operation: Operation, sent: Any) -> str:
    text = json.dumps(sent, sort_keys=True, ensure_ascii=False)
    return sha256(f"{operation.name}\n{text}".encode()).hexdigest()
