"""The command line from its arguments to its exit status."""

import io
import os
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from attrs import evolve

from orderparse.cli.arguments import (
    Arguments,
    UsageError,
    chosen_language,
    help_text,
    parse_arguments,
)
from orderparse.cli.complaints import sentence
from orderparse.cli.destinations import FolderNames, is_folder
from orderparse.cli.formats import chosen_format, format_lines
from orderparse.cli.report import Report
from orderparse.cli.sources import Document
from orderparse.cli.terminal import tell
from orderparse.cli.wording import Wording, system_language
from orderparse.errors import OrderparseError, OutputError, StrictError
from orderparse.exporters import Exporter, LeavesOut, create
from orderparse.extract import only_for
from orderparse.messages import in_english
from orderparse.model import Order
from orderparse.output import check_target, write_whole

_FAILED, _MISUSED, _INTERRUPTED = 1, 2, 130


def run() -> None:
    """Run the program and leave with its exit status."""
    sys.excepthook = _one_line
    sys.exit(main(sys.argv[1:]))


def main(argv: Sequence[str]) -> int:
    """Do what the command line says.

    Args:
        argv: its words, without the program's name.

    Returns:
        0 where every document gave an order, 1 where one did not, 2 on wrong usage.
    """
    asked = chosen_language(argv)
    wording = Wording(asked or system_language())
    try:
        arguments = parse_arguments(argv, wording)
        status = _do(arguments, wording)
        sys.stdout.flush()
    except UsageError as error:
        tell(f"orderparse: {error}; {wording.say('try-help')}")
        return _MISUSED
    except BrokenPipeError:
        # Nobody reads any more; the interpreter must not find that out once again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAILED
    except KeyboardInterrupt:
        tell(f"orderparse: {wording.say('interrupted')}")
        return _INTERRUPTED
    return status
