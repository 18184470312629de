"""What has been kept long enough is erased, by the same way as a request."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from maquette.fieldwork.erasure import Ground, bury_again, empty_values, erase
from maquette.fieldwork.place import Fieldwork
from maquette.fieldwork.sealing import sealed_study
from maquette.sessions import Participant
from maquette.studies import Purpose, Study
from maquette.studies.sealed import TamperedError
from maquette.studies.sitting import Sitting, fold_sitting

__all__ = ["Purged", "due_on", "purge"]

_KINDS = {"notes": ("note", "highlight"), "texts": ("questionnaire_answer",)}


@dataclass(frozen=True)
class Purged:
    """What a purge did.

    Args:
        erased: participants who are gone, each with the ground.
        emptied: how many notes and texts are gone, their agreement being over or refused.
        unread: participants whose study could not be read: nothing was done.
    """

    erased: tuple[tuple[str, str, Ground], ...]
    emptied: int
    unread: tuple[tuple[str, str], ...]


def purge(field: Fieldwork, now: datetime) -> Purged:
    """Erase those who withdrew and those kept long enough; empty what an agreement no longer covers.

    Somebody frozen is left alone, at her own request.

    Args:
        now: UTC, without zone.
    """
    bury_again(field)
    erased: list[tuple[str, str, Ground]] = []
    unread, emptied = [], 0
    for who in field.register.every():
        if who.frozen:
            continue
        try:
            study = sealed_study(field.layout, who.study, who.seal).study
        except (OSError, TamperedError):
            unread.append((who.study, who.code))
            continue
        events = field.log.read(who.run)
        sitting = fold_sitting(events)
        ground: Ground | None = None
        if any(one.kind == "withdrawn" and one.payload.get("erase") for one in events):
            ground = "withdrawal"
        elif now.date() > due_on(who, sitting, study.retention_days):
            ground = "retention"
        if ground is None:
            emptied += sum(
                empty_values(field.store, who.run, kinds) for kinds in _over(who, sitting, study, now)
            )
        else:
            erase(field, who, ground, now.date())
            erased.append((who.study, who.code, ground))
    return Purged(tuple(erased), emptied, tuple(unread))


def due_on(who: Participant, sitting: Sitting, days: int) -> date:
    """The last day something is kept: counted from the last sign of the participant, or her invitation."""
    return ((sitting.last_at or who.invited_at) + timedelta(days=days)).date()


def _over(who: Participant, sitting: Sitting, study: Study, now: datetime) -> Iterator[tuple[str, ...]]:
    """Kinds of events whose values no agreement covers any more."""
    if not sitting.started:
        return
    for name, purpose in study.consents.items():
        if not sitting.agreed.get(name) or now.date() > due_on(who, sitting, purpose.retention_days):
            yield from (_KINDS[one] for one in _covered(purpose))


def _covered(purpose: Purpose) -> tuple[str, ...]:
    return tuple(purpose.covers)
