"""A tiny PDF writer: letters of one width at given places, lines, and nothing else.

Lengths are points from the top left corner, as in `orderparse.readers.pdf.page`.
"""

import zlib
from collections.abc import Sequence

from attrs import field, frozen

A4 = (595.0, 842.0)
# Every letter is half as wide as its font is high.
LETTER = 0.5
_RANGES = ("00", "04", "20", "21", "E0", "FB", "FF")


def width(text: str, size: float = 10) -> float:
    """How wide a text is printed."""
    return len(text) * LETTER * size


@frozen(kw_only=True)
class Sheet:
    """One page under the pen; each method returns the sheet itself."""

    width: float = A4[0]
    height: float = A4[1]
    rotate: int = 0
    marks: list[str] = field(factory=list)

    def text(
        self, x: float, y: float, text: str, size: float = 10, *, turn: int = 0
    ) -> "Sheet":
        """Print a text from a point on its baseline; `turn` in quarters."""
        a, b = ((1, 0), (0, 1), (-1, 0), (0, -1))[turn]
        codes = text.encode("utf-16-be").hex()
        self.marks.append(
            f"BT /F {size:g} Tf {a} {b} {-b} {a} {x:g} {self.height - y:g} Tm"
            f" <{codes}> Tj ET"
        )
        return self

    def lines(
        self, x: float, y: float, lines: Sequence[str], size: float = 10
    ) -> "Sheet":
        """Print lines below each other."""
        for number, line in enumerate(lines):
            self.text(x, y + 1.2 * size * number, line, size)
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float) -> "Sheet":
        """Draw a line."""
        top = self.height
        self.marks.append(f"{x0:g} {top - y0:g} m {x1:g} {top - y1:g} l S")
        return self

    def bar(self, x0: float, y0: float, x1: float, y1: float) -> "Sheet":
        """Fill a box."""
        self.marks.append(f"{x0:g} {self.height - y1:g} {x1 - x0:g} {y1 - y0:g} re f")
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> "Sheet":
        """Draw all lines of a table."""
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        return self


def print_pdf(*sheets: Sheet) -> bytes:
    """The sheets as a PDF file."""
    return _file(print_objects(*sheets))


def print_objects(*sheets: Sheet) -> dict[int, bytes]:
    """The objects of such a file; the first page is number 10, the font number 3."""
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(sheets)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H"
        b" /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        4: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        b" /FontDescriptor 5 0 R >>",
        5: b"<< /Type /FontDescriptor /FontName /Plain /Flags 4 /Ascent 800"
        b" /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80"
        b" /FontBBox [0 -200 1000 800] >>",
        6: _stream(_to_unicode()),
    }
    for number, sheet in enumerate(sheets):
        objects[10 + 2 * number] = (
            f"<< /Type /Page /Parent 2 0 R /Contents {11 + 2 * number} 0 R"
            f" /MediaBox [0 0 {sheet.width:g} {sheet.height:g}]"
            f" /Rotate {sheet.rotate} /Resources << /Font << /F 3 0 R >> >> >>"
        ).encode()
        objects[11 + 2 * number] = _stream("\n".join(sheet.marks).encode())
    return objects


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def _to_unicode() -> bytes:
    ranges = "\n".join(f"<{high}00> <{high}FF> <{high}00>" for high in _RANGES)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
        " /CMapName /Plain def 1 begincodespacerange <0000> <FFFF>"
        f" endcodespacerange {len(_RANGES)} beginbfrange\n{ranges}\nendbfrange"
        " endcmap end end"
    ).encode()


def _file(objects: dict[int, bytes]) -> bytes:
    content = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(content)
        content += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(content)
    size = max(objects) + 1
    content += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        kind = b"n" if number in places else b"f"
        content += b"%010d 00000 %s \n" % (places.get(number, 0), kind)
    content += b"trailer << /Size %d /Root 1 0 R >>\n" % size
    return bytes(content + b"startxref\n%d\n%%%%EOF\n" % start)
