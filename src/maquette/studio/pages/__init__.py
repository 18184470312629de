"""The pages of the studio; a new page is a file and one line here."""

from collections.abc import Callable, Mapping

from maquette.studio.drafts import Drafts
from maquette.studio.pages.home import home
from maquette.studio.pages.map import journey_map
from maquette.studio.pages.once import once
from maquette.studio.pages.people import people

__all__ = ["PAGES"]

PAGES: Mapping[str, Callable[[Drafts], None]] = {
    "home": home,
    "map": journey_map,
    "once": once,
    "people": people,
}
"""Name in the address -> what draws it; the first is where one arrives."""
