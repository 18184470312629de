"""Maquette: a user journey in YAML becomes a clickable prototype."""

__all__ = ["__version__"]

__version__ = "0.1.0"
