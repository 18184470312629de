"""The verification as one page that opens anywhere: tables, bars drawn as SVG, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from maquette.dataset.invariants import Check
from maquette.dataset.manifest import Manifest
from maquette.dataset.statistics import Figure
from maquette.dataset.targets import Assumption, Gap

__all__ = ["page"]

_STYLE = """
:root { color-scheme: light }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
body { color: #161616 }
table { border-collapse: collapse; margin: 1rem 0 2rem; width: 100% }
caption { text-align: left; font-weight: 600; padding-bottom: .4rem }
th, td { border-bottom: 1px solid #ccc; padding: .25rem .6rem; text-align: left; vertical-align: top }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
.bad { color: #b00020; font-weight: 600 }
svg { display: block; max-width: 100%; height: auto }
.fictif { background: #fff3cd; padding: .5rem 1rem }
"""

_WIDE, _BAR, _LABEL = 720, 22, 200


def page(
    manifest: Manifest,
    checks: Sequence[Check],
    gaps: Sequence[Gap],
    assumed: Iterable[Assumption],
    figures: Iterable[Figure],
) -> str:
    """The whole page, in French."""
    plan = manifest.plan
    parts = [
        f"<h1>{escape(plan['title'])} : vérification</h1>",
        "<p class=\"fictif\">Données fictives : personne n'existe, aucun numéro n'est attribué.</p>",
        f"<p>{plan['households']} foyers, année {plan['year']}, graine {plan['seed']}, "
        f"version des données {plan['data_version']}.</p>",
        _section("Ce qui doit toujours être vrai", _checks(checks)),
        _section("Chiffres publiés", _gaps(gaps)) if gaps else "",
        *(_section(one.title, _chart(one) + _figure(one)) for one in figures),
        _section("Hypothèses", _assumptions(assumed)),
    ]
    title = escape(plan["title"])
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    return f'<!doctype html>\n<html lang="fr"><head>{head}</head><body>{"".join(parts)}</body></html>\n'


def _section(title: str, body: str) -> str:
    return f"<section><h2>{escape(title)}</h2>{body}</section>\n"


def _checks(checks: Sequence[Check]) -> str:
    rows = ((one.table, one.name, one.rows, _wrong(one.wrong)) for one in checks)
    return _table(("table", "règle", "lignes", "fautes"), rows)


def _wrong(count: int) -> str:
    return f'<span class="bad">{count}</span>' if count else "0"


def _gaps(gaps: Sequence[Gap]) -> str:
    rows = (
        (
            one.label,
            round(one.wanted, 1),
            round(one.made, 1),
            f"{one.gap:+.1f} %" if one.met else f'<span class="bad">{one.gap:+.1f} %</span>',
            f"± {one.tolerance} %",
            one.source,
        )
        for one in gaps
    )
    return _table(("chiffre", "publié", "obtenu", "écart", "accepté", "source"), rows)


def _assumptions(assumed: Iterable[Assumption]) -> str:
    return _table(("tirage", "appuyé sur"), ((one.column, one.source) for one in assumed))


def _figure(one: Figure) -> str:
    return _table(one.head, one.rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    titles = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = "".join(f"<tr>{''.join(_cell(value) for value in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: Any) -> str:
    if isinstance(value, int | float):
        return f'<td class="n">{spaced(value)}</td>'
    text = str(value)
    return f"<td>{text if text.startswith('<span') else escape(text)}</td>"


def spaced(value: float) -> str:
    """A number as French readers write it."""
    whole = f"{value:,}".replace(",", "\u202f").replace(".", ",")
    return whole.removesuffix(",0")


def _chart(one: Figure) -> str:
    """Horizontal bars of one column."""
    if one.chart is None or not one.rows:
        return ""
    most = max(float(row[one.chart]) for row in one.rows) or 1.0
    height = _BAR * len(one.rows)
    bars = []
    for index, row in enumerate(one.rows):
        width = round((_WIDE - _LABEL - 90) * float(row[one.chart]) / most, 1)
        top = index * _BAR
        at = f'y="{top + 15}"'
        bars.append(
            f'<text x="{_LABEL - 8}" {at} text-anchor="end" font-size="13">{escape(str(row[0]))}</text>'
            f'<rect x="{_LABEL}" y="{top + 3}" width="{width}" height="{_BAR - 6}" fill="#0a5fa5"/>'
            f'<text x="{_LABEL + width + 6}" {at} font-size="12">{spaced(row[one.chart])}</text>'
        )
    label = escape(f"{one.title} : {one.head[one.chart]}")
    return f'<svg role="img" aria-label="{label}" viewBox="0 0 {_WIDE} {height}">{"".join(bars)}</svg>'
