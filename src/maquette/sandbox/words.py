"""What the sandbox says when it refuses, in French and in English: what, why, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

__all__ = ["REFUSALS", "Said", "Words"]


@dataclass(frozen=True)
class Said:
    """A refusal in one language; `detail` is a format of the details."""

    title: str
    detail: str


@dataclass(frozen=True)
class Words:
    """A refusal: its HTTP status and its words."""

    status: int
    fr: Said
    en: Said


def _said(status: int, fr: tuple[str, str], en: tuple[str, str]) -> Words:
    return Words(status, Said(*fr), Said(*en))


REFUSALS: Mapping[str, Words] = MappingProxyType(
    {
        # The request itself
        "not_json": _said(
            400,
            ("Corps illisible", "Le corps n'est pas du JSON. Envoyez du JSON en UTF-8."),
            ("Unreadable body", "The body is not JSON. Send JSON in UTF-8."),
        ),
        "not_form": _said(
            400,
            (
                "Corps illisible",
                "Le corps n'est pas un formulaire. Envoyez application/x-www-form-urlencoded.",
            ),
            ("Unreadable body", "The body is not a form. Send application/x-www-form-urlencoded."),
        ),
        "too_large": _said(
            413,
            ("Corps trop gros", "Un corps fait 1 Mio au plus. Envoyez moins à la fois."),
            ("Body too large", "A body is 1 MiB at most. Send less at once."),
        ),
        "unknown_field": _said(
            422,
            (
                "Champ inconnu",
                "« {name} » n'est pas un champ de cette requête. Retirez-le, ou voyez son nom dans le contrat OpenAPI.",
            ),
            (
                "Unknown field",
                '"{name}" is no field of this request. Remove it, or look its name up in the OpenAPI contract.',
            ),
        ),
        "missing_field": _said(
            422,
            ("Champ manquant", "« {name} » manque. Ajoutez-le."),
            ("Missing field", '"{name}" is missing. Add it.'),
        ),
        "wrong_value": _said(
            422,
            (
                "Valeur refusée",
                "Cette valeur n'a pas la forme attendue. Voyez ce champ dans le contrat OpenAPI.",
            ),
            (
                "Value refused",
                "This value has not the form expected. Look this field up in the OpenAPI contract.",
            ),
        ),
        "given_twice": _said(
            422,
            ("Paramètre répété", "Ce paramètre est donné deux fois. Donnez-le une fois."),
            ("Parameter repeated", "This parameter is given twice. Give it once."),
        ),
        "real_identifier": _said(
            422,
            (
                "Donnée qui pourrait être vraie",
                "Cette valeur pourrait être celle de quelqu'un : elle est refusée et n'est gardée nulle part. Prenez celles d'un personnage.",
            ),
            (
                "Data that could be real",
                "This value could be somebody's: it is refused and kept nowhere. Use those of a persona.",
            ),
        ),
        "no_such_path": _said(
            404,
            ("Adresse inconnue", "Rien ne répond à cette adresse. Voyez /sandbox."),
            ("Unknown address", "Nothing answers here. See /sandbox."),
        ),
        "no_such_method": _said(
            405,
            ("Méthode refusée", "Cette adresse ne répond pas à cette méthode. Voyez /sandbox."),
            ("Method refused", "This address does not answer this method. See /sandbox."),
        ),
        "busy": _said(
            503,
            ("Trop de monde", "Trop de requêtes écrivent en même temps. Réessayez."),
            ("Too busy", "Too many requests write at once. Try again."),
        ),
        "our_bug": _said(
            500,
            ("Défaut du bac à sable", "Ceci est un défaut de maquette, pas de votre requête."),
            ("Defect of the sandbox", "This is a defect of maquette, not of your request."),
        ),
        "key_reused": _said(
            409,
            (
                "Clé déjà prise",
                "Cette Idempotency-Key a servi pour une autre requête. Prenez-en une nouvelle.",
            ),
            ("Key already used", "This Idempotency-Key was used for another request. Take a new one."),
        ),
        "wrong_key": _said(
            400,
            ("Clé refusée", "Idempotency-Key fait 1 à 128 caractères ASCII visibles."),
            ("Key refused", "Idempotency-Key has 1 to 128 visible ASCII characters."),
        ),
        # Who asks
        "no_token": _said(
            401,
            ("Jeton manquant", "Envoyez Authorization: Bearer suivi d'un jeton d'accès."),
            ("Missing token", "Send Authorization: Bearer followed by an access token."),
        ),
        "invalid_token": _said(
            401,
            ("Jeton refusé", "Ce jeton est inconnu, expiré ou révoqué. Demandez-en un autre."),
            ("Token refused", "This token is unknown, expired or revoked. Ask for another."),
        ),
        "insufficient_scope": _said(
            403,
            ("Droit manquant", "Ce jeton ne porte pas « {scope} ». Demandez-le à l'obtention du jeton."),
            ("Missing scope", 'This token has no "{scope}". Ask for it when you get the token.'),
        ),
        "not_yours": _said(
            403,
            ("Pas pour vous", "Cette personne n'a pas donné ce droit. Demandez un mandat, ou son accord."),
            ("Not for you", "This person did not give that right. Ask for a mandate, or for her agreement."),
        ),
        "person_needed": _said(
            403,
            (
                "Accord de la personne nécessaire",
                "Cette opération demande le jeton d'une personne (code d'autorisation), pas celui d'un partenaire.",
            ),
            (
                "A person's agreement is needed",
                "This operation takes a person's token (authorization code), not a partner's.",
            ),
        ),
        # Dials
        "outage": _said(
            503,
            (
                "Service indisponible",
                "Le service {api} est en panne, comme le facilitateur l'a réglé. Réessayez plus tard.",
            ),
            ("Service unavailable", "The service {api} is down, as the facilitator set it. Try again later."),
        ),
        "drawn_refusal": _said(
            503,
            (
                "Refus tiré au sort",
                "Le service {api} refuse une part des appels, comme le facilitateur l'a réglé. Réessayez.",
            ),
            (
                "Refusal drawn by lot",
                "The service {api} refuses a share of calls, as the facilitator set it. Try again.",
            ),
        ),
        "overflow": _said(
            422,
            (
                "Trop loin",
                "Cette date est hors de ce que le bac à sable calcule ({known}). Prenez-en une autre.",
            ),
            ("Too far", "This date is beyond what the sandbox computes ({known}). Take another one."),
        ),
        # Cesu
        "unknown_employer": _said(
            404,
            (
                "Employeur inconnu",
                "Aucun compte employeur n'a ce numéro avec cette date de naissance. Vérifiez les deux.",
            ),
            ("Unknown employer", "No employer's account has this number with this birth date. Check both."),
        ),
        "unknown_employee": _said(
            404,
            ("Salarié inconnu", "Aucun compte salarié n'a ce numéro. Vérifiez-le."),
            ("Unknown employee", "No employee's account has this number. Check it."),
        ),
        "no_contract": _said(
            404,
            (
                "Pas de contrat",
                "Ces deux personnes n'ont pas de contrat ce mois-là. Vérifiez les numéros et le mois.",
            ),
            (
                "No contract",
                "These two people have no contract in that month. Check the numbers and the month.",
            ),
        ),
        "unknown_mandate": _said(
            404,
            ("Mandat inconnu", "Vous n'avez pas de mandat sous ce numéro. Vérifiez-le."),
            ("Unknown mandate", "You have no mandate under this number. Check it."),
        ),
        "mandate_over": _said(
            409,
            ("Mandat déjà révoqué", "Ce mandat est déjà révoqué : il n'y a rien à faire."),
            ("Mandate already revoked", "This mandate is already revoked: there is nothing to do."),
        ),
        "future_month": _said(
            422,
            ("Mois à venir", "Un mois se déclare une fois commencé. Attendez, ou avancez l'horloge."),
            ("Month to come", "A month is declared once it has begun. Wait, or advance the clock."),
        ),
        "cesu_plus_too_late": _said(
            422,
            ("Trop tard pour Cesu+", "Avec Cesu+, un mois se déclare jusqu'au 15 du mois suivant."),
            ("Too late for Cesu+", "With Cesu+, a month is declared until the 15th of the next one."),
        ),
        "contract_not_begun": _said(
            422,
            ("Avant le contrat", "La fin précède le début du contrat. Vérifiez la date."),
            ("Before the contract", "The end comes before the start of the contract. Check the date."),
        ),
        # Tiers de prestation: these codes are public and keep their names
        "ERR_DGFIP_R2P_INCONNU": _said(
            422,
            (
                "Identité inconnue",
                "Aucune personne n'a cette identité. Prenez celle d'un personnage, telle quelle.",
            ),
            ("Unknown identity", "Nobody has this identity. Use a persona's, as it is."),
        ),
        "ERR_DGFIP_IMPOTPART_INCONNU": _said(
            422,
            ("Aucun historique fiscal", "Cette personne n'a pas encore de déclaration de revenus."),
            ("No tax history", "This person has no tax return yet."),
        ),
        "ERR_COORDONNEES_BANCAIRES": _said(
            422,
            ("Coordonnées bancaires refusées", "Le titulaire ou le compte n'est pas celui de la personne."),
            ("Bank details refused", "The holder or the account is not the person's."),
        ),
        "ERR_CLIENT_INCONNU": _said(
            404,
            ("Client inconnu", "Vous n'avez pas inscrit de client sous ce numéro ou ce courriel."),
            ("Unknown client", "You registered no client under this number or e-mail."),
        ),
        "ERR_CMPT_BLOQUE": _said(
            422,
            ("Compte bloqué", "Ce particulier est bloqué : il ne peut pas recevoir de demande."),
            ("Account blocked", "This person is blocked and can receive no request."),
        ),
        "ERR_MANDAT_ECHU": _said(
            422,
            ("Mandat échu", "Le mandat de ce particulier est échu."),
            ("Mandate expired", "This person's mandate has expired."),
        ),
        "ERR_PERIODE_EMPLOI_MOIS_NON_UNIQUE": _said(
            422,
            (
                "Deux mois dans une demande",
                "Le début et la fin d'emploi sont dans le même mois civil. Faites une demande par mois.",
            ),
            (
                "Two months in one request",
                "Start and end are in the same civil month. Send one request a month.",
            ),
        ),
        "ERR_MONTANT_ACOMPTE": _said(
            422,
            ("Acompte trop grand", "Un acompte ne dépasse pas la moitié de la facture."),
            ("Deposit too large", "A deposit is half of the invoice at most."),
        ),
        "ERR_FACTURE_DOUBLON": _said(
            409,
            ("Facture déjà envoyée", "Vous avez déjà une demande pour cette facture."),
            ("Invoice already sent", "You already have a request for this invoice."),
        ),
        "ERR_TOTAL_PRESTATIONS": _said(
            422,
            ("Total faux", "La somme des prestations n'est pas le montant de la facture."),
            ("Wrong total", "The services do not add up to the invoice."),
        ),
        "ERR_NBRE_PREST_MAX": _said(
            422,
            ("Trop de prestations", "Une demande compte 10 prestations au plus."),
            ("Too many services", "A request has 10 services at most."),
        ),
        "ERR_DATE_NAISSANCE": _said(
            422,
            ("Date de naissance fausse", "Cette date de naissance n'est pas celle du client."),
            ("Wrong birth date", "This birth date is not the client's."),
        ),
        "unknown_request": _said(
            404,
            ("Demande inconnue", "Aucune demande de paiement n'a ce numéro pour vous."),
            ("Unknown request", "No payment request has this number for you."),
        ),
        "already_answered": _said(
            409,
            ("Délai passé", "Cette demande a déjà une réponse, ou les deux jours francs sont passés."),
            ("Too late", "This request is already answered, or the two clear days are over."),
        ),
        # Prefinanced vouchers
        "balance_too_low": _said(
            422,
            ("Solde insuffisant", "Le carnet ne contient pas cette somme."),
            ("Balance too low", "The book does not hold this amount."),
        ),
        "unknown_reservation": _said(
            404,
            ("Réservation inconnue", "Aucune réservation n'a ce numéro pour vous, ou elle a déjà servi."),
            ("Unknown reservation", "No reservation has this number for you, or it was used."),
        ),
        "unknown_payment": _said(
            404,
            (
                "Paiement inconnu",
                "Aucun paiement n'a ce numéro pour cette personne, ou il est déjà remboursé.",
            ),
            ("Unknown payment", "No payment has this number for this person, or it was refunded."),
        ),
    }
)
