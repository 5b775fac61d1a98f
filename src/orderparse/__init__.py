"""Russian administrative orders and their plans as typed objects.

A name is imported when it is first used: who only exports, or runs the command line,
does not wait for the rest.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orderparse.api import export, parse, parse_all
    from orderparse.diagnostics import Diagnostic
    from orderparse.errors import (
        LimitExceededError,
        MissingDependencyError,
        OrderparseError,
        StrictError,
        UnreadableDocumentError,
        UnsupportedFormatError,
    )
    from orderparse.exporters.json_reader import load
    from orderparse.limits import Limits
    from orderparse.model import Activity, Deadline, Order, Period
    from orderparse.parsing.deadlines import Context, find_deadlines, parse_deadline

__all__ = [
    "Activity",
    "Context",
    "Deadline",
    "Diagnostic",
    "LimitExceededError",
    "Limits",
    "MissingDependencyError",
    "Order",
    "OrderparseError",
    "Period",
    "StrictError",
    "UnreadableDocumentError",
    "UnsupportedFormatError",
    "export",
    "find_deadlines",
    "load",
    "parse",
    "parse_all",
    "parse_deadline",
]

_HOMES = {
    "api": ("export", "parse", "parse_all"),
    "diagnostics": ("Diagnostic",),
    "exporters.json_reader": ("load",),
    "limits": ("Limits",),
    "model": ("Activity", "Deadline", "Order", "Period"),
    "parsing.deadlines": ("Context", "find_deadlines", "parse_deadline"),
    "errors": tuple(name for name in __all__ if name.endswith("Error")),
}

if not TYPE_CHECKING:  # else every name would pass for one of ours

    def __getattr__(name: str) -> object:
        for home, names in _HOMES.items():
            if name in names:
                value = getattr(import_module(f"{__name__}.{home}"), name)
                globals()[name] = value
                return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
