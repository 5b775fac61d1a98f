"""What holds for whatever a reader takes."""

from orderparse import Limits, export, load, parse_all

# A change doubles; what grew beyond this shows nothing that less would not.
SMALL = Limits(
    inflated_bytes=4 * 2**20, entry_bytes=2 * 2**20, characters=200_000, pages=20
)


def read_lawfully(content: bytes, limits: Limits = SMALL) -> int:
    """The number of orders in a document, none of which lost or doubled a word.

    Raises:
        OrderparseError: there is none.
        AssertionError: a law is broken.
    """
    orders = parse_all(content, limits=limits)
    for order in orders:
        lost = [d for d in order.diagnostics if d.code == "text-conservation"]
        assert not lost, lost
        assert order == load(export(order, "json"))
    return len(orders)
