"""Erasing in time while people are playing: those who withdrew, and what was kept long enough."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from threading import Event

from maquette.fieldwork.erasure import InUseError
from maquette.fieldwork.place import Fieldwork
from maquette.fieldwork.purge import purge

__all__ = ["keep_forgetting"]

#: between two rounds, seconds
EVERY = 60.0


def keep_forgetting(field: Fieldwork, stop: Event, every: float = EVERY) -> None:
    """Purge now and again until `stop` is set; a round that fails is tried again at the next one."""
    while not stop.is_set():
        try:
            purge(field, datetime.now(UTC).replace(tzinfo=None))
        except InUseError:
            # Somebody is reading at this very moment: the next round does it.
            pass
        except Exception:
            traceback.print_exc()
        stop.wait(every)
