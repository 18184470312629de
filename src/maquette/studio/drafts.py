"""Drafts: each saved change is checked and built; a mistake leaves the last good prototypes up."""

from __future__ import annotations

import threading
import traceback
from functools import cache, partial
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from maquette.project import Loaded, Memory, Project, load, own_parts
from maquette.prototypes import HandChangedError, build, write_all

__all__ = ["Drafts", "drafts_of"]

#: editors write a file in several steps; the last one comes within this time
SETTLED_S = 0.03


class Drafts:
    """The project as its files stand, and the last state of it that was whole.

    Attributes:
        loaded: what the last reading gave, problems included.
        good: the last project without an error, None before the first.
        refused: why the last build was not written, "" when it was.
        version: rises at each reading.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.loaded = Loaded()
        self.good: Project | None = None
        self.refused = ""
        self.version = 0
        self._memory = Memory()
        self._busy = threading.Lock()
        self._wake = threading.Event()

    def refresh(self) -> None:
        """Read, check, and build when nothing is wrong."""
        with self._busy:
            loaded = load(self.root, self._memory)
            refused = ""
            if loaded.project is not None:
                refused = self._written(loaded.project)
                self.good = loaded.project
            self._memory.turn()
            self.loaded, self.refused = loaded, refused
            self.version += 1

    def follow(self) -> None:
        """Refresh now and after each saved change, in the background."""
        observer = Observer()
        observer.schedule(_Saved(self._wake), str(self.root), recursive=False)
        for folder in ("journeys", "personas", "fakedata"):
            if (self.root / folder).is_dir():
                observer.schedule(_Saved(self._wake), str(self.root / folder), recursive=True)
        observer.daemon = True
        observer.start()
        self._wake.set()
        threading.Thread(target=self._keep_up, daemon=True).start()

    def _written(self, project: Project) -> str:
        """Why nothing was written, "" when it was."""
        try:
            files = [
                self._memory.recall(("built", *own_parts(project, name)), partial(build, project, [name]))
                for name in project.journeys
            ]
            write_all([file for pair in files for file in pair])
        except HandChangedError as changed:
            return f"{project.layout.shown(changed.path)} a été changé à la main : il n'est pas remplacé."
        except OSError as refused:
            return f"Impossible d'écrire {refused.filename} : {refused.strerror}."
        return ""

    def _keep_up(self) -> None:
        while self._wake.wait():
            while self._wake.is_set():
                self._wake.clear()
                self._wake.wait(SETTLED_S)
            try:
                self.refresh()
            except Exception as unexpected:
                # A defect of ours, or a disk that fails: the last good prototypes stay up.
                traceback.print_exc()
                self.refused = f"Le dernier changement n'a pas pu être lu ({unexpected})."
                self.version += 1


class _Saved(FileSystemEventHandler):
    """Whatever an editor's way of saving is, something about a .yaml file happened."""

    def __init__(self, wake: threading.Event) -> None:
        self._wake = wake

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("opened", "closed_no_write"):
            return
        if any(str(path).endswith((".yaml", ".yml")) for path in (event.src_path, event.dest_path)):
            self._wake.set()


@cache
def drafts_of(root: Path) -> Drafts:
    """The drafts of a project, one a process."""
    return Drafts(root)
