"""A document as HTML: a card within a screen, or one page by itself that prints on A4."""

from __future__ import annotations

from html import escape
from importlib.resources import files

from maquette.documents.document import MENTION, Document, Party, Row, Section

__all__ = ["STYLE", "card", "page"]


def _read(name: str) -> str:
    return files("maquette.documents").joinpath(name).read_text(encoding="utf-8")


STYLE = _read("card.css")
"""The look of a card, for whoever puts one in a page."""


def card(document: Document) -> str:
    """The document within a screen: its headings come below those of the screen."""
    return f'<article class="maquette-document" lang="fr">{_body(document, 2)}</article>'


def page(document: Document) -> str:
    """The document alone: one file, its style inside, no script, nothing fetched."""
    title = escape(f"{document.title}, {MENTION.lower()}")
    across = "".join(f"<span>{MENTION}</span>" for _ in range(3))
    return (
        '<!doctype html>\n<html lang="fr"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'
        f"<title>{title}</title><style>{STYLE}{_read('page.css')}</style></head><body>\n"
        f'<div class="across" aria-hidden="true">{across}</div>\n'
        f'<main class="maquette-document">{_body(document, 1)}</main></body></html>\n'
    )


def _body(document: Document, level: int) -> str:
    mention = f'<p class="mention">{MENTION}</p>'
    says = "".join(f"<p>{escape(text)}</p>" for text in document.says)
    return (
        f"{mention}\n<h{level}>{escape(document.title)}</h{level}>"
        f'<p class="about">{escape(document.about)}</p>\n'
        f'<div class="parties">{"".join(_party(one, level + 1) for one in document.parties)}</div>\n'
        f"{says}{''.join(_section(one, level + 1) for one in document.sections)}"
        f"{_signatures(document)}{mention}"
    )


def _party(party: Party, level: int) -> str:
    lines = "<br>".join(map(escape, party.lines))
    return f"<section><h{level}>{escape(party.role)}</h{level}><p>{lines}</p></section>"


def _section(section: Section, level: int) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in section.columns)
    note = f"<p>{escape(section.note)}</p>" if section.note else ""
    return (
        f"<section><h{level}>{escape(section.title)}</h{level}>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(map(_row, section.rows))}</tbody></table>"
        f"{note}</section>\n"
    )


def _row(row: Row) -> str:
    total = ' class="total"' if row.is_total else ""
    cells = "".join(f"<td>{escape(cell)}</td>" for cell in row.cells)
    return f'<tr{total}><th scope="row">{escape(row.label)}</th>{cells}</tr>'


def _signatures(document: Document) -> str:
    lines = "".join(f"<p>{escape(who)} : <span></span></p>" for who in document.to_sign)
    return f'<div class="signatures">{lines}</div>' if lines else ""
