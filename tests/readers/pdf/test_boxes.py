"""Pages whose box stands elsewhere than in the page."""

import pytest

from orderparse.blocks import Paragraph
from orderparse.limits import Limits
from orderparse.readers.pdf import PdfReader
from tests.robustness.pdfs import file, objects, shown

_PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 %b >>"
_STATED = b"/MediaBox [0 0 595 842]"


def landscape(page: bytes, pages: bytes, **more: bytes) -> bytes:
    """A page with a word on the left, and one farther on the right than US Letter."""
    whole = objects(shown(40, 500, "слева") + shown(700, 500, "справа"), **more)
    assert _STATED in whole[3]
    whole[2] = _PAGES % pages
    whole[3] = whole[3].replace(_STATED, page)
    return file(whole)


def read(content: bytes) -> tuple[list[str], list[str]]:
    """Words, and codes of doubts."""
    reading = PdfReader().read(content, limits=Limits())
    texts = [block.text for block in reading.blocks if isinstance(block, Paragraph)]
    return " ".join(texts).split(), [doubt.code for doubt in reading.diagnostics]


def test_a_page_inherits_the_only_box_of_the_file() -> None:
    content = landscape(b"", b"/MediaBox [0 0 842 595]")
    assert (["слева", "справа"], []) == read(content)


@pytest.mark.parametrize(
    "content",
    [
        landscape(b"/MediaBox 9 0 R", b"", _9=b"[0 0 842 595]"),
        landscape(b"", b"/MediaBox [0 0 842 595]", _9=b"<< /MediaBox [0 0 595 842] >>"),
        landscape(b"", b"/MediaBox 9 0 R", _9=b"[0 0 842 595]"),
    ],
    ids=["referred to", "one of two", "referred to from above"],
)
def test_where_no_box_is_known_the_reference_takes_over(content: bytes) -> None:
    assert (["слева", "справа"], ["pdf-engine-replaced"]) == read(content)


def test_what_stands_beside_a_sheet_of_us_letter_is_not_printed() -> None:
    assert (["слева"], []) == read(landscape(b"/MediaBox [0 0 612 792]", b""))


@pytest.mark.parametrize("box", [b"[0 0 842]", b"[]"])
def test_a_box_that_makes_no_sense_hides_nothing_on_the_left(box: bytes) -> None:
    words, _ = read(landscape(b"", b"/MediaBox " + box))
    assert "слева" in words
