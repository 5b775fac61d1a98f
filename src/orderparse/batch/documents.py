"""Many documents -> their orders, or why there is none."""

import datetime as dt
import os
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Executor
from functools import partial
from importlib import import_module
from pathlib import Path

from attrs import frozen

from orderparse.api import parse
from orderparse.batch.executors import run_on_executor
from orderparse.errors import OrderparseError, UnreadableDocumentError, reason_of
from orderparse.limits import Limits
from orderparse.model import Order, Period

Document = str | Path | bytes


@frozen(kw_only=True)
class Parsed:
    """What came of one document: an order or an error, never both.

    Attributes:
        source: as given.
        order: what it says.
        error: why there is no order.
    """

    source: Document
    order: Order | None = None
    error: OrderparseError | None = None


@frozen(kw_only=True)
class _Options:
    order_date: dt.date | None
    period: Period | None
    limits: Limits
    password: str | None


_Task = tuple[int, Document]


def parse_many(  # noqa: PLR0913 - options by name, those of `parse` among them
    sources: Iterable[Document],
    *,
    jobs: int | None = None,
    executor: Executor | None = None,
    in_order: bool = True,
    order_date: dt.date | None = None,
    period: Period | None = None,
    limits: Limits | None = None,
    password: str | None = None,
) -> Generator[Parsed, None, None]:
    """Read many documents at once, each within its limits of time and memory.

    A document that crashes, loops or eats all memory costs only itself: its worker is
    killed and replaced. Worker processes import the calling script, so that one needs
    `if __name__ == "__main__":` around what it does.

    Args:
        sources: paths, addresses or bytes, taken as they are needed.
        jobs: number of worker processes; as many as there are processors by default.
        executor: does the work instead, such as `dask.distributed.Client.get_executor`.
        in_order: results in the order of the sources, not as they come.
        order_date: for documents that do not print it.
        period: for plans that do not print it.
        limits: how large a document may be.
        password: of locked documents.

    Yields:
        One result for each source.
    """
    bounds = limits or Limits()
    options = _Options(
        order_date=order_date, period=period, limits=bounds, password=password
    )
    tasks = enumerate(sources)
    work = partial(_parse, options)
    if executor is not None:
        results = run_on_executor(work, tasks, executor=executor, limits=bounds)
    else:
        # Only who has no executor needs the package for workers of our own.
        workers = import_module("orderparse.batch.workers")
        count = jobs or os.cpu_count() or 1
        results = workers.run_in_workers(work, tasks, jobs=count, limits=bounds)
    for (_, source), result in _sorted(results) if in_order else results:
        if isinstance(result, Order):
            yield Parsed(source=source, order=result)
        else:
            yield Parsed(source=source, error=result)


def _parse(options: _Options, task: _Task) -> Order:
    try:
        return parse(
            task[1],
            order_date=options.order_date,
            period=options.period,
            limits=options.limits,
            password=options.password,
        )
    except OSError as error:
        raise UnreadableDocumentError(reason_of(error)) from error


def _sorted(
    results: Iterable[tuple[_Task, Order | OrderparseError]],
) -> Iterator[tuple[_Task, Order | OrderparseError]]:
    """The results in the order of their tasks; early ones wait for their turn."""
    early: dict[int, tuple[_Task, Order | OrderparseError]] = {}
    turn = 0
    for task, result in results:
        early[task[0]] = (task, result)
        while turn in early:
            yield early.pop(turn)
            turn += 1
