"""Written files: whole or not at all, never over somebody's hand-made change."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from maquette.prototypes.signature import is_ours

__all__ = ["HandChangedError", "RenderedFile", "is_current", "write_all"]


class HandChangedError(Exception):
    """A built file is not as maquette wrote it; `path` says which."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


@dataclass(frozen=True)
class RenderedFile:
    """A file to write."""

    path: Path
    text: str


def is_current(file: RenderedFile) -> bool:
    """Whether the file on disk is this one."""
    return file.path.is_file() and file.path.read_bytes() == file.text.encode()


def write_all(files: Sequence[RenderedFile], *, force: bool = False) -> list[Path]:
    """Write what changed, each file atomically; the paths written.

    Raises:
        HandChangedError: a script was changed by hand; nothing was written.
    """
    changed = [file for file in files if not is_current(file)]
    if not force:
        for file in changed:
            _refuse_hand_change(file.path)
    for file in changed:
        write_atomically(file.path, file.text)
    return [file.path for file in changed]


def write_atomically(path: Path, text: str) -> None:
    """Write beside, then rename: a reader sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as beside:
            beside.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _refuse_hand_change(path: Path) -> None:
    if path.suffix != ".py" or not path.is_file():
        return
    if not is_ours(path.read_text(encoding="utf-8", errors="replace")):
        raise HandChangedError(path)
