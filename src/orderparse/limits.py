"""How large a document may be: safe defaults, each settable."""

from attrs import asdict, frozen

from orderparse.errors import LimitExceededError
from orderparse.values import Value


@frozen(kw_only=True, eq=False, repr=False)
class Limits(Value):
    """What a reader refuses to go beyond; passing one is a `LimitExceededError`.

    Attributes:
        input_bytes: size of the input.
        archive_entries: entries of a ZIP container.
        inflated_bytes: all entries of a container that are read, unpacked.
        entry_bytes: one unpacked entry.
        inflate_ratio: unpacked to packed size, for entries above 4 MB: the XML of a
            long table may well pack to a hundredth.
        pages: pages of a document.
        glyphs: characters on one page.
        edges: ruling lines on one page.
        rows: rows of one table.
        columns: grid columns of one table.
        cell_characters: characters in one cell or paragraph.
        lines: printed lines of a text, tables included.
        characters: characters in the whole document.
        seconds: CPU seconds for one document, where a process of its own reads it.
        memory_bytes: memory for one document, where a process of its own reads it.
    """

    input_bytes: int = 50 * 2**20
    archive_entries: int = 1_000
    inflated_bytes: int = 64 * 2**20
    entry_bytes: int = 32 * 2**20
    inflate_ratio: int = 100
    pages: int = 200
    glyphs: int = 20_000
    edges: int = 5_000
    rows: int = 20_000
    columns: int = 64
    cell_characters: int = 20_000
    lines: int = 50_000
    characters: int = 10_000_000
    seconds: int = 5
    memory_bytes: int = 512 * 2**20

    def __attrs_post_init__(self) -> None:
        for name, allowed in asdict(self).items():
            if allowed <= 0:
                raise ValueError(f"the limit {name} is not positive: {allowed}")

    def check(self, limit: str, found: float) -> None:
        """Refuse what is over a limit.

        Args:
            limit: the name of a field.
            found: what the document has.

        Raises:
            LimitExceededError: it has more than the field allows.
        """
        allowed: int = getattr(self, limit)
        if found > allowed:
            raise LimitExceededError(limit, allowed, found)
