"""What happened: events appended to a log, and the state they fold into."""

from maquette.sessions.event import Event, NewEvent
from maquette.sessions.fold import State, fold
from maquette.sessions.log import EventLog, StaleError, open_log
from maquette.sessions.register import Participant, Register, digest_of
from maquette.sessions.store import Store, StoreVersionError, open_store

__all__ = [
    "Event",
    "EventLog",
    "NewEvent",
    "Participant",
    "Register",
    "StaleError",
    "State",
    "Store",
    "StoreVersionError",
    "digest_of",
    "fold",
    "open_log",
    "open_store",
]
