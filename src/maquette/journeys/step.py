"""What every step may say, whatever its kind."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from maquette.journeys.ask import Ask, AskedFact, OwnQuestion
from maquette.journeys.insight import Exchange, Pain
from maquette.journeys.show import Shown
from maquette.journeys.words import Name
from maquette.yamlsource import SourceModel, Spoken
from maquette.yamlsource.spoken import SpokenPairs

__all__ = ["Path", "Step", "Turn"]

Path = tuple[str | int, ...]


class Turn(SourceModel):
    """A way out."""

    to: Name
    """the name of a step"""
    when: str | None = None
    """a condition; without one, always"""


def _as_turns(value: Any) -> Any:
    return [{"to": value}] if isinstance(value, str) else value


class Step(SourceModel):
    """One step of a journey. It leads to the one below it unless `next` says otherwise."""

    stage: str | None = None
    """the stage it stands in; the one of the step above when not said"""
    title: Spoken | None = None
    """the heading"""
    actor: str | None = None
    """whose screen it is; the first actor's when not said"""
    when: str | None = None
    """the step is shown only when this holds"""
    text: Spoken | None = None
    """what is read under the heading (Markdown)"""
    ask: Ask = Field(default_factory=list)
    """what is asked"""
    show: list[Shown] = Field(default_factory=list)
    """what is shown: facts and amounts, in rows, then documents"""
    details: SpokenPairs = Field(default_factory=dict)
    """more to read, folded: question → answer (Markdown)"""
    button: Spoken | None = None
    """words of the main button"""
    next: Annotated[list[Turn], BeforeValidator(_as_turns, json_schema_input_type=Name | list[Turn])] = Field(
        default_factory=list
    )
    """where it leads: a step, or conditions tried in order"""
    feel: int | None = Field(default=None, ge=-2, le=2)
    """-2 very bad · 2 very good"""
    thinks: str | None = None
    """what the person thinks, in her words"""
    pains: list[Pain] = Field(default_factory=list)
    """what hurts"""
    backstage: list[str] = Field(default_factory=list)
    """what happens behind the screen"""
    exchanges: list[Exchange] = Field(default_factory=list)
    """facts passing between administrations"""
    note: str | None = None
    """a remark for the team: shown, with what is felt and done backstage, to who asks for it in the bar"""

    @property
    def facts(self) -> tuple[AskedFact, ...]:
        """Facts asked or confirmed."""
        return tuple(item for item in self.ask if isinstance(item, AskedFact))

    @property
    def questions(self) -> tuple[OwnQuestion, ...]:
        """Questions of its own."""
        return tuple(item for item in self.ask if isinstance(item, OwnQuestion))

    @property
    def asked(self) -> tuple[tuple[Path, AskedFact | OwnQuestion], ...]:
        """Everything asked, with its path in the step."""
        return tuple((("ask", index), item) for index, item in enumerate(self.ask))

    # What a kind adds to the keys every step has; paths are keys and indexes within the step.

    @property
    def own_names(self) -> tuple[tuple[Path, str], ...]:
        """Names of the questions its kind asks."""
        return ()

    @property
    def own_texts(self) -> tuple[tuple[Path, str], ...]:
        """Texts of its kind that a person reads."""
        return ()

    @property
    def own_conditions(self) -> tuple[tuple[Path, str], ...]:
        """Conditions of its kind."""
        return ()

    @property
    def own_targets(self) -> tuple[tuple[Path, str], ...]:
        """Steps its kind may lead to."""
        return ()

    @property
    def own_turns(self) -> tuple[Turn, ...]:
        """Ways out of its kind, tried before `next`."""
        return ()
