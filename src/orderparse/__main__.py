"""`python -m orderparse`, and the program `orderparse`."""

import gc
import sys
from collections.abc import Callable
from importlib import import_module
from typing import NoReturn

from orderparse.guard import leave, run_guarded

# A short run leaves little garbage, and most of what it imports stays: looking through
# it as often as the interpreter does by itself takes a twentieth of the time.
gc.set_threshold(100_000)

_PROGRAM = "orderparse.cli.program"  # all the rest, which the parent does not need


def run() -> NoReturn:
    """Run the program and leave with its exit status."""
    if sys.platform == "win32":  # there is no fork
        _run(guarded=False)
    run_guarded(lambda: _run(guarded=True), _tell_death)


def _run(*, guarded: bool) -> NoReturn:
    try:
        program: Callable[..., NoReturn] = import_module(_PROGRAM).run
    except ImportError as error:  # what says things in one's language may be missing
        sys.stderr.write(f"orderparse: the installation is broken: {error}\n")
        if guarded:
            leave(1)
        sys.exit(1)
    program(guarded=guarded)


def _tell_death(status: int) -> int:
    told: int = import_module(_PROGRAM).tell_death(status, sys.argv[1:])
    return told


if __name__ == "__main__":
    run()
