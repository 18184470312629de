"""The authoring guide for language models: one page, from the models, the registries and checked examples."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from maquette.commands.schema import schema_of
from maquette.expressions.filters import DEFAULT, FILTERS
from maquette.facts import Fact
from maquette.fields import FIELD_TYPES
from maquette.fields.words import REFUSALS
from maquette.journeys import STEP_KINDS, AskedFact, Choice, Journey, OwnQuestion
from maquette.journeys.ask import Asked
from maquette.journeys.insight import Exchange, Pain
from maquette.journeys.journey import ComputedValue, Site
from maquette.journeys.kinds.consent import Scope
from maquette.journeys.show import Shown
from maquette.journeys.step import Step, Turn
from maquette.personas import Persona
from maquette.problems.catalogue import CATALOGUE
from maquette.project import Settings
from maquette.rules.registry import RULES

__all__ = ["guide_page"]

Shape = Callable[[dict[str, Any]], str]

#: the files of a whole project, in the order they are best written
FILES = (
    "project.yaml",
    "fakedata/facts.yaml",
    "personas/ana.yaml",
    "personas/eva.yaml",
    "journeys/declarer.yaml",
)
#: groups of a journey file, in the order they are met
GROUPS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("A journey file", Journey),
    ("One of `values:`", ComputedValue),
    ("One of `sites:`", Site),
    ("Every step, whatever its kind", Step),
    ("All of `ask:`", Asked),
    ("One of `ask:`, a fact of the dictionary, besides", AskedFact),
    ("One of `ask:`, a question of the journey's own, besides", OwnQuestion),
    ("One of `options:`, when the value is not its words", Choice),
    ("One of `show:`", Shown),
    ("One of `next:`", Turn),
    ("One of `pains:`", Pain),
    ("One of `exchanges:`", Exchange),
)
#: mistakes that are made most, in the order of the work
MISTAKES = (
    "K001", "K002", "K006", "J017", "J010", "J001", "J002", "J011", "J012", "J035", "J037", "J060", "L001",
    "E001", "E002", "E006",
)  # fmt: skip
#: lines every example of a kind begins with
HEAD = re.compile(r"\A(title: .*\n)actors: \{employer: Employeur\}\npersonas: \[ana\]\ntoday: .*\n")

INTRODUCTION = """\
# Authoring guide for language models

Write these YAML files and nothing else; maquette makes the prototype. Then repeat until it is silent:
`maquette check --format json` (every mistake, with file, line and remedy), `maquette build`, `maquette rehearse`
(virtual participants take every way). Keys are English; what a participant reads is plain French.

Rules that save most mistakes:

1. Names of files, steps, personas and actors: lower case, no accent, words joined by `-` (`rien-a-declarer`).
   Names of questions and values: words joined by `_`. Facts: `entity.name`.
2. **A step leads to the one below it, of the same actor.** Write `next` only where the way forks or jumps. The last
   way out of a fork has no `when`. A step that is skipped (`when`) goes where its own `next` would lead.
3. Every way comes to a `kind: end`. Each actor follows her own steps, in the order of the file; no jump between actors.
4. Quote a text with `: `, `#`, a leading `{`, `[`, `*`, `&`, `!`, `%`, `@`, or that YAML would take for something else.
   No anchor, alias or tag. `yes` and `no` are texts: write `true` and `false`.
5. Ask a fact when the service keeps it, a question of your own when it only turns the way. Use every answer.
6. Never invent a key: the lists below are whole.
7. Data is fictitious: e-mails end in `example.org`, and no identifier may be one that somebody could have.
"""
MODES = """\
## Modes: tell us once

`mode: ask` (the default) asks. `mode: confirm` fills in what is known, and it can be changed. `mode: reuse` uses it unseen.
A fact that somebody already knows (`holders`) and that is asked again is told (L001): confirm it, reuse it, or say why with
`asked_because`. A persona's own value stands in `facts:` of her file. An exchange says `law` or `consent`.
"""
EXPRESSIONS = """\
## Expressions

They stand in `conditions`, `when`, `formula`, `until`, `known`, `least`, `most`, and within `{{ }}` in any text a person reads.

- Names: facts (`declaration.hours`), questions, values, receipts (`saves`), lists, `today` (`.day` `.month` `.year`),
  `relations` (the persona's contracts), `user.first_name`, and your own phrases of `conditions`, written as they are.
- Compare: `==` `!=` `<` `<=` `>` `>=`, `is`, `is not`, `in`, `not in`. Join: `and`, `or`, `not`, `( )`. Compute: `+ - * /`.
- Values: `'text'` in quotes, `12.5` with a dot, `true` `false`, dates as `'2026-11-03'`, lists `['a', 'b']`.
- A choice is compared with its value, not with its words: `reason is 'resignation'`. A `choices` question: `'velo' in moyens`.
- There is no `if`: two texts are two rows or two steps with `when`. A condition that needs what nobody knows is false.
- Not known on every way? `{{ name | default('…') }}`.
- At most 500 characters. No other function, no attribute, no Python.
"""
EXAMPLES = """\
conditions:
  plusieurs contrats: relations | length > 1
  fin de mois: today.day > 15 and not fragile
  fragile: worked is false or declaration.hours < 10
  par transport: "'velo' in moyens or moyens | length > 2"
  avant l'été: jour < '2026-06-21'
values:
  double: {formula: declaration.hours * 2, type: hours, label: Le double}
  rappel: {formula: today, type: date, label: Aujourd'hui}
steps:
  a:
    title: "{{ employee.first_name | upper }}, le {{ today | long_date }}"
    when: not plusieurs contrats or fin de mois or avant l'été or par transport
    ask:
      - declaration.hours
      - {question: worked, type: yes_no, label: A-t-elle travaillé ?}
      - {question: jour, type: date, label: Quel jour ?, least: today, errors: {too_small: Ce jour est passé.}}
      - {question: moyens, type: choices, label: Comment ?, options: [velo, bus, train], optional: true}
    show:
      - {amount: double, when: fin de mois}
  fin: {kind: end, outcome: success, title: "Rendez-vous le {{ rappel | date }}"}
"""


def guide_page(folder: Path, shape: Shape) -> str:
    """The page.

    Args:
        folder: `docs/reference/`, where the examples are.
        shape: words for the kind of value a key takes.
    """
    parts = [
        INTRODUCTION,
        _files(folder / "guide"),
        "## Keys\n\n`*` must be written. A value is a text unless said otherwise.\n",
    ]
    parts += [f"### {title}\n\n{_keys(model, shape)}" for title, model in GROUPS]
    parts += [_kinds(folder / "kinds", shape), MODES, _types(), _expressions(), _others(shape), _mistakes()]
    return "\n".join(parts)


def _files(folder: Path) -> str:
    lines = ["## A whole project\n"]
    for name in FILES:
        text = (folder / name).read_text(encoding="utf-8")
        lines.append(f"`{name}`\n\n```yaml\n{text}```\n")
    return "\n".join(lines)


def _keys(model: type[BaseModel], shape: Shape, without: frozenset[str] = frozenset()) -> str:
    """A line for each key; what is shared with the model beneath stands in a group of its own."""
    schema = schema_of(model)
    required = schema.get("required", [])
    if Asked in model.__bases__:
        without |= frozenset(schema_of(Asked)["properties"])
    return "".join(
        f"- `{key}`{'*' if key in required else ''}{_plain(shape(one))}: {one.get('description', '').strip()}\n"
        for key, one in schema.get("properties", {}).items()
        if key not in without
    )


def _plain(shape: str) -> str:
    """The kind of value in brackets; nothing for a text, which most are."""
    words = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", shape)
    return "" if words in ("text", "string") else f" ({words})"


def _names(model: type[BaseModel]) -> str:
    schema = schema_of(model)
    required = schema.get("required", [])
    return ", ".join(f"`{key}`{'*' if key in required else ''}" for key in schema["properties"]) + ".\n"


def _kinds(folder: Path, shape: Shape) -> str:
    every = frozenset(schema_of(Step)["properties"]) | {"kind"}
    parts = [
        "## Kinds of step\n",
        "Besides the keys of every step. Each example is a whole journey once `actors: {employer: Employeur}`,",
        "`personas: [ana]` and `today: 2026-11-03` are written after its title, where it has none.\n",
    ]
    for kind, model in STEP_KINDS.items():
        example = HEAD.sub(r"\1", (folder / f"{kind}.yaml").read_text(encoding="utf-8"))
        own = _keys(model, shape, every - {"text"} if kind in ("message", "offscreen") else every)
        parts.append(f"### `kind: {kind}`\n\n{model.__doc__}\n\n{own}\n```yaml\n{example}```\n")
        parts += [f"One of `scopes:`\n\n{_keys(Scope, shape)}"] if kind == "consent" else []
    return "\n".join(parts)


def _types() -> str:
    lines = ["## Field types\n"]
    for name, one in FIELD_TYPES.items():
        lines.append(f"- `{name}`: {(one.__doc__ or '').strip().partition(chr(10))[0]}")
    refusals = ", ".join(f"`{code}`" for code in REFUSALS)
    lines.append(f"\nCodes of `errors:`: {refusals}.\n")
    return "\n".join(lines)


def _expressions() -> str:
    takes: dict[str, list[str]] = {}
    for name, one in FILTERS.items():
        takes.setdefault(", ".join(sorted(one.takes - {"shown"})), []).append(f"`{name}`")
    filters = [f"- {', '.join(names)}: {kinds}" for kinds, names in takes.items()]
    calls = [f"`{name}({', '.join(one.arguments)})` {one.result}" for name, one in RULES.items()]
    rules = ["; ".join(calls) + "."]
    return "\n".join(
        [
            EXPRESSIONS,
            "Filters (`value | filter`), with what each takes; `round(2)` keeps two places:\n",
            *filters,
            f"- `{DEFAULT}('…')`: whatever is not known yet\n",
            "Rules of home employment (with `fakedata/rates.yaml` and personas who have contracts):\n",
            *rules,
            f"\n```yaml\n{EXAMPLES}```\n",
        ]
    )


def _others(shape: Shape) -> str:
    parts: list[tuple[str, type[BaseModel]]] = [
        ("A fact of `fakedata/facts.yaml`", Fact),
        ("`project.yaml`", Settings),
    ]
    return "\n".join(
        [
            "## The other files\n",
            *(f"### {title}\n\n{_keys(model, shape)}" for title, model in parts),
            f"### A persona\n\nIn full: [persona](persona.md). {_names(Persona)}",
        ]
    )


def _mistakes() -> str:
    lines = ["## The commonest mistakes\n", "All of them: [problems](problems.md).\n"]
    for code in MISTAKES:
        words = CATALOGUE[code].en
        lines.append(f"- **{code}** {words.title}. {words.remedy}")
    return "\n".join(lines) + "\n"
