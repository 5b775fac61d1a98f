"""The command line from its words to its exit status."""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from types import TracebackType
from typing import NoReturn

from orderparse.bounds import death
from orderparse.cli.arguments import Arguments, chosen_language, parse_arguments
from orderparse.cli.conversion import Conversion
from orderparse.cli.formats import format_lines
from orderparse.cli.options import UsageError
from orderparse.cli.report import Report
from orderparse.cli.sources import read_each
from orderparse.cli.terminal import say, tell
from orderparse.cli.wording import Wording, system_language
from orderparse.errors import MissingDependencyError
from orderparse.guard import leave, take_interrupt_once
from orderparse.version import __version__

_FAILED, _MISUSED, _INTERRUPTED = 1, 2, 130


def run(*, guarded: bool) -> NoReturn:
    """Run the program and leave with its exit status.

    Args:
        guarded: a parent waits for this process, see `guard`.
    """
    end = leave if guarded else os._exit
    sys.excepthook = partial(_in_one_line, end)
    if guarded:
        take_interrupt_once()
    status = main(sys.argv[1:], guarded=guarded)
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    # All is written and closed. Taking the interpreter apart in good order would take
    # a tenth of the whole run.
    end(status)


def main(argv: Sequence[str], *, guarded: bool = False) -> int:
    """Do what the command line says.

    Args:
        argv: its words, without the program's name.
        guarded: a document may cost this process its life.

    Returns:
        0 where every document gave an order, 1 where one did not, 2 on wrong usage.
    """
    return _told(argv, partial(_do, guarded=guarded))


def tell_death(status: int, argv: Sequence[str]) -> int:
    """Tell what killed the process that did what the command line says.

    Args:
        status: its exit code, or the negative number of the signal that killed it.
        argv: as for `main`.

    Returns:
        the exit status.
    """
    return _told(argv, partial(_tell_death, status))


def _told(argv: Sequence[str], work: Callable[[Arguments, Wording], int]) -> int:
    wording = Wording(chosen_language(argv) or system_language())
    try:
        return work(parse_arguments(argv, wording), wording)
    except UsageError as error:
        tell(f"orderparse: {error}; {wording.say('try-help')}")
        return _MISUSED
    except BrokenPipeError:
        # Nobody reads any more; the interpreter must not stumble over it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAILED
    except KeyboardInterrupt:
        tell(f"orderparse: {wording.say('interrupted')}")
        return _INTERRUPTED


def _tell_death(status: int, arguments: Arguments, wording: Wording) -> int:
    if status == -signal.SIGINT:
        raise KeyboardInterrupt
    name = arguments.sources[0] if len(arguments.sources) == 1 else "orderparse"
    Report(wording, arguments.verbosity).failure(name, death(status, arguments.limits))
    return _FAILED


def _do(arguments: Arguments, wording: Wording, *, guarded: bool) -> int:
    if arguments.help:
        # Few runs are for the help.
        say(import_module("orderparse.cli.help").help_text(wording))
    elif arguments.version:
        say(f"orderparse {__version__}")
    elif arguments.list_formats:
        say("\n".join(format_lines(wording)))
    elif arguments.sources:
        return _convert(arguments, wording, guarded=guarded)
    else:
        raise UsageError(wording.say("no-sources"))
    return 0


def _convert(arguments: Arguments, wording: Wording, *, guarded: bool) -> int:
    report = Report(wording, arguments.verbosity)
    if arguments.jobs is None and arguments.scheduler is None:
        names = arguments.sources
        outcomes = read_each(names, arguments, guarded=guarded)
        Conversion(arguments, names, outcomes, wording, report).run()
    else:
        try:
            # Worker processes, SQLite and the bar would cost a single run too much.
            many = import_module("orderparse.cli.many")
        except MissingDependencyError as error:
            report.failure("orderparse", error)
        else:
            many.convert_many(arguments, wording, report)
    return _FAILED if report.failed else 0


def _in_one_line(
    end: Callable[[int], NoReturn],
    kind: type[BaseException],
    error: BaseException,
    _: TracebackType | None,
) -> None:
    """A defect of the program itself: no traceback for people."""
    wording = Wording(system_language())
    reason = f"{kind.__name__}: {error}"
    tell(f"orderparse: {wording.say('error')}: {wording.say('defect', reason=reason)}")
    end(_FAILED)
