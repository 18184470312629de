"""What FranceConnect says of a person, scope by scope, under its own names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from maquette.sandbox.people import Row
from maquette.sandbox.scope import Scope

__all__ = ["CLAIMS", "IDENTITY_SCOPES", "claims"]

_FRANCE = "99100"

_PIVOT = (
    "given_name",
    "given_name_array",
    "family_name",
    "birthdate",
    "gender",
    "birthplace",
    "birthcountry",
)

CLAIMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "openid": (),
        "identite_pivot": _PIVOT,
        "profile": (
            "given_name",
            "given_name_array",
            "family_name",
            "birthdate",
            "gender",
            "preferred_username",
        ),
        "birth": ("birthplace", "birthcountry"),
        "gender": ("gender",),
        "birthdate": ("birthdate",),
        "birthplace": ("birthplace",),
        "birthcountry": ("birthcountry",),
        "given_name": ("given_name", "given_name_array"),
        "family_name": ("family_name",),
        "preferred_username": ("preferred_username",),
        "email": ("email",),
    }
)
"""Scope -> claims it opens. Source: FranceConnect v2."""

IDENTITY_SCOPES: Mapping[str, Scope] = MappingProxyType(
    {
        name: Scope(name, fr, en, person=True)
        for name, fr, en in (
            ("openid", "Savoir que c'est vous", "Know it is you"),
            ("identite_pivot", "Lire votre état civil", "Read your civil status"),
            (
                "profile",
                "Lire vos noms, votre date de naissance et votre sexe",
                "Read your names, birth date and sex",
            ),
            ("birth", "Lire votre lieu de naissance", "Read your birth place"),
            ("gender", "Lire votre sexe", "Read your sex"),
            ("birthdate", "Lire votre date de naissance", "Read your birth date"),
            ("birthplace", "Lire votre commune de naissance", "Read your birth town"),
            ("birthcountry", "Lire votre pays de naissance", "Read your birth country"),
            ("given_name", "Lire vos prénoms", "Read your first names"),
            ("family_name", "Lire votre nom de naissance", "Read your birth name"),
            ("preferred_username", "Lire votre nom d'usage", "Read your usual name"),
            ("email", "Lire votre courriel", "Read your e-mail"),
        )
    }
)


def claims(person: Row, scope: str) -> dict[str, Any]:
    """Claims about a person, those the scopes open; the code of the birth town is one no town has.

    Args:
        person: her record.
        scope: words of a token.
    """
    known = {
        "given_name": person["first_name"],
        "given_name_array": [person["first_name"]],
        "family_name": person["last_name"],
        "birthdate": person["birth_date"],
        "gender": "female" if person["sex"] == "F" else "male",
        "birthplace": str(person["nir"])[5:10],
        "birthcountry": _FRANCE,
        "preferred_username": person["last_name"],
        "email": person["email"],
    }
    open_ = {name for one in scope.split() for name in CLAIMS.get(one, ())}
    return {name: value for name, value in known.items() if name in open_}
