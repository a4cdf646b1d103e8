"""`--engine`: this machine, a Dask cluster (`dask:ADDRESS`), or Slurm through submitit (`submitit:PARTITION`)."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, replaced
from checker.grade.class_run import JobEngine
from checker.grade.engines import Local, Through

EXTRAS = {"dask": "dask", "submitit": "slurm"}  # of pyproject.toml
AT_ONCE = 64  # jobs of Slurm that are waited for


@dataclass(frozen=True)
class Opened:
    """An engine, and what ends it."""

    engine: JobEngine
    close: Callable[[], None] = lambda: None


def open_engine(session: Session, given: str) -> Opened:
    """Raises UsedWrongly."""
    kind, _, where = given.partition(":")
    environ = dict(session.environ)
    if kind == "local" and (not where or (where.isdecimal() and int(where))):
        return Opened(Local(environ, int(where)) if where else Local(environ))
    try:
        if kind == "dask" and where:
            return _dask(where, environ)
        if kind == "submitit" and where:
            return _submitit(where, environ)
    except ImportError as error:
        label = "grade_engine_missing"
        raise UsedWrongly(label, ["grade", "--help"], package=error.name, extra=EXTRAS[kind]) from None
    except OSError as error:  # no cluster at that address
        right = replaced(session.argv, given, "local")
        raise UsedWrongly("grade_engine_lost", right, given=given, reason=error) from None
    raise UsedWrongly("bad_engine", replaced(session.argv, given, "local"), given=given)


def _dask(address: str, environ: dict[str, str]) -> Opened:
    client = import_module("distributed").Client(address)
    # pure=False: equal calls are not answered from what was answered before
    return Opened(Through(client.get_executor(pure=False), environ), client.close)


def _submitit(partition: str, environ: dict[str, str]) -> Opened:
    import submitit

    slurm: Any

    folder = tempfile.mkdtemp(prefix="tutor-slurm-", dir=".")
    if partition == "local":
        slurm = submitit.LocalExecutor(folder)
        slurm.update_parameters(timeout_min=120)
    else:
        slurm = submitit.AutoExecutor(folder)
        slurm.update_parameters(slurm_partition=partition, timeout_min=120, mem_gb=8)
    return Opened(Through(_Waiting(slurm), environ))


class _Waiting(Executor):
    """submitit's jobs as the futures that everybody else speaks of: a thread waits for each."""

    def __init__(self, slurm: Any) -> None:
        self._slurm = slurm
        self._pool = ThreadPoolExecutor(AT_ONCE)

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        return self._pool.submit(lambda: self._slurm.submit(fn, *args, **kwargs).result())
