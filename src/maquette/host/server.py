"""Starting Streamlit from our own command, tuned."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

from maquette.host.headers import SafeHeaders
from maquette.host.language import PageLanguage

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


def application(script: Path, language: str) -> st.App:
    """The application that serves a script."""
    return st.App(
        script,
        middleware=[Middleware(SafeHeaders), Middleware(PageLanguage, language=language)],
    )


def run(script: Path, *, language: str, port: int, watched: bool) -> None:
    """Serve a script until stopped."""
    os.environ["STREAMLIT_RUNNER_POST_SCRIPT_GC"] = "false"
    application(script, language).run(config=tuning(port=port, watched=watched))


def free_port(wanted: int) -> int:
    """The port wanted, or the first free one above it.

    Raises:
        OSError: none of the next fifty is free.
    """
    for port in range(wanted, wanted + 50):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise OSError(f"ports {wanted} to {wanted + 49} are all taken")
