"""Files are written whole or not at all, and never over somebody's own change."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from maquette.project import load
from maquette.prototypes import HandChangedError, RenderedFile, build, is_current, write_all
from maquette.prototypes.signature import is_ours, signed


@pytest.fixture
def files(tree):
    return build(load(tree()).project)


@pytest.fixture
def script(files):
    return next(file.path for file in files if file.path.name == "app.py")


def everything(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_files_are_written_once(files, script):
    assert write_all(files) == [file.path for file in files]
    assert write_all(files) == []
    assert all(is_current(file) for file in files)
    assert set(everything(script.parent)) == {"app.py", "build.json"}


def test_only_what_changed_is_written(files, script):
    write_all(files)
    script.unlink()
    assert write_all(files) == [script]


def test_a_seal_is_written_before_the_script_that_names_it(files):
    assert [file.path.name for file in files] == ["build.json", "app.py"]


BY_HAND = {
    "a word": lambda text: text.replace("Merci", "Bravo"),
    "a note above": lambda text: f"# une note\n{text}",
    "a line below": lambda text: f"{text}print(1)\n",
    "everything": lambda text: "print(1)\n",
    "nothing left": lambda text: "",
    "another signature": lambda text: text.replace("# maquette: ", "# maquette: 0"),
    "no signature": lambda text: text.rpartition("# maquette")[0],
}


@pytest.mark.parametrize("change", BY_HAND.values(), ids=BY_HAND)
def test_a_script_changed_by_hand_is_left_alone_and_so_is_all_the_rest(files, script, change):
    write_all(files)
    script.write_text(change(script.read_text(encoding="utf-8")), encoding="utf-8")
    (script.parent / "build.json").unlink()
    before = everything(script.parent)
    with pytest.raises(HandChangedError) as caught:
        write_all(files)
    assert caught.value.path == script
    assert everything(script.parent) == before


def test_a_script_changed_by_hand_is_replaced_when_asked(files, script):
    write_all(files)
    script.write_text("print(1)\n", encoding="utf-8")
    assert write_all(files, force=True) == [script]
    assert all(is_current(file) for file in files)


def test_a_script_of_an_older_build_is_replaced(files, script):
    script.parent.mkdir(parents=True)
    script.write_text(signed("# une ancienne version\n"), encoding="utf-8")
    assert script in write_all(files)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x80 caf\xe9", bytes(range(256))])
def test_a_script_that_is_no_text_is_neither_current_nor_replaced(files, script, content):
    write_all(files)
    script.write_bytes(content)
    assert not is_current(next(file for file in files if file.path == script))
    with pytest.raises(HandChangedError):
        write_all(files)
    assert script.read_bytes() == content


def test_a_seal_that_is_no_text_is_not_current_and_is_replaced(files, script):
    write_all(files)
    seal = script.parent / "build.json"
    seal.write_bytes(b"\xff\xfe\x00")
    assert write_all(files) == [seal]


def test_a_line_end_of_another_system_is_no_change_made_by_hand(files, script):
    write_all(files)
    script.write_bytes(script.read_bytes().replace(b"\n", b"\r\n"))
    newer = [
        RenderedFile(file.path, file.text if file.path != script else signed("# neuf\n")) for file in files
    ]
    assert write_all(newer) == [script]


def test_an_interruption_leaves_the_old_file_and_nothing_beside(files, script, monkeypatch):
    write_all(files)
    before = everything(script.parent)

    def interrupted(self, target):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_all([RenderedFile(script, signed("# neuf\n"))])
    assert everything(script.parent) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from maquette.prototypes import RenderedFile, write_all
from maquette.prototypes.signature import signed

def killed(self, target):
    os.kill(os.getpid(), signal.SIGKILL)

Path.replace = killed
write_all([RenderedFile(Path(sys.argv[1]), signed("# neuf\\n" * 100000))])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_process_killed_half_way_leaves_the_old_file(files, script):
    write_all(files)
    before = script.read_bytes()
    assert subprocess.run([sys.executable, "-c", KILLED, str(script)], check=False).returncode == -9
    assert script.read_bytes() == before
    assert write_all(files) == []


def test_a_written_file_can_be_read_by_others(files, script):
    write_all(files)
    assert script.stat().st_mode & 0o777 == 0o644


def test_a_signature_is_of_the_lines_above_it():
    text = signed("a = 1\nb = 2\n")
    assert is_ours(text) and text.startswith("a = 1\nb = 2\n# maquette: ")
    assert not is_ours(text.replace("2", "3")) and not is_ours("a = 1\n") and not is_ours("")
