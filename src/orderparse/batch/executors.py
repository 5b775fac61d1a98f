"""Tasks -> results on any `concurrent.futures` executor, a cluster's too."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from itertools import islice
from typing import TypeVar

from orderparse.errors import CrashedError, OrderparseError
from orderparse.isolation import attempt, start_clock, stop_clock
from orderparse.limits import Limits

_Task = TypeVar("_Task")
_Value = TypeVar("_Value")
_CHUNK = 50  # tasks sent together: a cluster spends milliseconds on each message
_CHUNKS_AHEAD = 64


def run_on_executor(
    function: Callable[[_Task], _Value],
    tasks: Iterable[_Task],
    *,
    executor: Executor,
    limits: Limits,
) -> Iterator[tuple[_Task, _Value | OrderparseError]]:
    """Do all tasks in chunks; a chunk that dies is done again task by task.

    Args:
        function: what to do with a task; like tasks and values it must be picklable.
        tasks: taken as they are needed.
        executor: where; it must outlive a worker's death, as that of Dask does.
        limits: seconds of one task.

    Yields:
        Each task with what came of it, as they come.
    """
    remaining = iter(tasks)
    running: dict[Future[list[_Value | OrderparseError]], tuple[_Task, ...]] = {}

    def submit(chunk: tuple[_Task, ...]) -> None:
        running[executor.submit(_do_all, function, chunk, limits)] = chunk

    while True:
        while len(running) < _CHUNKS_AHEAD and (
            chunk := tuple(islice(remaining, _CHUNK))
        ):
            submit(chunk)
        if not running:
            return
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            chunk = running.pop(future)
            failure = future.exception()
            if failure is None:
                yield from zip(chunk, future.result(), strict=True)
            elif len(chunk) == 1:
                yield chunk[0], CrashedError(f"{type(failure).__name__}: {failure}")
            else:
                for task in chunk:
                    submit((task,))


def _do_all(
    function: Callable[[_Task], _Value], chunk: tuple[_Task, ...], limits: Limits
) -> list[_Value | OrderparseError]:
    """What a worker does: some tasks, with the clock running anew for each."""
    results = []
    for task in chunk:
        start_clock(limits)
        results.append(attempt(lambda task=task: function(task), limits))  # type: ignore[misc]
    stop_clock()
    return results
