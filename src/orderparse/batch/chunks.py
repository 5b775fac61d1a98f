"""Tasks -> results, some tasks together: each message to a worker costs time."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import islice
from typing import Generic, TypeVar

from attrs import frozen

from orderparse.bounds import attempt, start_clock, stop_clock
from orderparse.errors import OrderparseError
from orderparse.limits import Limits

_Task = TypeVar("_Task")
_Value = TypeVar("_Value")
Results = list[_Value | OrderparseError]


@frozen(kw_only=True)
class Workers(Generic[_Task, _Value]):
    """Whoever does chunks of tasks.

    Attributes:
        submit: hands a chunk out.
        size: how many tasks the next chunk is to have.
        ahead: how many chunks are handed out before the first has come back.
        lost: the error of a task whose worker died, from what its future raised.
    """

    submit: Callable[[tuple[_Task, ...]], "Future[Results[_Value]]"]
    size: Callable[[], int]
    ahead: int
    lost: Callable[[BaseException], OrderparseError]


def run_in_chunks(
    workers: Workers[_Task, _Value], tasks: Iterable[_Task]
) -> Iterator[tuple[_Task, _Value | OrderparseError]]:
    """Do all tasks; a chunk that dies is done again task by task.

    Args:
        workers: who does them.
        tasks: taken as they are needed.

    Yields:
        Each task with what came of it, as they come.
    """
    remaining = iter(tasks)
    running: dict[Future[Results[_Value]], tuple[_Task, ...]] = {}
    while True:
        while len(running) < workers.ahead and (
            chunk := tuple(islice(remaining, workers.size()))
        ):
            running[workers.submit(chunk)] = chunk
        if not running:
            return
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            chunk = running.pop(future)
            failure = future.exception()
            if failure is None:
                yield from zip(chunk, future.result(), strict=True)
            elif len(chunk) == 1:
                yield chunk[0], workers.lost(failure)
            else:
                running.update((workers.submit((task,)), (task,)) for task in chunk)


def do_all(
    function: Callable[[_Task], _Value], chunk: tuple[_Task, ...], limits: Limits
) -> Results[_Value]:
    """What a worker does: some tasks, with the clock running anew for each."""
    results = []
    try:
        for task in chunk:
            start_clock(limits)
            results.append(attempt(lambda task=task: function(task), limits))  # type: ignore[misc]
    finally:
        stop_clock()
    return results
