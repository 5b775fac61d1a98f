"""DOC and RTF bytes -> blocks, through a program that is installed."""

from itertools import chain

from orderparse.blocks import Reading
from orderparse.errors import (
    MissingDependencyError,
    UnreadableDocumentError,
    UnsupportedFormatError,
)
from orderparse.limits import Limits
from orderparse.messages import note
from orderparse.readers.docx import DocxReader
from orderparse.readers.office.antiword import find_antiword, read_doc
from orderparse.readers.office.libre import find_office, to_docx

_RTF = b"{\\rtf"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD, _LOCKED = "WordDocument", "EncryptedPackage"
# Streams of less than 4096 bytes stand in small sectors ([MS-CFB], 2.6).
_SECTORS = (512, 64)
# Word 97 and later, Word 6 and 95.
_HEADS = (b"\xec\xa5", b"\xdc\xa5")
_ENCRYPTED = 0x0100
# Streams of a compound file tell what it is.
_STREAMS = (
    (_WORD, None),
    (_LOCKED, None),
    ("Workbook", "an Excel workbook"),
    ("Book", "an Excel workbook"),
    ("PowerPoint Document", "a PowerPoint presentation"),
    ("VisioDocument", "a Visio drawing"),
    ("__properties_version1.0", "an Outlook message"),
)
_INSTALL = "apt-get install libreoffice-writer-nogui"


class OlderOfficeReader:
    """Reads what Word wrote before 2007, and rich text, by way of another program."""

    def accepts(self, content: bytes, /) -> bool:
        """Whether it is rich text or a compound file of Office."""
        return content.startswith((_RTF, _COMPOUND))

    def read(
        self,
        content: bytes,
        /,
        *,
        limits: Limits,
        password: str | None = None,  # noqa: ARG002 - no converter takes one
    ) -> Reading:
        """Convert the document and read what came out."""
        suffix = "rtf" if content.startswith(_RTF) else "doc"
        if suffix == "doc":
            _check_kind(content)
        office = find_office()
        if office is not None:
            converted = to_docx(office, content, suffix)
            return DocxReader().read(converted, limits=limits)._replace(format=suffix)
        antiword = find_antiword() if suffix == "doc" else None
        if antiword is None:
            raise MissingDependencyError("LibreOffice", _INSTALL)
        return Reading(
            format=suffix,
            blocks=read_doc(antiword, content, limits),
            diagnostics=(note("fallback-used", program="antiword"),),
        )


def _check_kind(content: bytes) -> None:
    """Refuse a compound file that is no readable Word document."""
    for stream, found in _STREAMS:
        if stream.encode("utf-16-le") not in content:
            continue
        if stream == _WORD:
            _check_head(content)
        elif stream == _LOCKED:
            raise UnreadableDocumentError("password-protected document")
        else:
            raise UnsupportedFormatError(found)
        return
    raise UnsupportedFormatError("an Office file that is no Word document")


def _check_head(content: bytes) -> None:
    """Look at the head of the text stream ([MS-DOC], 2.5.2)."""
    place = _find_head(content)
    flags = int.from_bytes(content[place + 10 : place + 12], "little")
    # A stream of another kind may be called so in an encrypted package.
    locked = flags & _ENCRYPTED if place else _LOCKED.encode("utf-16-le") in content
    if locked:
        raise UnreadableDocumentError("password-protected document")
    if not place:
        raise UnreadableDocumentError("damaged Word document")


def _find_head(content: bytes) -> int:
    """Where it begins: with a sector; 0 if nowhere."""
    places = (range(size, len(content) - size + 1, size) for size in _SECTORS)
    heads = (at for at in chain.from_iterable(places) if content[at : at + 2] in _HEADS)
    return next(heads, 0)
