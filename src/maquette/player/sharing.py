"""What one scope of a consent would share, told above its question."""

from __future__ import annotations

from collections.abc import Sequence

from maquette.player import screen
from maquette.player.words import words

__all__ = ["draw"]


def draw(
    language: str,
    *,
    facts: Sequence[str],
    holder: str,
    to: str,
    why: str = "",
    law: str = "",
    optional: bool = False,
) -> None:
    """Draw the rows of a scope.

    Args:
        language: "fr" or "en".
        facts: labels of what is shared.
        holder, to: who holds it, who receives it.
        why, law: what it is for and what allows it, "" when not said.
        optional: whether the journey goes on without it.
    """
    text = words(language)
    rows = [
        (text["share_facts"], ", ".join(facts)),
        (text["share_way"], text["share_from_to"].format(holder=holder, to=to)),
        *([(text["share_why"], why)] if why else []),
        *([(text["share_law"], law)] if law else []),
        (text["share_choice"], text["share_optional" if optional else "share_required"]),
    ]
    screen.draw_rows(rows)
