"""Errors of the library -> one sentence for people."""

from orderparse.cli.wording import Wording
from orderparse.errors import (
    CrashedError,
    InvalidJsonError,
    InvalidOptionError,
    LimitExceededError,
    MissingDependencyError,
    OrderparseError,
    OutputError,
    PluginError,
    StrictError,
    UnknownFormatError,
    UnreachableClusterError,
    UnreadableDocumentError,
    UnsupportedFormatError,
)


def kind(error: OrderparseError) -> str:
    """What sort of failure it is, for a summary of many."""
    return "limit" if isinstance(error, LimitExceededError) else _parts(error)[0]


def sentence(error: OrderparseError, wording: Wording) -> str:
    """What went wrong, and what helps where something does."""
    if isinstance(error, LimitExceededError):
        return _limit(error, wording)
    key, values = _parts(error)
    if "reason" in values:
        values["reason"] = wording.reason(values["reason"])
    if key == "json":
        values["path"] = wording.reason(values["path"])
    return wording.say(key, **values)


def _parts(error: OrderparseError) -> tuple[str, dict[str, str]]:
    """The sentence's key, and what fills its blanks."""
    match error:
        case InvalidJsonError(path=path, reason=reason):
            return "json", {"path": path, "reason": reason}
        case UnreadableDocumentError(reason=reason):
            return "unreadable", {"reason": reason}
        case UnsupportedFormatError(found=found):
            return "unsupported", {"reason": found or "unknown format"}
        case CrashedError(reason=reason):
            return "crashed", {"reason": reason}
        case OutputError(path=target, reason=reason):
            return "output", {"path": str(target), "reason": reason}
        case _:
            return _parts_of_a_request(error)


def _parts_of_a_request(error: OrderparseError) -> tuple[str, dict[str, str]]:
    match error:
        case StrictError(warnings=warnings):
            return "strict", {"n": str(len(warnings))}
        case UnknownFormatError(name=name, known=known):
            return "unknown-format", {"name": name, "known": ", ".join(known)}
        case InvalidOptionError(option=option, reason=reason):
            return "option", {"name": option, "reason": reason}
        case UnreachableClusterError(address=address, reason=reason):
            return "cluster", {"address": address, "reason": reason}
        case PluginError(name=name, reason=reason):
            return "plugin", {"name": name, "reason": reason}
        case MissingDependencyError(needed=needed, install=install):
            return "missing", {"needed": needed, "install": install}
        case _:
            return "other", {"reason": str(error)}


def _limit(error: LimitExceededError, wording: Wording) -> str:
    found = ""
    if error.found is not None:
        found = wording.say("limit-found", n=f"{error.found:.0f}")
    allowed = f"{error.allowed:.0f}"
    return wording.say("limit", limit=error.limit, allowed=allowed, found=found)
