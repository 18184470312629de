"""What happens away from the screen."""

from typing import Literal

from maquette.journeys.step import Step
from maquette.yamlsource import Spoken

__all__ = ["OffscreenStep"]


class OffscreenStep(Step):
    """A phone call, two days later, a paper signed: told, not clicked."""

    kind: Literal["offscreen"]
    """offscreen"""
    text: Spoken
    """the scene"""
