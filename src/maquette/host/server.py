"""Starting Streamlit from our own command, tuned."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

from maquette.host.firstbyte import FirstByte
from maquette.host.headers import SafeHeaders
from maquette.host.shortcuts import Shortcuts

__all__ = ["application", "free_port", "run", "tuning"]


def tuning(*, port: int, watched: bool, address: str = "127.0.0.1") -> Mapping[str, Any]:
    """Streamlit's options; an option it no longer knows stops the start instead of passing silently.

    Args:
        port: to listen on.
        watched: whether scripts are watched and run again when they change.
        address: to listen on.
    """
    return {
        # By default Streamlit collects all garbage after every run: most of the CPU of a click.
        "runner.postScriptGC": False,
        "server.port": port,
        "server.address": address,
        "server.headless": True,
        "server.fileWatcherType": "watchdog" if watched else "none",
        "server.runOnSave": watched,
        # Streamlit drops every module it watches when one file changes; ours hold the drafts.
        "server.folderWatchBlacklist": [str(Path(__file__).parent.parent)],
        "server.disconnectedSessionTTL": 14400,
        "server.enableAgentApi": False,
        "browser.gatherUsageStats": False,
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "full" if watched else "none",
        "client.showSidebarNavigation": False,
        "logger.level": "warning",
        "theme.primaryColor": "#1f5f8b",
    }


def application(
    script: Path, *, language: str, style: str, plays: Callable[[str], bool] = lambda _: False
) -> st.App:
    """The application that serves a script.

    Args:
        script: the one script Streamlit runs.
        language: "fr" or "en".
        style: CSS of every page.
        plays: whether a name is that of a journey, which then has a short address.
    """
    return st.App(
        script,
        middleware=[
            Middleware(SafeHeaders),
            Middleware(Shortcuts, plays=plays),
            Middleware(FirstByte, language=language, style=style),
        ],
    )


def run(app: st.App, *, port: int, watched: Path | None, address: str = "127.0.0.1") -> None:
    """Serve an application until stopped; the scripts of the folder `watched` run again when they change."""
    if watched is not None:
        # Streamlit follows modules beside its script, or on this path, and no others.
        os.environ["PYTHONPATH"] = os.pathsep.join([str(watched), os.environ.get("PYTHONPATH", "")])
    os.environ["STREAMLIT_RUNNER_POST_SCRIPT_GC"] = "false"
    os.environ["MAQUETTE_STYLED"] = "1"
    app.run(config=tuning(port=port, watched=watched is not None, address=address))


def free_port(wanted: int) -> int:
    """The port wanted, or the first free one above it.

    Raises:
        OSError: none of the next fifty is free.
    """
    for port in range(wanted, min(wanted + 50, 65536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise OSError(f"ports {wanted} to {wanted + 49} are all taken")
