"""`python -m benchmarks [NAME|all]`: Markdown, ready for the README."""

from __future__ import annotations

import importlib
import sys

NAMES = (
    "clicks",
    "start",
    "edits",
    "checkbuild",
    "checks",
    "rehearsal",
    "population",
    "store",
    "reports",
    "sandbox",
)


def main(words: list[str]) -> int:
    """Run what is asked, print what it gave."""
    wanted = words or ["all"]
    names = NAMES if wanted == ["all"] else wanted
    if unknown := set(names) - set(NAMES):
        print(f"{', '.join(sorted(unknown))}: not one of {', '.join(NAMES)}, all", file=sys.stderr)
        return 2
    for name in names:
        print(importlib.import_module(f"benchmarks.{name}").report(), flush=True)
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
