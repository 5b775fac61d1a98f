"""Running text -> the other acts it names."""

from attrs import frozen

from orderparse.model import Reference


@frozen
class ReferenceMention:
    """One act named at `start:end` of a text."""

    start: int
    end: int
    reference: Reference


def find_references(text: str) -> tuple[ReferenceMention, ...]:
    """The acts that a text cites, approves, amends or repeals.

    Args:
        text: a paragraph or clause on one line.

    Returns:
        In printed order, not overlapping.
    """
    del text
    return ()
