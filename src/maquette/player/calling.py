"""The services behind the screens: called in this process, on the store the running sandbox has too."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from maquette.player.live import store_of
from maquette.player.seal import Part, Seal
from maquette.player.step import Step
from maquette.sandbox import gate
from maquette.sandbox.desk import Desk
from maquette.sandbox.gate import Call
from maquette.sandbox.remote import running
from maquette.sandbox.sealed import Sealed
from maquette.sandbox.store import SandboxVersionError, open_store
from maquette.sessions import State

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["as_declared", "call", "made", "plan"]


def plan(journey: Journey, step: Step) -> Call:
    """The call of a step, as it would be made now."""

    def read(fact: str) -> Any:
        entity, _, key = fact.partition(".")
        value = journey.facts.record(entity).get(key)
        if value is None:
            raise LookupError(fact)
        return value

    return gate.planned(step.name, str(step.keys.get("api", "")), read, journey.seal.language)


def call(journey: Journey, step: Step, state: State) -> Call:
    """Make the call of a step, from a state; one that no service has is not made."""
    with journey.seen_from(state):
        wanted = plan(journey, step)
    if not wanted.operation:
        return wanted
    part = journey.seal.part(state.persona)
    caller = gate.prototype(part.name, _numbers(part))
    whole = [one for one in part.contracts if {"relation", "employer", "employee"} <= one.keys()]
    try:
        store = open_store(_address(journey.seal, journey.folder))
        desk = Desk(store, Sealed(whole, journey.seal.rates), date.fromisoformat(journey.seal.today))
        run, turn, language = journey.live.run, journey.live.state.seq, journey.seal.language
        remote = running(_running_file(journey.seal, journey.folder))
        return gate.call(desk, wanted, caller, run=run, turn=turn, language=language, remote=remote)
    except (SQLAlchemyError, SandboxVersionError):
        # A person is never stopped by the services: the prototype goes on as it did without them.
        return wanted


def made(journey: Journey) -> Mapping[str, Call]:
    """Step -> the last call made there in this session."""
    address = _address(journey.seal, journey.folder)
    return gate.calls_of(open_store(address), journey.live.run) if _exists(address) else {}


def as_declared(seal: Seal, folder: Path) -> Seal:
    """A seal whose months are those a partner declared through the services, when one did."""
    address = _address(seal, folder)
    months = {
        (int(one["relation"]["number"]), str(one[which]["month"]))
        for part in seal.parts
        for one in part.contracts
        for which in ("declaration", "last")
        if one.get("relation") and one.get(which, {}).get("month")
    }
    if not (months and _exists(address)):
        return seal
    try:
        told = gate.declared_elsewhere(open_store(address), months)
    except (SQLAlchemyError, SandboxVersionError):
        return seal
    if not told:
        return seal
    parts = (
        replace(part, contracts=tuple(_overlaid(one, told) for one in part.contracts)) for part in seal.parts
    )
    return replace(seal, parts=tuple(parts))


def _overlaid(
    contract: Mapping[str, Mapping[str, Any]], told: Mapping[tuple[int, str], Mapping[str, Any]]
) -> Mapping[str, Mapping[str, Any]]:
    number = (contract.get("relation") or {}).get("number", -1)
    months = {key: contract[key] for key in ("declaration", "last") if key in contract}
    laid = {key: {**row, **told.get((number, row.get("month", "")), {})} for key, row in months.items()}
    return {**contract, **laid}


def _numbers(part: Part) -> frozenset[str]:
    """Cesu numbers a persona speaks for: her own side of her contracts."""
    side = "employee" if part.actor == "employee" else "employer"
    return frozenset(str(one[side].get("cesu_number")) for one in part.contracts if side in one)


def _address(seal: Seal, folder: Path) -> str:
    """Address of the sandbox's store: beside the session store; MAQUETTE_SANDBOX_STORE wins."""
    own = os.environ.get("MAQUETTE_SANDBOX_STORE")
    if own:
        return own
    url = make_url(store_of(seal, folder))
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return url.render_as_string(hide_password=False)
    return f"sqlite:///{Path(str(url.database)).with_name('sandbox.sqlite')}"


def _running_file(seal: Seal, folder: Path) -> Path:
    """What a running sandbox says of itself: in the project's own folder, beside the key of links."""
    return (folder / seal.link_key).resolve().parent / "sandbox" / "running.json"


def _exists(address: str) -> bool:
    """Whether anything was ever called: looking makes no file."""
    url = make_url(address)
    return url.get_backend_name() != "sqlite" or Path(str(url.database)).is_file()
