"""`maquette serve` on a copy of the project: it can be killed, and started again at the same address."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

__all__ = ["CONTENT", "ROOT", "Server", "copy_of_the_project"]

ROOT = Path(__file__).parents[2]
CONTENT = ("journeys", "personas", "fakedata", "prototypes", "studies")
STARTS_WITHIN_S = 60
COMMAND = str(Path(sys.executable).with_name("maquette"))


def copy_of_the_project(target):
    """The folders an author sees, in a folder of its own."""
    shutil.copy2(ROOT / "project.yaml", target)
    for folder in CONTENT:
        shutil.copytree(ROOT / folder, target / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return target


class Server:
    """The command an author types, as a process of its own with a store of its own."""

    def __init__(self, project, verb="serve"):
        self.project = Path(project)
        self.verb = verb
        self.port = _free_port()
        self.log = self.project / "serve.log"
        self._process = None

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        """Start, and wait until it answers."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MAQUETTE_")}
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [COMMAND, self.verb, "--project", str(self.project), "--port", str(self.port)],
                env={**environment, "MAQUETTE_STORE": f"sqlite:///{self.store}", "MAQUETTE_AT_ONCE": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + STARTS_WITHIN_S
        while not self._answers():
            assert self._process.poll() is None, f"serve stopped:\n{self.said()}"
            assert time.monotonic() < deadline, f"serve does not answer:\n{self.said()}"
        return self

    def kill9(self):
        """End the process at once, as a power cut would; nothing is flushed or closed."""
        self._process.kill()
        self._process.wait()
        self._process = None

    def stop(self):
        """End the process; one that ended by itself is a defect to tell."""
        if self._process is not None:
            code = self._process.poll()
            self.kill9()
            assert code is None, f"serve ended by itself, code {code}:\n{self.said()}"

    @property
    def store(self):
        return self.project / "store.sqlite"

    def said(self):
        """What it printed."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def get(self, path):
        """A plain HTTP GET: no browser, no script."""
        with urllib.request.urlopen(f"{self.address}{path}", timeout=10) as answer:
            return answer.read().decode("utf-8")

    def events(self, *kinds):
        """Events of the store, of these kinds or of all, in order: (kind, step, control)."""
        store = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True)
        try:
            rows = store.execute("SELECT kind, step, control FROM event ORDER BY at, seq").fetchall()
        finally:
            store.close()
        return [row for row in rows if not kinds or row[0] in kinds]

    def _answers(self):
        try:
            return self.get("/_stcore/health") == "ok"
        except urllib.error.URLError:
            # The port is not open yet: the wait between two tries, not a sleep that hopes.
            self._wait()
            return False

    def _wait(self):
        try:
            self._process.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            return


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
