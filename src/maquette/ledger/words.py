"""The ledger's own words, in French: treatments, rights, headings, and what is said when there is nothing."""

from __future__ import annotations

from collections.abc import Mapping

from maquette.ledger.line import Basis, BasisKind, Line, Treatment

__all__ = ["BASES", "COUNTED", "STATES", "TREATED", "basis_words", "counted", "state_words", "why"]

TREATED: Mapping[Treatment, str] = {
    "asked": "demandé",
    "question": "question libre",
    "chosen": "choisi",
    "confirmed": "confirmé",
    "reused": "repris",
}
COUNTED: Mapping[Treatment, str] = {
    "asked": "Faits demandés",
    "question": "Questions qui ne sont pas des faits",
    "chosen": "Faits choisis parmi ce qui est connu",
    "confirmed": "Faits confirmés",
    "reused": "Faits repris sans être demandés",
}
BASES: Mapping[BasisKind, str] = {
    "own": "déjà connu de qui demande",
    "journey": "dit ou calculé dans le parcours",
    "law": "loi : {words}",
    "consent": "accord : {words}",
    "missing": "à préciser",
}
STATES: Mapping[str, str] = {"current": "tel qu'aujourd'hui", "target": "tel qu'il devrait être"}


def basis_words(basis: Basis) -> str:
    """A right, as it is read."""
    return BASES[basis.kind].format(words=basis.words)


def why(line: Line) -> str:
    """What the ledger has to say of a line: its right, its reason, or what could be done."""
    if line.basis is not None:
        return basis_words(line.basis) if line.basis.kind != "missing" else _lack(line)
    if line.because:
        return f"demandé parce que : {line.because}"
    return "pourrait être repris" if line.reusable else ""


def _lack(line: Line) -> str:
    """What has to be written for a fact to be confirmed or reused rightly."""
    if not line.holders:
        return "à préciser : personne n'est dit le connaître"
    if not line.party:
        return "à préciser : « operator » ne dit pas qui tient le service"
    return f"à préciser : aucun échange ne l'apporte à {line.party}"


def state_words(state: str) -> str:
    """Whether the journey is as it is, or as it should be."""
    return STATES[state]


def counted(count: int, noun: str) -> str:
    """A number and its noun, in the plural from two on."""
    return f"{count} {noun}{'s' if count > 1 else ''}"
