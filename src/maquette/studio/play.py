"""Playing a built prototype within the studio: the same file as alone, followed when it is rebuilt."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path
from types import CodeType, ModuleType

__all__ = ["play"]


def play(script: Path) -> None:
    """Run a generated script, from top to bottom."""
    # A module of the script's own name and file is what Streamlit's watcher follows.
    name = f"maquette_prototype_{script.parent.name}"
    module = ModuleType(name)
    module.__file__ = str(script)
    sys.modules[name] = module
    exec(_compiled(script, script.stat().st_mtime_ns), module.__dict__)


@lru_cache(maxsize=64)
def _compiled(script: Path, _changed: int) -> CodeType:
    return compile(script.read_text(encoding="utf-8"), str(script), "exec")
