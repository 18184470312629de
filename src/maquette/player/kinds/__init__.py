"""Every kind of step the player can show: one file and one line each."""

from collections.abc import Mapping

from maquette.player.kinds.check import CheckKind
from maquette.player.kinds.end import EndKind
from maquette.player.kinds.kind import Kind
from maquette.player.kinds.list import ListKind
from maquette.player.kinds.login import LoginKind
from maquette.player.kinds.message import MessageKind
from maquette.player.kinds.offscreen import OffscreenKind
from maquette.player.kinds.outside import OutsideKind
from maquette.player.kinds.tasks import TasksKind
from maquette.player.kinds.wait import WaitKind

__all__ = ["KINDS", "Kind"]

KINDS: Mapping[str, Kind] = {
    "screen": Kind(),
    "login": LoginKind(),
    "consent": Kind(),
    "list": ListKind(),
    "tasks": TasksKind(),
    "check": CheckKind(),
    "message": MessageKind(),
    "outside": OutsideKind(),
    "offscreen": OffscreenKind(),
    "call": Kind(),
    "wait": WaitKind(),
    "end": EndKind(),
}
