"""Everything a generated prototype imports: one door, `open_journey`."""

from maquette.expressions import rounded
from maquette.player.journey import Journey, open_journey

__all__ = ["Journey", "open_journey", "rounded"]
