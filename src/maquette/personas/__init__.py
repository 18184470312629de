"""Personas: who goes through the journeys, research side and data side."""

from maquette.personas.persona import Contract, OtherEmployer, Persona

__all__ = ["Contract", "OtherEmployer", "Persona"]
