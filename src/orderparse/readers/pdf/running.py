"""Running heads and page numbers: what stands at the same edge of several pages."""

from bisect import bisect_right
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
_Place = tuple[int, float]
"""The number of a page, and how far from its edge."""


def mark_running(pages: Sequence[PageItems]) -> list[PageItems]:
    """The same pages, running heads and page numbers marked as such."""
    edges = [list(_edges(page)) for page in pages]
    places: dict[str, list[_Place]] = {}
    for number, page_edges in enumerate(edges):
        for placed, distance in page_edges:
            for form in (placed.paragraph.text, _counted(placed)):
                places.setdefault(form, []).append((number, distance))
    nearest = _nearest(edges)
    marked = []
    for page, page_edges in zip(pages, edges, strict=True):
        running = {
            id(placed)
            for placed, distance in page_edges
            if _is_page_number(placed)
            or _runs(_same_place(places[placed.paragraph.text], distance), nearest)
            or _runs(
                _same_place(places[_counted(placed)], distance),
                nearest,
                1 if "{+0}" in _counted(placed) else _MORE,
            )
        }
        marked.append(page._replace(items=tuple(_marked(page, running))))
    return marked


def _nearest(edges: Iterable[Iterable[_Edge]]) -> list[list[float]]:
    """How near to its top, and to its bottom, each page has text, in order."""
    nearest: list[list[float]] = [[], []]
    for page_edges in edges:
        texts = [where for placed, where in page_edges if not _is_page_number(placed)]
        for below, found in zip((False, True), nearest, strict=True):
            found.extend(sorted(abs(x) for x in texts if (x < 0) is below)[:1])
    return [sorted(found) for found in nearest]


def _same_place(places: Iterable[_Place], distance: float) -> list[_Place]:
    return [place for place in places if abs(place[1] - distance) <= _SHIFT]


def _runs(
    places: Sequence[_Place], nearest: Sequence[Sequence[float]], others: int = 1
) -> bool:
    """Whether what stands at these places of several pages is no text of theirs.

    Where other pages have text as near to the edge, these begin with the same words:
    the stamps of two annexes.
    """
    pages = {number for number, _ in places}
    distance = places[0][1]
    as_near = bisect_right(nearest[distance < 0], abs(distance) + _SHIFT)
    return len(pages) > others and as_near <= len(pages)


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


def _is_page_number(placed: Placed) -> bool:
    return placed.paragraph.text.strip(_DASHES) == str(placed.paragraph.page)


def _marked(page: PageItems, running: set[int]) -> Iterator[Item]:
    for item in page.items:
        if isinstance(item, Placed) and id(item) in running:
            yield item._replace(paragraph=item.paragraph._replace(running=True))
        else:
            yield item
