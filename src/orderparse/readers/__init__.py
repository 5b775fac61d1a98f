"""Bytes -> neutral blocks: one module a format, each found by its entry point.

The group is `orderparse.readers`; an entry point names a class without arguments that
fulfils `Reader`. The content decides which one reads, never the file name.
"""

from collections.abc import Iterator
from typing import Protocol, cast

from orderparse.blocks import Reading
from orderparse.errors import PluginError, UnsupportedFormatError
from orderparse.limits import Limits
from orderparse.patterns import pattern
from orderparse.plugins import PluginGroup

_GROUP = PluginGroup("orderparse.readers")

# First bytes -> whom to ask first, so that no other reader is imported in vain.
_SIGNATURES = (
    (b"PK\x03\x04", ("docx", "odt")),
    (b"%PDF-", ("pdf",)),
    (b"{\\rtf", ("office",)),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ("docx", "office")),
)
# A mail, too, is plain text.
_HEADER = pattern("[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]")
# What people also send, by first bytes: named in the message, never read.
_KNOWN = (
    (b"", "an empty file"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"BM", "a BMP picture"),
    (b"PK\x03\x04", "a ZIP archive without an order in it"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office file that is no Word document"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)


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


def choose_reader(content: bytes) -> tuple[str, Reader]:
    """The name of the one reader that takes this content, and the reader.

    The readers that the first bytes point to are asked first, then plain text, then
    all others; of these, only one may take it.

    Raises:
        UnsupportedFormatError: nobody takes it.
        PluginError: two readers that no first bytes name take it, or one cannot load.
    """
    names = _GROUP.names()
    asked: list[str] = []
    for name in _pointed_to(content):
        if name in names:
            reader = _load(name)
            if reader.accepts(content):
                return name, reader
            asked.append(name)
    takers = [
        (name, reader)
        for name in names
        if name not in asked and (reader := _load(name)).accepts(content)
    ]
    if len(takers) > 1:
        also = ", ".join(name for name, _ in takers[1:])
        raise PluginError(takers[0][0], f"the same content is also taken by {also}")
    if not takers:
        raise UnsupportedFormatError(_known(content))
    return takers[0]


def _pointed_to(content: bytes) -> Iterator[str]:
    head = content[:1024]
    for signature, names in _SIGNATURES:
        if head.startswith(signature) or (signature == b"%PDF-" and signature in head):
            yield from names
    if _HEADER.match(head.decode("latin-1")):
        yield "mail"
    yield "text"


def _known(content: bytes) -> str | None:
    for signature, name in _KNOWN:
        if content.startswith(signature) if signature else not content:
            return name
    return None


def _load(name: str) -> Reader:
    plugin = _GROUP.load(name)
    if not isinstance(plugin, type) or not hasattr(plugin, "accepts"):
        raise PluginError(name, f"{plugin!r} is no reader")
    return cast("Reader", plugin())
