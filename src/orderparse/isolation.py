"""One piece of work in a process of its own, within limits of time and memory.

A document can make a library loop, eat all memory or abort the process. Here that costs
the child its life and gives the caller one of our errors.
"""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from orderparse.errors import CrashedError, LimitExceededError, OrderparseError
from orderparse.limits import Limits

if sys.platform != "win32":
    import resource

_T = TypeVar("_T")
_STDERR = 2
_START = 0.25  # CPU seconds that the program itself takes, of those of a document
_MOST_SECONDS = 10**8  # three years; the system's timers end somewhere above
_LEAST_MEMORY = 32 * 2**20  # what the shortest document needs above the bare program


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
    if status:
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


def death(status: int, limits: Limits) -> OrderparseError:
    """The error that tells why a process ended.

    Args:
        status: exit code, or the negative number of the signal that killed it.
        limits: those it ran under.
    """
    if status >= 0:
        return CrashedError(f"exit status {status}")
    name = signal.Signals(-status).name
    if name in {"SIGPROF", "SIGXCPU"}:
        return LimitExceededError("seconds", limits.seconds)
    if name == "SIGKILL":  # the system kills who takes its last memory
        return LimitExceededError("memory_bytes", limits.memory_bytes)
    return CrashedError(f"killed by {name}")


def bound_memory(limits: Limits) -> None:
    """Bound the memory and the files of this process, for good; Linux only."""
    if sys.platform != "linux":
        return
    counts = [int(part) for part in Path("/proc/self/statm").read_bytes().split()]
    size, resident = (count * resource.getpagesize() for count in counts[:2])
    room = max(limits.memory_bytes - resident, _LEAST_MEMORY)
    _lower(resource.RLIMIT_AS, size + room)
    _lower(resource.RLIMIT_FSIZE, limits.inflated_bytes)
    _lower(resource.RLIMIT_CORE, 0)


def start_clock(limits: Limits) -> None:
    """Have this process killed when it has used its seconds of CPU time from now on."""
    if sys.platform != "win32":
        seconds = min(max(limits.seconds - _START, _START), _MOST_SECONDS)
        signal.setitimer(signal.ITIMER_PROF, seconds)


def stop_clock() -> None:
    """Take back `start_clock`."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, 0)


def _lower(kind: int, value: int) -> None:
    _, most = resource.getrlimit(kind)
    allowed = min(value, sys.maxsize if most == resource.RLIM_INFINITY else most)
    resource.setrlimit(kind, (allowed, most))


def _live(work: Callable[[], object], limits: Limits, writing: int) -> None:
    """The child's whole life: it never returns."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), _STDERR)
        bound_memory(limits)
        start_clock(limits)
        answer = attempt(lambda: pickle.dumps(work()), limits)
        with os.fdopen(writing, "wb") as stream:
            stream.write(answer if isinstance(answer, bytes) else pickle.dumps(answer))
        os._exit(0)
    finally:
        os._exit(1)


def attempt(work: Callable[[], _T], limits: Limits) -> _T | OrderparseError:
    """What the work returns, or one of our errors for whatever it raises.

    For the outermost frame of a process that works for another one.
    """
    try:
        return work()
    except OrderparseError as error:
        # A library's own error behind ours may not be picklable.
        error.__cause__ = error.__context__ = None
        return error.with_traceback(None)
    except MemoryError:
        return LimitExceededError("memory_bytes", limits.memory_bytes)
    except Exception as error:  # noqa: BLE001 - nobody above could do anything with it
        return CrashedError(_place(error))


def _place(error: Exception) -> str:
    """The error in one line, with the place where it was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = ""
    if trace is not None:
        module = Path(trace.tb_frame.f_code.co_filename)
        where = f" ({module.name}:{trace.tb_lineno})"
    return f"{type(error).__name__}: {error}{where}"
