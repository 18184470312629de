"""One participant in one tab: how far she is, and what she does, written at once."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from maquette.fieldwork import Fieldwork
from maquette.sessions import NewEvent, Participant, StaleError
from maquette.studies.plan import Leg, Plan, plan_of
from maquette.studies.sealed import SealedStudy
from maquette.studies.sitting import Sitting, Stage, fold_sitting, resumption, stage_of
from maquette.studies.study import Study

__all__ = ["Visit"]

#: how many times something is written again when a facilitator writes in the same run meanwhile
_INSISTENCE = 5


@dataclass
class Visit:
    """A tab on one participant's run; `sitting` is a cache of the log, caught up with it at each run.

    `leaving` says that she is asked whether she really withdraws, `told` what she was told last, `handled`
    the click a callback already took, `unwritten` that the store took nothing of it.
    """

    work: Fieldwork
    who: Participant
    sealed: SealedStudy
    tab: str = field(default_factory=lambda: secrets.token_hex(4))
    sitting: Sitting = field(default_factory=Sitting)
    leaving: bool = False
    told: str = ""
    handled: str = ""
    unwritten: bool = False

    @property
    def study(self) -> Study:
        """The study as it was when she was invited."""
        return self.sealed.study

    @property
    def plan(self) -> Plan:
        """What she goes through."""
        return plan_of(self.study, self.who.number)

    @property
    def stage(self) -> Stage:
        """The screen due."""
        return stage_of(self.sitting, self.plan)

    @property
    def leg(self) -> Leg:
        """The task under way, to come, or that a questionnaire is about."""
        return self.plan.legs[self.stage.leg]

    @property
    def key(self) -> str:
        """Changes with the screen: a click from another one finds nothing."""
        stage = self.stage
        attempt = self.sitting.attempts.get(stage.leg, 0)
        return f"{stage.name}.{stage.leg}.{attempt}.{stage.questionnaire}"

    @property
    def leads(self) -> bool:
        """Whether this tab is the one she goes on in."""
        return self.sitting.tab in ("", self.tab)

    def catch_up(self) -> None:
        """Fold what was written elsewhere."""
        if self.work.log.last(self.who.run) != self.sitting.seq:
            events = self.work.log.read(self.who.run, after=self.sitting.seq)
            self.sitting = fold_sitting(events, self.sitting)

    def arrive(self, now: datetime | None = None) -> bool:
        """Take the lead in this tab; False when the study lets nobody back in.

        Args:
            now: UTC, without zone.
        """
        self.catch_up()
        if not self.sitting.started or self.stage.name in ("thanks", "withdrawn"):
            return True
        moment = now or datetime.now(UTC).replace(tzinfo=None)
        does = resumption(self.sitting, self.study.resume, moment)
        if does == "block":
            return False
        takes = [NewEvent(kind="takeover")]
        if does == "restart_task":
            takes.append(self.task_started())
        elif not self.sitting.playing:
            # While a task is played, the prototype itself says that it goes on.
            takes.append(NewEvent(kind="reprise"))
        self.write(*takes)
        return True

    def write(self, *events: NewEvent, drawn: str = "") -> bool:
        """Write what she did; False when the screen it comes from (its `key`) is no longer due."""
        for _ in range(_INSISTENCE):
            self.catch_up()
            if drawn and drawn != self.key:
                return False
            if self._try(events):
                return True
        return False

    def task_started(self) -> NewEvent:
        """The task to come begins, or the one under way begins again."""
        leg = self.plan.legs[self.sitting.leg]
        payload = {
            "leg": self.sitting.leg,
            "variant": leg.variant,
            "journey": leg.journey,
            "persona": leg.persona,
            "attempt": self.sitting.attempts.get(self.sitting.leg, 0) + 1,
        }
        return NewEvent(kind="task_started", task=leg.task, payload=payload)

    def _try(self, events: Sequence[NewEvent]) -> bool:
        build = self._build
        try:
            written = self.work.log.append(self.who.run, self.sitting.seq, events, tab=self.tab, build=build)
        except StaleError:
            return False
        self.sitting = fold_sitting(written, self.sitting)
        self.told = ""
        return True

    @property
    def _build(self) -> str:
        legs = self.plan.legs
        leg = legs[min(self.sitting.leg, len(legs) - 1)] if self.stage.leg < 0 else legs[self.stage.leg]
        return self.sealed.builds[leg.variant].digest
