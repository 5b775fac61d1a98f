"""Page styles of OpenDocument -> headers and footers."""

from orderparse.blocks import Block, Paragraph
from orderparse.limits import Limits
from orderparse.readers.markup import walk
from orderparse.readers.odf.body import OdfBody
from orderparse.readers.odf.names import office, style, text
from orderparse.readers.odf.styles import OdfStyles
from orderparse.readers.xml import Element
from orderparse.tuples import NamedTuple

_HEADERS = (style("header"), style("header-first"), style("header-left"))
_FOOTERS = (style("footer"), style("footer-first"), style("footer-left"))
_FIRST = (style("header-first"), style("footer-first"))
_PAGE_NUMBERS = (text("page-number"), text("page-count"))


class Margins(NamedTuple):
    """What stands in headers and footers."""

    above: tuple[Block, ...] = ()
    below: tuple[Block, ...] = ()
    running: tuple[Block, ...] = ()


def read_margins(
    styles_root: Element, first_page: str, *, single: bool, limits: Limits
) -> Margins:
    """Read the headers and footers of all page styles.

    Args:
        styles_root: the root of styles.xml.
        first_page: the page style of the first page.
        single: the document has one page.
        limits: how large it may be.
    """
    styles = OdfStyles((styles_root,))
    above: list[Block] = []
    below: list[Block] = []
    running: list[Block] = []
    for page in styles_root.iterfind(
        f"{office('master-styles')}/{style('master-page')}"
    ):
        opens = page.get(style("name")) == first_page
        for holder in page.iterchildren(*_HEADERS, *_FOOTERS):
            on_first = opens and _is_on_first_page(page, holder, single=single)
            body = OdfBody(styles, limits)
            walk(holder, body)
            if not on_first or not _says_something(holder):
                running.extend(map(_as_running, body.blocks))
            else:
                (above if holder.tag in _HEADERS else below).extend(body.blocks)
    return Margins(tuple(above), tuple(below), tuple(running))


def _is_on_first_page(page: Element, holder: Element, *, single: bool) -> bool:
    if holder.tag in _FIRST:
        return True
    return single and next(page.iterchildren(*_FIRST), None) is None


def _says_something(holder: Element) -> bool:
    """Whether there is more than the number of the page."""
    if next(holder.iter(*_PAGE_NUMBERS), None) is not None:
        return False
    return any(letter.isalpha() for text in holder.itertext() for letter in str(text))


def _as_running(block: Block) -> Block:
    return block._replace(running=True) if isinstance(block, Paragraph) else block
