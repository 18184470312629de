"""A task under way: the sealed prototype, the task's words above it, what ends it below."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

import streamlit as st

from maquette.door.page import button, text_of, way_out
from maquette.door.visit import Visit
from maquette.player.markdown import escaped
from maquette.player.seat import Seat, take
from maquette.sessions import NewEvent

__all__ = ["draw_task"]


def draw_task(visit: Visit) -> None:
    """Play the build of the task, and note when its goal is reached."""
    leg, text = visit.leg, text_of(visit)
    task = visit.study.tasks[leg.task]
    with st.expander(escaped(text["task_reread"].format(title=task.title))):
        st.markdown(task.scenario)
    attempt = f"{visit.stage.leg}.{visit.sitting.attempts.get(visit.stage.leg, 0)}"
    store = visit.work.store.engine.url.render_as_string(hide_password=False)
    take(Seat(store, visit.who.run, visit.tab, leg.task, attempt, leg.persona))
    played = _played(visit)
    step, over = _standing(played)
    rule = visit.sealed.rules[leg.variant][leg.task]
    reached = task.success is not None and step in task.success.end and _holds(rule, played)
    if reached and not visit.sitting.goal:
        visit.write(NewEvent(kind="goal_reached", task=leg.task, step=step))
    _endings(visit, step, reached=reached, over=over)


def _endings(visit: Visit, step: str, *, reached: bool, over: bool) -> None:
    text, key, leg, number = text_of(visit), visit.key, visit.leg, visit.stage.leg

    def ended(reason: str) -> None:
        # The screen may have moved in another tab since it was drawn: what is judged is what she saw.
        outcome = {"outcome": "reached" if reached else "unfinished", "reason": "" if reached else reason}
        payload = {"leg": number, **outcome, "rule": reached}
        visit.write(NewEvent(kind="task_ended", task=leg.task, step=step, payload=payload), drawn=key)

    with st.container(key="door-task"):
        st.divider()
        label = text["task_over" if over else "task_done"]
        button(visit, "done", label, lambda: ended("wrong_end"), main=over)
        if not over:
            button(visit, "gave-up", text["task_gave_up"], lambda: ended("gave_up"))
        way_out(visit)


def _played(visit: Visit) -> Mapping[str, Any]:
    """Run the sealed script from top to bottom; the names it defines."""
    folder = visit.work.layout.sealed_folder / visit.sealed.builds[visit.leg.variant].folder
    script = folder / "app.py"
    names: dict[str, Any] = {"__name__": f"maquette_sealed_{visit.leg.journey}", "__file__": str(script)}
    exec(_compiled(script), names)
    return names


@lru_cache(maxsize=64)
def _compiled(script: Path) -> CodeType:
    """A sealed script never changes."""
    return compile(script.read_text(encoding="utf-8"), str(script), "exec")


def _standing(played: Mapping[str, Any]) -> tuple[str, bool]:
    """The step on screen, and whether it is an end."""
    journey = played["journey"]
    step = journey.live.state.step
    return step, step in journey.steps and journey.steps[step].kind == "end"


def _holds(rule: str, played: Mapping[str, Any]) -> bool:
    """Whether the success rule holds of the answers; what nobody has given makes it false."""
    try:
        return not rule or bool(eval(_rule(rule), dict(played)))
    except (LookupError, ArithmeticError):
        return False


@lru_cache(maxsize=256)
def _rule(rule: str) -> CodeType:
    """Written by maquette from a checked tree, like the script whose names it reads; sealed with it."""
    return compile(rule, "<rule>", "eval")
