"""Ordinary street names, invented: none claims to exist in the town it is written with."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["MOST_NUMBERS", "STREETS", "addresses"]

MOST_NUMBERS = 199
"""House numbers go from 1 to this one."""

STREETS: tuple[str, ...] = tuple(
    line.strip()
    for line in """
    rue des Lilas
    rue des Cerisiers
    rue du Moulin
    rue de la Fontaine
    rue des Tilleuls
    rue du Verger
    rue des Écoles
    rue du Lavoir
    rue de la Prairie
    rue des Acacias
    rue des Noyers
    rue du Pressoir
    rue de l'Église
    rue des Jardins
    rue du Ruisseau
    rue des Primevères
    rue des Hirondelles
    rue du Colombier
    rue de la Source
    rue des Peupliers
    rue du Four
    rue des Vignes
    rue de la Gare
    rue des Mésanges
    rue du Puits
    rue des Glycines
    rue de la Poste
    rue des Bleuets
    rue des Marronniers
    rue du Champ-Rond
    allée des Platanes
    allée des Camélias
    allée du Parc
    allée des Érables
    allée des Rosiers
    allée de la Chênaie
    allée des Mimosas
    allée des Bouleaux
    avenue des Pins
    avenue du Stade
    avenue de la Mairie
    avenue des Ormes
    avenue du Lac
    avenue de la Forêt
    boulevard des Remparts
    boulevard du Midi
    boulevard de la Rivière
    boulevard des Charmes
    chemin des Coquelicots
    chemin du Vieux-Puits
    chemin de la Garenne
    chemin des Pâtures
    chemin du Coteau
    chemin de Halage
    chemin des Aubépines
    impasse des Fauvettes
    impasse du Cadran
    impasse des Bruyères
    impasse du Tonnelier
    place du Marché
    place des Arcades
    place de la Halle
    place du Vieux-Pont
    square des Genêts
    square des Violettes
    passage de l'Horloge
    passage des Artisans
    quai des Tanneurs
    quai du Bac
    sentier des Fougères
    cité des Jonquilles
    résidence des Alizés
    cours des Amandiers
    route de la Vallée
    route du Calvaire
    route des Crêtes
    """.strip().splitlines()
)


@lru_cache(maxsize=1)
def addresses() -> tuple[str, ...]:
    """Every house of every street, house by house."""
    return tuple(f"{house} {street}" for house in range(1, MOST_NUMBERS + 1) for street in STREETS)
