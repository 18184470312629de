"""What a kind of step draws; as it stands, an ordinary screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maquette.player import answers
from maquette.player.step import Step
from maquette.player.words import words

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["Kind"]


class Kind:
    """A screen: its frame above the heading, its body, the words of its main button."""

    def leads_back(self, step: Step) -> bool:
        """Whether one may go back from it."""
        return True

    def form(self, step: Step) -> Step:
        """The step with the questions on its screen."""
        return step

    def read(self, journey: Journey, step: Step) -> answers.Reading:
        """What its main button takes."""
        return answers.read(journey, step)

    def left_empty(self, journey: Journey, step: Step) -> answers.Reading:
        """What its main button would say if nothing were given."""
        return answers.read_empty(journey, self.form(step))

    def is_over(self, journey: Journey, step: Step) -> bool:
        """Whether the step is left by itself, having nothing more to wait for."""
        return False

    def control(self, journey: Journey, step: Step) -> str:
        """What the log calls a click on the main button."""
        return "continue"

    def frame(self, journey: Journey, step: Step) -> None:
        """Draw what stands above the heading."""

    def body(self, journey: Journey, step: Step) -> None:
        """Draw what stands under the heading."""
        step.draw()

    def button(self, journey: Journey, step: Step) -> str:
        """Words of the button that goes on, "" for none."""
        return str(step.keys.get("button") or words(journey.seal.language)["continue"])
