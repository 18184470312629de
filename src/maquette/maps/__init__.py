"""A journey drawn from its file: the map, the blueprint, the flow; as SVG, as PNG, as Mermaid."""

from maquette.maps.flow import flow
from maquette.maps.mermaid import mermaid
from maquette.maps.png import png
from maquette.maps.sheet import blueprint, journey_map
from maquette.maps.timeline import Moment, Timeline, timeline_of

__all__ = ["Moment", "Timeline", "blueprint", "flow", "journey_map", "mermaid", "png", "timeline_of"]
