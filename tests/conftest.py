"""A small project in a folder of its own: the base of the specimens, and what a test lays over it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from sqlalchemy import create_engine

from .postgres import ABSENT, postgres, postgres_folder

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def base():
    """A small project with no problem; not to be written in."""
    return ROOT / "tests" / "specimens" / "base"


@pytest.fixture
def tree(tmp_path, base):
    """Write a project: the base, with these texts (or, for None, without these files)."""

    def tree(files=None):
        root = tmp_path / "projet"
        shutil.copytree(base, root, dirs_exist_ok=True)
        for name in ("rates.yaml", "population.yaml"):
            shutil.copy(ROOT / "fakedata" / name, root / "fakedata")
        for path, text in (files or {}).items():
            if text is None:
                (root / path).unlink()
            else:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(dedent(text), encoding="utf-8")
        return root

    return tree


@pytest.fixture
def project(tree):
    """A small project with no problem."""
    return tree()


@pytest.fixture(autouse=True)
def own_main():
    """Streamlit puts each script it tests in the place of the main program, which new processes then run."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture(scope="session")
def server():
    """The address of a real PostgreSQL; the test is skipped, and says so, where there is none."""
    folder = postgres_folder()
    if folder is None:
        pytest.skip(ABSENT)
    with postgres(folder) as address:
        yield address


@pytest.fixture
def server_url(server):
    """An empty PostgreSQL database."""
    engine = create_engine(server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for one in ("drop schema public cascade", "create schema public"):
            connection.exec_driver_sql(one)
    engine.dispose()
    return server


def pytest_terminal_summary(terminalreporter):
    """What was not tried is said at the end, not only skipped."""
    if postgres_folder() is None:
        terminalreporter.write_line(ABSENT, yellow=True)
