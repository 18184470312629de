"""What happened: events appended to a log, and the state they fold into."""

from maquette.sessions.event import Event, NewEvent
from maquette.sessions.fold import State, fold
from maquette.sessions.log import EventLog, StaleError, open_log

__all__ = ["Event", "EventLog", "NewEvent", "StaleError", "State", "fold", "open_log"]
