"""Each actor's way through the steps, as a graph; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from maquette.journeys.journey import Journey
from maquette.journeys.kinds.end import EndStep

__all__ = ["Lane", "lanes_of"]


@dataclass(frozen=True)
class Lane:
    """One actor's steps.

    Args:
        actor: whose.
        first: where she begins.
        ways: step -> steps it may lead to, in the order they are tried; () for an end or a dead end.
    """

    actor: str
    first: str
    ways: Mapping[str, tuple[str, ...]]

    def reached(self) -> set[str]:
        """Steps some way leads to."""
        seen: set[str] = set()
        ahead = [self.first]
        while ahead:
            name = ahead.pop()
            if name in self.ways and name not in seen:
                seen.add(name)
                ahead += self.ways[name]
        return seen


def lanes_of(journey: Journey) -> dict[str, Lane]:
    """A lane for each actor who has at least one step."""
    names: dict[str, list[str]] = {}
    for name in journey.steps:
        names.setdefault(journey.actor_of(name), []).append(name)
    return {actor: Lane(actor, own[0], _ways(journey, own)) for actor, own in names.items()}


def below(journey: Journey, name: str) -> str | None:
    """The step under this one on the same side."""
    default = journey.default_actor
    actor = journey.steps[name].actor or default
    others = iter(journey.steps.items())
    for other, _ in others:
        if other == name:
            break
    return next((other for other, step in others if (step.actor or default) == actor), None)


def turns_of(journey: Journey, name: str) -> tuple[tuple[str | None, str], ...]:
    """Ways out of a step, as (condition or None, target).

    Those of its kind, then its `next`, then the step below if none is sure.
    """
    step = journey.steps[name]
    if isinstance(step, EndStep):
        return ()
    turns = [(turn.when, turn.to) for turn in (*step.own_turns, *step.next)]
    under = below(journey, name)
    if under is not None and all(when is not None for when, _ in turns):
        turns.append((None, under))
    return tuple(turns)


def _ways(journey: Journey, own: list[str]) -> dict[str, tuple[str, ...]]:
    ways = {}
    for name in own:
        step = journey.steps[name]
        targets = [to for _, to in turns_of(journey, name)]
        targets += [to for _, to in step.own_targets]
        skipped = below(journey, name) if step.when is not None else None
        ways[name] = tuple(dict.fromkeys([*targets, *([skipped] if skipped else [])]))
    return ways
