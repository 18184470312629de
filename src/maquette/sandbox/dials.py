"""How well a service answers, as the facilitator sets it: slow, down, or refusing a share of requests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import blake2b
from itertools import count
from typing import Any

from maquette.sandbox.refusal import Refusal
from maquette.sandbox.store import Book

__all__ = ["Dials", "Draws", "dials_of", "set_dials"]


@dataclass(frozen=True)
class Dials:
    """The dials of a service.

    Args:
        latency_ms: added to every answer.
        outage: nothing is answered.
        refusals: share refused, 0 to 1.
        seed: of the draw; the same one refuses the same requests, counted since the dials were set.
    """

    latency_ms: int = 0
    outage: bool = False
    refusals: float = 0
    seed: int = 0


def dials_of(book: Book, api: str) -> tuple[int, Dials]:
    """The dials of a service, and the number of the deed that set them, 0 when nobody did."""
    found = book.of(f"dials/{api}", "dials_set")
    return (found[-1].seq, Dials(**found[-1].value)) if found else (0, Dials())


def set_dials(book: Book, api: str, dials: Dials) -> None:
    """Set the dials of a service."""
    value: Mapping[str, Any] = asdict(dials)
    book.append("dials_set", f"dials/{api}", value)


class Draws:
    """Which request is refused: counted in the order they come, since the dials were set."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, int], count[int]] = {}

    def weather(self, book: Book, api: str) -> float:
        """Seconds this answer takes longer.

        Raises:
            Refusal: the service is down, or the lot fell on this request.
        """
        number, dials = dials_of(book, api)
        if dials.outage:
            raise Refusal("outage", api=api)
        if dials.refusals:
            drawn = next(self._counts.setdefault((api, number), count()))
            said = blake2b(f"{dials.seed}/{api}/{drawn}".encode(), digest_size=8).digest()
            if int.from_bytes(said) < dials.refusals * 2**64:
                raise Refusal("drawn_refusal", api=api)
        return dials.latency_ms / 1000
