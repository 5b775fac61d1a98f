"""Lines on standard error: one each, with nothing a terminal would obey."""

import sys
import unicodedata

_SHOWN_AS = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """One line without control, direction and unpaired surrogate characters."""
    return "".join(_SHOWN_AS if _commands(char) else char for char in text)


def tell(line: str) -> None:
    """Print one line on standard error; a closed one is not our concern."""
    shown = printable(line).encode(sys.stderr.encoding or "utf-8", "replace")
    text = shown.decode(sys.stderr.encoding or "utf-8")
    try:
        print(text, file=sys.stderr, flush=True)
    except (BrokenPipeError, ValueError):
        return


def _commands(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
