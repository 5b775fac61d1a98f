"""Tags of a web page, told one by one -> blocks."""

from collections.abc import Callable

from attrs import define

from orderparse.blocks import Align, Block
from orderparse.limits import Limits
from orderparse.readers.builder import BlockBuilder
from orderparse.readers.draft import ParagraphDraft, Print
from orderparse.readers.page import look
from orderparse.readers.page.lists import PageLists, read_number
from orderparse.readers.xml import Element

_LEFT_OUT = frozenset(
    [
        "head",
        "script",
        "style",
        "title",
        "template",
        "noscript",
        "iframe",
        "object",
        "svg",
        "select",
        "button",
        "textarea",
        "input",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)


@define
class _Place:
    """What an open element hands down to those inside of it."""

    text: Print = Print()
    align: Align | None = None
    indent: float | None = None
    keeps_blanks: bool = False


class PageBody:
    """Collects the blocks of a page; `finish` gives them."""

    def __init__(self, limits: Limits) -> None:
        self._builder = BlockBuilder(limits)
        self._draft: ParagraphDraft | None = None
        self._places = [_Place()]
        self._lists = PageLists()
        self._page_break = False
        self._heads = 0
        self._rows: list[bool] = []
        self._openers: dict[str, Callable[[Element], None]] = {
            "br": self._line_break,
            "ol": self._lists.open_ordered,
            "ul": self._lists.open_unordered,
            "li": self._lists.open_item,
            "table": self._open_table,
            "thead": self._open_head,
            "tr": self._open_row,
            "td": self._open_cell,
            "th": self._open_cell,
        }
        self._closers: dict[str, Callable[[], None]] = {
            "ol": self._lists.close_list,
            "ul": self._lists.close_list,
            "li": self._close_item,
            "table": self._close_table,
            "thead": self._close_head,
            "tr": self._close_row,
        }

    def finish(self) -> tuple[Block, ...]:
        """All blocks."""
        self._flush()
        return self._builder.blocks

    def start(self, element: Element, /) -> bool:
        """An element opens."""
        tag = element.tag
        if tag in _LEFT_OUT:
            return False
        if tag in _BLOCKS:
            self._flush()
        css = look.declarations(element)
        outer = self._places[-1]
        own_indent = look.indent(css)
        self._places.append(
            _Place(
                text=look.over(outer.text, element, css),
                align=look.align(element, css) or outer.align,
                indent=outer.indent if own_indent is None else own_indent,
                keeps_blanks=outer.keeps_blanks or tag == "pre",
            )
        )
        if look.breaks_page(css):
            self._flush()
            self._page_break = True
        opener = self._openers.get(tag)
        if opener is not None:
            opener(element)
        return True

    def end(self, element: Element, /) -> None:
        """An element closes."""
        if element.tag in _BLOCKS:
            self._flush()
        closer = self._closers.get(element.tag)
        if closer is not None:
            closer()
        self._places.pop()

    def text(self, text: str, /) -> None:
        """Text between two tags."""
        place = self._places[-1]
        if self._draft is None:
            if text.isspace() or place.text.hidden:
                return
            self._draft = self._new_draft(place)
        self._draft.write(text, place.text)

    def _new_draft(self, place: _Place) -> ParagraphDraft:
        return ParagraphDraft(
            align=place.align,
            indent=place.indent,
            label=self._lists.take_label(),
            keeps_blanks=place.keeps_blanks,
        )

    def _flush(self) -> None:
        """Close the open paragraph."""
        draft, self._draft = self._draft, None
        if draft is None:
            return
        draft.page_break = self._page_break
        paragraph = draft.finish()
        if paragraph is not None:
            self._page_break = False
            self._builder.add(paragraph)

    def _line_break(self, _: Element) -> None:
        if self._draft is not None:
            self._draft.break_line()

    def _close_item(self) -> None:
        # An item without text prints its number all the same.
        if self._lists.label:
            self._draft = self._new_draft(self._places[-1])
            self._flush()

    # Tables: rows and cells outside of a table are but text.

    def _open_table(self, _: Element) -> None:
        self._builder.open_table()
        self._rows.append(False)

    def _close_table(self) -> None:
        self._close_row()
        self._rows.pop()
        self._builder.close_table()

    def _open_head(self, _: Element) -> None:
        self._heads += 1

    def _close_head(self) -> None:
        self._heads -= 1

    def _open_row(self, _: Element) -> None:
        if self._rows:
            self._close_row()
            self._rows[-1] = True
            self._builder.open_row()
            if self._heads:
                self._builder.mark_heading()

    def _close_row(self) -> None:
        if self._rows and self._rows[-1]:
            self._rows[-1] = False
            self._builder.close_row()

    def _open_cell(self, element: Element) -> None:
        if not self._rows:
            return
        if not self._rows[-1]:
            self._open_row(element)
        columns = read_number(element.get("colspan"), 1)
        self._builder.open_cell(columns, read_number(element.get("rowspan"), 1))
