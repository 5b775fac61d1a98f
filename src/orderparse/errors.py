"""What a caller can catch: one small family, raised only where there is no order."""

import os


def reason_of(error: OSError) -> str:
    """Why the system or a store refused, in one line."""
    if isinstance(error, FileNotFoundError):
        return "No such file or directory"  # many stores say the bare name only
    return (error.strerror or str(error)).partition("\n")[0] or type(error).__name__


class OrderparseError(Exception):
    """Any input that gives no order, and any output that cannot be made."""


class UnreadableDocumentError(OrderparseError):
    """The document is of a known format, but damaged, locked or empty.

    Attributes:
        reason: what is wrong with it, in a few plain words.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class UnsupportedFormatError(OrderparseError):
    """No reader takes these bytes.

    Attributes:
        found: what the bytes look like ("a PNG picture"), or None.
    """

    def __init__(self, found: str | None = None) -> None:
        super().__init__(found)
        self.found = found

    def __str__(self) -> str:
        return f"not a readable order: {self.found or 'unknown format'}"


class LimitExceededError(OrderparseError):
    """The document is larger than one of the limits.

    Attributes:
        limit: the name of the field of `orderparse.Limits`.
        allowed: its value.
        found: what the document has, where that is known.
    """

    def __init__(self, limit: str, allowed: float, found: float | None = None) -> None:
        super().__init__(limit, allowed, found)
        self.limit = limit
        self.allowed = allowed
        self.found = found

    def __str__(self) -> str:
        have = "" if self.found is None else f" (found {self.found:.0f})"
        limit = f"over the limit {self.limit}={self.allowed:.0f}{have}"
        return f"{limit}; raise it by Limits({self.limit}=…)"


class MissingDependencyError(OrderparseError):
    """Something optional is needed here and not installed.

    Attributes:
        needed: the program or package.
        install: the command that installs it.
    """

    def __init__(self, needed: str, install: str) -> None:
        super().__init__(needed, install)
        self.needed = needed
        self.install = install

    def __str__(self) -> str:
        return f"{self.needed} is not installed: {self.install}"


class UnknownFormatError(OrderparseError):
    """There is no exporter of this name.

    Attributes:
        name: the name asked for.
        known: the names there are.
    """

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name = name
        self.known = known

    def __str__(self) -> str:
        return f"unknown format {self.name!r}; known: {', '.join(self.known)}"


class InvalidOptionError(OrderparseError):
    """An exporter has no such option, or the option cannot have this value.

    Attributes:
        option: its name.
        reason: what is wrong.
    """

    def __init__(self, option: str, reason: str) -> None:
        super().__init__(option, reason)
        self.option = option
        self.reason = reason

    def __str__(self) -> str:
        return f"option {self.option!r}: {self.reason}"


class InvalidJsonError(UnreadableDocumentError):
    """JSON that is not an order of the published schema.

    Attributes:
        path: where, such as "$.plans[0].activities[3].deadline.kind".
        reason: what is wrong there.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(reason)
        self.args = (path, reason)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class UploadError(OrderparseError):
    """A server did not take what was sent to it.

    Attributes:
        url: the collection, without credentials.
        reason: what the server or the network said.
    """

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(url, reason)
        self.url = url
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.url}: {self.reason}"


class PluginError(OrderparseError):
    """A plugin could not be loaded, or two of them claim one name.

    Attributes:
        name: the entry point's name.
        reason: what happened, naming the distribution.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"plugin {self.name!r}: {self.reason}"


class CrashedError(OrderparseError):
    """The reading of one document ended in a way that nobody foresaw: a defect of ours.

    Attributes:
        reason: what happened, for a bug report.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"the reading broke off: {self.reason}"


class UnreachableClusterError(OrderparseError):
    """The scheduler of a cluster does not answer.

    Attributes:
        address: as given.
        reason: what happened.
    """

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(address, reason)
        self.address = address
        self.reason = reason

    def __str__(self) -> str:
        return f"no cluster at {self.address}: {self.reason}"


class OutputError(OrderparseError):
    """A file cannot be written; what stood there before is untouched.

    Attributes:
        path: the file, or the address.
        reason: what is wrong.
    """

    def __init__(self, path: str | os.PathLike[str], reason: str) -> None:
        super().__init__(os.fspath(path), reason)
        self.path = os.fspath(path)
        self.reason = reason

    def __str__(self) -> str:
        return f"cannot write {self.path}: {self.reason}"


class FileStandsError(OutputError):
    """A file of this name is there already, and it is not to be overwritten."""


class StrictError(OrderparseError):
    """Raised with `strict=True` for an order that has warnings.

    Attributes:
        warnings: the messages, in document order.
    """

    def __init__(self, warnings: tuple[str, ...]) -> None:
        super().__init__(warnings)
        self.warnings = warnings

    def __str__(self) -> str:
        return f"{len(self.warnings)} warnings: {'; '.join(self.warnings)}"
