"""What one running sandbox is made of."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from maquette.facts import Fact
from maquette.project import Project
from maquette.sandbox.apis import APIS, SCOPES
from maquette.sandbox.desk import Desk
from maquette.sandbox.oauth.clients import ClientFile
from maquette.sandbox.oauth.keys import Keys
from maquette.sandbox.oauth.server import Server
from maquette.sandbox.oauth.tokens import Tokens
from maquette.sandbox.operation import Example
from maquette.sandbox.population import Population
from maquette.sandbox.store import open_store

__all__ = ["ISSUER_PATH", "Setting", "setting_of"]

ISSUER_PATH = "/api/v2"
"""Where FranceConnect has its own endpoints."""


@dataclass(frozen=True)
class Setting:
    """A running sandbox.

    Args:
        address: of the server, without a slash at the end.
        title: of the project.
        facts: the dictionary, whose labels the portal takes.
        journeys: operation -> journeys that call it.
    """

    address: str
    title: str
    desk: Desk
    server: Server
    population: Population
    facts: dict[str, Fact]
    journeys: dict[str, tuple[str, ...]]

    @property
    def example(self) -> Example | None:
        """Personas of the project for the examples: the first contract any of them has."""
        for persona in self.population.names():
            for number in self.population.numbers(persona):
                for contract in self.population.contracts(number):
                    return _example(self, contract)
        return None


def setting_of(
    project: Project, address: str, *, store: str = "", now: Callable[[], float] = time.time
) -> Setting:
    """The sandbox of a project.

    Args:
        address: where it will be served.
        store: address of a database; the project's own file when empty.
        now: seconds since 1970, for tokens.
    """
    opened = open_store(
        store or f"sqlite:///{project.layout.sandbox_store(project.settings.sessions).resolve()}"
    )
    population = Population(project)
    server = Server(
        issuer=address + ISSUER_PATH,
        clients=ClientFile(project.layout.sandbox_clients),
        tokens=Tokens(opened, now),
        keys=Keys(project.layout.sandbox_key),
        identities=population,
        scopes=SCOPES,
        now=now,
    )
    return Setting(
        address=address,
        title=str(project.settings.title),
        desk=Desk(opened, population, project.usual_day),
        server=server,
        population=population,
        facts=dict(project.facts),
        journeys=_calls(project),
    )


def _calls(project: Project) -> dict[str, tuple[str, ...]]:
    known = {operation.name for api in APIS.values() for operation in api.operations}
    calls: dict[str, tuple[str, ...]] = {}
    for name, journey in project.journeys.items():
        for api in {str(getattr(step, "api", "")) for step in journey.steps.values()} & known:
            calls[api] = (*calls.get(api, ()), name)
    return calls


def _example(setting: Setting, contract: object) -> Example | None:
    population = setting.population
    assert isinstance(contract, dict)
    head, worker = population.sides(contract)
    employer, employee = population.employer(head), population.employee(worker)
    if employer is None or employee is None:
        return None
    with setting.desk.store.reading() as book:
        today = setting.desk.today(book).isoformat()
    return Example(employer, employee, contract, today)
