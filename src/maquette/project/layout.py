"""The names of a project's folders and files: the only place that knows them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["Layout", "find_root"]

SETTINGS = "project.yaml"


@dataclass(frozen=True)
class Layout:
    """Where everything stands in a project."""

    root: Path
    journeys: str = "journeys"
    personas: str = "personas"
    fakedata: str = "fakedata"
    prototypes: str = "prototypes"
    studies: str = "studies"

    @property
    def settings(self) -> Path:
        return self.root / SETTINGS

    @property
    def facts(self) -> Path:
        return self.root / self.fakedata / "facts.yaml"

    @property
    def rates(self) -> Path:
        return self.root / self.fakedata / "rates.yaml"

    @property
    def recipe(self) -> Path:
        return self.root / self.fakedata / "population.yaml"

    @property
    def rate_files(self) -> tuple[Path, ...]:
        """Files of dated rates: the contributions first, then one file for each other family."""
        families = sorted((self.root / self.fakedata / "rates").glob("*.yaml"))
        return tuple(path for path in (self.rates, *families) if path.is_file() and path.name[0] != ".")

    @property
    def built(self) -> Path:
        """The folder of all built prototypes."""
        return self.root / self.prototypes

    def build(self, journey: str) -> Path:
        """The folder of a built prototype."""
        return self.built / journey

    @property
    def sealed_folder(self) -> Path:
        """The folder of everything that was kept as it was."""
        return self.root / ".maquette" / "builds"

    def sealed(self, name: str, digest: str) -> Path:
        """The folder of a build, or of a study, as it was when somebody was first invited to it."""
        return self.sealed_folder / f"{name}-{digest}"

    def findings(self, study: str) -> Path:
        """What was found in a study."""
        return self.root / self.studies / study / "findings.yaml"

    @property
    def reports(self) -> Path:
        """The folder of reports and exported tables."""
        return self.root / ".maquette" / "reports"

    def plays(self, name: str) -> bool:
        """Whether there is a journey of that name, written or built."""
        return (self.root / self.journeys / f"{name}.yaml").is_file() or (
            self.build(name) / "app.py"
        ).is_file()

    @property
    def link_key(self) -> Path:
        """The key that signs links to a screen."""
        return self.root / ".maquette" / "links.key"

    @property
    def sandbox(self) -> Path:
        """What a running sandbox keeps: its clients, its key, the secrets it gave out, where it answers."""
        return self.root / ".maquette" / "sandbox"

    def sandbox_store(self, sessions: str) -> Path:
        """What was done through the services, beside the session store of this name."""
        return self.store(sessions).with_name("sandbox.sqlite")

    @property
    def sandbox_running(self) -> Path:
        """Where the sandbox answers while it runs, and what prototypes call it with."""
        return self.sandbox / "running.json"

    @property
    def sandbox_clients(self) -> Path:
        """The clients of the sandbox, with the hashes of their secrets."""
        return self.sandbox / "clients.json"

    @property
    def sandbox_key(self) -> Path:
        """The key that signs identities."""
        return self.sandbox / "key.json"

    def store(self, name: str) -> Path:
        """The session store."""
        return self.root / name

    def shown(self, path: Path) -> str:
        """A path as the author knows it."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def find_root(start: Path) -> Path | None:
    """The project a folder stands in: itself or the nearest one above that holds project.yaml."""
    return next((folder for folder in (start, *start.parents) if (folder / SETTINGS).is_file()), None)
