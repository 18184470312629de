"""A task list: each task with its status, in the order one likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from maquette.player import moves, screen, tasks
from maquette.player.answers import Reading
from maquette.player.click import click
from maquette.player.kinds.kind import Kind
from maquette.player.markdown import escaped
from maquette.player.step import Step
from maquette.player.tasks import Task
from maquette.player.words import words

if TYPE_CHECKING:
    from maquette.player.journey import Journey

__all__ = ["TasksKind"]


class TasksKind(Kind):
    """Tasks one above the other; the main button waits for those that must be done."""

    def read(self, journey: Journey, step: Step) -> Reading:
        """What is left to do stands where answers would."""
        said = words(journey.seal.language)["task_left"]
        left = [one for one in tasks.to_do(journey, step, journey.live.state) if not one.optional]
        return Reading(
            refused={task.start: "to_do" for task in left},
            sentences={task.start: said.format(task=task.label) for task in left},
        )

    def left_empty(self, journey: Journey, step: Step) -> Reading:
        return self.read(journey, step)

    def body(self, journey: Journey, step: Step) -> None:
        step.draw()
        with st.container(key="tasks"):
            for task in tasks.listed(step):
                screen.draw_error(journey, task.start)
                _draw(journey, step, task)


def _draw(journey: Journey, step: Step, task: Task) -> None:
    state, drawn = journey.live.state, journey.live.state.turn
    text = words(journey.seal.language)
    label = escaped(task.label) + (f" ({text['optional']})" if task.optional else "")
    said = f"{label} :small[{text[_status(journey, step, task)]}]"
    if tasks.waits(journey, step, task, state):
        with st.container(key=f"waits-{task.start}"):
            st.markdown(said)
    else:
        name = journey.button(task.start)
        click(journey, name, said, lambda: moves.enter(journey, task.start, drawn), width="stretch")


def _status(journey: Journey, step: Step, task: Task) -> str:
    state = journey.live.state
    if tasks.is_done(journey, step, task, state):
        return "task_done"
    if tasks.waits(journey, step, task, state):
        return "task_waits"
    return "task_begun" if task.start in state.seen else "task_new"
