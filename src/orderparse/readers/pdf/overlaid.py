"""Pages with what is laid over them."""

from collections.abc import Iterator

from orderparse.errors import UnreadableDocumentError
from orderparse.readers.pdf.page import Letters, Page, PageSource
from orderparse.tuples import NamedTuple


class Overlaid(NamedTuple):
    """Pages of one source with those of another over them."""

    source: PageSource
    overlay: PageSource

    @property
    def pages(self) -> int:
        """How many there are."""
        return self.source.pages

    def page(self, number: int, /) -> Page:
        """Read one page, counted from 1; what cannot be read over it is said there."""
        page = self.source.page(number)
        try:
            over = self.overlay.page(number)
        except UnreadableDocumentError:
            return page._replace(unread=True)
        page = page._replace(unread=over.unread)
        return _laid(over, page) if any(found.text for found in over.letters) else page


def _laid(over: Page, page: Page) -> Page:
    pairs = zip(page.letters, over.letters, strict=True)
    return page._replace(
        letters=[_joined(*pair) for pair in pairs],
        horizontal=[*page.horizontal, *over.horizontal],
        vertical=[*page.vertical, *over.vertical],
        stretches=None,
    )


def _joined(first: Letters, second: Letters) -> Letters:
    if not second.text:
        return first
    return Letters(
        first.text + second.text,
        [*first.xs, *second.xs],
        [*first.ys, *second.ys],
        [*first.advances, *second.advances],
        [*first.sizes, *second.sizes],
        [*_weights(first), *_weights(second)],
    )


def _weights(letters: Letters) -> Iterator[bool]:
    return (letters.bold[place] for place in range(len(letters.text)))
