"""Questionnaires: their items as they are shown, the ends of their scales, and how sure their words are."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from maquette.studies.names import Name
from maquette.yamlsource import SourceModel

__all__ = ["QUESTIONNAIRES", "OwnQuestion", "Questionnaire", "Standard"]

Standard = Literal["seq", "f-sus", "umux-lite"]


@dataclass(frozen=True)
class Questionnaire:
    """A standard questionnaire.

    Args:
        name: as a study names it.
        title: as people read it.
        items: in order, numbered from 1.
        points: of the scale, from 1.
        ends: words of the lowest and of the highest point.
        reference: where the items come from.
        verified: whether the words were compared with their publication; while they were not, reports say so.
    """

    name: str
    title: str
    items: tuple[str, ...]
    points: int
    ends: tuple[str, str]
    reference: str
    verified: bool = False

    @property
    def checksum(self) -> str:
        """SHA-256 of the words shown: scores of two wordings are not compared."""
        return hashlib.sha256("\n".join((*self.items, *self.ends)).encode()).hexdigest()


_AGREEMENT = ("Pas du tout d'accord", "Tout à fait d'accord")

QUESTIONNAIRES: Mapping[str, Questionnaire] = {
    one.name: one
    for one in (
        Questionnaire(
            "seq",
            "Après cette tâche",
            ("Dans l'ensemble, cette tâche était :",),
            7,
            ("Très difficile", "Très facile"),
            "Sauro & Dumas (2009), Single Ease Question",
        ),
        Questionnaire(
            "f-sus",
            "Votre avis sur ce que vous venez d'utiliser",
            (
                "Je voudrais utiliser ce système fréquemment",
                "Ce système est inutilement complexe",
                "Ce système est facile à utiliser",
                "J'aurais besoin du soutien d'un technicien pour être capable d'utiliser ce système",
                "Les différentes fonctionnalités de ce système sont bien intégrées",
                "Il y a trop d'incohérences dans ce système",
                "La plupart des gens apprendront à utiliser ce système très rapidement",
                "Ce système est très lourd à utiliser",
                "Je me suis senti très en confiance en utilisant ce système",
                "J'ai eu besoin d'apprendre beaucoup de choses avant de pouvoir utiliser ce système",
            ),
            5,
            _AGREEMENT,
            "Gronier & Baudet (2021), doi 10.1080/10447318.2021.1898828",
        ),
        Questionnaire(
            "umux-lite",
            "En deux phrases",
            (
                "Les capacités de ce système répondent à mes besoins",
                "Ce système est facile à utiliser",
            ),
            7,
            _AGREEMENT,
            "Lewis, Utesch & Maher (2013), UMUX-Lite ; traduction non validée",
        ),
    )
}


class OwnQuestion(SourceModel):
    """A question of the study's own, asked at the end."""

    name: Name
    """its name in the tables"""
    type: Literal["scale", "choice", "text"] = "scale"
    """scale · choice · text, which is never exported"""
    label: str = Field(min_length=1, max_length=500)
    """the question"""
    points: int = Field(default=7, ge=2, le=11)
    """points of a scale, from 1"""
    ends: list[str] = Field(default_factory=lambda: list(_AGREEMENT), min_length=2, max_length=2)
    """words of the lowest and of the highest point of a scale"""
    options: list[str] = Field(default_factory=list)
    """what one may choose"""
