"""How many examples, and what the slowest one took: told at the end, never asserted."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from maquette.problems import describe, has_errors
from maquette.problems.catalogue import CATALOGUE
from maquette.project import load
from maquette.prototypes import build

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "src" / "maquette" / "starter"
SMALLEST = ROOT / "tests" / "specimens" / "base"
KINDS = [
    ROOT / "docs" / "reference" / "kinds" / f"{kind}.yaml" for kind in ("consent", "list", "tasks", "wait")
]
#: 1 in `make test`, which always tries the same examples; 10 in `make nightly`, which tries new ones
TIMES = int(os.environ.get("MAQUETTE_FUZZ", "1"))
SLOWEST = pytest.StashKey[dict[str, float]]()


def examples(count):
    """So many examples of a fuzz test, times what the night allows."""
    return settings(
        max_examples=count * TIMES,
        deadline=None,
        database=None,
        derandomize=TIMES == 1,
        suppress_health_check=list(HealthCheck),
    )


@pytest.fixture(scope="session")
def slowest(request):
    """Name -> CPU of its slowest example, in seconds."""
    return request.config.stash.setdefault(SLOWEST, {})


def pytest_terminal_summary(terminalreporter, config):
    for name, seconds in config.stash.get(SLOWEST, {}).items():
        terminalreporter.write_line(f"{name}: the slowest example took {seconds:.2f} s of CPU")


@pytest.fixture(scope="session")
def starter(tmp_path_factory):
    return _copied(STARTER, tmp_path_factory.mktemp("starter"))


@pytest.fixture(scope="session")
def shipped(tmp_path_factory):
    return _copied(ROOT, tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="session")
def kinds(tmp_path_factory):
    """The smallest project, with the examples of the kinds that no shipped journey has."""
    root = _copied(SMALLEST, tmp_path_factory.mktemp("kinds"))
    shutil.copy(ROOT / "fakedata" / "rates.yaml", root / "fakedata")
    for example in KINDS:
        shutil.copy(example, root / "journeys")
    return root


def _copied(project, root):
    for folder in ("journeys", "personas", "fakedata"):
        shutil.copytree(project / folder, root / folder)
    shutil.copy(project / "project.yaml", root)
    return root


@pytest.fixture(scope="session")
def survives(slowest):
    """Read a project whose one file says this: every problem has its place and words; what has none is built."""

    def survives(root, file, text):
        path = root / file
        before = path.read_bytes()
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        begun = time.process_time()
        try:
            loaded = load(root)
            _placed(loaded, root)
            if loaded.project is not None:
                build(loaded.project)
        finally:
            path.write_bytes(before)
        name = root.name.rstrip("0")
        slowest[name] = max(slowest.get(name, 0), time.process_time() - begun)

    return survives


def _placed(loaded, root):
    assert (loaded.project is None) >= has_errors(loaded.problems)
    for problem in loaded.problems:
        assert problem.code in CATALOGUE
        place = problem.place
        assert place.file in loaded.sources or (root / place.file).is_dir()
        assert 1 <= place.line <= len(loaded.lines_of(place.file))
        assert place.column >= 1
        assert place.width >= 1
        for language in ("fr", "en"):
            told = describe(problem, language)
            assert told.title
            assert told.message
            assert told.remedy
