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
    UnreadableDocumentError,
    UnsupportedFormatError,
)


def sentence(error: OrderparseError, wording: Wording) -> str:
    """What went wrong, and what helps where something does."""
    say = wording.say
    match error:
        case LimitExceededError():
            return _limit(error, wording)
        case InvalidJsonError():
            return say("json", path=error.path, reason=wording.reason(error.reason))
        case UnreadableDocumentError():
            return say("unreadable", reason=wording.reason(error.reason))
        case UnsupportedFormatError():
            found = error.found and wording.reason(error.found)
            return say("unsupported", found=found or say("unknown-content"))
        case MissingDependencyError():
            return say("missing", needed=error.needed, install=error.install)
        case CrashedError():
            return say("crashed", reason=error.reason)
        case StrictError():
            return say("strict", n=len(error.warnings))
        case OutputError():
            reason = wording.reason(error.reason)
            return say("output", path=error.path, reason=reason)
        case _:
            return _usage(error, wording)


def _usage(error: OrderparseError, wording: Wording) -> str:
    match error:
        case UnknownFormatError():
            known = ", ".join(error.known)
            return wording.say("unknown-format", name=error.name, known=known)
        case InvalidOptionError():
            return wording.say("option", name=error.option, reason=error.reason)
        case PluginError():
            return wording.say("plugin", name=error.name, reason=error.reason)
        case _:
            return str(error)


def _limit(error: LimitExceededError, wording: Wording) -> str:
    found = ""
    if error.found is not None:
        found = wording.say("limit-found", n=f"{error.found:.0f}")
    allowed = f"{error.allowed:.0f}"
    return wording.say("limit", limit=error.limit, allowed=allowed, found=found)
