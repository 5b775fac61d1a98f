"""Bytes -> neutral blocks: one module a format, each found by its entry point.

The group is `orderparse.readers`; an entry point names a class without arguments that
fulfils `Reader`. The content decides which one reads, never the file name.
"""

from typing import Protocol

from orderparse.blocks import Reading
from orderparse.limits import Limits


class Reader(Protocol):
    """What reads one family of formats."""

    def accepts(self, content: bytes, /) -> bool:
        """Whether this is a document of its own; cheap, and never raises."""
        ...

    def read(
        self, content: bytes, /, *, limits: Limits, password: str | None = None
    ) -> Reading:
        """Read the document.

        Raises:
            UnreadableDocumentError: the format is right, the content damaged or locked.
            LimitExceededError: it is over a limit.
            MissingDependencyError: a program that this format needs is not installed.
        """
        ...
