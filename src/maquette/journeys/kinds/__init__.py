"""Every kind of step an author may write: one file and one line each."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Discriminator, Tag

from maquette.journeys.kinds.call import CallStep
from maquette.journeys.kinds.check import CheckStep
from maquette.journeys.kinds.consent import ConsentStep
from maquette.journeys.kinds.end import EndStep
from maquette.journeys.kinds.list import ListStep
from maquette.journeys.kinds.login import LoginStep
from maquette.journeys.kinds.message import MessageStep
from maquette.journeys.kinds.offscreen import OffscreenStep
from maquette.journeys.kinds.outside import OutsideStep
from maquette.journeys.kinds.screen import ScreenStep
from maquette.journeys.kinds.tasks import TasksStep
from maquette.journeys.kinds.wait import WaitStep
from maquette.journeys.step import Step

__all__ = ["STEP_KINDS", "AnyStep"]

STEP_KINDS: Mapping[str, type[Step]] = {
    "screen": ScreenStep,
    "login": LoginStep,
    "consent": ConsentStep,
    "list": ListStep,
    "tasks": TasksStep,
    "check": CheckStep,
    "message": MessageStep,
    "outside": OutsideStep,
    "offscreen": OffscreenStep,
    "call": CallStep,
    "wait": WaitStep,
    "end": EndStep,
}


def _tag(value: Any) -> str:
    kind = value.get("kind", "screen") if isinstance(value, dict) else getattr(value, "kind", "screen")
    return f"={kind}"


AnyStep = Annotated[
    Annotated[ScreenStep, Tag("=screen")]
    | Annotated[LoginStep, Tag("=login")]
    | Annotated[ConsentStep, Tag("=consent")]
    | Annotated[ListStep, Tag("=list")]
    | Annotated[TasksStep, Tag("=tasks")]
    | Annotated[CheckStep, Tag("=check")]
    | Annotated[MessageStep, Tag("=message")]
    | Annotated[OutsideStep, Tag("=outside")]
    | Annotated[OffscreenStep, Tag("=offscreen")]
    | Annotated[CallStep, Tag("=call")]
    | Annotated[WaitStep, Tag("=wait")]
    | Annotated[EndStep, Tag("=end")],
    Discriminator(_tag),
]
