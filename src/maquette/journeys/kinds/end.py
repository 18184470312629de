"""Where a journey ends."""

from typing import Literal

from maquette.journeys.step import Step

__all__ = ["EndStep"]


class EndStep(Step):
    """An end: it leads nowhere."""

    kind: Literal["end"]
    """end"""
    outcome: Literal["success", "refused", "abandoned"]
    """success · refused · abandoned"""
