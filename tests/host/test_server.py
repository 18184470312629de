"""The server's tuning, and the port it takes."""

from __future__ import annotations

import contextlib
import socket

import pytest
from streamlit import config

from maquette.host.server import free_port, tuning


@pytest.mark.parametrize("watched", [True, False])
def test_every_option_is_one_streamlit_knows(watched):
    for name in tuning(port=8501, watched=watched):
        config.get_option(name)


def test_garbage_is_not_collected_after_every_run():
    assert tuning(port=8501, watched=True)["runner.postScriptGC"] is False


def test_only_this_machine_is_served_unless_asked_otherwise():
    assert tuning(port=8501, watched=True)["server.address"] == "127.0.0.1"
    assert tuning(port=8501, watched=True, address="0.0.0.0")["server.address"] == "0.0.0.0"


def test_nothing_is_told_to_anybody_and_no_agent_is_let_in():
    options = tuning(port=8501, watched=False)
    assert options["browser.gatherUsageStats"] is False
    assert options["server.enableAgentApi"] is False


def test_a_participant_sees_no_detail_of_an_error_and_no_script_runs_again():
    options = tuning(port=8501, watched=False)
    assert options["client.showErrorDetails"] == "none"
    assert (options["server.runOnSave"], options["server.fileWatcherType"]) == (False, "none")


def test_a_port_that_is_taken_gives_the_next_free_one():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port) > port


def test_a_free_port_is_taken_as_it_is():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert free_port(port) == port


def test_no_free_port_is_an_error_of_the_outside(monkeypatch):
    class Taken(contextlib.AbstractContextManager):
        def setsockopt(self, *_):
            pass

        def bind(self, _):
            raise OSError("taken")

        def __exit__(self, *_):
            return None

    monkeypatch.setattr(socket, "socket", Taken)
    with pytest.raises(OSError, match="8501"):
        free_port(8501)


def test_a_port_beyond_the_last_one_is_not_tried(monkeypatch):
    tried = []

    class Taken(contextlib.AbstractContextManager):
        def setsockopt(self, *_):
            pass

        def bind(self, address):
            tried.append(address[1])
            raise OSError("taken")

        def __exit__(self, *_):
            return None

    monkeypatch.setattr(socket, "socket", Taken)
    with pytest.raises(OSError):
        free_port(65_530)
    assert max(tried) <= 65_535
