"""Both engines read the same blocks; the reference takes over where it must."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from attrs import frozen
from pdf_oxide import PdfDocument

from orderparse.blocks import Paragraph, Reading
from orderparse.errors import UnreadableDocumentError
from orderparse.isolation import run_isolated
from orderparse.limits import Limits
from orderparse.readers.pdf import PdfReader
from orderparse.readers.pdf.oxide import OxideSource
from orderparse.readers.pdf.page import EngineError, Page
from orderparse.readers.pdf.plumber import PlumberSource
from orderparse.readers.pdf.reader import read_pages
from tests.readers.pdf.locked import PASSWORD, locked_pdf
from tests.readers.pdf.printer import Sheet, print_pdf
from tests.readers.pdf.typesetter import Paper, plan_rows, print_plan
from tests.robustness.pdfs import file, objects

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*.pdf"))


def fast(content: bytes) -> Reading:
    return read_pages(OxideSource.open(content, None), Limits())


def reference(content: bytes) -> Reading:
    return read_pages(PlumberSource.open(content, None), Limits())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_both_engines_read_the_same_blocks_of_a_sample(path: Path) -> None:
    content = path.read_bytes()
    assert reference(content) == fast(content)


@pytest.mark.parametrize(
    "sheet",
    [
        Sheet().text(50, 50, "Приказ\u00a0№ 5 — «о плане»"),
        Sheet().bar(50, 40, 50.7, 80).bar(50, 40, 300, 40.7).bar(300, 40, 300.7, 80),
        Sheet(rotate=90).text(50, 50, "боком").line(50, 60, 200, 60),
        Sheet(rotate=180).text(50, 50, "вниз головой").grid((40, 200), (30, 60)),
        Sheet(rotate=270).text(50, 50, "боком").text(50, 90, "вверх", turn=1),
        Sheet().text(50, 300, "вверх", turn=1).text(90, 300, "вниз", turn=3),
        Sheet().text(50, 50, "выше").text(80, 46, "*", 7).text(90, 50, "ниже"),
    ],
)
def test_both_engines_read_the_same_blocks_of_a_sheet(sheet: Sheet) -> None:
    content = print_pdf(sheet.text(50, 400, "текст"))
    assert reference(content) == fast(content)


def test_both_engines_read_the_same_blocks_of_a_plan() -> None:
    content = print_pdf(*print_plan(Paper(closed=False), list(plan_rows(12))))
    assert reference(content) == fast(content)


def test_the_box_of_a_letter_is_its_place_advance_and_size() -> None:
    content = print_pdf(Sheet().text(50, 50, "Приказ № 5", 9))
    letters = PdfDocument.from_bytes(content).extract_chars(0)
    assert [
        (letter.origin_x, letter.origin_y, letter.advance_width, letter.font_size)
        for letter in letters
    ] == [letter.bbox for letter in letters]


@pytest.mark.parametrize("letter", ["\ufffd", "\x0e"])
def test_the_reference_takes_over_where_a_letter_has_no_meaning(letter: str) -> None:
    reading = PdfReader().read(
        print_pdf(Sheet().text(50, 50, f"знак {letter} в тексте")), limits=Limits()
    )
    (block,) = reading.blocks
    assert isinstance(block, Paragraph)
    assert ("знак \ufffd в тексте",) == block.lines
    assert ["pdf-engine-replaced"] == [found.code for found in reading.diagnostics]


@pytest.mark.parametrize("engine", [OxideSource, PlumberSource])
def test_a_locked_file_opens_with_its_password(
    engine: type[OxideSource | PlumberSource],
) -> None:
    reading = read_pages(engine.open(locked_pdf("тайна"), PASSWORD), Limits())
    (block,) = reading.blocks
    assert ("тайна",) == getattr(block, "lines", None)


@pytest.mark.parametrize("engine", [OxideSource, PlumberSource])
@pytest.mark.parametrize("password", [None, "wrong"])
def test_a_locked_file_says_that_it_is_locked(
    engine: type[OxideSource | PlumberSource], password: str | None
) -> None:
    with pytest.raises(UnreadableDocumentError, match="locked by a password"):
        engine.open(locked_pdf("тайна"), password)


def test_a_file_for_the_holders_of_keys_says_so() -> None:
    keys = b"/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Adobe.PubSec /V 4 >>"
    with pytest.raises(
        UnreadableDocumentError, match="encrypted for the holders of certain keys"
    ):
        PdfReader().read(file(objects(), keys), limits=Limits())


def test_a_password_that_is_no_text_opens_nothing() -> None:
    no_text = b"\xff".decode(errors="surrogateescape")
    with pytest.raises(UnreadableDocumentError, match="locked by a password"):
        PdfReader().read(locked_pdf("тайна"), limits=Limits(), password=no_text)


def test_what_the_fast_engine_cannot_open_is_its_own_error() -> None:
    with pytest.raises(EngineError):
        OxideSource.open(b"%PDF-1.7\n", None)


def test_what_no_engine_can_open_is_unreadable() -> None:
    with pytest.raises(UnreadableDocumentError, match="damaged"):
        PdfReader().read(b"%PDF-1.7\n/Root", limits=Limits())


@frozen
class Scan:
    """An engine that sees a picture on each page, and some letters."""

    page_of: Page
    pages: int = 2

    def page(self, number: int, /) -> Page:
        return self.page_of._replace(number=number)


def page(text: str, *, picture: float) -> Page:
    source = OxideSource.open(print_pdf(Sheet().lines(20, 50, [text] * 9, 8)), None)
    return source.page(1)._replace(picture=picture)


def codes(of: Page) -> list[str]:
    return [found.code for found in read_pages(Scan(of), Limits()).diagnostics]


def test_a_picture_with_a_stamp_is_said_to_have_no_text_layer() -> None:
    assert ["no-text-layer"] * 2 == codes(page("Подписано", picture=0.9))


def test_a_picture_with_text_is_said_to_be_recognised() -> None:
    assert ["text-recognised"] == codes(page("Подписано " * 9, picture=0.9))


def test_a_page_with_a_small_picture_is_a_page_of_text() -> None:
    assert [] == codes(page("Подписано", picture=0.1))


@pytest.mark.parametrize(
    "text",
    [
        "\ue010\ue011\ue012 слово",
        "Tиoрcкoй пoлoжeниe " * 2,
        "?@8:07>< @50;870F88 >1@07>20=8O",
        "!#$% &'() *+,",
        "Ïðèêàç ¹ 5",
    ],
)
def test_letters_that_are_not_those_printed_are_said(text: str) -> None:
    assert ["text-garbled"] == codes(page(text, picture=0.0))


@pytest.mark.parametrize("number", [1, 2, 4])
def test_the_reference_follows_no_loop(number: int) -> None:
    bodies = {f"_{number}": b"9 0 R", "_9": b"%d /Odd R" % number}
    with suppress(UnreadableDocumentError):
        run_isolated(lambda: reference(file(objects(**bodies))), Limits())


def test_the_reference_does_not_print_what_is_in_a_document() -> None:
    font = b"<< /Type /FontDescriptor /FontName /X /FontBBox [(pwned) 1 2 3] >>"
    script = (
        "import sys; from orderparse import Limits;"
        "from orderparse.readers.pdf.plumber import PlumberSource;"
        "from orderparse.readers.pdf.reader import read_pages;"
        "read_pages(PlumberSource.open(sys.stdin.buffer.read(), None), Limits())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=file(objects(_7=font)),
        capture_output=True,
        check=True,
    )
    assert b"" == done.stderr
