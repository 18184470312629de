"""A mistake somebody could make: one edit of one file, and what the check must say of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HOURS = "journeys/declarer-les-heures.yaml"
ENDING = "journeys/fin-de-contrat.yaml"
PLATFORM = "journeys/mission-plateforme.yaml"
COLETTE, BEATRICE, MARIA = (f"personas/{name}.yaml" for name in ("colette", "beatrice", "maria"))
FACTS = "fakedata/facts.yaml"
PROJECT = "project.yaml"


@dataclass(frozen=True)
class Fault:
    """One mistake.

    Args:
        what: it is, in a few words.
        file: that is edited.
        old: what stood there, once in the file.
        new: what somebody wrote instead.
        codes: every code the check must tell, and no other; the first one is the mistake itself.
        at: a text that stands once in the edited file, on the line to point at; "" for the top of the file.
        remedy: a word of the remedy or of « vouliez-vous dire ».
        missed: "all" when the check does not find it yet, "line" or "remedy" when it is told without.
    """

    what: str
    file: str
    old: str
    new: str
    codes: str
    at: str
    remedy: str
    missed: str = ""

    def edited(self, text: str) -> str:
        """The file with its mistake."""
        if text.count(self.old) != 1:
            raise ValueError(f"{self.file} does not have, once: {self.old!r}")
        return text.replace(self.old, self.new)

    def line(self, text: str) -> int:
        """The line to point at, from 1, in the edited file."""
        if self.at and text.count(self.at) != 1:
            raise ValueError(f"{self.file}, edited, does not have, once: {self.at!r}")
        return text[: text.index(self.at)].count("\n") + 1 if self.at else 1

    def lay(self, root: Path) -> str:
        """Write the mistake in a project; gives back what the file said before."""
        path = root / self.file
        before = path.read_text(encoding="utf-8")
        path.write_text(self.edited(before), encoding="utf-8")
        return before
