"""Lines for people, with nothing in them that a terminal would obey."""

import sys
import unicodedata
from contextlib import suppress
from typing import TextIO

_SHOWN_AS = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """One line without control, direction and unpaired surrogate characters."""
    return "".join(_SHOWN_AS if _commands(char) else char for char in text)


def tell(line: str) -> None:
    """Print one line on standard error; a closed one is no concern of ours."""
    stream: TextIO | None = sys.stderr  # None: closed since the start
    if stream is not None:
        with suppress(OSError, ValueError):
            _print(printable(line), stream)


def say(text: str) -> None:
    """Print lines on standard output."""
    _print("\n".join(map(printable, text.splitlines())), sys.stdout)


def _print(text: str, stream: TextIO) -> None:
    """Print what the stream's encoding has letters for."""
    encoding = stream.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), file=stream, flush=True)


def _commands(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
