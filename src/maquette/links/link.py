"""A scenario link: what it asks for, and how an address says it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

__all__ = ["KEYS", "Link"]

#: keys of an address that only open a session; they leave the address once it is open
KEYS = ("persona", "set", "sign")


@dataclass(frozen=True)
class Link:
    """What a link asks for, nothing of it checked.

    Args:
        journey: file name of the journey.
        persona, step: "" when it does not say.
        answers: (name, answer as a person types it), in the order written; a name "" cannot be read.
    """

    journey: str
    persona: str = ""
    step: str = ""
    answers: tuple[tuple[str, str], ...] = ()

    @classmethod
    def read(cls, journey: str, persona: str, step: str, settings: Sequence[str]) -> Link:
        """A link from its keys; each of `settings` is "name:answer"."""
        answers = (text.partition(":") for text in settings)
        return cls(journey, persona, step, tuple((one[0] if one[1] else "", one[2]) for one in answers))

    @property
    def leads_on(self) -> bool:
        """Whether it asks for more than somebody to play."""
        return bool(self.step or self.answers)

    def query(self, signature: str = "") -> str:
        """The part of an address after "?"."""
        pairs = [("persona", self.persona), ("step", self.step)]
        pairs += [("set", f"{name}:{answer}") for name, answer in self.answers]
        return urlencode([pair for pair in (*pairs, ("sign", signature)) if pair[1]])

    @property
    def canonical(self) -> bytes:
        """What is signed: every part apart from the others, whatever order the answers are written in."""
        parts = [self.journey, self.persona, self.step, sorted(self.answers, key=lambda one: one[0])]
        return json.dumps(parts, separators=(",", ":")).encode()
