"""A session that knows everything: Colette's contract with Maria, at the rates of the repository."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from maquette.documents import KINDS, Known
from maquette.project.layout import Layout
from maquette.rules.rates import Rates

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 3)


@pytest.fixture(scope="session")
def rates():
    files = Layout(ROOT).rate_files
    return Rates.from_values(*(yaml.safe_load(path.read_text(encoding="utf-8")) for path in files))


@pytest.fixture
def records():
    """Colette's first contract as her prototype seals it, the month declared, the end announced."""
    seal = json.loads((ROOT / "prototypes/declarer-les-heures/build.json").read_text(encoding="utf-8"))
    part = next(one for one in seal["parts"] if one["name"] == "colette")
    known = {entity: dict(record) for entity, record in part["contracts"][0].items()}
    known["declaration"]["hours"] = 144
    known["end"] = {"reason": "dismissal", "notified_on": "2026-11-02", "unused_leave_days": 7}
    for name, value in part["facts"].items():
        entity, _, key = name.partition(".")
        known.setdefault(entity, {})[key] = value
    return known


@pytest.fixture
def make(rates, records):
    """A document of what is known, a few values changed: `declaration__hours=None`."""

    def make(name, party="", today=TODAY, **changes):
        laid = {entity: dict(record) for entity, record in records.items()}
        for key, value in changes.items():
            entity, _, fact = key.partition("__")
            laid.setdefault(entity, {})[fact] = value
        return KINDS[name].make(Known(laid, rates, today, party))

    return make


@pytest.fixture
def section():
    """One table of a document, label -> cells."""

    def section(document, title):
        found = next(one for one in document.sections if one.title == title)
        return {row.label: row.cells for row in found.rows}

    return section


@pytest.fixture
def cents():
    """An amount as it is written, in cents; « − » takes off."""

    def cents(written):
        sign, amount = re.fullmatch(r"(− ?)?([\d\s]+,\d\d)\s€", written).groups()
        return (-1 if sign else 1) * int(Decimal(re.sub(r"\s", "", amount).replace(",", ".")) * 100)

    return cents


class Outline(HTMLParser):
    """Tags of a page, in order, with their attributes; and its text."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


@pytest.fixture
def outline():
    return Outline
