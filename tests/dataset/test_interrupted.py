"""A write that the outside world cuts short, for real: the same command then ends it, with the same bytes."""

import json
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from maquette.commands.exits import FINE, OUTSIDE
from maquette.dataset.manifest import MANIFEST

HOUSEHOLDS = 200_000
MAQUETTE = [sys.executable, "-c", "from maquette.cli import main; main()"]


ROOT = Path(__file__).parents[2]


def command(out, *more):
    tables = ["--tables", "relation,declaration"]
    return [*MAQUETTE, "data", "write", "--out", str(out), "--households", str(HOUSEHOLDS), *tables, *more]


def digests(out):
    told = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
    return {one["file"]: one["blake2b"] for one in told["files"]}


def one_partition_is_done(out, process):
    """Wait until there is something to keep; the process must still be at work."""
    while not [*out.glob(".done/*.json")]:
        assert process.poll() is None, process.stderr.read()
        time.sleep(0.02)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    out = tmp_path_factory.mktemp("whole") / "out"
    subprocess.run(command(out), cwd=ROOT, check=True, capture_output=True)
    return digests(out)


def test_a_killed_worker_is_told_and_the_same_command_goes_on(tmp_path, whole):
    out = tmp_path / "out"
    writing = subprocess.Popen(
        command(out, "--workers", "2"), cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    one_partition_is_done(out, writing)
    workers = [
        one for one in psutil.Process(writing.pid).children() if "spawn_main" in " ".join(one.cmdline())
    ]
    workers[0].kill()
    _, told = writing.communicate()
    assert writing.returncode == OUTSIDE
    assert "Traceback" not in told
    assert "reprendra" in told
    assert not (out / MANIFEST).exists()
    again = subprocess.run(command(out), cwd=ROOT, capture_output=True, check=False)
    assert again.returncode == FINE
    assert digests(out) == whole


def test_a_killed_command_goes_on_without_redoing_what_is_done(tmp_path, whole):
    out = tmp_path / "out"
    writing = subprocess.Popen(command(out), cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    one_partition_is_done(out, writing)
    writing.send_signal(signal.SIGKILL)
    writing.communicate()
    kept = {path: path.stat().st_mtime_ns for path in out.glob("*/part-00000.parquet")}
    assert kept
    again = subprocess.run(command(out), cwd=ROOT, capture_output=True, check=False)
    assert again.returncode == FINE
    assert {path: path.stat().st_mtime_ns for path in kept} == kept
    assert digests(out) == whole
    assert not [*out.rglob("*.draft")]


def test_a_disk_that_takes_no_more_is_told_and_nothing_half_written_is_left(tmp_path, whole):
    out = tmp_path / "out"

    def no_more():
        # The kernel then refuses what a file would hold beyond this, as a full disk does.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    full = subprocess.run(
        command(out), cwd=ROOT, capture_output=True, text=True, check=False, preexec_fn=no_more
    )
    assert full.returncode == OUTSIDE
    assert "Traceback" not in full.stderr
    assert "reprendra" in full.stderr
    assert not [*out.rglob("*.parquet"), *out.rglob("*.draft")]
    again = subprocess.run(command(out), cwd=ROOT, capture_output=True, check=False)
    assert again.returncode == FINE
    assert digests(out) == whole


def test_a_disk_that_is_full(tmp_path, whole):
    """On a file system of 3 MB, when one may be mounted."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("NOT TESTED: only an administrator may mount a small disk")
    try:
        out = disk / "out"
        full = subprocess.run(command(out), cwd=ROOT, capture_output=True, text=True, check=False)
        assert full.returncode == OUTSIDE
        assert "Traceback" not in full.stderr
        assert not [*out.rglob("*.draft")]
        subprocess.run(["mount", "-o", "remount,size=300m", str(disk)], check=True)
        again = subprocess.run(command(out), cwd=ROOT, capture_output=True, check=False)
        assert again.returncode == FINE
        assert digests(out) == whole
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)
