"""Before anybody is invited: how long the sessions may take, and what the sample would tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from maquette.measures import Graph, Plan, Row, measure
from maquette.measures.virtual import manners_of, visit
from maquette.statistics.power import half_width, power_of_rates, sample_for_rates

__all__ = ["Estimated", "Length", "Telling", "estimated"]

#: visits made up for each persona and manner
VISITS = 40
#: rates of the version before for which power is said, since nobody knows the true one
BASES = (0.5, 0.7, 0.8)


@dataclass(frozen=True)
class Length:
    """How long a session may take, tasks alone.

    Args:
        manners: of the virtual participants of this persona.
        median_s, low_s, high_s: middle, first tenth and last tenth of the virtual sessions, in seconds.
    """

    persona: str
    variant: str
    manners: tuple[str, ...]
    median_s: float
    low_s: float
    high_s: float


@dataclass(frozen=True)
class Telling:
    """What the sample would tell of a difference.

    Args:
        base: the rate supposed of one version, 0-1.
        n: people on each version.
        power: chance of telling the difference, 0-1.
        wanted: people on each version for 80 % of chance; None when thousands would not do.
    """

    base: float
    difference: float
    n: int
    power: float
    wanted: int | None


@dataclass(frozen=True)
class Estimated:
    """Lengths by persona and version; precision of one rate; power when versions are compared.

    Args:
        half_width: half the interval of a rate of 80 % at this sample, 0-1; None without a sample.
    """

    lengths: Sequence[Length]
    half_width: float | None
    telling: Sequence[Telling]


def estimated(plan: Plan, skills: Mapping[str, str], seed: int) -> Estimated:
    """Estimate a study by virtual participants; they are marked synthetic, and none of this is a result.

    Args:
        skills: persona -> digital skill, as her file says.
        seed: of the virtual participants.
    """
    lengths = [
        _length(plan, variant, persona, skill, seed)
        for variant in dict.fromkeys(one.variant for one in plan.versions.values())
        for persona, skill in skills.items()
    ]
    groups = len({one.variant for one in plan.versions.values()})
    people = plan.sample or 0
    each = people // groups if plan.assign == "between" and groups else people
    return Estimated(
        [one for one in lengths if one is not None],
        half_width(0.8, each) if each else None,
        _telling(plan, each) if groups > 1 and plan.assign == "between" else [],
    )


def _length(plan: Plan, variant: str, persona: str, skill: str, seed: int) -> Length | None:
    version = next(one for one in plan.versions.values() if one.variant == variant)
    ways = [(task, graph) for task in plan.tasks if (graph := version.graph(task, persona)) is not None]
    manners = manners_of(skill)
    if not ways:
        return None
    # Measured at one go: tables cost more to make than visits.
    attempts = measure(_visits(ways, manners, seed), plan).attempts
    totals = attempts.groupby("run")["time_s"].sum()
    low, middle, high = (float(one) for one in np.quantile(totals, (0.1, 0.5, 0.9)))
    return Length(persona, variant, manners, middle, low, high)


def _visits(ways: Sequence[tuple[str, Graph]], manners: Sequence[str], seed: int) -> Iterator[Row]:
    """Every task of each virtual participant, one after the other."""
    for manner in manners:
        for number in range(VISITS):
            seq, at = 1, 0.0
            for task, graph in ways:
                first, told = next(iter(graph.lanes)), {"run": f"{manner} {number}", "seq": seq}
                for row in visit(graph, first, manner, seed + number, task=task, at=at, **told):
                    yield row
                    seq, at = row.seq + 1, row.at


def _telling(plan: Plan, each: int) -> list[Telling]:
    difference = plan.difference
    if difference is None or each < 2:
        return []
    return [
        Telling(
            base,
            difference,
            each,
            power_of_rates(base, base + difference, each),
            sample_for_rates(base, base + difference),
        )
        for base in BASES
        if base + difference <= 1
    ]
