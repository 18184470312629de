"""The dictionary of facts: what the service knows, its type, its words, who already holds it."""

from maquette.facts.dictionary import Dictionary, Fact

__all__ = ["Dictionary", "Fact"]
