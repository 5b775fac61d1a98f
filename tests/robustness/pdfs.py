"""Nasty PDF files."""

import random
import zlib
from collections.abc import Iterator, Mapping

from tests.robustness.cases import HEADER, HEADING, ROW, Case, Expected

_Objects = Mapping[int, bytes]
_BOX = b"/MediaBox [0 0 595 842]"
_FONT = b"/Resources << /Font << /F 5 0 R >> >>"


def stream(content: bytes, entries: bytes = b"") -> bytes:
    length = str(len(content)).encode()
    head = b"<< /Length " + length + b" " + entries + b" >>"
    return head + b"\nstream\n" + content + b"\nendstream"


def deflated(content: bytes, entries: bytes = b"") -> bytes:
    return stream(zlib.compress(content, 9), b"/Filter /FlateDecode " + entries)


def file(objects: _Objects, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A file of these objects, with its table of offsets."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = {}
    for number, content in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        kind = b"n" if number in offsets else b"f"
        out += b"%010d 00000 %b \n" % (offsets.get(number, 0), kind)
    out += b"trailer\n<< /Size %d " % size + trailer + b" >>\n"
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


_MAPPING = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    b"1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end"
)


def shown(x: int, y: int, text: str) -> bytes:
    codes = text.encode("utf-16-be").hex().encode()
    return b"BT /F 9 Tf %d %d Td <%b> Tj ET\n" % (x, y, codes)


def page() -> bytes:
    lines = [shown(60, 800 - 20 * at, text) for at, text in enumerate(HEADER)]
    for top, cells in ((600, HEADING), (560, ROW)):
        for at, text in enumerate(cells):
            lines.append(shown(42 + 100 * at, top + 15, text[:14]))
    rules = [b"%d 560 m %d 640 l S\n" % (x, x) for x in range(40, 600, 100)]
    rules += [b"40 %d m 540 %d l S\n" % (y, y) for y in (560, 600, 640)]
    return b"".join(lines + rules)


def objects(content: bytes | None = None, **changed: bytes) -> dict[int, bytes]:
    """The objects of a good file; `_5=b"…"` changes the fifth."""
    good = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R " + _BOX + _FONT + b" /Contents 4 0 R >>",
        4: deflated(page() if content is None else content),
        5: b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H"
        b" /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
        6: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        b" /FontDescriptor 7 0 R >>",
        7: b"<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 -200 900 900]"
        b" /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
        8: deflated(_MAPPING),
    }
    return good | {int(key[1:]): value for key, value in changed.items()}


def pdfs() -> Iterator[Case]:
    """All of them."""
    good = file(objects())
    yield Case("pdf: an order", good, Expected.ORDER)
    yield from _damaged(good)
    yield from _loops()
    yield from _bombs()
    yield from _odd()


def _damaged(good: bytes) -> Iterator[Case]:
    error = Expected.ERROR
    yield Case("pdf: only its first line", b"%PDF-1.7\n", error)
    yield Case("pdf: cut in the middle", good[: len(good) // 2])
    yield Case("pdf: without table of offsets", good[: good.rindex(b"xref\n0")])
    yield Case("pdf: without root", good.replace(b"/Root 1 0 R", b""))
    yield Case("pdf: bytes before it", b"junk" * 50 + good)
    yield Case("pdf: bytes behind it", good + b"junk" * 5000)
    noise = random.Random(7)  # noqa: S311 - the same every time
    yield Case(
        "pdf: noise behind the first line",
        b"%PDF-1.7\n" + noise.randbytes(50_000),
        error,
    )
    for number in range(6):
        flipped = bytearray(good)
        for at in noise.sample(range(20, len(good)), 20):
            flipped[at] = noise.randrange(256)
        yield Case(f"pdf: 20 bytes overwritten ({number})", bytes(flipped))


def _loops() -> Iterator[Case]:
    own_child = b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"
    yield Case("pdf: pages that hold themselves", file(objects(_2=own_child)))
    glued = own_child.replace(b"2 0 R", b"3 0R")
    yield Case("pdf: a page that is its own child", file(objects(_3=glued)))
    itself = b"4 0 R"
    yield Case("pdf: a reference to itself", file(objects(_4=itself)))
    pair = file(objects(_4=b"9 0 R", _9=b"4 0 R"))
    yield Case("pdf: two references to each other", pair)
    form = deflated(
        b"/X Do",
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 9 0 R >> >>",
    )
    use = objects(page() + b"/X Do", _9=form)
    use[3] = use[3].replace(b"/Font", b"/XObject << /X 9 0 R >> /Font")
    yield Case("pdf: a form that draws itself", file(use))
    length = file(objects(_4=b"<< /Length 4 0 R >>\nstream\nx\nendstream"))
    yield Case("pdf: a length that is the stream itself", length)
    kids = {
        n: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 1)
        for n in range(10, 3000)
    }
    deep = objects(_2=b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>") | kids
    deep[3000] = deep[3]
    yield Case("pdf: a tree of pages 3,000 deep", file(deep))
    nested = objects(b"[" * 100_000)
    yield Case("pdf: 100,000 open brackets", file(nested))


def _bombs() -> Iterator[Case]:
    yield Case("pdf: a page of 100 MB of blanks", file(objects(b" " * 10**8)))
    twice = zlib.compress(zlib.compress(bytes(5 * 10**7), 9), 9)
    entries = b"/Filter [/FlateDecode /FlateDecode]"
    yield Case("pdf: a bomb in a bomb", file(objects(_4=stream(twice, entries))))
    damaged = file(objects(_4=stream(twice[:-4] + b"sums", entries)))
    displaced = damaged.replace(b"\n0000000009", b"\n0000000010")
    yield Case("pdf: a bomb in a damaged bomb", displaced, Expected.ERROR)
    huge = b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>"
    yield Case("pdf: a count of 2 billion pages", file(objects(_2=huge)))
    many = b"<< /Type /Pages /Kids [" + b"3 0 R " * 5000 + b"] /Count 5000 >>"
    yield Case("pdf: 5,000 pages", file(objects(_2=many)))
    glyphs = shown(40, 700, "буква " * 20_000)
    yield Case("pdf: 120,000 letters on a page", file(objects(glyphs)))
    again = b"<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>"
    dense = objects(shown(40, 700, "б" * 120_000), _2=again)
    yield Case("pdf: 120,000 letters in a row, twice", file(dense), Expected.ERROR)
    lines = b"".join(b"%d 0 m %d 800 l S\n" % (x % 500, x % 500) for x in range(20_000))
    yield Case("pdf: 20,000 lines on a page", file(objects(page() + lines)))
    box = objects()
    box[3] = box[3].replace(b"595 842", b"99999999 99999999")
    yield Case("pdf: a page of 35 kilometres", file(box))
    table = good = file(objects())
    at = good.rindex(b"xref\n0")
    table = good[:at] + b"xref\n0 999999999\n" + good[at + 9 :]
    yield Case("pdf: a table of a billion offsets", table)


def _odd() -> Iterator[Case]:
    error = Expected.ERROR
    none = objects(_2=b"<< /Type /Pages /Kids [] /Count 0 >>")
    yield Case("pdf: no pages but a page", file(none))
    yield Case("pdf: an empty page", file(objects(b"")), error)
    picture = b"q 500 0 0 700 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
    yield Case("pdf: a scan without text", file(objects(picture)), error)
    locked = b"/Root 1 0 R /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <%b> /U <%b> >> /ID [<00> <00>]"
    secret = locked % (b"41" * 32, b"42" * 32)
    yield Case("pdf: locked by a password", file(objects(), secret), error)
    script = objects()
    script[1] = (
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>"
    )
    yield Case("pdf: a script", file(script), Expected.ORDER)
    infinite = objects(page().replace(b"9 Tf", b"1e38 Tf", 3))
    yield Case("pdf: letters of any size", file(infinite))
    unmapped = objects(
        _8=deflated(b"1 beginbfrange <0000> <FFFF> [" + b"<0041>" * 70_000)
    )
    yield Case("pdf: letters without a meaning", file(unmapped))
