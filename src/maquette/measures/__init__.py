"""Measures: what happened in the sessions of a study, computed from its events and the journey's ways."""

from maquette.measures.events import event_table
from maquette.measures.graph import Graph, graph_of
from maquette.measures.plan import Override, Plan, Rule, Task, Version
from maquette.measures.row import Row, rows_of_events, rows_of_frame
from maquette.measures.tables import Tables, measure

__all__ = [
    "Graph",
    "Override",
    "Plan",
    "Row",
    "Rule",
    "Tables",
    "Task",
    "Version",
    "event_table",
    "graph_of",
    "measure",
    "rows_of_events",
    "rows_of_frame",
]
