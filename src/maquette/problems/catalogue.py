"""Every code a problem may carry, with its words."""

from __future__ import annotations

from maquette.problems.entry import Entry, Words
from maquette.problems.words import (
    expressions,
    facts,
    findings,
    given,
    journeys,
    keys,
    kinds,
    languages,
    ledger,
    paths,
    personas,
    plain,
    recipes,
    rules,
    studies,
    uses,
    yaml,
)

__all__ = ["CATALOGUE", "Entry", "Words"]

CATALOGUE: dict[str, Entry] = {
    **yaml.ENTRIES,
    **keys.ENTRIES,
    **journeys.ENTRIES,
    **kinds.ENTRIES,
    **languages.ENTRIES,
    **paths.ENTRIES,
    **given.ENTRIES,
    **uses.ENTRIES,
    **plain.ENTRIES,
    **personas.ENTRIES,
    **facts.ENTRIES,
    **recipes.ENTRIES,
    **ledger.ENTRIES,
    **studies.ENTRIES,
    **findings.ENTRIES,
    **expressions.ENTRIES,
    **rules.ENTRIES,
}
