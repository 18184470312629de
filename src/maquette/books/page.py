"""The page of a book: one file, its style inside, no script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from maquette import documents
from maquette.books.shots import Book
from maquette.books.words import words

__all__ = ["page"]


def page(book: Book) -> str:
    """The whole page, HTML."""
    said = words(book.language)
    people = escape(said["played_by"].format(names=", ".join(book.people)))
    return (
        f'<!doctype html>\n<html lang="{escape(book.language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'
        f"<title>{escape(book.title)}</title><style>{_style()}</style></head><body>\n"
        f'<header><p class="maquette-mark">{said["mark"]}</p><h1>{escape(book.title)}</h1>'
        f"<p>{people}. {escape(said['digest'].format(digest=book.digest[:12]))}.</p></header>\n"
        f'<nav aria-label="{said["contents"]}"><h2>{said["contents"]}</h2>{"".join(_contents(book))}</nav>\n'
        f"<main>{''.join(_screens(book))}</main></body></html>\n"
    )


def _contents(book: Book) -> Iterator[str]:
    for actor, called in book.actors.items():
        rows = [step for step, whose in book.steps if whose == actor and step in book.titles]
        if rows:
            links = "".join(f'<li><a href="#{step}">{escape(book.titles[step])}</a></li>' for step in rows)
            yield f"<p>{escape(called)}</p><ol>{links}</ol>"


def _screens(book: Book) -> Iterator[str]:
    said = words(book.language)
    for step, actor in book.steps:
        shots = book.seen(step)
        if not shots:
            continue
        bodies = "".join(
            f'<figure><div class="screen">{one.body}</div>'
            f"<figcaption>{escape(said['as_seen_by'].format(names=', '.join(one.by)))}</figcaption></figure>"
            for one in shots
        )
        yield (
            f'<section id="{step}"><h2>{escape(book.titles[step])}</h2>'
            f'<p class="whose">{escape(book.actors[actor])} · <code>{step}</code></p>{bodies}'
            f"{_next(book, step)}</section>\n"
        )


def _next(book: Book, step: str) -> str:
    """Where the screen leads, as far as somebody went."""
    order = [name for name, _ in book.steps if name in book.ways.get(step, ()) and name in book.titles]
    links = " · ".join(f'<a href="#{name}">{escape(book.titles[name])}</a>' for name in order)
    return f'<p class="next">{words(book.language)["next"]} : {links}</p>' if links else ""


def _style() -> str:
    screen = files("maquette.player").joinpath("screen.css").read_text(encoding="utf-8")
    return screen + documents.STYLE + files("maquette.books").joinpath("book.css").read_text(encoding="utf-8")
