"""A journey's call: what it sends is made of facts, what happened is kept so that it can be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError

from maquette.sandbox.apis import OPERATIONS, SCOPES, api_of
from maquette.sandbox.case import Caller
from maquette.sandbox.desk import Desk
from maquette.sandbox.mistakes import refusal_of
from maquette.sandbox.months import month_subject
from maquette.sandbox.operation import Operation
from maquette.sandbox.refusal import Refusal, problem
from maquette.sandbox.remote import Remote, UnreachableError
from maquette.sandbox.shapes import Known
from maquette.sandbox.store import SandboxStore

__all__ = ["PROTOTYPE", "Call", "call", "calls_of", "declared_elsewhere", "planned", "prototype"]

PROTOTYPE = "prototype"
"""The client every prototype is."""

Read = Callable[[str], Any]
"""A fact's JSON value; raises LookupError when nobody has given it."""


@dataclass(frozen=True)
class Call:
    """A call of a journey, made or to be made.

    Args:
        step: of the journey.
        operation: its name; "" when no service has it.
        method, path, scope: as a partner would send it.
        words: what the scope lets do.
        service: who answers.
        sent: what is sent, without the fields nobody has given yet.
        status: 0 while it is not made.
        answer: what was answered, or the refusal.
        whose: Cesu numbers it is about.
        after_s: seconds the service took more.
    """

    step: str
    operation: str
    method: str = ""
    path: str = ""
    scope: str = ""
    words: str = ""
    service: str = ""
    sent: Mapping[str, Any] = field(default_factory=dict)
    status: int = 0
    answer: Any = None
    whose: tuple[str, ...] = ()
    after_s: float = 0

    @property
    def receipt(self) -> str:
        """The number of what was done, "" when nothing was."""
        known = self.answer if isinstance(self.answer, dict) else {}
        return str(known.get("referenceDocumentaire") or "")

    @property
    def is_down(self) -> bool:
        """Whether the service did not answer."""
        return self.status >= 500


def prototype(persona: str, numbers: frozenset[str]) -> Caller:
    """A prototype, played by a persona who agreed to everything its journey does."""
    return Caller(PROTOTYPE, frozenset(SCOPES), persona, numbers)


def planned(step: str, api: str, read: Read, language: str) -> Call:
    """A call as it would be made now."""
    operation = OPERATIONS.get(api)
    if operation is None:
        return Call(step, "")
    sent = _sent(operation, read)
    scope = SCOPES[operation.scope]
    service = api_of(operation)
    return Call(
        step=step,
        operation=operation.name,
        method=operation.method,
        path=operation.path,
        scope=operation.scope,
        words=scope.en if language == "en" else scope.fr,
        service=f"{service.en if language == 'en' else service.fr} ({service.holder})",
        sent=sent,
        whose=tuple(str(sent[name]) for name in ("numeroEmployeur", "numeroSalarie") if name in sent),
    )


def call(
    desk: Desk,
    plan: Call,
    caller: Caller,
    *,
    run: str,
    turn: int,
    language: str,
    remote: Remote | None = None,
) -> Call:
    """Make a call and keep it under the run it belongs to.

    Args:
        desk: answers in this very process, unless a sandbox runs elsewhere and answers.
        remote: the sandbox that runs, None when there is none.
        run: of the session.
        turn: of the session when the call is made: the same one is answered once.
    """
    key = f"{run}/{plan.step}#{turn}"
    made = _afar(remote, plan, caller, key) if remote else None
    made = made or _made(desk, plan, caller, key, language)
    with desk.store.writing() as book:
        book.append("journey_called", f"run/{run}", asdict(made), client=PROTOTYPE)
    return made


def calls_of(store: SandboxStore, run: str) -> dict[str, Call]:
    """Step -> the last call made there in a run."""
    with store.reading() as book:
        rows = book.of(f"run/{run}", "journey_called")
    return {one.value["step"]: Call(**{**one.value, "whose": tuple(one.value["whose"])}) for one in rows}


def declared_elsewhere(
    store: SandboxStore, months: Iterable[tuple[int, str]]
) -> dict[tuple[int, str], Mapping[str, Any]]:
    """Contract and month -> what a partner declared last; what prototypes declare stays in their sessions."""
    with store.reading() as book:
        rows = book.latest([month_subject(*one) for one in months], "declared")
    own = ("hours", "net_hourly", "net_total", "gross", "cost", "debit")
    return {
        (one.value["relation"], one.value["month"]): {key: one.value[key] for key in own}
        for one in rows
        if one.client != PROTOTYPE
    }


def _afar(remote: Remote, plan: Call, caller: Caller, key: str) -> Call | None:
    """A call over the network; None when nobody answers, which leaves it to this process."""
    try:
        status, answer = remote.call(
            method=plan.method,
            path=plan.path,
            scope=plan.scope,
            sent=plan.sent,
            persona=caller.persona,
            key=key,
        )
    except UnreachableError:
        return None
    return Call(**{**vars(plan), "status": status, "answer": answer})


def _made(desk: Desk, plan: Call, caller: Caller, key: str, language: str) -> Call:
    operation = OPERATIONS[plan.operation]
    try:
        asked: BaseModel = operation.asks.model_validate(plan.sent)
        answer = desk.call(operation, caller, asked, key)
    except ValidationError as wrong:
        mistakes = wrong.errors(include_input=False, include_url=False)
        return _refused(plan, refusal_of(mistakes, operation.method), language)
    except Refusal as refusal:
        return _refused(plan, refusal, language)
    return Call(**{**vars(plan), "status": answer.status, "answer": answer.values, "after_s": answer.after_s})


def _refused(plan: Call, refusal: Refusal, language: str) -> Call:
    return Call(**{**vars(plan), "status": refusal.status, "answer": problem(refusal, language)})


def _sent(operation: Operation, read: Read) -> dict[str, Any]:
    sent = {}
    for name, one in operation.asks.model_fields.items():
        for mark in one.metadata:
            if isinstance(mark, Known):
                try:
                    value = read(mark.fact)
                except LookupError:
                    continue
                sent[name] = value / mark.per if mark.per > 1 else value
    return sent
