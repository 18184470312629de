"""Write the generated pages of `docs/reference/` from the models, the catalogue and the event kinds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from guide import guide_page
from pydantic import BaseModel

from maquette.commands.schema import as_text, schema_of, schemas
from maquette.journeys import STEP_KINDS
from maquette.journeys.step import Step
from maquette.problems.catalogue import CATALOGUE
from maquette.rules.registry import RULES, Rule
from maquette.sessions.event import KINDS

FOLDER = Path(__file__).parent.parent / "docs" / "reference"
MARK = "<!-- Written by `make docs`; change the code it comes from. -->\n\n"
TITLES = {
    "journey": "Un parcours",
    "persona": "Un personnage",
    "facts": "Le dictionnaire",
    "project": "Le projet",
    "population": "Une population",
    "findings": "Les constats",
    "study": "Une étude",
}


def pages() -> dict[str, str]:
    """Name of each page and its text."""
    written = {f"{name}.md": _model_page(TITLES[name], schema) for name, schema in schemas().items()}
    written |= {f"kinds/{kind}.md": _kind_page(kind, model) for kind, model in STEP_KINDS.items()}
    # The files of this project name them, so that an editor completes them as soon as they are cloned.
    written |= {f"schema/{name}.schema.json": as_text(one) for name, one in schemas().items()}
    written["authoring-guide.md"] = MARK + guide_page(FOLDER, _shape)
    return {**written, "problems.md": _problems(), "events.md": _events(), "rules.md": _rules()}


def _problems() -> str:
    lines = [
        "# Les problèmes\n",
        "Tout ce que `maquette check` sait dire. Un code ne change jamais de sens.\n",
    ]
    for code, entry in sorted(CATALOGUE.items()):
        grave = "erreur" if entry.severity == "error" else "à regarder"
        lines += [f"## {code}\n", f"**{entry.fr.title}** · *{entry.en.title}* ({grave})\n"]
        lines += [f"{entry.fr.message} {entry.fr.remedy}\n", f"{entry.en.message} {entry.en.remedy}\n"]
    return MARK + "\n".join(lines)


def _events() -> str:
    rows = [f"| `{kind}` | {what} |" for kind, what in KINDS.items()]
    return MARK + "\n".join(["# Events of a session\n", "| kind | meaning |", "|---|---|", *rows]) + "\n"


#: what each kind of argument or result is, in the words of an author
KINDS_OF_VALUE = {
    "euros": "euros",
    "hours": "heures",
    "integer": "nombre entier",
    "percent": "pour cent",
    "date": "date",
    "month": "mois",
    "text": "texte",
    "yes_no": "oui ou non",
    "days": "jours",
}


def _rules() -> str:
    lines = [
        "# Les règles que l'on peut appeler\n",
        "Dans `values:`, dans une condition ou entre `{{ }}` : `tax_credit.amount(depense, aides, plafond)`.",
        "Les taux sont ceux du jour du prototype (`today:`), ou du mois déclaré ; avec `why: true`, l'écran",
        "montre chaque ligne. La même règle se lit au terminal : `maquette rules`.\n",
        "| règle | ce qu'elle donne | | lignes |",
        "|---|---|---|---|",
    ]
    lines += [_rule_row(name, rule) for name, rule in RULES.items()]
    return MARK + "\n".join(lines) + "\n"


def _rule_row(name: str, rule: Rule) -> str:
    taken = ", ".join(
        f"{one} ({KINDS_OF_VALUE[rule.types[one]]})" if one in rule.types else f"`{one}`"
        for one in rule.arguments
    )
    explained = "oui" if rule.explain else ""
    return f"| `{name}` : {taken} | {rule.label} | {KINDS_OF_VALUE[rule.result]} | {explained} |"


def _model_page(title: str, schema: dict[str, Any]) -> str:
    parts = [f"# {title}\n", *_group(schema)]
    for name, part in schema.get("$defs", {}).items():
        parts += [f"## {name}\n", *_group(part)]
    return MARK + "\n".join(parts)


def _kind_page(kind: str, model: type[BaseModel]) -> str:
    """What a kind is, an example that the tests check, and the keys it has beside those of every step."""
    schema = schema_of(model)
    every = schema_of(Step)["properties"].keys()
    own = {key: value for key, value in schema["properties"].items() if key not in every}
    parts = [f"# `kind: {kind}`\n", *_group({**schema, "properties": own})]
    parts += ["Every step also takes the keys of [ScreenStep](../journey.md#screenstep).\n"]
    example = (FOLDER / "kinds" / f"{kind}.yaml").read_text(encoding="utf-8")
    parts += [f"```yaml\n{example}```\n"]
    for name in _named_in(own, schema.get("$defs", {})):
        parts += [f"## {name}\n", *_group(schema["$defs"][name])]
    return MARK + "\n".join(parts)


def _named_in(properties: dict[str, Any], parts: dict[str, Any]) -> list[str]:
    """Groups that these keys hold, directly or not."""
    named: list[str] = []
    ahead = _references(properties)
    while ahead:
        name = ahead.pop(0)
        if name not in named:
            named.append(name)
            ahead += _references(parts[name])
    return named


def _references(schema: Any) -> list[str]:
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    own = [schema["$ref"].rpartition("/")[2]] if isinstance(schema, dict) and "$ref" in schema else []
    return own + [name for one in inner for name in _references(one)]


def _group(schema: dict[str, Any]) -> list[str]:
    lines = [f"{schema['description']}\n"] if "description" in schema else []
    required = schema.get("required", [])
    rows = [
        f"| `{key}`{' *' if key in required else ''} | {_shape(value)} | {value.get('description', '')} |"
        for key, value in schema.get("properties", {}).items()
    ]
    return [*lines, "| key | value | |", "|---|---|---|", *rows, ""] if rows else lines


def _shape(value: dict[str, Any]) -> str:
    """The kind of value a key takes, in a word."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    for several in ("anyOf", "oneOf"):
        if several in value:
            shapes = [_shape(one) for one in value[several] if one.get("type") != "null"]
            return " or ".join(dict.fromkeys(shapes))
    words = value.get("enum", [value["const"]] if "const" in value else [])
    return " · ".join(f"`{word}`" for word in words) or _plain_shape(value)


def _plain_shape(value: dict[str, Any]) -> str:
    kind = value.get("type")
    if value.get("title") == "Languages":
        return "text by language"
    if kind == "array":
        return f"list of {_shape(value.get('items', {}))}"
    if kind == "object":
        inner = value.get("additionalProperties")
        return f"group of {_shape(inner)}" if isinstance(inner, dict) else "group"
    if kind == ["string", "number"]:
        return "text"
    return str(value.get("format") or kind or "any")


def main() -> int:
    """Write the pages, or with `--check` say which are not current."""
    stale = {name: text for name, text in pages().items() if _current(name) != text}
    if "--check" in sys.argv:
        for name in stale:
            print(f"pas à jour  docs/reference/{name} : make docs", file=sys.stderr)
        return bool(stale)
    for name, text in stale.items():
        (FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(f"écrit  docs/reference/{name}")
    return 0


def _current(name: str) -> str:
    path = FOLDER / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main())
