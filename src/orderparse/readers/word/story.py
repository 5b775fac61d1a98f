"""One part's accepted tree -> blocks, in one flat pass over its elements.

The pass meets elements in document order, however deep they stand: content controls,
insertions, hyperlinks and fields need no code of their own, and nesting no recursion.
"""

from orderparse.blocks import Block
from orderparse.limits import Limits
from orderparse.readers.builder import BlockBuilder
from orderparse.readers.word.names import VAL, is_on, number, w
from orderparse.readers.word.numbering import Numbering
from orderparse.readers.word.paragraphs import Handlers, Paragraphs
from orderparse.readers.word.styles import Styles
from orderparse.readers.xml import Element
from orderparse.tuples import NamedTuple

# Stands after the last row: the walk sees elements open but not close.
_TABLE_END = "table-end"
_NEW_PAGE = frozenset({"nextPage", "oddPage", "evenPage"})


class NoteMark(NamedTuple):
    """A mark in the text that refers to a note.

    Attributes:
        kind: "footnote" or "endnote".
        identifier: its w:id.
        block: how many blocks come before the one it stands in.
        custom: its author typed the mark, so that it is text.
    """

    kind: str
    identifier: str
    block: int
    custom: bool


class Shared:
    """What all stories of a document share.

    Attributes:
        notes: the marks they met.
        embedded: numbers of blocks before which another document is embedded.
    """

    def __init__(self, styles: Styles, numbering: Numbering, limits: Limits) -> None:
        self.styles = styles
        self.numbering = numbering
        self.limits = limits
        self.notes: list[NoteMark] = []
        self.embedded: list[int] = []


class Story:
    """Reads what stands below one element: a body, a header, a note."""

    def __init__(self, shared: Shared, *, running: bool = False) -> None:
        self._shared = shared
        self._builder = BlockBuilder(shared.limits)
        self._paragraphs = Paragraphs(
            shared.styles, shared.numbering, self._builder.add, running=running
        )
        # The kind of each section, known once a section ends before the last one.
        self._breaks: list[bool] | None = None
        self.sections: list[Element] = []
        self._handlers: Handlers = {
            _TABLE_END: self._close_table,
            w("tbl"): self._open_table,
            w("tr"): self._open_row,
            w("tc"): self._open_cell,
            w("gridSpan"): self._span,
            w("vMerge"): self._merge,
            w("hMerge"): self._merge_left,
            w("gridBefore"): self._skip,
            w("tblHeader"): self._heading,
            w("sectPr"): self._end_section,
            w("footnoteReference"): self._note,
            w("endnoteReference"): self._note,
            w("altChunk"): self._embed,
            **self._paragraphs.handlers,
        }

    def read(self, root: Element) -> tuple[Block, ...]:
        """All blocks below an accepted element."""
        handlers = self._handlers
        # While it walks, the walk does not see what is put into an empty element.
        for table in root.iter(w("tbl")):
            table.append(table.makeelement(_TABLE_END))
        for element in root.iter(*handlers):
            handlers[element.tag](element)
        self._paragraphs.close()
        return self._builder.blocks

    def _open_table(self, _: Element) -> None:
        self._paragraphs.close()
        self._builder.open_table()

    def _close_table(self, _: Element) -> None:
        self._paragraphs.close()
        self._builder.close_table()

    def _open_row(self, _: Element) -> None:
        self._paragraphs.close()
        self._builder.open_row()

    def _open_cell(self, _: Element) -> None:
        self._paragraphs.close()
        self._builder.open_cell()

    def _span(self, element: Element) -> None:
        self._builder.widen_cell(number(element.get(VAL), 1))

    def _merge(self, element: Element) -> None:
        if element.get(VAL) != "restart":
            self._builder.continue_cell()

    def _merge_left(self, element: Element) -> None:
        if element.get(VAL) != "restart":
            self._builder.join_left()

    def _skip(self, element: Element) -> None:
        self._builder.skip_columns(number(element.get(VAL), 0))

    def _heading(self, element: Element) -> None:
        if is_on(element):
            self._builder.mark_heading()

    def _end_section(self, element: Element) -> None:
        self.sections.append(element)
        if next(element.iterancestors(w("pPr")), None) is None:
            return
        if self._breaks is None:
            self._breaks = _breaks(element.getroottree().getroot())
        if self._breaks[len(self.sections)]:
            self._paragraphs.break_page_after()

    def _note(self, element: Element) -> None:
        kind = element.tag.rpartition("}")[2].removesuffix("Reference")
        self._shared.notes.append(
            NoteMark(
                kind=kind,
                identifier=element.get(w("id"), ""),
                block=self._builder.count,
                custom=element.get(w("customMarkFollows")) in {"1", "true", "on"},
            )
        )

    def _embed(self, _: Element) -> None:
        self._paragraphs.close()
        self._shared.embedded.append(self._builder.count)


def _breaks(root: Element) -> list[bool]:
    """Whether each section begins on a new page; True for one that is not there.

    How a section begins is said at its own end.
    """
    kinds = [section.find(w("type")) for section in root.iter(w("sectPr"))]
    values = [None if kind is None else kind.get(VAL) for kind in kinds]
    return [*(value is None or value in _NEW_PAGE for value in values), True]
