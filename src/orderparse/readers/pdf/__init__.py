"""PDF -> blocks: by where each letter and each line stands on the page.

Two engines can open a file: `fast` reads it, and where that one fails or contradicts
itself `reference` takes over, with a diagnostic.
"""

from contextlib import suppress
from typing import Protocol, cast

from orderparse.blocks import Reading
from orderparse.errors import UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.messages import note
from orderparse.plugins import PluginGroup
from orderparse.readers.pdf.overlaid import Overlaid
from orderparse.readers.pdf.page import EngineError, PageSource
from orderparse.readers.pdf.reader import NO_TEXT, read_pages
from orderparse.readers.pdf.structure import Structure, check_structure
from orderparse.tuples import NamedTuple

# The header may stand after some bytes of another kind (a mail, a web server's lines).
_HEAD = 1024
# The reference walks a file of this size in the time that one document may take.
_REFERENCE_BYTES = 4 * 2**20
# Imported when asked for: the reference alone costs more than reading most orders.
_ENGINES = PluginGroup("orderparse.pdf_engines")


class Engine(Protocol):
    """What opens a PDF in memory."""

    def open(self, content: bytes, password: str | None) -> PageSource:
        """Open a PDF.

        Raises:
            UnreadableDocumentError: it is damaged, or needs another password.
            EngineError: another engine should try.
        """
        ...


class PdfReader:
    """Reads born-digital PDF files; a scan without text layer is an error."""

    def accepts(self, content: bytes, /) -> bool:
        """Whether the header of a PDF stands near the start."""
        return b"%PDF-" in content[:_HEAD]

    def read(
        self, content: bytes, /, *, limits: Limits, password: str | None = None
    ) -> Reading:
        """Read all pages.

        Raises:
            UnreadableDocumentError: damaged, locked, or without text.
            LimitExceededError: over a limit.
        """
        structure = check_structure(content, limits)
        overlay = _Overlay(content, password, structure)
        try:
            return overlay.read(_open("fast", content, password), limits)
        except EngineError as error:
            if structure.walked > _REFERENCE_BYTES:
                raise UnreadableDocumentError("damaged PDF") from error
        except UnreadableDocumentError as error:
            # A font that the fast engine cannot read leaves no text either.
            small = structure.walked <= _REFERENCE_BYTES
            if error.reason != NO_TEXT or not structure.shows_text or not small:
                raise
        reading = overlay.read(_open("reference", content, password), limits)
        replaced = note("pdf-engine-replaced")
        return reading._replace(diagnostics=(replaced, *reading.diagnostics))


class _Overlay(NamedTuple):
    """What annotations of a file may lay over its pages."""

    content: bytes
    password: str | None
    structure: Structure

    def read(self, source: PageSource, limits: Limits) -> Reading:
        """Read pages together with it."""
        if not self.structure.annotated:
            return read_pages(source, limits)
        overlay = self._open()
        if overlay is not None:
            return read_pages(Overlaid(source, overlay), limits)
        reading = read_pages(source, limits)
        unread = note("annotation-unread")
        return reading._replace(diagnostics=(*reading.diagnostics, unread))

    def _open(self) -> PageSource | None:
        if self.structure.mended > _REFERENCE_BYTES:
            return None
        with suppress(UnreadableDocumentError):
            return _open("annotations", self.content, self.password)
        return None


def _open(engine: str, content: bytes, password: str | None) -> PageSource:
    # Bytes of a command line that are no text come as surrogates; no engine takes them.
    text = password and password.encode("utf-8", "replace").decode()
    return cast("Engine", _ENGINES.load(engine)).open(content, text)
