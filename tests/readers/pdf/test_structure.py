"""What is refused before an engine walks the file."""

import zlib
from random import Random

import pytest

from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.pdf.structure import check_structure
from tests.readers.pdf.printer import Sheet, print_pdf


def file(*objects: bytes) -> bytes:
    """A file of these objects, numbered from 1; enough for a look at its structure."""
    numbered = [
        b"%d 0 obj\n%b\nendobj\n" % pair for pair in enumerate(objects, start=1)
    ]
    return b"%PDF-1.7\n" + b"".join(numbered) + b"trailer << /Root 1 0 R >>"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< %b >>\nstream\n%b\nendstream" % (entries, content)


def packed(content: bytes, entries: bytes = b"/Filter /FlateDecode") -> bytes:
    return stream(zlib.compress(content, 9), entries)


def object_stream(*objects: bytes) -> bytes:
    heads, places = [], 0
    for number, body in enumerate(objects, start=50):
        heads.append(b"%d %d" % (number, places))
        places += len(body) + 1
    head = b" ".join(heads) + b" "
    entries = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode"
    return packed(head + b" ".join(objects), entries % (len(objects), len(head)))


_HEADS = b"/Type /ObjStm /N 2 /First 13"
_FORM = b"/Subtype /Form /Resources << /XObject << /X %d 0 R >> >> /Filter /FlateDecode"


def test_a_drawing_that_draws_itself_is_drawn_once() -> None:
    check_structure(file(packed(b"/X Do", _FORM % 1)), Limits())


def test_an_ordinary_file_passes_and_shows_text() -> None:
    content = print_pdf(Sheet().text(50, 50, "Приказ"))
    assert check_structure(content, Limits()).shows_text


def test_a_file_that_draws_only_shows_no_text() -> None:
    content = file(packed(b"50 50 m 90 50 l S"))
    assert not check_structure(content, Limits()).shows_text


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n",
        file(b"<< /Type /Pages /Kids [1 0 R] >>"),
        file(b"<< /Kids [2 0 R] >>", b"<< /Kids [1 0 R] >>"),
        file(b"<< /Parent 2 0 R >>", b"<< /Parent 1 0 R >>"),
        file(b"2 0 R", b"1 0 R"),
        file(b"2 -1 R", b"1 0 R << >> 7"),
        file(*(b"<< /Kids [%d 0 R] >>" % (number + 2) for number in range(200))),
        file(b"[" * 100 + b"]" * 100),
        file(b"<< /A " * 100 + b">>" * 100),
        file(packed(b"[" * 100 + b"]" * 100 + b" TJ")),
        file(packed(b"/P " + b"<< /A " * 100 + b">>" * 100 + b" BDC")),
        file(packed(b"(" * 300)),
        file(object_stream(b"<< /Kids [51 0 R] >>", b"<< /Kids [50 0 R] >>")),
        file(object_stream(b"<< /A " * 100 + b">>" * 100)),
        file(stream(b"1 0 % 7\n2 19 << /Kids [2 0 R] >> << /Kids [1 0 R] >>", _HEADS)),
        file(packed(b"", b"/Type /XRef /Index [0 1000000000]")),
        file(packed(b"", b"/Type /XRef /W [1 -2 1]")),
        file(*(packed(b"/X Do " * 10, _FORM % (number + 2)) for number in range(6))),
        file(*(packed(b"/X Do", _FORM % (number + 2)) for number in range(200))),
        file(b"<< >>") + b"trailer << /Prev 9 >> startxref 9\n" * 600,
    ],
    ids=[
        "no catalogue",
        "own kid",
        "kids in a circle",
        "parents in a circle",
        "names of names",
        "odd names of names",
        "deep tree",
        "deep arrays",
        "deep dictionaries",
        "deep operands",
        "deep properties",
        "open strings",
        "packed circle",
        "packed depth",
        "behind a comment",
        "huge index",
        "negative width",
        "drawings in drawings",
        "deep drawings",
        "many revisions",
    ],
)
def test_loops_and_endless_nesting_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocumentError):
        check_structure(content, Limits())


@pytest.mark.parametrize(
    "content",
    [
        file(packed(bytes(3000))),
        file(packed(bytes(900)), packed(bytes(900)), packed(bytes(900))),
        file(
            packed(zlib.compress(bytes(9000)), b"/Filter [/FlateDecode /FlateDecode]")
        ),
        file(packed(b"\x81 " * 20, b"/Filter [/FlateDecode /RunLengthDecode]")),
        file(stream(zlib.compress(bytes(3000))[:-1] + b"!", b"/Filter /FlateDecode")),
    ],
    ids=["one stream", "all streams", "packed twice", "packed runs", "damaged"],
)
def test_what_unpacks_to_too_much_is_refused(content: bytes) -> None:
    with pytest.raises(LimitExceededError):
        check_structure(content, Limits(entry_bytes=1000, inflated_bytes=2000))


@pytest.mark.parametrize(
    "shown",
    [
        b"BT <%b> Tj ET" % (b"0431" * 30_000),
        b"q BT%%\n(%b) Tj ET" % (b"\\0041" * 30_000),
        b"q BI /W 1 ID %b EI Q BT(%b) Tj ET" % (b"\x80" * 9, b"\\0041" * 30_000),
    ],
    ids=["hexadecimal", "escaped", "behind a picture"],
)
def test_more_letters_than_a_page_may_have_are_refused(shown: bytes) -> None:
    with pytest.raises(LimitExceededError, match="glyphs"):
        check_structure(file(packed(shown)), Limits())


def test_a_long_table_of_codes_shows_no_letters() -> None:
    table = b"1 beginbfrange <0000> <FFFF> [%b] endbfrange" % (b"<0041>" * 65_536)
    check_structure(file(packed(table)), Limits())


_NOISE = b"(%b)" % (bytes(range(63, 92)) * 20) * 400


@pytest.mark.parametrize(
    "unpacked",
    [
        _NOISE,
        bytes(36) + b"acsp BT " + _NOISE,
        b"BT (a) Tj ET\nBI /W 1 ID " + _NOISE + b" EI Q",
        b"BT ID " + _NOISE,
    ],
    ids=["file", "profile of colours", "picture among text", "picture without end"],
)
def test_strings_that_are_no_text_show_no_letters(unpacked: bytes) -> None:
    check_structure(file(packed(unpacked)), Limits())


def test_many_pictures_without_end_take_linear_time() -> None:
    check_structure(file(packed(b"BT" + b"( ID )" * 2**20)), Limits())


def test_a_damaged_stream_takes_long_to_mend() -> None:
    noise = Random(7).randbytes(100_000)  # noqa: S311 - the same every time
    whole = packed(noise)
    damaged = stream(zlib.compress(noise, 9)[:-1] + b"!", b"/Filter /FlateDecode")
    quick, slow = (check_structure(file(c), Limits()).walked for c in (whole, damaged))
    assert 10 * quick < slow


def test_an_object_of_many_megabytes_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match="an object of megabytes"):
        check_structure(file(b"<< >>" + b" " * 2**21), Limits())


@pytest.mark.parametrize(
    "content",
    [
        file(b"<< /Length 5 >> stream\r\n(a)Tj"),
        file(stream(b"no deflate data", b"/Filter /FlateDecode")),
        file(stream(b"\x00" * 10, b"/Subtype /Image /Filter /DCTDecode")),
        file(packed(b"5 0 << >>", b"/Type /ObjStm /N 1 /Filter /FlateDecode")),
        file(packed(b"5 0 6", b"/Type /ObjStm /First 5 /Filter /FlateDecode")),
        file(stream(b"\x808\x81" * 3, b"/Type /ObjStm /First 9")),
        b"obj /Root",
    ],
    ids=[
        *("no end", "no deflate", "picture", "no first", "half a pair", "encrypted"),
        "no number",
    ],
)
def test_damage_that_engines_mend_passes(content: bytes) -> None:
    check_structure(content, Limits())
