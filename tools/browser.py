"""Find the Chromium the tests drive, or install it where that is allowed; say loudly when neither works."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def found() -> str | None:
    """The browser's path: MAQUETTE_CHROMIUM, or the first of the usual names."""
    return os.environ.get("MAQUETTE_CHROMIUM") or next(
        (path for name in NAMES if (path := shutil.which(name))), None
    )


def install() -> None:
    """Install Debian's Chromium; only root on a Debian-like system can."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "chromium"]):
        subprocess.run(["apt-get", "-qq", *command], env=quiet, stdout=subprocess.DEVNULL, check=False)


def main() -> int:
    """Exit 0 with a browser, 1 without one."""
    if found() is None:
        print("Pas de Chromium : installation avec apt…", flush=True)
        install()
    path = found()
    if path is None:
        print(
            "\n*** PAS DE CHROMIUM : les essais dans un vrai navigateur ne peuvent pas tourner. ***\n"
            "Installez-le (apt install chromium) ou donnez son chemin :\n"
            "MAQUETTE_CHROMIUM=/chemin/du/navigateur make test\n",
            file=sys.stderr,
        )
        return 1
    print(f"Chromium : {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
