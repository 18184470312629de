"""The studio: the gallery, and the drafts that follow the files."""

from maquette.studio.drafts import Drafts, drafts_of

__all__ = ["Drafts", "drafts_of"]
