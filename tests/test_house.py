"""The house is kept: names, docstrings, a specimen for every code, nothing of anybody's machine."""

from __future__ import annotations

import ast
import re
import socket
import subprocess
from pathlib import Path

import pytest

from maquette.problems.catalogue import CATALOGUE

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "maquette").rglob("*.py"))
SPECIMENS = ROOT / "tests" / "specimens"
NOT_USED = {"util", "utils", "common", "misc", "helper", "helpers", "manager", "handler", "base", "data"}


def shown(path):
    return path.relative_to(ROOT).as_posix()


def own_files():
    """Files of the repository, those not committed yet included."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git repository")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("path", SOURCES, ids=shown)
def test_a_file_is_named_after_what_it_holds(path):
    words = {*path.relative_to(ROOT / "src").parts[:-1], path.stem, *path.stem.split("_")}
    assert not words & NOT_USED


@pytest.mark.parametrize("path", SOURCES, ids=shown)
def test_a_module_says_in_one_line_what_it_is_for(path):
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring, "no docstring"
    first, _, rest = docstring.partition("\n")
    assert first.endswith(".") and (not rest or rest.startswith("\n"))


@pytest.mark.parametrize("path", SOURCES, ids=shown)
def test_a_public_function_or_class_says_what_it_is(path):
    """Members of a class that another one describes need no second sentence."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and node.name[0] != "_":
            named = isinstance(node, ast.FunctionDef) and re.fullmatch(r"[a-z_]+", node.name)
            assert ast.get_docstring(node) or (named and len(node.body) <= 8), node.name


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_has_a_specimen(code):
    assert (SPECIMENS / code / "expected.txt").is_file()


def test_every_specimen_has_a_code():
    folders = {path.name for path in SPECIMENS.iterdir() if path.is_dir() and path.name[:2] != "__"}
    assert folders - {"base"} == set(CATALOGUE)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_is_raised_somewhere(code):
    raised = [
        path for path in SOURCES if path.parent.name != "words" and f'"{code}"' in path.read_text("utf-8")
    ]
    assert raised


def test_every_room_of_the_machine_has_tests():
    rooms = {path.parent.name for path in (ROOT / "src" / "maquette").glob("*/__init__.py")}
    tested = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    assert rooms - {"starter"} <= tested


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("test_*.py")), ids=shown)
def test_tests_are_functions_named_as_sentences(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert not [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name.startswith("Test")]
    assert [name for name in names if name.startswith("test_") and name.count("_") < 2] == []


#: in pieces, so that this file does not hold what it looks for
MACHINES = ["/" + "home/", "/" + "Users/", "/" + "root/", "/" + "work/", "C:" + "\\Users"]


def test_no_file_holds_a_path_or_the_name_of_a_machine():
    machine = socket.gethostname()
    unwanted = [*MACHINES, *([machine] if len(machine) > 6 and re.search(r"\d", machine) else [])]
    found = []
    for path in own_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [(shown(path), one) for one in unwanted if one in text]
    assert found == []


def test_no_file_is_left_behind():
    left = re.compile(r"(\.orig|\.rej|\.bak|~|\.swp|\.pyc|\.sqlite(-\w+)?|\.DS_Store)$")
    assert [shown(path) for path in own_files() if left.search(path.name)] == []


def test_no_file_holds_a_merge_that_was_not_finished():
    mark = re.compile(rf"^({'<' * 7}|{'>' * 7}) ", re.MULTILINE)
    texts = {path: path.read_bytes().decode("utf-8", "replace") for path in own_files()}
    assert [shown(path) for path, text in texts.items() if mark.search(text)] == []
