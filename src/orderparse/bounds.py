"""Limits of time and memory for this process, and what its end under them means.

A document can make a library loop, eat all memory or abort the process. Where another
process waits for this one (`guard`, `isolation`, the workers of `batch`), that costs
one process its life and gives the user one of our errors.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


def run_bounded(work: Callable[[], _T], limits: Limits) -> _T:
    """Do the work in this process, which dies at the limits; afterwards they are off.

    Args:
        work: what to do.
        limits: `seconds` of CPU time and `memory_bytes` bound it.

    Raises:
        OrderparseError: what the work raised, or a limit of memory that it met.
    """
    with _silence(), ended_by_interrupt(), _bounds(limits):
        result = attempt(work, limits)
    if isinstance(result, OrderparseError):
        raise result
    return result


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
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a panic of Rust is no Exception
        return CrashedError(_place(error))


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
    with open("/proc/self/statm", "rb") as stream:
        counts = [int(part) for part in stream.read().split()]
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


def silence() -> None:
    """Let nothing of what libraries print on standard error be seen, for good."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), _STDERR)


@contextmanager
def ended_by_interrupt() -> Iterator[None]:
    """Ctrl-C ends this process at once, whatever a library is doing."""
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _lower(kind: int, value: int) -> None:
    _, most = resource.getrlimit(kind)
    allowed = min(value, sys.maxsize if most == resource.RLIM_INFINITY else most)
    resource.setrlimit(kind, (allowed, most))


@contextmanager
def _bounds(limits: Limits) -> Iterator[None]:
    kinds = (resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE)
    before = [(kind, resource.getrlimit(kind)) for kind in kinds]
    bound_memory(limits)
    start_clock(limits)
    try:
        yield
    finally:
        stop_clock()
        for kind, allowed in before:
            resource.setrlimit(kind, allowed)


@contextmanager
def _silence() -> Iterator[None]:
    """What libraries print on standard error is not for people."""
    try:
        kept = os.dup(_STDERR)
    except OSError:  # it is closed: nothing can be printed there
        yield
        return
    silence()
    try:
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)


def _place(error: BaseException) -> str:
    """The error in one line, with the place where it was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = ""
    if trace is not None:
        module = os.path.basename(trace.tb_frame.f_code.co_filename)
        where = f" ({module}:{trace.tb_lineno})"
    return f"{type(error).__name__}: {error}{where}"
