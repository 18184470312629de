"""What one participant goes through: who she plays, and which tasks on which variants, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from maquette.studies.study import Study

__all__ = ["Leg", "Plan", "orders", "plan_of"]


@dataclass(frozen=True)
class Leg:
    """One task on one variant.

    Args:
        variant, journey: what is played.
        task: the task's name.
        persona: who is played.
    """

    variant: str
    journey: str
    task: str
    persona: str


@dataclass(frozen=True)
class Plan:
    """The legs of a participant, in order, and the questionnaires that follow them.

    Args:
        legs: in order.
        after_task: questionnaires after each leg.
        at_end: questionnaires once the legs are over; "own" is the study's own questions.
    """

    legs: tuple[Leg, ...]
    after_task: tuple[str, ...] = ()
    at_end: tuple[str, ...] = ()


def plan_of(study: Study, number: int) -> Plan:
    """The plan of the participant invited in this place, from 1.

    Variants turn fastest, personas next: each persona meets each variant, or each order, as often.
    """
    rows = orders(tuple(study.variants)) if study.assign == "within" else [(one,) for one in study.variants]
    turn, place = divmod(number - 1, len(rows))
    persona = study.personas[turn % len(study.personas)]
    legs = tuple(
        Leg(variant, study.variants[variant].journey, task, study.tasks[task].persona or persona)
        for variant in rows[place]
        for task in study.tasks_on(variant)
    )
    asked = study.questionnaires
    at_end = (*asked.at_end, *(("own",) if asked.own else ()))
    return Plan(legs, tuple(asked.after_task), at_end)


def orders(variants: Sequence[str]) -> list[tuple[str, ...]]:
    """Orders in which each variant comes as often in each place, and as often just after each other one.

    Source: Williams (1949), designs balanced for the effect of what comes before.
    """
    count = len(variants)
    first = [0]
    for step in range(1, count):
        first.append((step + 1) // 2 if step % 2 else count - step // 2)
    rows = [tuple(variants[(place + shift) % count] for place in first) for shift in range(count)]
    return rows if count % 2 == 0 or count == 1 else [*rows, *(tuple(reversed(row)) for row in rows)]
