"""A report as one page that opens anywhere: charts drawn as SVG, nothing fetched, printable."""

from __future__ import annotations

from html import escape

from maquette.reports.blocks import Block, Cell, Chart, Heading, Section, Table, Text
from maquette.reports.report import Report
from maquette.reports.words import Language, said

__all__ = ["page"]

_STYLE = """
:root { color-scheme: light }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem }
body { color: #161616 }
h2 { border-bottom: 2px solid #161616; margin-top: 3rem }
table { border-collapse: collapse; margin: 1rem 0 2rem; width: 100% }
caption { text-align: left; font-weight: 600; padding-bottom: .4rem }
th, td { border-bottom: 1px solid #ccc; padding: .25rem .6rem; text-align: left; vertical-align: top }
td.n { text-align: right; font-variant-numeric: tabular-nums }
figure { margin: 1.5rem 0; break-inside: avoid }
figcaption { font-weight: 600 }
figure svg { display: block; max-width: 100%; height: auto }
.wide { overflow-x: auto }
.fictif { background: #fff3cd; padding: .5rem 1rem }
a { color: #0a5fa5 } a:focus, summary:focus { outline: 3px solid #0a5fa5 }
@media print {
  body { margin: 0; max-width: none; font-size: 10pt } nav { display: none }
  tr { break-inside: avoid } h2, h3 { break-after: avoid }
}
"""
#: nothing may be fetched, even by a text that would slip in
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def page(report: Report) -> str:
    """The whole page."""
    language = report.language
    title = escape(said("labelled", language, label=report.title, value=said("report", language)))
    links = "".join(
        f'<li><a href="#{escape(one.name)}">{escape(one.title)}</a></li>' for one in report.sections
    )
    body = "".join(_section(one, language) for one in report.sections)
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{_STYLE}</style></head><body><main>"
        f"<h1>{escape(report.title)}</h1>"
        f'<p class="fictif">{escape(said("fictional", language))}</p>'
        f"<p>{escape(said('written', language, date=report.date))}</p>"
        f'<nav aria-label="{escape(said("contents", language))}"><ul>{links}</ul></nav>'
        f"{body}</main></body></html>\n"
    )


def _section(section: Section, language: Language) -> str:
    blocks = "".join(_block(one, language) for one in section.blocks)
    return f'<section id="{escape(section.name)}"><h2>{escape(section.title)}</h2>{blocks}</section>\n'


def _block(block: Block, language: Language) -> str:
    match block:
        case Text(words=words, strong=strong):
            inner = escape(words)
            return f"<p><strong>{inner}</strong></p>" if strong else f"<p>{inner}</p>"
        case Heading(words=words):
            return f"<h3>{escape(words)}</h3>"
        case Table():
            return _table(block)
        case Chart():
            return _chart(block, language)


def _chart(chart: Chart, language: Language) -> str:
    folded = said("table_of", language)
    return (
        f"<figure><figcaption>{escape(chart.title)}</figcaption>{chart.drawing.inline(chart.alternative)}"
        f"<p>{escape(chart.alternative)}</p>"
        f"<details open><summary>{escape(folded)}</summary>{_table(chart.table)}</details></figure>"
    )


def _table(table: Table) -> str:
    if not table.rows:
        return ""
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in table.head)
    body = "".join(f"<tr>{''.join(_cell(one) for one in row)}</tr>" for row in table.rows)
    caption = f"<caption>{escape(table.caption)}</caption>"
    return (
        f'<div class="wide"><table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _cell(cell: str | int | float | Cell) -> str:
    match cell:
        case Cell(text=text, figure=figure):
            return f'<td data-figure="{escape(figure)}">{escape(text)}</td>'
        case int() | float():
            return f'<td class="n">{cell}</td>'
        case _:
            return f"<td>{escape(cell)}</td>"
