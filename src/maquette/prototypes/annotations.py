"""What a journey says to colleagues, step by step: sealed with the build, drawn when somebody asks."""

from __future__ import annotations

from typing import Any

from maquette.journeys import AnyStep, Journey

__all__ = ["annotations_of"]

_KEYS = {"note", "feel", "thinks", "pains", "backstage", "exchanges"}


def annotations_of(journey: Journey) -> dict[str, dict[str, Any]]:
    """Step -> what its file says beside the screen, JSON values; steps that say nothing are left out."""
    found = {name: _annotation(step) for name, step in journey.steps.items()}
    return {name: one for name, one in found.items() if one}


def _annotation(step: AnyStep) -> dict[str, Any]:
    said = step.model_dump(include=_KEYS, by_alias=True, exclude_none=True)
    return {key: value for key, value in said.items() if value not in ([], "")}
