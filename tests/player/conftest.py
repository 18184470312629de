"""Somebody in front of a prototype, in the words of its journey: fill, go on, go back, change."""

from __future__ import annotations

import html
import re
import sqlite3
from pathlib import Path
from textwrap import dedent, indent

import pytest
from streamlit.testing.v1 import AppTest

from maquette.player.seal import read_seal
from maquette.project import load
from maquette.prototypes import build, write_all
from maquette.sessions import fold, open_log

ROOT = Path(__file__).parents[2]
HEAD = """\
title: Un parcours
actors: {{employer: Employeur, employee: Personne employée}}
personas: [{personas}]
today: 2026-11-03
"""


class Tab:
    """One tab of a browser on one prototype."""

    def __init__(self, script, store, **address):
        self.app = AppTest.from_file(str(script), default_timeout=30)
        self.store = store
        for name, value in address.items():
            self.app.query_params[name] = value
        self.draw()

    # What she sees.

    @property
    def token(self):
        return self.app.query_params["t"]

    @property
    def script(self):
        return Path(self.app._script_path)

    @property
    def step(self):
        """The step the address names."""
        return self.app.query_params["step"]

    @property
    def title(self):
        return re.sub(r"\\(.)", r"\1", self.app.title[0].value)

    @property
    def seen(self):
        """Everything a person can read, on one line."""
        said = [one.value for kind in ("title", "markdown", "text", "info") for one in self.app.get(kind)]
        said += [
            one.label for kind in ("text_input", "text_area", "radio", "button") for one in self.app.get(kind)
        ]
        said += [option for one in self.app.radio for option in one.options]
        said += [html.unescape(re.sub(r"<[^>]+>", " ", one.proto.body)) for one in self.app.get("html")]
        return " ".join(re.sub(r"\\(.)", r"\1", " ".join(said)).split())

    @property
    def asked(self):
        """The fields of this screen, by name."""
        kinds = ("text_input", "text_area", "radio", "multiselect", "file_uploader")
        fields = [one for kind in kinds for one in self.app.get(kind)]
        return {one.key.rpartition(":")[2]: one for one in fields if re.search(r":\d+\.\d+:[^:]+$", one.key)}

    @property
    def refused(self):
        """The fields the error summary links to."""
        bodies = [one.proto.body for one in self.app.get("html") if "maquette-errors" in one.proto.body]
        return [html.unescape(name) for body in bodies for name in re.findall(r'href="#error-([^"]+)"', body)]

    def button(self, name):
        """A journey button: go, back, or change:question."""
        found = [one for one in self.app.button if re.search(rf":{name.partition(':')[0]}:\d+", one.key)]
        if ":" in name:
            found = [one for one in found if one.key.endswith(f":{name.partition(':')[2]}")]
        return found[0] if found else None

    # What she does.

    def draw(self):
        """Run the script, as a refresh of what is on screen."""
        self.app.run()
        assert not self.app.exception, self.app.exception[0].message
        return self

    def types(self, **answers):
        """Type or choose, by question; `declaration__hours` is declaration.hours. Nothing is sent yet."""
        for name, value in answers.items():
            self.asked[name.replace("__", ".")].set_value(value)
        return self

    def press(self, name):
        button = self.button(name)
        assert button is not None, f"no {name} on {self.step}"
        button.click()
        return self.draw()

    def goes_on(self, **answers):
        return self.types(**answers).press("go")

    def goes_back(self):
        return self.press("back")

    def changes(self, question):
        return self.press(f"change:{question}")

    def opens_the_switches(self):
        """Who plays, which side, start again: drawn once opened."""
        self.app.session_state["maquette-switches"] = True
        return self.draw()

    def switch(self, kind, name):
        self.opens_the_switches()
        return next(one for one in self.app.get(kind) if one.key.endswith(f":{name}"))

    def plays(self, persona):
        self.switch("selectbox", "persona").set_value(persona)
        return self.draw()

    def sees(self, actor):
        self.switch("radio", "side").set_value(actor)
        return self.draw()

    def resets(self, where):
        self.switch("button", {"here": "reset", "start": "restart"}[where]).click()
        return self.draw()

    def is_strict(self, strictness):
        self.switch("radio", "strictness").set_value(strictness)
        return self.draw()

    def shows_errors(self):
        self.switch("button", "errors").click()
        return self.draw()

    def breaks_the_services(self, broken=True):
        self.switch("toggle", "calls_down").set_value(broken)
        return self.draw()

    def answers_at_once(self, at_once=True):
        self.switch("toggle", "calls_at_once").set_value(at_once)
        return self.draw()

    def walks(self, answers):
        """Go on, filling what is asked, up to an end; the steps gone through."""
        passed = [self.step]
        while (self.button("go")) is not None and len(passed) < 40:
            for name, field in self.asked.items():
                if name in answers:
                    field.set_value(answers[name])
            self.press("go")
            assert not self.refused, (self.step, self.refused)
            passed.append(self.step)
        return passed

    # What is kept.

    @property
    def events(self):
        return self.store.events()

    @property
    def state(self):
        return fold(self.events)


class Store:
    """The database of one test, on one file."""

    def __init__(self, path):
        self.path = path
        self.url = f"sqlite:///{path}"

    def runs(self):
        connection = sqlite3.connect(self.path)
        try:
            return [
                run for (run,) in connection.execute("select run from event group by run order by min(at)")
            ]
        finally:
            connection.close()

    def events(self):
        """Events of the last run begun."""
        return open_log(self.url).read(self.runs()[-1])

    def bytes(self):
        """All that is on disk, the journal included."""
        return b"".join(path.read_bytes() for path in sorted(self.path.parent.glob(f"{self.path.name}*")))


@pytest.fixture
def store(tmp_path, monkeypatch):
    store = Store(tmp_path / "sessions.sqlite")
    monkeypatch.setenv("MAQUETTE_STORE", store.url)
    # A test about waiting takes this away.
    monkeypatch.setenv("MAQUETTE_AT_ONCE", "1")
    return store


@pytest.fixture
def home(store):
    """Open a prototype of this repository."""

    def home(journey, **address):
        return Tab(ROOT / "prototypes" / journey / "app.py", store, **address)

    return home


@pytest.fixture
def write(tree):
    """Write and build a project whose only journey has these steps; its script."""

    def write(steps, head="", files=None):
        body = indent(dedent(steps).strip("\n"), "  ")
        personas = "ana, eva" if "actor: employee" in body else "ana"
        journey = f"{HEAD.format(personas=personas)}{dedent(head)}steps:\n{body}\n"
        root = tree({"journeys/simple.yaml": journey, **(files or {})})
        loaded = load(root)
        # What is tried here is often the question itself, whatever becomes of its answer.
        assert {one.code for one in loaded.problems} <= {"J060"}
        write_all(build(loaded.project))
        return root / "prototypes" / "simple" / "app.py"

    return write


@pytest.fixture
def tiny(write, store):
    """Open a prototype of a few steps."""

    def tiny(steps, head="", files=None, **address):
        return Tab(write(steps, head, files), store, **address)

    return tiny


@pytest.fixture
def contracts():
    """Numbers of the contracts a persona plays, in order."""

    def contracts(script, persona):
        part = read_seal(Path(script).parent / "build.json").part(persona)
        return [one["relation"]["number"] for one in part.contracts]

    return contracts


@pytest.fixture
def tab(store):
    """Open a script."""

    def tab(script, **address):
        return Tab(script, store, **address)

    return tab
