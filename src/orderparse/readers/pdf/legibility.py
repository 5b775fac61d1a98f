"""How far the text layer can be trusted: letters without meaning, pages as pictures."""

from collections.abc import Iterator, Sequence

from orderparse.blocks import Block
from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.patterns import pattern
from orderparse.readers.pdf.mending import texts_of
from orderparse.readers.pdf.stitch import PageItems

# A page of which a picture takes so much is a scan; with so few letters, blanks
# included, they are but a stamp on it.
_PICTURE = 0.5
_STAMP = 300
# From this share of all words or letters on, the layer as a whole is doubtful.
_DOUBTFUL = 0.1
_ENOUGH = 20

_UNKNOWN = pattern(r"[\uE000-\uF8FF\uFFFD]")
# A Latin letter next to a Cyrillic one: a look-alike.
_MIXED = pattern(r"[\u0400-\u04FF][A-Za-z]|[A-Za-z][\u0400-\u04FF]")


def page_doubts(pages: Sequence[PageItems]) -> Iterator[Diagnostic]:
    """Pages that are pictures: those without text, and whether others have one."""
    recognised = False
    for number, page in enumerate(pages, start=1):
        if page.picture >= _PICTURE and page.glyphs < _STAMP:
            yield note("no-text-layer", Origin(page=number), page=str(number))
        elif page.picture >= _PICTURE:
            recognised = True
    if recognised:
        yield note("text-recognised")


def text_doubts(blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    """A text layer whose letters are not those that are printed."""
    text = " ".join(text for block in blocks for text in texts_of(block))
    unknown = len(_UNKNOWN.findall(text))
    mixed = len(_MIXED.findall(text))
    words = text.count(" ") + 1
    if unknown > _DOUBTFUL * len(text) or (
        mixed > _ENOUGH and mixed > _DOUBTFUL * words
    ):
        yield note("text-garbled")
