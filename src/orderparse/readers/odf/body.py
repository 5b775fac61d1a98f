"""office:text, told tag by tag -> blocks."""

from collections.abc import Callable

from attrs import define

from orderparse.blocks import Block
from orderparse.limits import Limits
from orderparse.readers.builder import BlockBuilder
from orderparse.readers.draft import ParagraphDraft, Print
from orderparse.readers.labels import labelled
from orderparse.readers.odf.lists import OdfLists
from orderparse.readers.odf.names import count, draw, office, table, text
from orderparse.readers.odf.styles import OdfStyles
from orderparse.readers.xml import Element

_LEFT_OUT = frozenset(
    {
        text("tracked-changes"),
        text("sequence-decls"),
        text("variable-decls"),
        text("user-field-decls"),
        text("hidden-text"),
        text("hidden-paragraph"),
        text("ruby-text"),
        text("note-citation"),
        office("annotation"),
        office("forms"),
        office("binary-data"),
        draw("object"),
        table("table-source"),
    }
)
_WIDEST_BLANK = 100


@define
class Notes:
    """Footnotes met in the text: how many blocks came before, and the number."""

    marks: list[tuple[int, str]]
    blocks: list[Block]


class OdfBody:
    """Collects the blocks of one body, header or footer."""

    def __init__(self, styles: OdfStyles, limits: Limits) -> None:
        self._styles = styles
        self._limits = limits
        self._lists = OdfLists(styles.lists)
        self._builder = BlockBuilder(limits)
        self._drafts: list[ParagraphDraft] = []
        self._looks = [Print()]
        self._page_break = False
        self._heading = False
        # Places to the right that the last cell still covers.
        self._spanned = 0
        self._outer: list[tuple[BlockBuilder, list[ParagraphDraft]]] = []
        self.notes = Notes([], [])
        self._openers: dict[str, Callable[[Element], None]] = {
            text("p"): self._open_paragraph,
            text("h"): self._open_paragraph,
            text("span"): self._open_span,
            text("s"): self._blanks,
            text("tab"): self._tab,
            text("line-break"): self._line_break,
            text("list"): self._lists.open_list,
            text("list-item"): self._lists.open_item,
            text("note"): self._open_note,
            table("table"): self._open_table,
            table("table-header-rows"): self._open_heading,
            table("table-row"): self._open_row,
            table("table-cell"): self._open_cell,
            table("covered-table-cell"): self._cover,
        }
        self._closers: dict[str, Callable[[], None]] = {
            text("p"): self._close_paragraph,
            text("h"): self._close_paragraph,
            text("list"): self._lists.close_list,
            text("note"): self._close_note,
            table("table"): self._close_table,
            table("table-header-rows"): self._close_heading,
        }

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What was read."""
        return self._builder.blocks

    def start(self, element: Element, /) -> bool:
        """An element opens."""
        if element.tag in _LEFT_OUT:
            return False
        self._looks.append(self._looks[-1])
        opener = self._openers.get(element.tag)
        if opener is not None:
            opener(element)
        return True

    def end(self, element: Element, /) -> None:
        """An element closes."""
        closer = self._closers.get(element.tag)
        if closer is not None:
            closer()
        self._looks.pop()

    def text(self, text: str, /) -> None:
        """Text outside of paragraphs is but the file's own layout."""
        if self._drafts:
            self._drafts[-1].write(text, self._looks[-1])

    # Paragraphs

    def _open_paragraph(self, element: Element) -> None:
        found = self._styles.find("paragraph", element.get(text("style-name")))
        self._looks[-1] = found.over(Print())
        self._page_break = self._page_break or found.breaks_page
        label = self._lists.take_label()
        draft = ParagraphDraft(align=found.align, indent=found.indent, label=label)
        self._drafts.append(draft)

    def _close_paragraph(self) -> None:
        draft = self._drafts.pop()
        draft.page_break = self._page_break
        paragraph = draft.finish()
        if paragraph is not None:
            self._page_break = False
            self._builder.add(paragraph)

    def _open_span(self, element: Element) -> None:
        found = self._styles.find("text", element.get(text("style-name")))
        self._looks[-1] = found.over(self._looks[-1])

    def _blanks(self, element: Element) -> None:
        self._put(" " * min(count(element.get(text("c"))), _WIDEST_BLANK))

    def _tab(self, _: Element) -> None:
        self._put("\t")

    def _line_break(self, _: Element) -> None:
        if self._drafts and not self._looks[-1].hidden:
            self._drafts[-1].break_line()

    def _put(self, blanks: str) -> None:
        if self._drafts and not self._looks[-1].hidden:
            self._drafts[-1].put(blanks)

    # Notes: read apart, put after the text

    def _open_note(self, element: Element) -> None:
        citation = element.find(text("note-citation"))
        label = ""
        if citation is not None and citation.get(text("label")) is None:
            label = citation.text or ""
        self.notes.marks.append((self._builder.count, label))
        self._outer.append((self._builder, self._drafts))
        self._builder, self._drafts = BlockBuilder(self._limits), []

    def _close_note(self) -> None:
        blocks = self._builder.blocks
        self._builder, self._drafts = self._outer.pop()
        self.notes.blocks.extend(labelled(blocks, self.notes.marks[-1][1]))

    # Tables

    def _open_table(self, element: Element) -> None:
        found = self._styles.find("table", element.get(table("style-name")))
        self._page_break = self._page_break or found.breaks_page
        self._builder.open_table()

    def _close_table(self) -> None:
        self._builder.close_table()

    def _open_heading(self, _: Element) -> None:
        self._heading = True

    def _close_heading(self) -> None:
        self._heading = False

    def _open_row(self, _: Element) -> None:
        self._builder.open_row()
        if self._heading:
            self._builder.mark_heading()

    def _open_cell(self, element: Element) -> None:
        repeated = count(element.get(table("number-columns-repeated")))
        # A repeated cell is an empty one: all but the last stand for themselves.
        self._builder.skip_columns(repeated - 1)
        columns = count(element.get(table("number-columns-spanned")))
        rows = count(element.get(table("number-rows-spanned")))
        self._builder.open_cell(columns, rows)
        self._spanned = columns - 1

    def _cover(self, element: Element) -> None:
        # A place that the cell on its left covers, or one above.
        covered = count(element.get(table("number-columns-repeated")))
        spanned = min(covered, self._spanned)
        self._spanned -= spanned
        self._builder.skip_columns(covered - spanned)
