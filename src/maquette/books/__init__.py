"""Every screen of a journey on one page that needs no network and can be printed."""

from maquette.books.page import page
from maquette.books.shots import Book, shots_of

__all__ = ["Book", "page", "shots_of"]
