"""Everything that is kept of one person, to hand over to her."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from maquette.fieldwork.place import Fieldwork
from maquette.sessions import Participant

__all__ = ["everything_of"]


def everything_of(field: Fieldwork, who: Participant) -> dict[str, Any]:
    """Her invitation and every event of hers, with what she typed; JSON values, times in UTC."""
    events = [{**asdict(one), "at": f"{one.at.isoformat()}Z"} for one in field.log.read(who.run)]
    return {
        "study": who.study,
        "code": who.code,
        "invited_at": f"{who.invited_at.isoformat()}Z",
        "study_seal": who.seal,
        "frozen": who.frozen,
        "events": events,
    }
