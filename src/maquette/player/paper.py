"""A document on screen: a card, and the same as a file to keep; calm words while something is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from maquette.documents import KINDS, Document, DocumentName, Known, card, page
from maquette.player import shell
from maquette.player.words import words
from maquette.rules.given import MissingValueError
from maquette.rules.rates import NoRateError

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["draw", "made"]


def draw(journey: Journey, name: DocumentName, *, title: str, party: str, copy: int) -> None:
    """Draw a document and the button that keeps it; what it waits for, when it cannot be made yet.

    Args:
        title: in place of the usual one, "" to keep it.
        party: who else it names, "" for nobody.
        copy: which one it is, of those of this kind on this screen.
    """
    text = words(journey.seal.language)
    called = title or KINDS[name].label
    try:
        document = made(journey, name, party)
    except MissingValueError as missing:
        _later(text["document_later"].format(document=called, label=journey.label(missing.name)))
        return
    except NoRateError:
        _later(text["document_no_rate"].format(document=called))
        return
    document = replace(document, title=title or document.title)
    st.html(card(document))
    st.download_button(
        text["document_keep"].format(document=called),
        page(document),
        file_name=f"{name}.html",
        mime="text/html",
        key=journey.key(f"document-{name}-{copy}"),
        on_click="ignore",
    )


def made(journey: Journey, name: DocumentName, party: str = "") -> Document:
    """A document of what is known now.

    Raises:
        MissingValueError: something it needs is not known yet.
        NoRateError: no rate is known on that day.
    """
    seal, kind = journey.seal, KINDS[name]
    records = {entity: journey.facts.record(entity) for entity in kind.reads}
    return kind.make(Known(records, seal.rates, date.fromisoformat(seal.today), party))


def _later(said: str) -> None:
    st.html(f'<p class="maquette-later">{shell.markup(said)}</p>')
