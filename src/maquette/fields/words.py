"""What a person reads when an answer is refused, in French and in English."""

from collections.abc import Mapping
from typing import Any

__all__ = ["REFUSALS", "refusal"]

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "missing": "Répondez à « {label} ».",
        "missing_choice": "Choisissez une réponse à « {label} ».",
        "needed": "« {label} » : sans cet accord, la démarche ne peut pas continuer. Vous êtes libre de refuser et de vous arrêter ici.",
        "not_an_option": "Choisissez une des réponses proposées à « {label} ».",
        "not_a_number": "« {label} » : écrivez un nombre, par exemple 3.",
        "not_whole": "« {label} » : écrivez un nombre entier, sans virgule.",
        "not_euros": "« {label} » : écrivez un montant en euros, par exemple 12,50.",
        "too_many_decimals": "« {label} » : deux chiffres après la virgule au plus, par exemple 12,50.",
        "not_hours": "« {label} » : écrivez un nombre d'heures, par exemple 12,5 ou 12 h 30.",
        "not_quarters": "« {label} » : arrondissez au quart d'heure, par exemple 12 h 15 ou 12 h 30.",
        "not_a_date": "« {label} » : écrivez une date, par exemple 03/11/2026.",
        "impossible_date": "« {label} » : cette date n'existe pas dans le calendrier.",
        "not_a_month": "« {label} » : écrivez un mois, par exemple 11/2026.",
        "too_small": "« {label} » : la réponse ne peut pas être avant ou en dessous de {bound}.",
        "too_large": "« {label} » : la réponse ne peut pas être après ou au-dessus de {bound}.",
        "too_long": "« {label} » : raccourcissez votre réponse, {bound} caractères au plus.",
        "not_nir": "« {label} » : le numéro de sécurité sociale compte 15 chiffres.",
        "not_iban": "« {label} » : l'IBAN commence par FR et compte 27 caractères.",
        "not_siret": "« {label} » : le numéro SIRET compte 14 chiffres.",
        "not_spi": "« {label} » : le numéro fiscal compte 13 chiffres.",
        "not_a_person": "« {label} » : écrivez le prénom puis le nom, par exemple Inès Roche.",
        "not_an_address": (
            "« {label} » : écrivez le numéro et la rue, puis à la ligne le code postal et la ville, "
            "par exemple 59000 Lille."
        ),
        "missing_file": "« {label} » : choisissez un document.",
        "not_phone": "« {label} » : le numéro de téléphone compte 10 chiffres.",
        "not_email": "« {label} » : écrivez une adresse de courriel, par exemple nom@example.org.",
        "real_identifier": (
            "« {label} » : ceci ressemble à une vraie donnée personnelle. Nous ne l'avons pas gardée. "
            "Utilisez la donnée fictive de votre personnage."
        ),
    },
    "en": {
        "missing": "Answer “{label}”.",
        "missing_choice": "Choose an answer to “{label}”.",
        "needed": "“{label}”: without this agreement the journey cannot go on. You are free to refuse and to stop here.",
        "not_an_option": "Choose one of the answers offered for “{label}”.",
        "not_a_number": "“{label}”: write a number, such as 3.",
        "not_whole": "“{label}”: write a whole number.",
        "not_euros": "“{label}”: write an amount in euros, such as 12.50.",
        "too_many_decimals": "“{label}”: at most two digits after the point, such as 12.50.",
        "not_hours": "“{label}”: write a number of hours, such as 12.5 or 12 h 30.",
        "not_quarters": "“{label}”: round to the quarter of an hour, such as 12 h 15 or 12 h 30.",
        "not_a_date": "“{label}”: write a date, such as 03/11/2026.",
        "impossible_date": "“{label}”: this date is not in the calendar.",
        "not_a_month": "“{label}”: write a month, such as 11/2026.",
        "too_small": "“{label}”: the answer cannot be before or below {bound}.",
        "too_large": "“{label}”: the answer cannot be after or above {bound}.",
        "too_long": "“{label}”: make your answer shorter, {bound} characters at most.",
        "not_nir": "“{label}”: a social security number has 15 digits.",
        "not_iban": "“{label}”: the IBAN starts with FR and has 27 characters.",
        "not_siret": "“{label}”: a SIRET number has 14 digits.",
        "not_spi": "“{label}”: a tax number has 13 digits.",
        "not_a_person": "“{label}”: write the first name then the family name, such as Inès Roche.",
        "not_an_address": (
            "“{label}”: write the number and the street, then on a new line the postcode and the town, "
            "such as 59000 Lille."
        ),
        "missing_file": "“{label}”: choose a document.",
        "not_phone": "“{label}”: a phone number has 10 digits.",
        "not_email": "“{label}”: write an e-mail address, such as name@example.org.",
        "real_identifier": (
            "“{label}”: this looks like real personal data. It was not kept. "
            "Use the fictitious data of your persona."
        ),
    },
}


#: every reason an answer may be refused for
REFUSALS = tuple(_WORDS["fr"])


def refusal(code: str, label: str, language: str, details: Mapping[str, Any]) -> str:
    """The sentence for a refused answer."""
    words = _WORDS.get(language, _WORDS["fr"])
    return words[code].format(label=label, **details)
