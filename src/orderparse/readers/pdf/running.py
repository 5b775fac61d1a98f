"""Running heads and page numbers: what stands at the same edge of several pages."""

from collections.abc import Iterable, Iterator, Sequence

from orderparse.patterns import pattern
from orderparse.readers.pdf.paragraphs import Placed
from orderparse.readers.pdf.stitch import Item, PageItems

# Part of the page's height where running heads stand, and how many lines of them.
_MARGIN = 0.13
_LINES = 3
# So far a running head may move from page to page.
_SHIFT = 4.0
# Numbers that are not those of the pages themselves need so many other pages.
_MORE = 2
_DIGITS = pattern(r"\d{1,9}")
_DASHES = " -\u2013\u2014"

_Edge = tuple[Placed, float]


def mark_running(pages: Sequence[PageItems]) -> list[PageItems]:
    """The same pages, running heads and page numbers marked as such."""
    edges = [list(_edges(page)) for page in pages]
    places: dict[str, list[tuple[int, float]]] = {}
    for number, page_edges in enumerate(edges):
        for placed, distance in page_edges:
            for form in (placed.paragraph.text, _counted(placed)):
                places.setdefault(form, []).append((number, distance))
    marked = []
    for number, (page, page_edges) in enumerate(zip(pages, edges, strict=True)):
        running = {
            id(placed)
            for placed, distance in page_edges
            if _is_page_number(placed)
            or _others(places[placed.paragraph.text], number, distance)
            or _counts_pages(
                placed, _others(places[_counted(placed)], number, distance)
            )
        }
        marked.append(page._replace(items=tuple(_marked(page, running))))
    return marked


def _edges(page: PageItems) -> Iterator[_Edge]:
    """Paragraphs near an edge of the page, below it with a minus sign."""
    placed = [item for item in page.items if isinstance(item, Placed)]
    placed.sort(key=lambda item: item.y)
    margin = _MARGIN * page.height
    for item in placed[:_LINES]:
        if item.y <= margin:
            yield item, item.y
    for item in placed[-_LINES:]:
        if item.y >= page.height - margin:
            yield item, item.y - page.height


def _counted(placed: Placed) -> str:
    """The text with its numbers counted from that of its page: "лист {+0}"."""
    page = placed.paragraph.page or 0
    return _DIGITS.sub(
        lambda match: f"{{{int(match.group()) - page:+}}}", placed.paragraph.text
    )


def _counts_pages(placed: Placed, others: int) -> bool:
    """Whether the numbers that change are those of pages, and not of two annexes."""
    return others >= (1 if "{+0}" in _counted(placed) else _MORE)


def _is_page_number(placed: Placed) -> bool:
    return placed.paragraph.text.strip(_DASHES) == str(placed.paragraph.page)


def _others(places: Iterable[tuple[int, float]], number: int, distance: float) -> int:
    """On how many other pages it stands at the same place."""
    return sum(
        other != number and abs(where - distance) <= _SHIFT for other, where in places
    )


def _marked(page: PageItems, running: set[int]) -> Iterator[Item]:
    for item in page.items:
        if isinstance(item, Placed) and id(item) in running:
            yield item._replace(paragraph=item.paragraph._replace(running=True))
        else:
            yield item
