"""The ledger as plain values, for JSON and other programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from maquette.ledger.comparison import Change, Comparison
from maquette.ledger.ledger import Ledger
from maquette.ledger.line import Line, Passage

__all__ = ["comparison_record", "ledger_record"]


def ledger_record(ledger: Ledger) -> dict[str, Any]:
    """Title, state, counts, then a record for each line, holder, exchange and scope."""
    return {
        **_head(ledger),
        "lines": [_line(line) for line in ledger.lines],
        "holders": {
            holder: list(dict.fromkeys(line.name for line in lines))
            for holder, lines in ledger.by_holder().items()
        },
        "exchanges": [_passage(one) for one in ledger.passages],
        "scopes": [asdict(one) for one in ledger.scopes()],
    }


def comparison_record(comparison: Comparison) -> dict[str, Any]:
    """Both heads, then what changes; a treatment is null on the side that does not speak of the fact."""
    return {
        "before": _head(comparison.before),
        "after": _head(comparison.after),
        "no_longer_asked": [_change(one) for one in comparison.no_longer_asked()],
        "newly_asked": [_change(one) for one in comparison.newly_asked()],
        "newly_confirmed": [_change(one) for one in comparison.newly("confirmed")],
        "newly_reused": [_change(one) for one in comparison.newly("reused")],
        "exchanges_needed": [_passage(one) for one in comparison.needed],
        "exchanges_dropped": [_passage(one) for one in comparison.dropped],
    }


def _head(ledger: Ledger) -> dict[str, Any]:
    counts = {str(treatment): count for treatment, count in ledger.counts().items()}
    counts["exchanges"] = len(ledger.passages)
    return {"title": ledger.title, "state": ledger.state, "counts": counts}


def _line(line: Line) -> dict[str, Any]:
    return {**asdict(line), "reusable": line.reusable}


def _change(change: Change) -> dict[str, Any]:
    line = change.line
    return {
        "name": change.name,
        "label": line.label,
        "before": change.before,
        "after": change.after,
        "holders": line.holders,
        "basis": asdict(line.basis) if line.basis else None,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "step": passage.step,
        "from": passage.giver,
        "to": passage.receiver,
        "facts": passage.facts,
        "api": passage.api,
        "basis": asdict(passage.basis),
    }
