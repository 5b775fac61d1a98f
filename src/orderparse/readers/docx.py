"""DOCX, DOCM, DOTX bytes -> blocks."""

from orderparse.blocks import Reading
from orderparse.diagnostics import Diagnostic, Origin
from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.messages import note
from orderparse.readers.archive import Archive, is_archive
from orderparse.readers.word.accepted import accept
from orderparse.readers.word.margins import read_margins
from orderparse.readers.word.names import w
from orderparse.readers.word.notes import Note, read_notes
from orderparse.readers.word.numbering import Numbering
from orderparse.readers.word.package import CONTENT_TYPES, WordPackage
from orderparse.readers.word.story import Shared, Story
from orderparse.readers.word.styles import Styles
from orderparse.readers.xml import Element

_FORMAT = "docx"


class DocxReader:
    """Reads Word documents of the Office Open XML kind, Transitional or Strict."""

    def accepts(self, content: bytes, /) -> bool:
        """Whether this is an office package, perhaps a damaged one."""
        if not is_archive(content):
            return False
        try:
            return CONTENT_TYPES in Archive(content, Limits())
        except (UnreadableDocumentError, LimitExceededError):
            return b"word/document.xml" in content

    def read(
        self, content: bytes, /, *, limits: Limits, password: str | None = None
    ) -> Reading:
        """Read the document; a package has no password, it is encrypted as a whole."""
        del password
        return _Docx(WordPackage(Archive(content, limits), limits), limits).read()


class _Docx:
    """One document: its stories, read in the order they are printed."""

    def __init__(self, package: WordPackage, limits: Limits) -> None:
        self._package = package
        self._limits = limits

    def read(self) -> Reading:
        root = self._package.root(self._package.main)
        if root.tag != w("document") or root.find(w("body")) is None:
            raise UnreadableDocumentError("its main part has no body")
        accept(root)
        shared = Shared(
            styles=Styles(lambda: self._optional("styles")),
            numbering=Numbering(lambda: self._optional("numbering")),
            limits=self._limits,
        )
        story = Story(shared)
        text = story.read(root)
        margins = read_margins(story.sections, self._package, shared)
        notes = read_notes(self._package, shared)
        blocks = (
            *margins.above,
            *text,
            *(block for found in notes for block in found.blocks),
            *margins.below,
            *margins.running,
        )
        if not blocks:
            raise UnreadableDocumentError("there is no text in it")
        return Reading(
            format=_FORMAT,
            blocks=blocks,
            diagnostics=_doubts(shared, notes, len(margins.above)),
        )

    def _optional(self, kind: str) -> Element | None:
        part = self._package.related(kind)
        return None if part is None else self._package.root(part)


def _doubts(
    shared: Shared, notes: tuple[Note, ...], above: int
) -> tuple[Diagnostic, ...]:
    """What the order of blocks does not show; `above` blocks come before the body."""
    moved = [
        note("note-moved", Origin(block=above + found.block), label=found.label)
        for found in notes
    ]
    skipped = [
        note("embedded-skipped", Origin(block=above + block))
        for block in shared.embedded
    ]
    return (*moved, *skipped)
