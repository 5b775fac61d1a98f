"""Footnotes as blocks of their own."""

from orderparse.blocks import Block, Paragraph


def labelled(blocks: tuple[Block, ...], label: str) -> tuple[Block, ...]:
    """The blocks of a note with its automatic number as the first paragraph's label."""
    if not label or not blocks or not isinstance(blocks[0], Paragraph):
        return blocks
    first, *others = blocks[0].lines
    lines = (f"{label} {first.lstrip()}", *others)
    return (blocks[0]._replace(lines=lines, label=len(label)), *blocks[1:])
