"""A poison task costs only itself."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import TypeVar, cast

import pytest

from orderparse.batch.executors import run_on_executor
from orderparse.batch.workers import run_in_workers
from orderparse.errors import CrashedError, LimitExceededError, OrderparseError
from orderparse.limits import Limits
from tests.batch.poison import double, fail_on_some, sleep_on_two

_T = TypeVar("_T")
SHORT = Limits(seconds=1, memory_bytes=300_000_000)


def test_all_tasks_are_done_however_many_there_are() -> None:
    done = dict(run_in_workers(double, range(40), jobs=2, limits=Limits()))
    assert {task: task * 2 for task in range(40)} == done


def test_nothing_to_do_is_done_at_once() -> None:
    assert [] == list(run_in_workers(double, [], jobs=2, limits=Limits()))


def test_each_poison_is_named_and_all_others_are_done() -> None:
    results = dict(run_in_workers(fail_on_some, range(300), jobs=2, limits=SHORT))
    good = {task: value for task, value in results.items() if isinstance(value, int)}
    bad = {task: str(value) for task, value in results.items() if task not in good}
    assert set(range(300)) - {3, 5, 7, 9} == set(good)
    assert "killed by SIGABRT" in bad[3]
    assert "seconds" in bad[5]
    assert "memory_bytes" in bad[7]
    assert "ZeroDivisionError" in bad[9]


@pytest.mark.slow
def test_a_task_that_sleeps_is_ended_too() -> None:
    results = dict(run_in_workers(sleep_on_two, range(5), jobs=2, limits=SHORT))
    assert isinstance(results.pop(2), LimitExceededError)
    assert {0: 0, 1: 1, 3: 3, 4: 4} == results


class Fragile(Executor):
    """An executor that loses each chunk with a seven in it, as a cluster does."""

    def submit(
        self, fn: Callable[..., _T], /, *args: object, **kwargs: object
    ) -> Future[_T]:
        future: Future[_T] = Future()
        if 7 in cast("tuple[int, ...]", args[1]):
            future.set_exception(ConnectionError("the worker is gone"))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def test_a_lost_chunk_is_done_again_one_by_one() -> None:
    results = dict(
        run_on_executor(double, range(120), executor=Fragile(), limits=Limits())
    )
    lost = results.pop(7)
    assert isinstance(lost, CrashedError)
    assert "ConnectionError: the worker is gone" in str(lost)
    assert {task: task * 2 for task in range(120) if task != 7} == results


def refuse(task: int) -> int:
    raise LimitExceededError("rows", task)


def test_any_executor_will_do_and_our_errors_come_back() -> None:
    with ThreadPoolExecutor(2) as executor:
        results = run_on_executor(
            refuse, range(3), executor=executor, limits=Limits(seconds=1_000)
        )
        found: list[int | OrderparseError] = [value for _, value in results]
    assert [LimitExceededError] * 3 == [type(value) for value in found]
