"""The once-only ledger: what a journey asks, confirms and reuses, who already knows it, and by what right."""

from maquette.ledger.checks import check_ledger
from maquette.ledger.comparison import Change, Comparison, compare
from maquette.ledger.ledger import Ledger, ledger_of
from maquette.ledger.line import Basis, Line, Passage, Scope
from maquette.ledger.parties import holders_of

__all__ = [
    "Basis",
    "Change",
    "Comparison",
    "Ledger",
    "Line",
    "Passage",
    "Scope",
    "check_ledger",
    "compare",
    "holders_of",
    "ledger_of",
]
