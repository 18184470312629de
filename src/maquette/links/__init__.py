"""Scenario links: an address that opens a journey at a step, as somebody, with answers."""

from maquette.links.link import KEYS, Link
from maquette.links.signature import is_signed, link_key, sign

__all__ = ["KEYS", "Link", "is_signed", "link_key", "sign"]
