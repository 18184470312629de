"""Mistakes that show only when files are read together: facts, expressions, bounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from maquette.expressions import Mistake
from maquette.expressions.types import YES_NO, Kind, Type
from maquette.facts import Fact
from maquette.fields import FIELD_TYPES
from maquette.fields.words import REFUSALS
from maquette.journeys import AnyStep, AskedFact, Journey, OwnQuestion
from maquette.journeys.kinds.consent import ConsentStep
from maquette.journeys.words import FACT_NAME
from maquette.ledger import holders_of
from maquette.problems import Place, Problem, nearest
from maquette.project.documentchecks import check_documents
from maquette.project.givenchecks import check_given
from maquette.project.linkchecks import check_links
from maquette.project.pinpoint import pinpoint
from maquette.project.project import Project
from maquette.project.reader import Reader, type_named
from maquette.yamlsource import Document, Translated, versions

__all__ = [
    "check_facts",
    "check_words",
    "each_version",
    "expressions_of",
    "texts_of_fact",
    "texts_of_facts",
    "texts_of_journey",
    "texts_of_step",
]

TYPES = tuple(FIELD_TYPES)
Path = tuple[str | int, ...]


def check_facts(project: Project, document: Document) -> Iterator[Problem]:
    """Problems of the dictionary."""
    for name, fact in project.facts.items():
        if not FACT_NAME.fullmatch(name):
            yield Problem("F002", document.place(name), {"fact": name})
        if fact.type not in FIELD_TYPES:
            details = {
                "type": fact.type,
                "fact": name,
                "allowed": TYPES,
                "suggestion": nearest(fact.type, FIELD_TYPES),
            }
            yield Problem("F001", document.value_place(name, "type"), details)
        elif fact.type == "choice" and fact.from_ is None and len(fact.options) < 2:
            yield Problem("F007", document.place(name), {"fact": name})


def check_words(project: Project, name: str, document: Document, dictionary: Document) -> Iterator[Problem]:
    """Problems of a journey's names, texts, conditions and amounts, those of the facts it asks included."""
    journey, reader = project.journeys[name], project.reader(name)
    yield from _check_types(journey, document)
    yield from _check_asked(project, journey, reader, document)
    yield from _check_shown(project, journey, reader, document)
    yield from _check_scopes(project, journey, document)
    yield from check_given(journey, reader, document)
    yield from check_links(journey, reader, document)
    yield from check_documents(journey, document)
    for path, text in each_version(texts_of_journey(journey)):
        yield from _located(project, reader.text(text).mistakes, document, path, text)
    for path, text in each_version(texts_of_facts(project, journey)):
        yield from _located(project, reader.text(text).mistakes, dictionary, path, text)
    for path, text, expected in expressions_of(project, journey, reader):
        yield from _located(project, reader.expression(text, expected).mistakes, document, path, text)
    yield from _circles(journey, reader, document)
    yield from _check_cast(project, journey, document)


def _check_types(journey: Journey, document: Document) -> Iterator[Problem]:
    for key, value in journey.values.items():
        if value.type not in FIELD_TYPES:
            yield _unknown_type(value.type, document.value_place("values", key, "type"))
    for name, step in journey.steps.items():
        for path, item in step.asked:
            if not isinstance(item, AskedFact) and item.type not in FIELD_TYPES:
                yield _unknown_type(item.type, document.value_place("steps", name, *path, "type"))


def _unknown_type(kind: str, place: Place) -> Problem:
    return Problem("J016", place, {"type": kind, "allowed": TYPES, "suggestion": nearest(kind, FIELD_TYPES)})


def _check_asked(project: Project, journey: Journey, reader: Reader, document: Document) -> Iterator[Problem]:
    for name, step in journey.steps.items():
        for inner, item in step.asked:
            path = ("steps", name, *inner)
            fact = project.facts.get(item.fact) if isinstance(item, AskedFact) else None
            if isinstance(item, AskedFact) and fact is None:
                yield _unknown_fact(item.fact, project, document.value_place(*path, "fact"))
                continue
            kind = fact.type if fact else getattr(item, "type", "text")
            for key, bound in _wrong_bounds(item, fact, kind, reader) if kind in FIELD_TYPES else ():
                yield Problem("J021", document.value_place(*path, key), {"bound": bound, "type": kind})
            for code in item.errors:
                if code not in REFUSALS:
                    details = {"code": code, "allowed": REFUSALS, "suggestion": nearest(code, REFUSALS)}
                    yield Problem("J026", document.place(*path, "errors", code), details)


def _wrong_bounds(
    item: AskedFact | OwnQuestion, fact: Fact | None, kind: str, reader: Reader
) -> Iterator[tuple[str, str]]:
    """Bounds that cannot be read, each with the key that brings it."""
    for key in ("least", "most"):
        bound = getattr(item, key) or getattr(fact, key, None)
        if bound and reader.bound(bound, kind) is None:
            yield (key if getattr(item, key) else "fact"), bound


def _check_shown(project: Project, journey: Journey, reader: Reader, document: Document) -> Iterator[Problem]:
    for name, step in journey.steps.items():
        for index, row in enumerate(step.show):
            place = document.value_place("steps", name, "show", index, row.key)
            known = reader.scope.type_of(row.fact or "")
            if row.amount and row.amount not in journey.values:
                suggestion = nearest(row.amount, journey.values)
                yield Problem("J020", place, {"value": row.amount, "suggestion": suggestion})
            elif row.fact and known is None:
                yield _unknown_fact(row.fact, project, place)
            elif (
                row.fact
                and known
                and known.kind in (Kind.LIST, Kind.RECORD)
                and row.fact not in project.facts
            ):
                yield Problem("E014", place, {"kind": known.kind.value})


def _check_scopes(project: Project, journey: Journey, document: Document) -> Iterator[Problem]:
    """Facts a consent shares: each one is known, and held by who is said to hold it, a site included."""
    for name, step in journey.steps.items():
        for index, scope in enumerate(step.scopes if isinstance(step, ConsentStep) else ()):
            for row, fact in enumerate(scope.facts):
                place = document.value_place("steps", name, "scopes", index, "facts", row)
                if fact not in project.facts:
                    yield _unknown_fact(fact, project, place)
                    continue
                holders = holders_of(journey, project.facts, fact)
                told = project.facts[fact].holders
                if told and scope.holder.casefold() not in {one.casefold() for one in holders}:
                    details = {"fact": fact, "holder": scope.holder, "allowed": holders}
                    yield Problem("J027", place, details)


def _unknown_fact(name: str, project: Project, place: Place) -> Problem:
    return Problem("J017", place, {"fact": name, "suggestion": nearest(name, project.facts)})


def each_version(texts: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    """The same, one in several languages standing once for each."""
    for path, text in texts:
        if isinstance(text, Translated):
            yield from versions(path, text)
        else:
            yield path, text


def texts_of_journey(journey: Journey) -> Iterator[tuple[Path, str]]:
    """Every text a person reads on the screens of a journey, with its path."""
    for key, value in journey.values.items():
        yield ("values", key, "label"), value.label
    for name, step in journey.steps.items():
        for path, text in texts_of_step(step):
            yield ("steps", name, *path), text
        for inner, item in step.asked:
            for path, text in _texts_of_question(item):
                yield ("steps", name, *inner, *path), text


def texts_of_step(step: AnyStep) -> Iterator[tuple[Path, str]]:
    """Every text of a step that a person reads, its questions set aside, with its path in the step."""
    for key in ("title", "text", "button", "sender", "subject"):
        if text := getattr(step, key, None):
            yield (key,), text
    yield from step.own_texts
    for question, answer in step.details.items():
        yield ("details", question), question
        yield ("details", question), answer
    for index, row in enumerate(step.show):
        for key in ("label", "party"):
            if text := getattr(row, key):
                yield ("show", index, key), text


def _texts_of_question(item: AskedFact | OwnQuestion) -> Iterator[tuple[Path, str]]:
    for key in ("label", "hint", "option"):
        if text := getattr(item, key, None):
            yield (key,), text
    for code, text in item.errors.items():
        yield ("errors", code), text
    for index, option in enumerate(getattr(item, "options", ())):
        if isinstance(option, str):
            yield ("options", index), option
        else:
            yield ("options", index, "label"), option.label


def texts_of_facts(project: Project, journey: Journey) -> Iterator[tuple[Path, str]]:
    """What the dictionary says of the facts a journey asks."""
    asked = {item.fact for step in journey.steps.values() for item in step.facts} & project.facts.keys()
    for name in sorted(asked):
        yield from (((name, *path), text) for path, text in texts_of_fact(project.facts[name]))


def texts_of_fact(fact: Fact) -> Iterator[tuple[Path, str]]:
    """Every text of a fact that a person reads, with its path in the fact."""
    for key in ("label", "hint", "option"):
        if text := getattr(fact, key):
            yield (key,), text
    for key in ("errors", "options"):
        yield from (((key, code), text) for code, text in getattr(fact, key).items())


def expressions_of(
    project: Project, journey: Journey, reader: Reader
) -> Iterator[tuple[Path, str, Type | None]]:
    """Every condition and formula, with its path and the type it must have."""
    for phrase, text in journey.conditions.items():
        yield ("conditions", phrase), text, YES_NO
    for key, value in journey.values.items():
        if value.type in FIELD_TYPES:
            yield ("values", key, "formula"), value.formula, type_named(value.type)
    for name, step in journey.steps.items():
        for index, item in enumerate(step.ask):
            if isinstance(item, AskedFact) and item.known is not None:
                kind = project.facts[item.fact].type if item.fact in project.facts else ""
                expected = type_named(kind) if kind in FIELD_TYPES else None
                yield ("steps", name, "ask", index, "known"), item.known, expected
        for index, row in enumerate(step.show):
            if row.when is not None:
                yield ("steps", name, "show", index, "when"), row.when, YES_NO
        if step.when is not None:
            yield ("steps", name, "when"), step.when, YES_NO
        yield from ((("steps", name, *path), text, YES_NO) for path, text in step.own_conditions)
        for index, turn in enumerate(step.next):
            if turn.when is not None:
                yield ("steps", name, "next", index, "when"), turn.when, YES_NO


def _located(
    project: Project,
    mistakes: tuple[Mistake, ...],
    document: Document,
    path: tuple[str | int, ...],
    text: str,
) -> Iterator[Problem]:
    lines = project.sources[document.file].split("\n")
    # A question of `details` is a key of the file.
    value = document.place(*path) if path[-1] == text else document.value_place(*path)
    for mistake in mistakes:
        place = pinpoint(lines, value, text, mistake.offset, mistake.width)
        yield Problem(mistake.code, place, dict(mistake.details))


def _circles(journey: Journey, reader: Reader, document: Document) -> Iterator[Problem]:
    """Computed values and conditions that use themselves, even from afar."""
    values = {key: value.formula for key, value in journey.values.items()}
    formulas = {("value", key): text for key, text in values.items()}
    formulas |= {("condition", phrase): text for phrase, text in journey.conditions.items()}
    uses: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for node, text in formulas.items():
        expression = reader.expression(text).expression
        named = {("value", name) for name in expression.names} if expression else set()
        phrases = {("condition", phrase) for phrase in expression.conditions} if expression else set()
        uses[node] = (named | phrases) & formulas.keys()
    for (kind, name), direct in uses.items():
        if (kind, name) in _all_of(direct, uses):
            if kind == "value":
                yield Problem("J022", document.place("values", name), {"value": name})
            else:
                yield Problem("J025", document.place("conditions", name), {"phrase": name})


def _all_of(
    direct: set[tuple[str, str]], uses: Mapping[tuple[str, str], set[tuple[str, str]]]
) -> set[tuple[str, str]]:
    """Everything these use, directly or not, themselves included."""
    ahead, seen = list(direct), set[tuple[str, str]]()
    while ahead:
        node = ahead.pop()
        if node not in seen:
            seen.add(node)
            ahead += uses[node]
    return seen


def _check_cast(project: Project, journey: Journey, document: Document) -> Iterator[Problem]:
    played = {journey.actor_of(name) for name in journey.steps}
    for index, name in enumerate(journey.personas):
        place = document.value_place("personas", index)
        persona = project.personas.get(name)
        if name in project.unread:
            continue
        if persona is None:
            suggestion = nearest(name, project.personas)
            yield Problem("J018", place, {"persona": name, "suggestion": suggestion})
        elif persona.role not in played:
            suggestion = None if persona.role in journey.actors else nearest(persona.role, journey.actors)
            details = {"persona": name, "role": persona.role, "suggestion": suggestion}
            yield Problem("J019", place, details)
