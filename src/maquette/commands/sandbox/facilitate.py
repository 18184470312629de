"""What the facilitator does to the services while they run: advance the clock, turn the dials."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from maquette.commands.exits import OUTSIDE, WRONG_COMMAND
from maquette.commands.here import loaded_project, project_root
from maquette.problems import nearest

if TYPE_CHECKING:
    from maquette.sandbox.desk import Desk
    from maquette.sandbox.population import Population

__all__ = ["State", "account", "clock", "dials"]

ProjectOption = Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")]
StoreOption = Annotated[
    str, typer.Option("--store", help="L'adresse de la base, si ce n'est pas le fichier du projet.")
]


class State(StrEnum):
    """What an account may be."""

    ORDINARY = "ordinaire"
    BLOCKED = "PARTICULIER_BLOQUE"
    EXPIRED = "MANDAT_ECHU"


def clock(
    days: Annotated[int, typer.Option("--days", min=0, max=3660, help="De combien avancer.")] = 0,
    store: StoreOption = "",
    project: ProjectOption = None,
) -> None:
    """Dire le jour des services, ou l'avancer : les statuts suivent aussitôt."""
    desk, _ = _desk(project, store)
    if days:
        typer.echo(f"Les services sont le {desk.advance(days):%d/%m/%Y}.")
        return
    with desk.store.reading() as book:
        typer.echo(f"Les services sont le {desk.today(book):%d/%m/%Y}.")


def dials(
    api: Annotated[str, typer.Argument(help="Le nom d'un service, comme « cesu ».")],
    *,
    latency: Annotated[int, typer.Option("--latency", min=0, max=60_000, help="Millisecondes de plus.")] = 0,
    outage: Annotated[bool, typer.Option("--outage", help="En panne.")] = False,
    refusals: Annotated[float, typer.Option("--refusals", min=0, max=1, help="Part refusée, de 0 à 1.")] = 0,
    seed: Annotated[int, typer.Option("--seed", help="La graine du tirage.")] = 0,
    store: StoreOption = "",
    project: ProjectOption = None,
) -> None:
    """Régler comment un service répond ; sans option, tout redevient normal."""
    from maquette.sandbox.apis import APIS  # noqa: PLC0415
    from maquette.sandbox.dials import Dials, set_dials  # noqa: PLC0415

    if api not in APIS:
        near = nearest(api, APIS)
        typer.echo(
            f"Aucun service ne s'appelle « {api} ».{f' Vouliez-vous dire « {near} » ?' if near else ''}",
            err=True,
        )
        raise typer.Exit(WRONG_COMMAND)
    desk, _ = _desk(project, store)
    with desk.store.writing() as book:
        set_dials(book, api, Dials(latency, outage, refusals, seed))
    typer.echo(
        f"Service {api} : {'en panne' if outage else f'{latency} ms de plus, {refusals:.0%} de refus'}."
    )


def account(
    persona: Annotated[str, typer.Argument(help="Un personnage.")],
    state: Annotated[State, typer.Argument(help="ordinaire, PARTICULIER_BLOQUE ou MANDAT_ECHU")],
    store: StoreOption = "",
    project: ProjectOption = None,
) -> None:
    """Bloquer le compte d'un personnage chez les tiers de prestation, ou le rendre ordinaire."""
    desk, people = _desk(project, store)
    names = people.names()
    if persona not in names:
        near = nearest(persona, names)
        hint = f" Vouliez-vous dire « {near} » ?" if near else ""
        typer.echo(f"Aucun personnage ne s'appelle « {persona} ».{hint}", err=True)
        raise typer.Exit(WRONG_COMMAND)
    number = people.identity(persona)["person"]
    with desk.store.writing() as book:
        book.append(
            "account_set", f"account/{number}", {"state": "" if state == State.ORDINARY else state.value}
        )
    typer.echo(f"Compte de {persona} : {state.value}.")


def _desk(project: Path | None, store: str) -> tuple[Desk, Population]:
    checked = loaded_project(project_root(project)).project
    assert checked is not None
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415

    from maquette.sandbox.desk import Desk  # noqa: PLC0415
    from maquette.sandbox.population import Population  # noqa: PLC0415
    from maquette.sandbox.store import SandboxVersionError, open_store  # noqa: PLC0415

    try:
        own = checked.layout.sandbox_store(checked.settings.sessions)
        opened = open_store(store or f"sqlite:///{own.resolve()}")
    except (OSError, SQLAlchemyError, SandboxVersionError) as refused:
        typer.echo(f"Le bac à sable ne peut pas s'ouvrir : {type(refused).__name__}.", err=True)
        raise typer.Exit(OUTSIDE) from None
    people = Population(checked)
    return Desk(opened, people, checked.usual_day), people
