"""A journey laid out for the template: names, literals and compiled code, in the author's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from maquette.expressions import Kind, Slot
from maquette.expressions.tree import Name
from maquette.fields import field_type
from maquette.journeys import AnyStep, AskedFact, Choice, Journey, OwnQuestion
from maquette.journeys.kinds.call import CallStep
from maquette.journeys.kinds.consent import ConsentStep, Scope
from maquette.journeys.kinds.tasks import Task, TasksStep
from maquette.journeys.kinds.wait import WaitStep
from maquette.journeys.lanes import turns_of
from maquette.project import Code, Project, Reader, slug
from maquette.prototypes.literals import block_literal, python_literal, said
from maquette.yamlsource import Translated

__all__ = ["QuestionLine", "Script", "StepBlock", "script_of"]

#: how a value of an expression is written when the author gave no format
_FORMATS = {
    Kind.INTEGER: "integer", Kind.DAYS: "integer", Kind.EUROS: "euros", Kind.HOURS: "hours",
    Kind.DATE: "date", Kind.MONTH: "month", Kind.YES_NO: "yes_no", Kind.DECIMAL: "decimal",
}  # fmt: skip


@dataclass(frozen=True)
class QuestionLine:
    """A question declared above its step."""

    variable: str
    name: str
    kind: str
    label: Code
    widget: str
    keys: Mapping[str, Code]
    above: Code | None = None


@dataclass(frozen=True)
class StepBlock:
    """A step: its declaration and its body."""

    name: str
    function: str
    kind: str
    title: Code
    actor: str
    stage: str
    questions: tuple[QuestionLine, ...]
    text: Code | None
    rows: tuple[tuple[Code, Code, Code | None], ...]
    reasons: tuple[tuple[str, Code | None], ...]
    documents: tuple[tuple[str, Mapping[str, Code]], ...]
    details: tuple[tuple[Code, Code], ...]
    next: Code | None
    when: Code | None
    keys: Mapping[str, Code] = field(default_factory=dict)


@dataclass(frozen=True)
class Script:
    """Everything the template writes."""

    source: str
    title: str
    languages: tuple[str, ...]
    sites: Mapping[str, Mapping[str, str]]
    conditions: tuple[tuple[str, str, Code], ...]
    values: tuple[tuple[str, str, str, Code, Code], ...]
    given: tuple[tuple[str, tuple[tuple[str, Code], ...]], ...]
    steps: tuple[StepBlock, ...]


def script_of(project: Project, name: str) -> Script:
    """Lay out one journey of a checked project."""
    journey, reader = project.journeys[name], project.reader(name)
    return Script(
        source=f"{project.layout.journeys}/{name}.yaml",
        title=journey.title,
        languages=reader.languages,
        sites={
            key: {"name": reader.told(site.name), "address": site.address, "colour": site.colour}
            for key, site in journey.sites.items()
        },
        conditions=tuple(
            (reader.condition_names[phrase], phrase, reader.code(text)) for phrase, text in journey.conditions.items()
        ),
        values=tuple(
            (f"value_{key}", key, value.type, _spoken(reader, value.label), reader.code(value.formula, value.type))
            for key, value in journey.values.items()
        ),
        given=tuple(
            (persona, tuple((key, reader.given(key, text) or Code("None")) for key, text in texts.items()))
            for persona, texts in journey.given_by_persona.items()
        ),
        steps=tuple(_distinct(_step(project, reader, name, key) for key in journey.steps)),
    )


def _distinct(steps: Iterable[StepBlock]) -> Iterator[StepBlock]:
    """The steps, each question in a variable of its own."""
    taken: set[str] = set()
    for step in steps:
        questions = []
        for question in step.questions:
            names = (question.variable, *(f"{question.variable}_{count}" for count in range(2, 1000)))
            variable = next(name for name in names if name not in taken)
            taken.add(variable)
            questions.append(replace(question, variable=variable))
        yield replace(step, questions=tuple(questions))


def _step(project: Project, reader: Reader, journey_name: str, name: str) -> StepBlock:
    journey = project.journeys[journey_name]
    step = journey.steps[name]
    is_told = step.kind in ("message", "offscreen")
    return StepBlock(
        name=name,
        function=f"step_{slug(name)}",
        kind=step.kind,
        title=_spoken(reader, step.title or ""),
        actor=journey.actor_of(name),
        stage=reader.told(journey.stage_of(name)),
        questions=tuple(_questions(project, reader, step)),
        text=_markdown(reader, step.text) if step.text and not is_told else None,
        rows=tuple(_rows(reader, step)),
        reasons=tuple(_reasons(journey, reader, step)),
        documents=tuple(_documents(reader, step)),
        details=tuple((_spoken(reader, key), _markdown(reader, text, 12)) for key, text in step.details.items()),
        next=_next(reader, turns_of(journey, name)),
        when=_when(reader, step.when) if step.when is not None else None,
        keys=dict(_keys(reader, step)),
    )


def _keys(reader: Reader, step: AnyStep) -> Iterator[tuple[str, Code]]:
    """What the kind of a step needs beside: one line a key."""
    if step.button:
        yield "button", _spoken(reader, step.button)
    match step.kind:
        case "message":
            yield "channel", _literal(step.channel)
            yield "sender", _spoken(reader, step.sender)
            if step.subject:
                yield "subject", _spoken(reader, step.subject)
            yield "text", _spoken(reader, step.text)
        case "offscreen":
            yield "text", _spoken(reader, step.text)
        case "outside":
            yield "site", Code(f"SITES[{python_literal(step.site)}]")
        case "login":
            yield "provider", _literal(step.with_)
        case "end":
            yield "outcome", _literal(step.outcome)
        case "list":
            yield "list", _literal(step.name)
            yield "item", _spoken(reader, step.item)
            yield "min", _literal(step.min)
            yield "max", _literal(step.max)
        case "tasks":
            yield "tasks", _tasks(reader, step)
        case "wait":
            yield from _wait_keys(reader, step)
        case "call":
            yield from _call_keys(step)


def _tasks(reader: Reader, step: TasksStep) -> Code:
    return Code("(\n" + "".join(f"        {_task(reader, task)},\n" for task in step.tasks) + "    )")


def _task(reader: Reader, task: Task) -> Code:
    said = [_spoken(reader, task.label), _literal(task.start)]
    if task.when is not None:
        said.append(Code(f"when={_when(reader, task.when)}"))
    if task.after:
        said.append(Code(f"after={tuple(task.after)!r}"))
    if task.optional:
        said.append(Code("optional=True"))
    return Code(f"journey.task({', '.join(said)})")


def _call_keys(step: CallStep) -> Iterator[tuple[str, Code]]:
    yield "api", _literal(step.api)
    if step.saves:
        yield "saves", _literal(step.saves)
    if step.fails:
        yield "fails", _literal(step.fails)
    if step.takes:
        yield "takes", _literal(step.takes)


def _wait_keys(reader: Reader, step: WaitStep) -> Iterator[tuple[str, Code]]:
    yield "awaited", _literal(step.for_)
    yield "what", _spoken(reader, step.what)
    if step.until is not None:
        yield "until", _when(reader, step.until)
    else:
        yield "reaches", _literal(step.reaches)
    if step.stand_in:
        yield "stand_in", _spoken(reader, step.stand_in)


def _questions(project: Project, reader: Reader, step: AnyStep) -> Iterator[QuestionLine]:
    for _, item in step.asked:
        if isinstance(item, OwnQuestion):
            keys = {"options": _options(reader, item.options)} if item.options else {}
            yield _question(reader, item, item.question, item.type, item.label, item.hint, keys)
        elif item.mode != "reuse":
            yield _fact(project, reader, item)
    if isinstance(step, ConsentStep):
        for scope in step.scopes:
            yield _scope(project, reader, scope, held_back=step.refused is None)


def _scope(project: Project, reader: Reader, scope: Scope, *, held_back: bool) -> QuestionLine:
    """A question answered by yes or no, under what would be shared."""
    names = ", ".join(_spoken(reader, project.facts[fact].label) for fact in scope.facts)
    shared = {"facts": Code(f"[{names}]")}
    shared |= {key: _spoken(reader, text) for key in ("holder", "to", "why", "law") if (text := getattr(scope, key))}
    if scope.optional:
        shared["optional"] = _literal(True)
    arguments = ", ".join(f"{key}={value}" for key, value in shared.items())
    question = OwnQuestion.model_construct(question=scope.name, type="yes_no", label=scope.label)
    keys = {"needed": _literal(True)} if held_back and not scope.optional else {}
    line = _question(reader, question, scope.name, question.type, scope.label, None, keys)
    return replace(line, above=Code(f"journey.shares({arguments})"))


def _fact(project: Project, reader: Reader, item: AskedFact) -> QuestionLine:
    fact = project.facts[item.fact]
    keys: dict[str, Code] = {"mode": _literal("confirm")} if item.mode == "confirm" else {}
    if item.known is not None:
        keys["known"] = Code(f"lambda: {reader.code(item.known, fact.type)}")
    if fact.from_ == "relations":
        option = _spoken(reader, item.option or fact.option or "")
        keys["options"] = Code(f"journey.each_contract(lambda: {option})")
    elif fact.options:
        keys["options"] = _spoken_options(reader, fact.options)
    whole = item.model_copy(
        update={
            "least": item.least or fact.least,
            "most": item.most or fact.most,
            "errors": {**fact.errors, **item.errors},
        }
    )
    return _question(reader, whole, item.fact, fact.type, item.label or fact.label, item.hint or fact.hint, keys)


def _question(
    reader: Reader,
    item: AskedFact | OwnQuestion,
    name: str,
    kind: str,
    label: str,
    hint: str | None,
    keys: dict[str, Code],
) -> QuestionLine:
    if hint:
        keys = {"hint": _spoken(reader, hint), **keys}
    if item.optional:
        keys["optional"] = _literal(True)
    for bound in ("least", "most"):
        text = getattr(item, bound)
        if text:
            keys[bound] = reader.bound(text, kind) or Code("None")
    if item.errors:
        errors = (f"{python_literal(code)}: {_spoken(reader, text)}" for code, text in item.errors.items())
        keys["errors"] = Code(f"{{{', '.join(errors)}}}")
    variable = f"q_{slug(name)}"
    return QuestionLine(variable, name, kind, _spoken(reader, label), field_type(kind).widget, keys)


def _options(reader: Reader, options: Iterable[str | Choice]) -> Code:
    ordered = [(str(one), one) if isinstance(one, str) else (one.value, one.label) for one in options]
    return _spoken_options(reader, dict(ordered))


def _spoken_options(reader: Reader, options: Mapping[str, str]) -> Code:
    items = (f"{python_literal(value)}: {_spoken(reader, words)}" for value, words in options.items())
    return Code(f"{{{', '.join(items)}}}")


def _rows(reader: Reader, step: AnyStep) -> Iterator[tuple[Code, Code, Code | None]]:
    for shown in step.show:
        if shown.document:
            continue
        label = shown.label or reader.label_of(shown.name)
        when = _when(reader, shown.when) if shown.when is not None else None
        yield _spoken(reader, label), Code(f"show({python_literal(shown.name)})"), when


def _reasons(journey: Journey, reader: Reader, step: AnyStep) -> Iterator[tuple[str, Code | None]]:
    for shown in step.show:
        if shown.amount in journey.values and journey.values[shown.amount].why:
            yield shown.amount, _when(reader, shown.when) if shown.when is not None else None


def _documents(reader: Reader, step: AnyStep) -> Iterator[tuple[str, Mapping[str, Code]]]:
    """Each document, with what the author adds to it; the same one twice on a screen is told apart."""
    seen: list[str] = []
    for shown in step.show:
        if shown.document is None:
            continue
        keys = {"copy": _literal(seen.count(shown.document) + 1)} if shown.document in seen else {}
        if shown.label:
            keys["title"] = _spoken(reader, shown.label)
        if shown.party:
            keys["party"] = _spoken(reader, shown.party)
        if shown.when is not None:
            keys["when"] = _when(reader, shown.when)
        seen.append(shown.document)
        yield shown.document, keys


def _next(reader: Reader, turns: tuple[tuple[str | None, str], ...]) -> Code | None:
    if not turns:
        return None
    if len(turns) == 1 and turns[0][0] is None:
        return _literal(turns[0][1])
    ways = [
        python_literal(to) if when is None else f"({_when(reader, when)}, {python_literal(to)})" for when, to in turns
    ]
    return Code(f"[{', '.join(ways)}]")


def _when(reader: Reader, text: str) -> Code:
    """A condition as something to call later: the function of a named one, or a lambda."""
    return Code(reader.condition_names[text]) if text in reader.condition_names else Code(f"lambda: {reader.code(text)}")


def _literal(value: Any) -> Code:
    return Code(python_literal(value))


def _spoken(reader: Reader, text: str) -> Code:
    """A text shown as it stands, what is piped in included."""
    text = reader.told(text)
    if isinstance(text, Translated):
        return Code(said({language: _spoken(reader, words) for language, words in text.said.items()}))
    return _joined(_piece(piece) for piece in reader.pieces(" ".join(text.split()) if "\n" not in text.strip() else text.strip()))


def _markdown(reader: Reader, text: str, indent: int = 8) -> Code:
    """The author's Markdown; what is piped in can format nothing."""
    text = reader.told(text)
    if isinstance(text, Translated):
        each = (f"{language}={_markdown(reader, words, indent + 4)}" for language, words in text.said.items())
        margin = "\n" + " " * indent
        return Code(f"say({margin}{f',{margin}'.join(each)},{margin[:-4]})")
    pieces = reader.pieces(text.strip())
    if len(pieces) == 1 and isinstance(pieces[0], str):
        return Code(block_literal(pieces[0], indent - 4))
    return _joined(_piece(piece) if isinstance(piece, str) else Code(f"safe({_piece(piece)})") for piece in pieces)


def _joined(parts: Iterable[Code]) -> Code:
    return Code(" + ".join(parts) or '""')


def _piece(piece: str | Slot) -> Code:
    if isinstance(piece, str):
        return _literal(piece)
    expression = piece.expression
    if isinstance(expression.tree, Name):
        return Code(f"show({python_literal(expression.tree.path)})")
    form = _FORMATS.get(expression.type.kind, "text")
    return Code(f"told(lambda: {expression.python()}, {python_literal(form)})")
