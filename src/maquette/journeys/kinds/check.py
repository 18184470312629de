"""Checking one's answers."""

from typing import Literal

from maquette.journeys.step import Step

__all__ = ["CheckStep"]


class CheckStep(Step):
    """The answers of the path, each one changeable; made by the kit."""

    kind: Literal["check"]
    """check"""
