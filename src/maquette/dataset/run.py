"""Every partition of a plan, one by one, in several processes, or on Dask: the same bytes each way."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from maquette.dataset.plan import Plan
from maquette.dataset.write import FileRow, write_partition

__all__ = ["ALLOCATOR", "on_dask", "on_processes", "one_by_one"]

ALLOCATOR = {
    "MALLOC_MMAP_THRESHOLD_": "1073741824",
    "MALLOC_TRIM_THRESHOLD_": "2147483648",
    "MALLOC_TOP_PAD_": "67108864",
}
"""Settings of the GNU allocator, read when a process starts: blocks are kept, not given back each time."""


def one_by_one(plan: Plan, folder: Path) -> Iterator[list[FileRow]]:
    """Rows of each partition as it is done."""
    for partition in range(plan.partitions):
        yield write_partition(plan, folder, partition)


def on_processes(plan: Plan, folder: Path, workers: int) -> Iterator[list[FileRow]]:
    """The same on several processes, in the order they finish."""
    context = multiprocessing.get_context("spawn")
    with _environment(ALLOCATOR), ProcessPoolExecutor(workers, mp_context=context) as pool:
        jobs = [pool.submit(write_partition, plan, folder, k) for k in range(plan.partitions)]
        try:
            for job in as_completed(jobs):
                yield job.result()
        finally:
            # A failure, or Ctrl-C: what has not begun never will.
            pool.shutdown(wait=True, cancel_futures=True)


def on_dask(plan: Plan, folder: Path, address: str) -> Iterator[list[FileRow]]:
    """The same on a Dask cluster whose workers see the same folder.

    Args:
        address: of the scheduler, or `local` for a cluster of this machine.
    Raises:
        ImportError: the extra `dask` is not installed.
        OSError: no scheduler answers.
    """
    import distributed  # noqa: PLC0415 - an extra

    settings = {"distributed.nanny.pre-spawn-environ": {**ALLOCATOR, "OMP_NUM_THREADS": "1"}}
    with _configured(settings):
        where = {"n_workers": os.cpu_count(), "threads_per_worker": 1, "dashboard_address": None}
        options = where if address == "local" else {"address": address, "timeout": "10s"}
        with distributed.Client(**options) as client:  # type: ignore[no-untyped-call]
            sent = client.scatter(plan, broadcast=True, hash=False)
            write = partial(_written, folder=folder)
            jobs = client.map(write, range(plan.partitions), plan=sent, pure=False)
            for job in distributed.as_completed(jobs):  # type: ignore[no-untyped-call]
                yield job.result()


def _written(partition: int, *, plan: Plan, folder: Path) -> list[FileRow]:
    return write_partition(plan, folder, partition)


@contextmanager
def _configured(settings: Mapping[str, object]) -> Iterator[None]:
    import dask  # noqa: PLC0415 - an extra

    with dask.config.set(settings):
        yield


@contextmanager
def _environment(settings: dict[str, str]) -> Iterator[None]:
    """Variables that processes started inside find, then as they were."""
    before = {name: os.environ.get(name) for name in settings}
    os.environ.update({name: value for name, value in settings.items() if before[name] is None})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
