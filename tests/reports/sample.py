"""A study somebody might have run: virtual visits taken for people's, with their answers and notes."""

from __future__ import annotations

from maquette.journeys import Journey
from maquette.measures import Row
from maquette.measures.virtual import MANNERS, visit
from maquette.yamlsource import read_text, validate

__all__ = ["journey_of_the_sample", "participants"]

JOURNEY = """\
title: Un parcours
actors: {employer: Employeur}
personas: [ana]
today: 2026-11-03
steps:
  accueil: {title: Accueil, feel: 1}
  choix:
    title: Un acompte ?
    ask: {question: acompte, type: yes_no, label: Un acompte}
    feel: -1
    pains: [{text: On ne sait pas ce qu'est un acompte, severity: 3}]
    next:
      - {when: acompte is true, to: montant}
      - to: envoi
  montant: {title: Combien ?}
  envoi: {kind: call, api: a.b, fails: panne}
  fin: {kind: end, outcome: success, title: Fin}
  panne: {kind: end, outcome: refused, title: Panne}
"""


def journey_of_the_sample():
    model, problems = validate(Journey, read_text(JOURNEY, "journeys/a.yaml").document)
    assert problems == ()
    return model


def participants(graph, start, tasks, *, count, build, variant, seed=0, tag="P"):
    """Rows of so many participants, each doing every task."""
    manners = list(MANNERS)
    for person in range(count):
        run, code = f"{tag}-{variant}-{person}", f"{tag}{person + 1:02d}"
        rows = [_row(run, 1, 0.0, "sitting_started", payload={"code": code, "persona": "ana"})]
        for leg, task in enumerate(tasks):
            manner, at = manners[(person + leg) % len(manners)], 3600.0 * person + 600 * leg
            told = {"run": run, "build": build, "seq": rows[-1].seq + 1}
            own = visit(graph, start, manner, seed + person, task=task, at=at, **told)
            for row in own:
                payload = row.payload | (
                    {"leg": leg, "variant": variant} if row.kind == "task_started" else {}
                )
                rows.append(row._replace(by="participant", payload=payload))
            at, seq = rows[-1].at, rows[-1].seq
            easy = {"questionnaire": "seq", "leg": leg, "answer": 1 + (person * 3 + leg) % 7}
            rows.append(_row(run, seq + 1, at + 5, "questionnaire_answer", "seq.1", easy, task))
            seen = {"seen": person % 2 == 0}
            rows.append(_row(run, seq + 2, at + 6, "behaviour_seen", "0", seen, task, by="facilitator"))
        for item in range(1, 11):
            answer = None if (person, item) == (0, 4) else (4 if item % 2 else 2) + (person * item) % 3 - 1
            payload = {"questionnaire": "f-sus", "leg": -1, "answer": answer}
            rows.append(
                _row(run, rows[-1].seq + 1, rows[-1].at + 1, "questionnaire_answer", f"f-sus.{item}", payload)
            )
        rows.append(_row(run, rows[-1].seq + 1, rows[-1].at + 1, "session_ended"))
        yield from rows


def _row(run, seq, at, kind, control="", payload=None, task="", by="participant"):
    return Row(run, seq, at, by, "", kind, task, "", control, payload or {}, "")
