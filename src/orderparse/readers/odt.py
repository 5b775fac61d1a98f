"""OpenDocument text (.odt, .ott) -> blocks."""

from orderparse.blocks import Reading
from orderparse.diagnostics import Origin
from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.messages import note
from orderparse.readers.archive import Archive, is_archive
from orderparse.readers.markup import walk
from orderparse.readers.odf.body import OdfBody
from orderparse.readers.odf.margins import Margins, read_margins
from orderparse.readers.odf.names import count, meta, office, style, text
from orderparse.readers.odf.styles import OdfStyles
from orderparse.readers.xml import Element, parse_xml

_TYPE = b"application/vnd.oasis.opendocument.text"
_ENCRYPTED = b"encryption-data"
_STANDARD_PAGE = "Standard"


class OdtReader:
    """Reads text documents of LibreOffice and other OpenDocument programs."""

    def accepts(self, content: bytes, /) -> bool:
        """Whether the archive says that it is an OpenDocument text."""
        if not is_archive(content):
            return False
        try:
            return Archive(content, Limits()).read("mimetype").startswith(_TYPE)
        except (KeyError, UnreadableDocumentError, LimitExceededError):
            return False

    def read(
        self,
        content: bytes,
        /,
        *,
        limits: Limits,
        password: str | None = None,  # noqa: ARG002 - its encryption is not supported
    ) -> Reading:
        """Read the document."""
        return _Odt(Archive(content, limits), limits).read()


class _Odt:
    """One document."""

    def __init__(self, archive: Archive, limits: Limits) -> None:
        self._archive = archive
        self._limits = limits

    def read(self) -> Reading:
        self._check_lock()
        root = self._root("content.xml")
        content = (
            None if root is None else root.find(f"{office('body')}/{office('text')}")
        )
        if root is None or content is None:
            raise UnreadableDocumentError("it has no text body")
        styles_root = self._root("styles.xml")
        styles = OdfStyles(r for r in (styles_root, root) if r is not None)
        body = OdfBody(styles, self._limits)
        walk(content, body)
        margins = self._margins(styles_root, content, styles)
        above = len(margins.above)
        blocks = (
            *margins.above,
            *body.blocks,
            *body.notes.blocks,
            *margins.below,
            *margins.running,
        )
        if not blocks:
            raise UnreadableDocumentError("there is no text in it")
        return Reading(
            format="odt",
            blocks=blocks,
            diagnostics=tuple(
                note("note-moved", Origin(block=above + block), label=label)
                for block, label in body.notes.marks
            ),
        )

    def _root(self, name: str) -> Element | None:
        if name not in self._archive:
            return None
        return parse_xml(self._archive.read(name), self._limits)

    def _check_lock(self) -> None:
        # Older programs give the manifest a document type, so it is not parsed.
        name = "META-INF/manifest.xml"
        if name in self._archive and _ENCRYPTED in self._archive.read(name):
            raise UnreadableDocumentError("password-protected document")

    def _margins(
        self, styles_root: Element | None, content: Element, styles: OdfStyles
    ) -> Margins:
        if styles_root is None:
            return Margins()
        return read_margins(
            styles_root,
            _first_page(content, styles),
            single=self._pages() == 1,
            limits=self._limits,
        )

    def _pages(self) -> int:
        """The number of pages that the program counted, 0 where it did not."""
        root = self._root("meta.xml")
        if root is None:
            return 0
        statistic = next(root.iter(meta("document-statistic")), None)
        return 0 if statistic is None else count(statistic.get(meta("page-count")), 0)


def _first_page(content: Element, styles: OdfStyles) -> str:
    """The page style that the first paragraph asks for."""
    first = next(content.iter(text("p"), text("h")), None)
    if first is None:
        return _STANDARD_PAGE
    found = styles.find("paragraph", first.get(text("style-name")))
    return found.attributes.get(style("master-page-name")) or _STANDARD_PAGE
