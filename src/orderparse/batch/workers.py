"""Tasks -> results, in worker processes that are killed and replaced at their limits.

Needs pebble (`pip install "orderparse[batch]"`): a stock ProcessPoolExecutor loses the
rest of its tasks when one worker dies.
"""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import islice
from typing import TypeVar

from orderparse.errors import (
    CrashedError,
    LimitExceededError,
    MissingDependencyError,
    OrderparseError,
)
from orderparse.isolation import attempt, bound_memory, death, start_clock, stop_clock
from orderparse.limits import Limits

try:
    from pebble import ProcessExpired, ProcessPool
except ImportError as error:
    raise MissingDependencyError("pebble", 'pip install "orderparse[batch]"') from error

_Task = TypeVar("_Task")
_Value = TypeVar("_Value")
_WAITING = 4  # tasks handed out for each worker, so that none of them is ever idle
_TASKS_PER_LIFE = 500  # a worker is replaced then: no leak of a library adds up
_PRELOADED = "orderparse.api"  # imported once, not in every worker
_WALL = 10  # seconds of real time for each second of CPU time


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
        max_tasks=_TASKS_PER_LIFE,
        initializer=bound_memory,
        initargs=(limits,),
        context=context,
    )
    remaining = iter(tasks)
    running: dict[Future[_Value | OrderparseError], _Task] = {}
    try:
        while True:
            for task in islice(remaining, jobs * _WAITING - len(running)):
                arguments = (function, task, limits)
                wall = limits.seconds * _WALL
                running[pool.schedule(_bounded, arguments, timeout=wall)] = task
            if not running:
                break
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                yield running.pop(future), _outcome(future, limits)
        pool.close()  # type: ignore[no-untyped-call]
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _bounded(
    function: Callable[[_Task], _Value], task: _Task, limits: Limits
) -> _Value | OrderparseError:
    """What a worker does: one task, with the clock running."""
    start_clock(limits)
    try:
        return attempt(lambda: function(task), limits)
    finally:
        stop_clock()


def _outcome(
    future: "Future[_Value | OrderparseError]", limits: Limits
) -> _Value | OrderparseError:
    failure = future.exception()
    if failure is None:
        return future.result()
    if isinstance(failure, ProcessExpired):
        return death(failure.exitcode, limits)
    if isinstance(failure, TimeoutError):
        return LimitExceededError("seconds", limits.seconds)
    return CrashedError(f"{type(failure).__name__}: {failure}")
