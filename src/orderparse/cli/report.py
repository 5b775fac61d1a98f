"""What is told on standard error: failures and doubts, one line each."""

from collections import Counter
from collections.abc import Iterable, Iterator

from orderparse.cli.terminal import tell
from orderparse.cli.wording import Language, Wording
from orderparse.diagnostics import Diagnostic, Origin, Severity
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
from orderparse.messages import in_english


class Report:
    """Tells what happened to each document, and knows whether all went well."""

    def __init__(self, wording: Wording, verbosity: int) -> None:
        self._wording = wording
        self._verbosity = verbosity
        self._kinds: Counter[str] = Counter()

    @property
    def failed(self) -> bool:
        """Something gave no order or could not be written."""
        return bool(self._kinds)

    def failure(self, name: str, error: OrderparseError) -> None:
        """A document gave no order, or a file was not written."""
        self._kinds[kind(error)] += 1
        level = self._wording.say("error")
        tell(f"{self._shown(name)}: {level}: {sentence(error, self._wording)}")

    def warning(self, name: str, text: str) -> None:
        """Something the user should know, although it went well."""
        if self._verbosity >= 0:
            tell(f"{self._shown(name)}: {self._wording.say('warning')}: {text}")

    def doubts(self, name: str, diagnostics: Iterable[Diagnostic]) -> None:
        """What is doubtful in an order; notes are only counted unless asked for."""
        hidden = 0
        for diagnostic in diagnostics:
            is_note = diagnostic.severity is Severity.INFO
            if self._verbosity < is_note:
                hidden += is_note
            else:
                tell(f"{self._shown(name)}: {self._line(diagnostic)}")
        if hidden and self._verbosity == 0:
            more = self._wording.say("more-notes", n=hidden)
            tell(f"{self._shown(name)}: {more}")

    def summary(self, total: int) -> None:
        """How many documents there were, and how many failed in which way."""
        if self._verbosity < 0:
            return
        failed = self._kinds.total()
        tell(self._wording.say("summary", total=total, read=total - failed))
        for name, count in self._kinds.most_common():
            tell(f"  {self._wording.say(f'kind-{name}')}: {count}")

    def _line(self, diagnostic: Diagnostic) -> str:
        if self._wording.language is Language.EN:
            diagnostic = in_english(diagnostic)
        level = self._wording.say(diagnostic.severity)
        text = f"{level}: {diagnostic.message} [{diagnostic.code}]"
        place = ", ".join(_place(diagnostic.origin, self._wording))
        return f"{place}: {text}" if place else text

    def _shown(self, name: str) -> str:
        return self._wording.say("stdin") if name == "-" else name


def _place(origin: Origin | None, wording: Wording) -> Iterator[str]:
    """Page and row as people count them, from 1."""
    if origin is not None and origin.page is not None:
        yield wording.say("page", n=origin.page)
    if origin is not None and origin.rows:
        numbers = "–".join(str(row + 1) for row in _ends(origin.rows))
        yield wording.say("row", n=numbers)


def _ends(rows: tuple[int, ...]) -> tuple[int, ...]:
    return rows if len(rows) == 1 else (rows[0], rows[-1])


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
