"""The whole program in a child process; its parent is left to tell what killed it.

The fork comes before anything large is loaded: later it would copy all memory that the
child touches. So nothing else of ours is imported here.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import NoReturn

if sys.platform != "win32":
    import fcntl

    _PASSED_ON = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

# Only who leaves in order has one of these exit codes, no library that calls exit().
_IN_ORDER = {100: 0, 101: 1, 102: 2, 230: 130}
_CODES = {status: code for code, status in _IN_ORDER.items()}


def run_guarded(
    program: Callable[[], NoReturn], tell_death: Callable[[int], int]
) -> NoReturn:
    """Run a program in a child process and leave with its exit status.

    Whatever ends this process ends the child too; not for Windows.

    Args:
        program: what the child does; it ends by `leave`.
        tell_death: called where the child came to another end, with its exit code or the
            negative number of the signal that killed it; gives the exit status.
    """
    parent = os.getpid()
    reading, writing = os.pipe()
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, _PASSED_ON)
    child = os.fork()
    if child:
        _pass_signals_on(child)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os._exit(
            _IN_ORDER[status]
            if status in _IN_ORDER
            else _after_death(status, tell_death)
        )
    os.close(writing)
    _die_with(parent, reading)
    _set_interrupt(signal.SIG_DFL)  # until the program has something to tidy up
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    program()


def leave(status: int) -> NoReturn:
    """End the program in order, with one of its exit statuses."""
    os._exit(_CODES[status])


def take_interrupt_once() -> None:
    """Have Ctrl-C raise KeyboardInterrupt; it comes twice, from terminal and parent."""
    taken = False

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        nonlocal taken
        if not taken:
            taken = True
            raise KeyboardInterrupt

    _set_interrupt(interrupt)


def _set_interrupt(handler: Callable[[int, FrameType | None], None] | int) -> None:
    """A program in the background ignores Ctrl-C, and goes on doing so."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, handler)


def _pass_signals_on(child: int) -> None:
    def pass_on(number: int, _: FrameType | None) -> None:
        with suppress(ProcessLookupError):
            os.kill(child, number)

    for number in _PASSED_ON:
        signal.signal(number, pass_on)


def _die_with(parent: int, reading: int) -> None:
    """Have the system kill this process when the parent's end of the pipe closes."""
    fcntl.fcntl(reading, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(reading, fcntl.F_SETFL, os.O_ASYNC)  # SIGIO then; on Linux it kills
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def _after_death(status: int, tell_death: Callable[[int], int]) -> int:
    if -status in {signal.SIGTERM, signal.SIGHUP}:
        signal.signal(-status, signal.SIG_DFL)
        os.kill(os.getpid(), -status)
    return tell_death(status)
