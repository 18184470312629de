"""Plain French: what makes a text hard to read."""

from maquette.plain.jargon import JARGON, explains, jargon_of
from maquette.plain.sentences import LONGEST, double_negation, long_sentences

__all__ = ["JARGON", "LONGEST", "double_negation", "explains", "jargon_of", "long_sentences"]
