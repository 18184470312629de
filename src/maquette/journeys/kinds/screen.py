"""An ordinary screen."""

from typing import Literal

from maquette.journeys.step import Step

__all__ = ["ScreenStep"]


class ScreenStep(Step):
    """A screen of the service: text, questions, rows."""

    kind: Literal["screen"] = "screen"
    """screen, unless said otherwise"""
