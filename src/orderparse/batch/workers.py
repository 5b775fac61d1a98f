"""Tasks -> results, in worker processes that are killed and replaced at their limits.

Needs pebble (`pip install "orderparse[batch]"`): a stock ProcessPoolExecutor loses the
rest of its tasks when one worker dies.
"""

import gc
import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from typing import TypeVar

from orderparse.batch.chunks import Results, Workers, do_all, run_in_chunks
from orderparse.bounds import bound_memory, death
from orderparse.errors import (
    CrashedError,
    LimitExceededError,
    MissingDependencyError,
    OrderparseError,
)
from orderparse.limits import Limits

try:
    from pebble import ProcessExpired, ProcessPool
except ImportError as error:
    raise MissingDependencyError("pebble", 'pip install "orderparse[batch]"') from error

_Task = TypeVar("_Task")
_Value = TypeVar("_Value")
_WAITING = 4  # chunks handed out for each worker, so that none of them is ever idle
_CHUNKS_PER_LIFE = 100  # a worker is replaced then: no leak of a library adds up
_PRELOADED = "orderparse.api"  # imported once, not in every worker
# An order leaves hardly any garbage: looking for it as often as the interpreter does by
# itself takes a tenth of a worker's time.
_GARBAGE = 5_000
_WALL = 10  # seconds of real time for each second of CPU time
_MOST_TOGETHER = 8
_SECONDS_TOGETHER = 1.0  # what takes longer costs more than its message anyway


def run_in_workers(
    function: Callable[[_Task], _Value],
    tasks: Iterable[_Task],
    *,
    jobs: int,
    limits: Limits,
) -> Iterator[tuple[_Task, _Value | OrderparseError]]:
    """Do all tasks, each within its limits; a poison task costs only itself.

    Args:
        function: what to do with a task; like tasks and values it must be picklable.
        tasks: taken as they are needed.
        jobs: number of worker processes.
        limits: seconds and memory of one task.

    Yields:
        Each task with what came of it, as they come.
    """
    method = "spawn"
    if "forkserver" in multiprocessing.get_all_start_methods():
        method = "forkserver"
    context = multiprocessing.get_context(method)
    context.set_forkserver_preload([__name__, _PRELOADED])
    pool = ProcessPool(
        max_workers=jobs,
        max_tasks=_CHUNKS_PER_LIFE,
        initializer=_settle,
        initargs=(limits,),
        context=context,
    )
    pace = _Pace(jobs)

    def submit(chunk: tuple[_Task, ...]) -> "Future[Results[_Value]]":
        wall = limits.seconds * _WALL * len(chunk)
        return pool.schedule(do_all, (function, chunk, limits), timeout=wall)

    workers: Workers[_Task, _Value] = Workers(
        submit=submit,
        size=pace.size,
        ahead=jobs * _WAITING,
        lost=lambda failure: _loss(failure, limits),
    )
    try:
        for result in run_in_chunks(workers, tasks):
            pace.done += 1
            yield result
        pool.close()  # type: ignore[no-untyped-call]
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _settle(limits: Limits) -> None:
    """Make a new worker ready."""
    bound_memory(limits)
    gc.freeze()
    gc.set_threshold(_GARBAGE)


class _Pace:
    """How many tasks go together: few where they are slow, and at first.

    Attributes:
        done: tasks that have come back.
    """

    def __init__(self, jobs: int) -> None:
        self.done = 0
        self._jobs = jobs
        self._started = time.monotonic()

    def size(self) -> int:
        """The size of the next chunk."""
        spent = (time.monotonic() - self._started) * self._jobs
        together = int(_SECONDS_TOGETHER * self.done / spent) if spent else 1
        return max(1, min(_MOST_TOGETHER, together))


def _loss(failure: BaseException, limits: Limits) -> OrderparseError:
    """Why there is no result of a task."""
    if isinstance(failure, ProcessExpired):
        return death(failure.exitcode, limits)
    if isinstance(failure, TimeoutError):
        return LimitExceededError("seconds", limits.seconds)
    return CrashedError(f"{type(failure).__name__}: {failure}")
