"""A list of things to do, in the order one likes."""

from typing import Literal

from pydantic import Field

from maquette.journeys.step import Path, Step
from maquette.journeys.words import Name
from maquette.yamlsource import SourceModel, Spoken

__all__ = ["Task", "TasksStep"]


class Task(SourceModel):
    """One thing to do: the steps from `start` until one of them comes back to the list."""

    label: Spoken
    """what is to be done"""
    start: Name
    """its first step"""
    when: str | None = None
    """it stands in the list only when this holds"""
    after: list[Name] = Field(default_factory=list)
    """`start` of the tasks to be done before"""
    optional: bool = False
    """the journey goes on without it"""


class TasksStep(Step):
    """A list of things to do, each with its status; `next` says what comes once all is done."""

    kind: Literal["tasks"]
    """tasks"""
    tasks: list[Task] = Field(min_length=1)
    """what is to be done"""

    @property
    def own_texts(self) -> tuple[tuple[Path, str], ...]:
        return tuple((("tasks", index, "label"), one.label) for index, one in enumerate(self.tasks))

    @property
    def own_conditions(self) -> tuple[tuple[Path, str], ...]:
        return tuple(
            (("tasks", index, "when"), one.when)
            for index, one in enumerate(self.tasks)
            if one.when is not None
        )

    @property
    def own_targets(self) -> tuple[tuple[Path, str], ...]:
        return tuple((("tasks", index, "start"), one.start) for index, one in enumerate(self.tasks))
