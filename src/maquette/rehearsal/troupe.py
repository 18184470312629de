"""A rehearsal shared out between processes: a persona on a prototype, or households on paper, at a time."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path

from maquette.project import Project, load
from maquette.rehearsal.crowd import Crowd
from maquette.rehearsal.households import Households
from maquette.rehearsal.paper import Paper
from maquette.rehearsal.stage import staged
from maquette.rehearsal.tour import BOUND, Tour, tour_of
from maquette.rehearsal.walk import crowd_of

__all__ = ["Job", "jobs_of", "rehearse"]

#: of the households drawn and of what they answer
SEED = 1

#: households that also play on screen
ON_STAGE = 1


@dataclass(frozen=True)
class Job:
    """One thing to do.

    Args:
        journey: which.
        persona: who plays it on screen, "" for nobody.
        households: who plays it, on screen when there is no persona and `on_stage`, else on paper.
    """

    journey: str
    persona: str = ""
    households: tuple[int, ...] = ()
    on_stage: bool = False


def jobs_of(
    project: Project, journeys: Sequence[str], persona: str, households: int, cores: int
) -> list[Job]:
    """Everything to do: each persona on each prototype, then households, cut in as many parts as cores.

    Households have contracts, which need rates: in a project of another domain, personas play alone.
    """
    drawn = households if project.rates.contributions else 0
    jobs: list[Job] = []
    for journey in journeys:
        playing = project.journeys[journey].personas
        jobs += [Job(journey, name) for name in playing if persona in ("", name)]
        numbers = Households(project, journey).numbers(drawn, SEED)
        jobs += [Job(journey, households=(number,), on_stage=True) for number in numbers[:ON_STAGE]]
        parts = (tuple(numbers[index::cores]) for index in range(cores))
        jobs += [Job(journey, households=part) for part in parts if part]
    return jobs


def rehearse(root: Path, jobs: Sequence[Job], cores: int, bound: int = BOUND) -> Iterator[Tour | Crowd]:
    """Do every job, on these cores; results come as they are ready."""
    if cores == 1 or len(jobs) == 1:
        yield from (_performed(root, job, bound) for job in jobs)
        return
    # Started afresh: a process that is copied would inherit the threads of Streamlit.
    with ProcessPoolExecutor(min(cores, len(jobs)), mp_context=get_context("spawn")) as pool:
        waiting = [pool.submit(_performed, root, job, bound) for job in jobs]
        for done in as_completed(waiting):
            yield done.result()


@lru_cache(maxsize=1)
def _project(root: Path) -> Project:
    project = load(root).project
    assert project is not None
    # What is loaded now stays: the collector need not look at it again after each screen.
    gc.freeze()
    return project


def _performed(root: Path, job: Job, bound: int) -> Tour | Crowd:
    project = _project(root)
    paper, households = Paper(project, job.journey), Households(project, job.journey)
    begun = time.perf_counter()
    done: Tour | Crowd
    if job.persona or job.on_stage:
        own = [] if job.persona else [households.part(job.households[0])]
        part = own[0] if own else next(one for one in paper.parts if one.name == job.persona)
        with staged(project.layout.build(job.journey), job.journey, own) as stage:
            done = tour_of(paper, stage, part, bound)
    else:
        done = crowd_of(paper, households, job.households, SEED)
    done.seconds = time.perf_counter() - begun
    return done
