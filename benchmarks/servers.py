"""Servers of ours, each on a free port with a store of its own, stopped by their process id."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

__all__ = ["MAQUETTE", "ROOT", "Server", "copied", "free_port", "serving"]

ROOT = Path(__file__).parent.parent
MAQUETTE = str(Path(sys.executable).with_name("maquette"))


@dataclass(frozen=True)
class Server:
    """A running server: its address and its process."""

    url: str
    process: psutil.Process

    def cpu_s(self) -> float:
        """User and system CPU spent so far."""
        spent = self.process.cpu_times()
        return spent.user + spent.system

    def rss_mb(self) -> float:
        """Memory held now."""
        return self.process.memory_info().rss / 1e6


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def copied(beside: Path) -> Path:
    """A copy of the project, beside the store: the files of the repository are never touched."""
    folder = beside / "project"
    folder.mkdir()
    for name in ("journeys", "personas", "fakedata", "prototypes"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "project.yaml", folder)
    return folder


@contextmanager
def serving(command: Sequence[str], port: int, folder: Path) -> Iterator[Server]:
    """Run a server until the block ends; it is ready when the block begins."""
    process = start(command, port, folder)
    try:
        wait_healthy(port, process)
        yield Server(f"http://127.0.0.1:{port}", psutil.Process(process.pid))
    except BaseException:
        said = (folder / f"{port}.log").read_text(encoding="utf-8", errors="replace")
        print(f"{command[0]} on port {port}, exit code {process.poll()}:\n{said[-2000:]}", file=sys.stderr)
        raise
    finally:
        stop(process)


def start(command: Sequence[str], port: int, folder: Path) -> subprocess.Popen[bytes]:
    """Start a server, its words in `<port>.log` of the folder."""
    store = {"MAQUETTE_STORE": f"sqlite:///{folder / 'sessions.sqlite'}"}
    with (folder / f"{port}.log").open("ab") as log:
        return subprocess.Popen(
            command, cwd=folder, env={**os.environ, **store}, stdout=log, stderr=subprocess.STDOUT
        )


def wait_healthy(port: int, process: subprocess.Popen[bytes], patience_s: float = 30) -> None:
    """Wait until Streamlit says it is well."""
    until = time.monotonic() + patience_s
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args} left with code {process.returncode}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.02)
    raise TimeoutError(f"{process.args} is not ready after {patience_s} s")


def stop(process: subprocess.Popen[bytes]) -> None:
    """Stop a server we started."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)
