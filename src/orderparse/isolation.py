"""One piece of work in a child process, within limits of time and memory."""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable
from typing import TypeVar

from orderparse.bounds import attempt, bound_memory, death, silence, start_clock
from orderparse.errors import OrderparseError
from orderparse.limits import Limits

_T = TypeVar("_T")


def run_isolated(work: Callable[[], _T], limits: Limits) -> _T:
    """Do the work in a child process and return what it returns.

    Args:
        work: what to do; its result must be picklable.
        limits: `seconds` of CPU time and `memory_bytes` bound the child.

    Raises:
        OrderparseError: what the work raised.
        LimitExceededError: it took too much time or memory.
        CrashedError: the process died, or raised what is no error of ours.

    Windows has no `fork`: there the work is done in this process, without bounds.
    """
    if sys.platform == "win32":
        return work()
    reading, writing = os.pipe()
    gc.freeze()  # else the child's first collection would copy all our memory
    child = os.fork()
    if not child:
        os.close(reading)
        _live(work, limits, writing)
    os.close(writing)
    status, answer = _outcome(child, reading)
    if status or not answer:
        raise death(status, limits)
    result: _T | OrderparseError = pickle.loads(answer)  # noqa: S301 - our own child
    if isinstance(result, OrderparseError):
        raise result
    return result


def _outcome(child: int, reading: int) -> tuple[int, bytes]:
    """How the child ended, and what it said; no child outlives an interrupted wait."""
    try:
        with os.fdopen(reading, "rb") as stream:
            answer = stream.read()
    except BaseException:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        raise
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), answer


def _live(work: Callable[[], object], limits: Limits, writing: int) -> None:
    """The child's whole life: it never returns."""
    try:
        silence()
        bound_memory(limits)
        start_clock(limits)
        answer = attempt(lambda: pickle.dumps(work()), limits)
        with os.fdopen(writing, "wb") as stream:
            stream.write(answer if isinstance(answer, bytes) else pickle.dumps(answer))
        os._exit(0)
    finally:
        os._exit(1)
