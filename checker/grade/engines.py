"""Where the jobs are judged: on this machine's cores, or through any `concurrent.futures.Executor`, as a cluster's."""

from __future__ import annotations

import os
import queue
import sys
import threading
from collections.abc import Generator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace

from checker.grade.driver import Driver, Options, grade_all
from checker.grade.job import Graded, Job

CHUNK = 20  # jobs a cluster's worker is given at once: it imports torch for each chunk

Results = Generator[tuple[Job, Graded], None, None]


@dataclass(frozen=True)
class Local:
    """As many graders as `workers`, each driven by a thread, so that one which is lost takes no other with it."""

    environ: Mapping[str, str]
    workers: int = max(1, os.cpu_count() or 1)

    def results(self, jobs: Sequence[Job], options: Options) -> Results:
        """Each job and what came of it, as they land. Left early, it ends what is running."""
        slots: queue.SimpleQueue[int] = queue.SimpleQueue()
        drivers: list[Driver] = []
        own = threading.local()
        for slot in range(self.workers):
            slots.put(slot)

        def grade(job: Job) -> Graded:
            if not hasattr(own, "driver"):
                own.driver = Driver(replace(options, slot=slots.get()), dict(self.environ))
                drivers.append(own.driver)
            graded: Graded = own.driver.grade(job)
            return graded

        with ThreadPoolExecutor(min(self.workers, len(jobs) or 1)) as pool:
            futures = {pool.submit(grade, job): job for job in jobs}
            try:
                for future in as_completed(futures):
                    yield futures[future], future.result()
            finally:
                pool.shutdown(wait=False, cancel_futures=True)
                for driver in drivers:
                    driver.close()

    def alone(self) -> Local:
        """The same with nothing beside a job."""
        return replace(self, workers=1)


@dataclass(frozen=True)
class Through:
    """Chunks of jobs through an executor, `dask.distributed.Client.get_executor(pure=False)` or another."""

    executor: Executor
    environ: Mapping[str, str]
    chunk: int = CHUNK

    def results(self, jobs: Sequence[Job], options: Options) -> Results:
        """As `Local.results`. A worker that is lost makes its chunk a fault, which the next run takes up."""
        chunks = [jobs[start : start + self.chunk] for start in range(0, len(jobs), self.chunk)]
        futures = {self.executor.submit(grade_all, chunk, options, dict(self.environ)): chunk for chunk in chunks}
        try:
            for future in as_completed(futures):
                error = future.exception()
                graded = [Graded(fault=str(error))] * len(futures[future]) if error else future.result()
                yield from zip(futures[future], graded, strict=True)
        finally:
            for future in futures:
                future.cancel()

    def alone(self) -> Through:
        """The same with one chunk: in one worker, one job after the other."""
        return replace(self, chunk=sys.maxsize)
