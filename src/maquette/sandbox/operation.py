"""One thing a service does, described once: the network, the prototypes and the portal all read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import BaseModel

from maquette.sandbox.case import Case
from maquette.sandbox.people import Row
from maquette.sandbox.scope import Scope

__all__ = ["Api", "Example", "Operation"]


@dataclass(frozen=True)
class Example:
    """Real personas, for examples: both sides of a contract, and a day on the clock.

    Args:
        employer, employee, contract: records.
        today: ISO date.
    """

    employer: Row
    employee: Row
    contract: Row
    today: str


@dataclass(frozen=True, kw_only=True)
class Operation:
    """One operation.

    Args:
        name: what journeys write after `api:`.
        method, path: of the network.
        scope: what the token must carry.
        fr, en: what it does, in a line.
        asks, answers: models of the request (body, or parameters of a GET) and of the answer.
        run: reads and writes within one transaction.
        writes: whether anything is written.
        status: of a good answer.
        refusals: codes it may refuse with, besides those of every operation.
        example: a request a persona would make.
    """

    name: str
    method: Literal["GET", "POST"]
    path: str
    scope: str
    fr: str
    en: str
    asks: type[BaseModel]
    answers: type[BaseModel]
    run: Callable[[Case, Any], BaseModel]
    writes: bool = False
    status: int = 200
    refusals: tuple[str, ...] = ()
    example: Callable[[Example], Mapping[str, Any] | list[Any]] = field(default=lambda _example: {})


@dataclass(frozen=True, kw_only=True)
class Api:
    """A service: who runs it, by what right, what it does."""

    name: str
    fr: str
    en: str
    holder: str
    law: str
    scopes: tuple[Scope, ...]
    operations: tuple[Operation, ...]
