"""First names by sex and generation. Order is part of the data: add at the end, and raise `DATA_VERSION`."""

from __future__ import annotations

__all__ = ["FIRST_NAMES", "GENERATIONS", "generation"]

GENERATIONS = (1920, 1946, 1966, 1986)
"""First birth year of each generation; the last one has no end."""

# Common first names of each generation, chosen by hand after the INSEE file; equal chances (assumption).
# One paragraph per generation.
_WOMEN = """
Simone Jeanne Marcelle Yvonne Denise Madeleine Germaine Suzanne Paulette Lucienne Odette Renée Ginette
Andrée Raymonde Colette Jacqueline Huguette Gisèle Thérèse Jeannine Solange Georgette Micheline
Henriette Yvette Lucette Josette Mauricette Arlette

Françoise Monique Nicole Annie Chantal Martine Danielle Michèle Christiane Bernadette Évelyne Dominique
Brigitte Marie-Claude Jocelyne Marie-Thérèse Catherine Claudine Mireille Patricia Élisabeth Ghislaine
Marie-France Liliane Fatima Maria Béatrice Joëlle Viviane Geneviève

Nathalie Sylvie Valérie Isabelle Sandrine Corinne Véronique Christelle Stéphanie Laurence Karine Céline
Virginie Sophie Florence Delphine Séverine Nadia Carole Magali Samira Ana-Maria Rachida Fabienne Muriel
Agnès Anne Aurélie Malika Estelle

Julie Marine Camille Pauline Laura Élodie Manon Mélanie Marion Anaïs Léa Chloé Lucie Amandine Justine
Sarah Mathilde Charlotte Emma Clara Océane Inès Amina Fanny Morgane Coralie Élise Noémie Jessica Leïla
"""

_MEN = """
René Roger Marcel André Raymond Robert Georges Lucien Maurice Henri Fernand Louis Albert Émile Gaston
Paul Jean Pierre Edmond Eugène Gilbert Armand Léon Joseph Camille Victor Ernest Gabriel Étienne Alfred

Michel Daniel Alain Bernard Gérard Jean-Claude Jacques Claude Christian Jean-Pierre Guy Serge Patrick
Jean-Paul Yves Gilles Francis Roland Marc Jean-Marie Didier Denis Hervé Joël Jean-Louis Philippe Antonio
Mohamed Dominique Régis

Christophe Stéphane Laurent Thierry Frédéric Olivier Pascal Éric Franck Sébastien David Nicolas Bruno
Jérôme Vincent Fabrice Cédric Xavier Karim Arnaud Ludovic Emmanuel Rachid Guillaume Grégory José Samuel
Benoît Farid Mickaël

Thomas Alexandre Julien Romain Kévin Maxime Anthony Jérémy Antoine Florian Quentin Clément Hugo Lucas
Valentin Mehdi Adrien Simon Théo Baptiste Nathan Dylan Yanis Rémi Bastien Loïc Corentin Damien Mathieu
Enzo
"""

FIRST_NAMES: dict[str, tuple[tuple[str, ...], ...]] = {
    sex: tuple(tuple(names.split()) for names in text.split("\n\n"))
    for sex, text in (("F", _WOMEN), ("M", _MEN))
}


def generation(year: int) -> int:
    """Index of the generation of a birth year."""
    return max(0, sum(year >= first for first in GENERATIONS) - 1)
