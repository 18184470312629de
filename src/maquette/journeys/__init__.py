"""Journeys: what people go through, as the author wrote it."""

from maquette.journeys.ask import AskedFact, Choice, OwnQuestion
from maquette.journeys.checks import check_journey
from maquette.journeys.journey import Journey
from maquette.journeys.kinds import STEP_KINDS, AnyStep
from maquette.journeys.lanes import Lane, lanes_of

__all__ = [
    "STEP_KINDS",
    "AnyStep",
    "AskedFact",
    "Choice",
    "Journey",
    "Lane",
    "OwnQuestion",
    "check_journey",
    "lanes_of",
]
