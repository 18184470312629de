"""A built prototype without a browser: one screen a run, and any earlier moment can be played again."""

from __future__ import annotations

import html
import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from streamlit import config
from streamlit.logger import get_logger, set_log_level
from streamlit.testing.v1 import AppTest

from maquette.player.live import Live, run_of
from maquette.player.seal import Part
from maquette.rehearsal.households import written_out
from maquette.sessions import EventLog, NewEvent, open_log

__all__ = ["Moment", "Stage", "staged"]

#: what a session was made of, up to a screen
Moment = tuple[NewEvent, ...]

_FIELDS = ("text_input", "text_area", "radio", "multiselect", "file_uploader")
_WORDS = ("title", "markdown", "text", "info", "expander")
_OF_THE_SCREEN = re.compile(r":\d+\.\d+:([^:]+)$")
_BUTTON = re.compile(r":(go|back|save):\d+$")
#: « … » on its own, not at the end of an author's word
_BLANK = re.compile(r"(?<!\w)…")


class Stage:
    """One prototype, and the person in front of it."""

    def __init__(self, script: Path, journey: str, log: EventLog) -> None:
        self._app = AppTest.from_file(str(script), default_timeout=30)
        self._journey, self._log = journey, log
        self._sessions = 0
        self.screens = 0
        self.raised = ""
        self.fields: dict[str, Any] = {}
        self._buttons: dict[str, Any] = {}
        self._said: list[str] = []

    @property
    def live(self) -> Live:
        """The session on screen."""
        live: Live = self._app.session_state[f"maquette:{self._journey}"]
        return live

    @property
    def standing(self) -> str:
        """The step on screen, "" before the first one."""
        return self.live.state.step if f"maquette:{self._journey}" in self._app.session_state else ""

    @property
    def has_blank(self) -> bool:
        """Whether a value is read as « … »."""
        return any(_BLANK.search(text) for text in self._said)

    @property
    def elements(self) -> tuple[Any, ...]:
        """What is on screen, from top to bottom."""
        return tuple(self._app.main)

    @property
    def leads_on(self) -> bool:
        """Whether there is a button to go on."""
        return "go" in self._buttons

    def opens(self, persona: str) -> None:
        """A new session of this persona."""
        self._address(persona=persona)
        self._draw()

    def moment(self) -> Moment:
        """What this session was made of so far."""
        return tuple(
            NewEvent(**{one.name: getattr(event, one.name) for one in fields(NewEvent)})
            for event in self._log.read(self.live.run)
        )

    def plays_again(self, moment: Moment, *more: NewEvent) -> None:
        """Another session that stands where the first one stood then."""
        token = self._address()
        self._log.append(
            run_of(token, self._journey), 0, (*moment, *more), tab="rehearsal", build=self.live.build
        )
        self._draw()

    def goes_on(self, answers: Mapping[str, Any], button: str = "go") -> None:
        """Fill what is asked and click the main button, or another one: a task of a list, a row to add."""
        for name, raw in answers.items():
            field = self.fields[name]
            if field.type != "file_uploader":
                field.set_value(raw)
            elif raw:
                field.set_value((raw, b"", "application/pdf"))
        self._buttons[button].click()
        self._draw()

    def goes_on_empty(self) -> None:
        """Click the main button with nothing filled in."""
        empty: dict[str, Any] = {"radio": None, "multiselect": [], "file_uploader": None}
        self.goes_on({name: empty.get(field.type, "") for name, field in self.fields.items()})

    def _address(self, **more: str) -> str:
        """A new session, without another program under it: the address alone tells them apart."""
        self._sessions += 1
        token = f"rehearsal-{self._sessions:010}"
        for name in list(self._app.query_params):
            del self._app.query_params[name]
        for name, value in {"t": token, **more}.items():
            self._app.query_params[name] = value
        return token

    def _draw(self) -> None:
        self._app.run()
        self.screens += 1
        self.fields, self._buttons, self._said, self.raised = {}, {}, [], ""
        for one in self._app.main:
            self._notice(one)

    def _notice(self, one: Any) -> None:
        match one.type:
            case "exception":
                self.raised = self.raised or str(one.message)
            case "html":
                self._said.append(html.unescape(re.sub(r"<[^>]+>", " ", one.proto.body)))
            case "button" if one.key and (found := _BUTTON.search(one.key) or _OF_THE_SCREEN.search(one.key)):
                self._buttons[found[1]] = one
            case kind if kind in _FIELDS and (found := _OF_THE_SCREEN.search(one.key or "")):
                self.fields[found[1]] = one
                self._said += [one.label, *getattr(one, "options", ())]
            case kind if kind in _WORDS:
                self._said.append(str(getattr(one, "value", "") or getattr(one, "label", "")))


@contextmanager
def staged(prototype: Path, journey: str, more: Sequence[Part] = ()) -> Iterator[Stage]:
    """A copy of a prototype with a session store of its own, both thrown away at the end.

    Args:
        prototype: the folder of the build.
        journey: its name.
        more: people who join its personas.
    """
    with TemporaryDirectory() as folder, _quietly():
        script = Path(folder) / "app.py"
        shutil.copy(prototype / "app.py", script)
        seal = json.loads((prototype / "build.json").read_text(encoding="utf-8"))
        seal["parts"] += [written_out(part) for part in more]
        (script.parent / "build.json").write_text(json.dumps(seal), encoding="utf-8")
        store = f"sqlite:///{folder}/sessions.sqlite"
        # Nobody looks at a word of patience: a service that takes its time answers at once.
        own = {"MAQUETTE_STORE": store, "MAQUETTE_STYLED": "1", "MAQUETTE_AT_ONCE": "1"}
        with patch.dict("os.environ", own):
            log = open_log(store)
            try:
                yield Stage(script, journey, log)
            finally:
                log.close()


@contextmanager
def _quietly() -> Iterator[None]:
    """Without a collection of garbage after each run nor a traceback in the terminal; then all as it was."""
    wanted = {"runner.postScriptGC": False, "logger.enableRich": False}
    before = {name: config.get_option(name) for name in wanted}
    level = get_logger("streamlit").level
    # Streamlit puts each script in the place of the main program, and leaves it there.
    program = sys.modules["__main__"]
    for name, value in wanted.items():
        config.set_option(name, value)
    set_log_level("CRITICAL")
    try:
        yield
    finally:
        for name, value in before.items():
            config.set_option(name, value)
        set_log_level(level)
        sys.modules["__main__"] = program
