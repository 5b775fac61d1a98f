"""Pages and points turned by quarters, so that text stands upright."""

from orderparse.readers.pdf.page import QUARTERS, Page, Rule


def turn_page(page: Page, turns: int) -> Page:
    """The page turned clockwise; letters turned so many quarters stand upright then."""
    for _ in range(turns % QUARTERS):
        page = _turn_once(page)
    return page


def _turn_once(page: Page) -> Page:
    height = page.height
    first, *others = [
        letters._replace(xs=[height - y for y in letters.ys], ys=letters.xs)
        for letters in page.letters
    ]
    return page._replace(
        width=height,
        height=page.width,
        letters=(*others, first),
        stretches=None,
        horizontal=[
            Rule(at, height - end, height - start) for at, start, end in page.vertical
        ],
        vertical=[Rule(height - at, start, end) for at, start, end in page.horizontal],
    )


def turn_back(
    point: tuple[float, float], turns: int, page: Page
) -> tuple[float, float]:
    """Where a point of a turned page stands on the page as it was.

    Args:
        point: on the turned page.
        turns: how often it was turned.
        page: as it was.
    """
    x, y = point
    sides = (page.width, page.height)
    for step in range(turns, 0, -1):
        x, y = y, sides[step % 2] - x
    return x, y


def main_turn(page: Page) -> int:
    """How most of the text stands."""
    return max(range(QUARTERS), key=lambda turn: len(page.letters[turn].text))
