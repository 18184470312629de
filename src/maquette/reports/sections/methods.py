"""How each figure is computed, by the name of its method."""

from __future__ import annotations

from maquette.reports.blocks import Section, Table, Text
from maquette.reports.studied import Studied

__all__ = ["methods"]


def methods(studied: Studied) -> Section:
    """Every method used, and the figures it serves."""
    say = studied.say
    used: dict[str, dict[str, None]] = {}
    for one in studied.figures:
        used.setdefault(one.estimate.method, {})[say(one.figure)] = None
    rows = [
        (say(method), ", ".join(figures)) for method, figures in used.items() if method != "nothing observed"
    ]
    table = [Table(say("methods"), (say("method"), say("used_for")), rows)] if rows else []
    return Section("methods", say("methods"), [Text(say("methods_text")), *table])
