"""Tasks -> results on any `concurrent.futures` executor, a cluster's too."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from typing import TypeVar

from orderparse.batch.chunks import Workers, do_all, run_in_chunks
from orderparse.errors import CrashedError, OrderparseError
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
    workers: Workers[_Task, _Value] = Workers(
        submit=lambda chunk: executor.submit(do_all, function, chunk, limits),
        size=lambda: _CHUNK,
        ahead=_CHUNKS_AHEAD,
        lost=lambda failure: CrashedError(f"{type(failure).__name__}: {failure}"),
    )
    return run_in_chunks(workers, tasks)
