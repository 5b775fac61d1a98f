"""Russian administrative orders and their plans as typed objects."""

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
