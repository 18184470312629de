"""Where everything that is kept of participants stands: the only place that knows these names."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from maquette.project import Layout
from maquette.sessions import EventLog, Register, Store, open_store

__all__ = ["Fieldwork", "fieldwork_of"]


@dataclass(frozen=True)
class Fieldwork:
    """The store of a project, and the folders beside it."""

    layout: Layout
    store: Store

    @property
    def register(self) -> Register:
        """Who was invited."""
        return Register(self.store)

    @property
    def log(self) -> EventLog:
        """What they did."""
        return EventLog(self.store)

    @property
    def own(self) -> Path:
        """The folder of everything that is no file of an author."""
        return self.layout.root / ".maquette"

    @property
    def backups(self) -> Path:
        """Copies of the store."""
        return self.own / "backups"

    @property
    def tombstones(self) -> Path:
        """Runs that were erased, one a line, without anything personal."""
        return self.own / "erased.jsonl"

    @property
    def reports(self) -> Path:
        """Written reports."""
        return self.own / "reports"

    def exports(self, study: str) -> Path:
        """Written tables of a study."""
        return self.own / "exports" / study

    def invitation(self, study: str, code: str) -> Path:
        """The page of somebody's invitation, with her link."""
        return self.own / "invitations" / study / f"{code}.html"


def fieldwork_of(root: Path, sessions: str) -> Fieldwork:
    """The fieldwork of a project.

    Args:
        root: of the project.
        sessions: the file of its store; MAQUETTE_STORE, an address such as postgresql://…, wins.
    Raises:
        StoreVersionError: the store was made by a later version.
    """
    layout = Layout(root)
    url = os.environ.get("MAQUETTE_STORE") or f"sqlite:///{layout.store(sessions).resolve()}"
    return Fieldwork(layout, open_store(url))
