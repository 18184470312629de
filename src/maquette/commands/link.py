"""`maquette link`: the signed address of a screen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from maquette.commands.exits import OUTSIDE, WRONG_COMMAND
from maquette.commands.here import known_journey, loaded_project, project_root
from maquette.fakedata.safe import is_fictitious
from maquette.fields import Question, Refused, field_type
from maquette.fields.words import refusal
from maquette.journeys import Choice, Journey
from maquette.links import Link, link_key, sign
from maquette.problems import nearest
from maquette.project import Project

__all__ = ["link"]


def link(
    journey: Annotated[str, typer.Argument(help="Le nom d'un parcours.")],
    *,
    persona: Annotated[str, typer.Option("--persona", help="Qui joue ; la première personne sinon.")] = "",
    step: Annotated[str, typer.Option("--step", help="L'étape à ouvrir ; la première sinon.")] = "",
    answers: Annotated[
        list[str] | None, typer.Option("--set", help="Une réponse : nom=valeur. Autant de fois qu'il faut.")
    ] = None,
    base: Annotated[str, typer.Option("--base", help="L'adresse du serveur.")] = "http://localhost:8501",
    project: Annotated[Path | None, typer.Option("--project", help="Le dossier du projet.")] = None,
) -> None:
    """Donner le lien signé d'un écran : qui joue, à quelle étape, avec quelles réponses."""
    checked = loaded_project(project_root(project)).project
    assert checked is not None
    name = known_journey(checked, journey)
    said = checked.journeys[name]
    if persona:
        _require(persona, said.personas, "Aucun personnage de ce parcours ne s'appelle")
    if step:
        _require(step, said.steps, "Aucune étape de ce parcours ne s'appelle")
    given = tuple(_answer(checked, name, text) for text in answers or [])
    wanted = Link(name, persona or said.personas[0], step, given)
    typer.echo(f"{base.rstrip('/')}/{name}?{wanted.query(_signature(checked, wanted))}")


def _signature(project: Project, wanted: Link) -> str:
    path = project.layout.link_key
    try:
        return sign(wanted, link_key(path, make=True))
    except OSError as refused:
        typer.echo(f"Impossible d'écrire {project.layout.shown(path)} : {refused.strerror}.", err=True)
        raise typer.Exit(OUTSIDE) from None


def _answer(project: Project, journey: str, text: str) -> tuple[str, str]:
    """A name and an answer the journey lets a link give."""
    name, equals, answer = text.partition("=")
    if not equals:
        _refuse(f"« {text} » : écrivez nom=valeur, par exemple --set declaration.hours=20.")
    links = project.journeys[journey].links
    _require(name, links, "Ce parcours ne laisse pas un lien répondre à")
    question = _question(project, journey, name)
    if answer and question is not None:
        _require_readable(question, answer)
    return name, answer


def _question(project: Project, journey: str, name: str) -> Question | None:
    """What an answer is read with; None for a contract, which only the prototype knows."""
    own = _own_options(project.journeys[journey]).get(name)
    fact = project.facts.get(name)
    if own is None and fact is not None and fact.from_ == "relations":
        return None
    kind = project.reader(journey).answerable[name].kind
    options = own if own is not None else fact.options if fact is not None else {}
    return Question(name=name, kind=kind, label=name, options=options)


def _own_options(journey: Journey) -> dict[str, dict[str, str]]:
    """Question -> value -> words, for the questions that are no fact."""
    return {
        one.question: dict((o.value, o.label) if isinstance(o, Choice) else (o, o) for o in one.options)
        for step in journey.steps.values()
        for one in step.questions
    }


def _require_readable(question: Question, answer: str) -> None:
    kind = field_type(question.kind)
    try:
        value = kind.read(kind.from_text(answer, question), question)
        if kind.protected and not is_fictitious(kind.protected, value):
            raise Refused("real_identifier")
    except Refused as no:
        _refuse(refusal(no.code, question.label, "fr", no.details))


def _require(name: str, known: Iterable[str], said: str) -> None:
    if name not in known:
        near = nearest(name, known)
        _refuse(f"{said} « {name} ».{f' Vouliez-vous dire « {near} » ?' if near else ''}")


def _refuse(said: str) -> NoReturn:
    typer.echo(said, err=True)
    raise typer.Exit(WRONG_COMMAND)
