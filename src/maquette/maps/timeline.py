"""A journey as one line of time: every step of every actor in the order of the file, made readable."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from maquette.facts import Fact
from maquette.journeys import AnyStep, Journey
from maquette.journeys.insight import Exchange, Pain
from maquette.journeys.kinds.call import CallStep
from maquette.journeys.kinds.end import EndStep
from maquette.journeys.kinds.message import MessageStep
from maquette.journeys.lanes import turns_of
from maquette.maps.words import KINDS, words
from maquette.yamlsource.spoken import in_language

__all__ = ["Moment", "Timeline", "Way", "timeline_of"]

_SLOT = re.compile(r"\{\{\s*([\w.]*)(.*?)\}\}", re.DOTALL)
_MARKS = re.compile(r"[*_`#>]+")


@dataclass(frozen=True)
class Way:
    """A way out of a step: where to, and what makes one take it."""

    to: str
    because: str = ""


@dataclass(frozen=True)
class Moment:
    """A step as a map shows it.

    Args:
        name: of the step.
        title: what is read first there; facts are named, not told.
        kind: in words, the channel or the outcome with it.
        stage: it stands in.
        actor: whose screen it is.
        feel: -2..2, None when the file does not say.
        exchanges: from whom to whom, what, through which service, by what right.
        call: the service called, "" for none.
        only_if: the condition that shows it, "" for always.
        ways: out of it, in the order they are tried.
        is_end: whether it leads nowhere.
    """

    name: str
    title: str
    kind: str
    stage: str
    actor: str
    feel: int | None
    thinks: str
    pains: tuple[Pain, ...]
    backstage: tuple[str, ...]
    exchanges: tuple[str, ...]
    call: str
    only_if: str
    ways: tuple[Way, ...]
    is_end: bool


@dataclass(frozen=True)
class Timeline:
    """A journey ready to be drawn.

    Args:
        actors: name -> words, in the order of the file.
        stages: in the order of the file.
    """

    title: str
    state: str
    goal: str
    personas: tuple[str, ...]
    actors: Mapping[str, str]
    stages: tuple[str, ...]
    moments: tuple[Moment, ...]
    language: str

    def of(self, actor: str) -> tuple[Moment, ...]:
        """The moments of one actor, in order."""
        return tuple(one for one in self.moments if one.actor == actor)


def timeline_of(
    journey: Journey, facts: Mapping[str, Fact], personas: Mapping[str, str], language: str
) -> Timeline:
    """A journey ready to be drawn.

    Args:
        facts: the dictionary, for the names of what a text pipes.
        personas: name -> how she is called.
        language: "fr" or "en"; a text that lacks it stays in that of its file.
    """
    told = _Told(journey, facts, language)
    return Timeline(
        title=in_language(journey.title, language),
        state=words(language)[journey.state],
        goal=journey.goal or "",
        personas=tuple(personas.get(one, one) for one in journey.personas),
        actors={name: in_language(said, language) for name, said in journey.actors.items()},
        stages=tuple(in_language(one, language) for one in journey.stages),
        moments=tuple(told.moment(name, step) for name, step in journey.steps.items()),
        language=language,
    )


@dataclass(frozen=True)
class _Told:
    journey: Journey
    facts: Mapping[str, Fact]
    language: str

    def moment(self, name: str, step: AnyStep) -> Moment:
        return Moment(
            name=name,
            title=self._title(name, step),
            kind=self._kind(step),
            stage=in_language(self.journey.stage_of(name), self.language),
            actor=self.journey.actor_of(name),
            feel=step.feel,
            thinks=step.thinks or "",
            pains=tuple(step.pains),
            backstage=tuple(step.backstage),
            exchanges=tuple(self._exchange(one) for one in step.exchanges),
            call=step.api if isinstance(step, CallStep) else "",
            only_if=step.when or "",
            ways=self._ways(name, step),
            is_end=isinstance(step, EndStep),
        )

    def _title(self, name: str, step: AnyStep) -> str:
        said = step.title or step.text or (step.subject if isinstance(step, MessageStep) else None)
        plain = self._readable(in_language(said, self.language)) if said else name.replace("-", " ")
        return plain.strip().splitlines()[0] if plain.strip() else name

    def _readable(self, text: str) -> str:
        return _MARKS.sub("", _SLOT.sub(self._named, text))

    def _named(self, slot: re.Match[str]) -> str:
        return f"[{self._label(slot[1], '…').lower()}]"

    def _label(self, name: str, otherwise: str) -> str:
        named = self.journey.values.get(name) or self.facts.get(name)
        return in_language(named.label, self.language) if named else otherwise

    def _exchange(self, one: Exchange) -> str:
        said = words(self.language)
        facts = ", ".join(self._label(name, name).lower() for name in one.facts)
        right = said["consent"].format(name=one.consent) if one.consent else ""
        right = said["law"].format(name=one.law) if one.law and not right else right
        return " · ".join(part for part in (f"{one.from_} → {one.to}", facts, one.api or "", right) if part)

    def _kind(self, step: AnyStep) -> str:
        said = words(self.language)
        kind = KINDS[step.kind][self.language] if step.kind in KINDS else step.kind
        if isinstance(step, MessageStep):
            return said[step.channel]
        if isinstance(step, EndStep):
            outcome = said["refused_end" if step.outcome == "refused" else step.outcome]
            return f"{kind} {outcome}"
        return kind

    def _ways(self, name: str, step: AnyStep) -> tuple[Way, ...]:
        said = words(self.language)
        turns = turns_of(self.journey, name)
        forks = any(when is not None for when, _ in turns)
        ways = [
            Way(to, said["if"].format(condition=when) if when else said["otherwise"] if forks else "")
            for when, to in turns
        ]
        # What a kind says among its turns already has its condition.
        known = {way.to for way in ways}
        ways += [Way(to, said.get(str(path[0]), "")) for path, to in step.own_targets if to not in known]
        return tuple(ways)
