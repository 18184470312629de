"""A real PostgreSQL of the system's packages, started for the tests and thrown away."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["ABSENT", "postgres", "postgres_folder"]

ABSENT = (
    "PostgreSQL n'est pas installé : ces tests ne disent rien de lui (sur Debian : apt install postgresql)."
)


def postgres_folder():
    """The newest installed server's programs; None when there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: float(one.parts[-3]))
    if found:
        return found[-1].parent
    onpath = shutil.which("initdb")
    return Path(onpath).parent if onpath else None


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """The address of an empty server that listens on this machine only."""
    who = _owner()
    home = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        if who:
            os.chown(home, pwd.getpwnam(who).pw_uid, pwd.getpwnam(who).pw_gid)
        made = [str(folder / "initdb"), "-D", str(home / "db"), "-U", "maquette", "-A", "trust", "-E", "UTF8"]
        subprocess.run(made, check=True, capture_output=True, user=who, cwd=home)
        port = _free_port()
        options = f"-p {port} -c listen_addresses=127.0.0.1 -k {home} -c fsync=off"
        started = [
            str(folder / "pg_ctl"),
            "-D",
            str(home / "db"),
            "-o",
            options,
            "-l",
            str(home / "log"),
            "-w",
        ]
        subprocess.run([*started, "start"], check=True, capture_output=True, user=who, cwd=home)
        try:
            yield f"postgresql://maquette@127.0.0.1:{port}/postgres"
        finally:
            stopped = [*started, "-m", "immediate", "stop"]
            subprocess.run(stopped, check=True, capture_output=True, user=who, cwd=home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _owner():
    """PostgreSQL refuses to be run by root."""
    return "postgres" if os.geteuid() == 0 else None


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
