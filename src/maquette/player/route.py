"""The way through a journey, given what is answered: pure, no screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from maquette.player.step import Condition, Step

__all__ = ["Route"]


class Route:
    """Steps by name, in the order of the file."""

    def __init__(self, steps: Mapping[str, Step]) -> None:
        self._steps = steps

    def first(self, actor: str) -> str:
        """Where an actor begins; the first step of the journey when she has none."""
        own = [step.name for step in self._steps.values() if step.actor == actor]
        return self.landing(own[0] if own else next(iter(self._steps)))

    def following(self, name: str) -> str:
        """The step after this one, "" when it is an end."""
        step = self._steps[name]
        target = next((turn.to for turn in step.turns if turn.when is None or holds(turn.when)), "")
        return self.landing(target) if target else ""

    def way(self, start: str, arrived: Callable[[str], bool]) -> tuple[str, ...]:
        """Steps from `start` up to the first one where `arrived` is true, both included."""
        passed = [start]
        while not arrived(passed[-1]):
            following = self.following(passed[-1])
            if not following or following in passed:
                break
            passed.append(following)
        return tuple(passed)

    def shortest(self, start: str, target: str) -> tuple[str, ...]:
        """The fewest steps to another one, whatever is answered; that one alone when none leads there."""
        ways: list[tuple[str, ...]] = [(start,)]
        met = {start}
        for way in ways:
            if way[-1] == target:
                return way
            step = self._steps[way[-1]]
            tasks = (task.start for task in step.keys.get("tasks", ()))
            onward = [*(turn.to for turn in step.turns), *tasks, step.keys.get("fails", "")]
            for name in dict.fromkeys(one for one in onward if one in self._steps and one not in met):
                met.add(name)
                ways.append((*way, name))
        return (target,)

    def landing(self, name: str) -> str:
        """The step really reached: one whose `when` does not hold is passed over."""
        passed = set()
        while (step := self._steps[name]).when is not None and not holds(step.when) and name not in passed:
            passed.add(name)
            name = next((turn.to for turn in step.turns if turn.when is None or holds(turn.when)), name)
        return name


def holds(condition: Condition) -> bool:
    """Whether a condition is true; one that needs a fact nobody knows yet, or cannot be computed, is not."""
    try:
        return bool(condition())
    except (LookupError, ArithmeticError):
        return False
