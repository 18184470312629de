"""Words of the trade that nobody uses at home, each with what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

__all__ = ["JARGON", "explains", "jargon_of"]

JARGON: Mapping[str, str] = {
    "NIR": "le numéro de sécurité sociale",
    "SPI": "le numéro fiscal",
    "RFR": "le revenu fiscal de référence",
    "IJ": "l'argent versé par l'assurance maladie pendant un arrêt",
    "indemnités journalières": "l'argent versé par l'assurance maladie pendant un arrêt",
    "subrogation": "l'employeur reçoit l'argent de l'arrêt à la place de la personne",
    "jours de carence": "les premiers jours d'arrêt, qui ne sont pas payés",
    "délai de carence": "les premiers jours d'arrêt, qui ne sont pas payés",
    "volet social": "la déclaration du mois",
    "assiette": "le montant sur lequel on calcule",
    "quotité": "la part",
    "exonération": "une partie des cotisations que l'on ne paie pas",
    "déduction forfaitaire": "une somme fixe enlevée des cotisations pour chaque heure",
    "net imposable": "le montant qui compte pour l'impôt",
    "prélèvement à la source": "l'impôt retenu chaque mois sur le salaire",
    "avance immédiate": "le crédit d'impôt reçu chaque mois au lieu d'attendre un an",
    "CMG": "l'aide de la Caf pour faire garder un enfant",
    "APA": "l'aide du département aux personnes âgées qui ont besoin d'aide chaque jour",
    "PCH": "l'aide du département aux personnes handicapées",
    "AEEH": "l'aide de la Caf pour un enfant handicapé",
    "solde de tout compte": "tout ce qui reste à payer à la fin du contrat",
    "mensualisation": "le même salaire chaque mois",
    "appareillage": "le lien entre deux comptes",
    "tiers de prestation": "un organisme qui déclare à votre place",
    "télérèglement": "un paiement en ligne",
    "diligenter": "faire",
    "nonobstant": "malgré",
    "ayant droit": "une personne qui a droit à l'aide",
}
"""Word -> what it means, as one could write it."""

_WORDS = {
    term: re.compile(rf"(?<![\w-]){re.escape(term)}s?(?![\w-])", 0 if term.isupper() else re.IGNORECASE)
    for term in JARGON
}
#: most texts use none
_ANY = re.compile("|".join(map(re.escape, JARGON)), re.IGNORECASE)
#: right after a word, what says that its meaning follows
_FOLLOWS = re.compile(
    r"[»\"*_]*\s*(?:\(|:|,\s*c['’]est|veut dire|désigne|sont\s+(?:des|les)|"
    r"est\s+(?:un|une|le|la|l['’]|ce\s+qu))"
)


def jargon_of(text: str) -> Iterator[str]:
    """Words of the trade that a text uses."""
    if _ANY.search(text):
        yield from (term for term, word in _WORDS.items() if word.search(text))


def explains(text: str, term: str) -> bool:
    """Whether a text says what a word means: beside it, in brackets, or in bold as a word defined."""
    for found in _WORDS[term].finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        in_bold = before.endswith("**") and after.startswith("**")
        if in_bold or before.rstrip("*_ «").endswith("(") or _FOLLOWS.match(after):
            return True
    return False
