"""Values and their places, built side by side from what the parser reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from maquette.problems import Place, Problem
from maquette.yamlsource.marks import end, start
from maquette.yamlsource.places import Segment, Spot, place_between
from maquette.yamlsource.scalars import scalar
from maquette.yamlsource.syntax import explain
from maquette.yamlsource.textfile import UNREADABLE

__all__ = ["DEPTH_LIMIT", "LOADER", "Tree", "grow"]

DEPTH_LIMIT = 30  # groups inside one another; a rich journey has ten
LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Tree:
    """What a text holds.

    Args:
        values: plain values, or None when `spot` is None.
        spot: the place of each of them, or None when there is nothing to check further.
        problems: in the order they were met.
    """

    values: Any
    spot: Spot | None
    problems: tuple[Problem, ...]


def grow(text: str, file: str, loader: type[Any] = LOADER) -> Tree:
    """Read a text into values and places, with every problem met on the way.

    Args:
        text: with "\\n" as its only line end.
        loader: libyaml's when it is installed, else the pure one: same places, other words.
    """
    lines = text.split("\n")
    builder = _Builder(file, lines)
    event: yaml.Event | None = None
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
            if builder.stopped:
                break
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        builder.fail(explain(error, lines, file, event, builder.bracket()))
    return builder.tree()


@dataclass
class _Group:
    """A list or a group of keys while it is being read; a muted one is already refused as a whole."""

    values: dict[str, Any] | list[Any]
    place: Place
    is_key: bool
    in_brackets: bool
    muted: bool
    children: dict[Segment, Spot] = field(default_factory=dict)
    pending: tuple[str, Place] | None = None

    @property
    def awaits_key(self) -> bool:
        return isinstance(self.values, dict) and self.pending is None


class _Builder:
    def __init__(self, file: str, lines: Sequence[str]) -> None:
        self.stopped = False
        self._file = file
        self._lines = lines
        self._groups: list[_Group] = []
        self._problems: list[Problem] = []
        self._broken = False
        self._documents = 0
        self._root: tuple[Any, Spot] | None = None

    def tree(self) -> Tree:
        if not self._broken and self._root is not None:
            return Tree(*self._root, tuple(self._problems))
        return Tree(None, None, tuple(self._problems or [Problem("Y011", Place(self._file))]))

    def bracket(self) -> Place | None:
        """The innermost bracket or brace still open."""
        return next((group.place for group in reversed(self._groups) if group.in_brackets), None)

    def fail(self, problem: Problem) -> None:
        """Note a problem after which the text cannot be read."""
        self._broken = True
        # After another mistake on the line, "not understood" says nothing more.
        told = any(one.place.line == problem.place.line for one in self._problems)
        if not (told and problem.code == "Y002"):
            self._problems.append(problem)

    def take(self, event: yaml.Event) -> None:
        """Take the next thing the parser read."""
        match event:
            case yaml.DocumentStartEvent():
                self._document(event)
            case yaml.AliasEvent():
                self._refuse("Y006", event, sign="*")
                self._put(event, None, "*")
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._open(event)
            case yaml.CollectionEndEvent():
                self._close()

    def _document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse("Y014", event)
            self.stopped = True

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_extras(event)
        if UNREADABLE.search(event.value):
            self._refuse("Y009", event)
        if event.implicit[0]:
            self._put(event, scalar(event.value), event.value)
        else:
            self._put(event, event.value, None)

    def _put(self, event: yaml.Event, value: Any, raw: str | None) -> None:
        """Take one scalar: the key of a group, its value, an item, or the whole file."""
        place = self._place(event)
        if self._groups and self._groups[-1].awaits_key:
            self._name(self._groups[-1], event, str(value) if raw is None else raw)
            return
        key = self._key() or place
        empty = start(event) == end(event)
        self._attach(value, Spot(key, key if empty else place, raw))

    def _name(self, group: _Group, event: yaml.Event, key: str) -> None:
        """Take the key of the value to come."""
        place = self._place(event)
        if not key:
            self._refuse("Y015", event, found="nothing")
        elif key in group.children and not group.muted:
            details = {"key": key, "first_line": group.children[key].key.line}
            self._problems.append(Problem("Y005", place, details))
        group.pending = (key, place)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        above = self._groups[-1] if self._groups else None
        mapping = isinstance(event, yaml.MappingStartEvent)
        is_key = above is not None and above.awaits_key
        placeholder = self._rest(event).startswith("{{")
        if placeholder:
            self._refuse("Y017", event, sign="{{")
        elif is_key:
            self._refuse("Y015", event, found="group" if mapping else "list")
        else:
            self._refuse_extras(event)
        if len(self._groups) >= DEPTH_LIMIT:
            self._refuse("Y013", event, limit=DEPTH_LIMIT)
            self.stopped = True
        muted = placeholder or is_key or (above is not None and above.muted)
        self._groups.append(
            _Group({} if mapping else [], self._place(event), is_key, bool(event.flow_style), muted)
        )

    def _close(self) -> None:
        group = self._groups.pop()
        if group.is_key:
            self._groups[-1].pending = ("", group.place)
            return
        first = next(iter(group.children.values()), None)
        value = first.key if first else group.place
        self._attach(group.values, Spot(self._key() or value, value, None, group.children))

    def _key(self) -> Place | None:
        """The place of the key whose value is being read."""
        pending = self._groups[-1].pending if self._groups else None
        return pending[1] if pending else None

    def _attach(self, value: Any, spot: Spot) -> None:
        """Store a value in its list or under its key; the first of two equal keys is kept."""
        if not self._groups:
            self._root = (value, spot)
            return
        group = self._groups[-1]
        if isinstance(group.values, list):
            group.children[len(group.values)] = spot
            group.values.append(value)
        elif group.pending is not None:
            group.values.setdefault(group.pending[0], value)
            group.children.setdefault(group.pending[0], spot)
            group.pending = None

    def _refuse(self, code: str, event: yaml.Event, **details: Any) -> None:
        self._broken = True
        if not (self._groups and self._groups[-1].muted):
            self._problems.append(Problem(code, self._place(event), details))

    def _refuse_extras(self, event: yaml.NodeEvent) -> None:
        """Refuse an anchor or an explicit tag."""
        if event.anchor is not None:
            self._refuse("Y006", event, sign="&")
        if getattr(event, "tag", None) is not None:
            self._refuse("Y007", event, tag=self._rest(event).split(maxsplit=1)[0])

    def _place(self, event: yaml.Event) -> Place:
        return place_between(self._file, self._lines, start(event), end(event))

    def _rest(self, event: yaml.Event) -> str:
        line, column = start(event)
        return self._lines[line][column:] if line < len(self._lines) else ""
