"""The web server under every page: one Streamlit application, its headers and its tuning."""

from maquette.host.server import application, run

__all__ = ["application", "run"]
