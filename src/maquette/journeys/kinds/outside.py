"""A page of somebody else's site."""

from typing import Literal

from maquette.journeys.step import Step
from maquette.journeys.words import Name

__all__ = ["OutsideStep"]


class OutsideStep(Step):
    """A partner's own page, in its own look."""

    kind: Literal["outside"]
    """outside"""
    site: Name
    """one of `sites:`"""
