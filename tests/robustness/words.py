"""Nasty Word documents."""

import io
import struct
import zipfile
from collections.abc import Iterator, Mapping, Sequence

from tests.robustness.cases import CANARY, HEADER, HEADING, ROW, Case, Expected

_MAIN = "word/document.xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/{_MAIN}" ContentType="{_TYPE}.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships">{}</Relationships>'
)
_ROOT = _RELATIONS.format(
    f'<Relationship Id="r1" Type="{_REL}/officeDocument" Target="{_MAIN}"/>'
)


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(texts: Sequence[str], properties: str = "") -> str:
    return f"<w:tr>{''.join(cell(text, properties) for text in texts)}</w:tr>"


def table(*rows: str) -> str:
    grid = '<w:gridCol w:w="900"/>' * len(HEADING)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


_GOOD = "".join(map(paragraph, HEADER)) + table(row(HEADING), row(ROW))


def document(body: str = _GOOD, prolog: str = "", namespace: str = _W) -> str:
    declared = '<?xml version="1.0" encoding="UTF-8"?>'
    return (
        f'{declared}{prolog}<w:document xmlns:w="{namespace}">'
        f"<w:body>{body}</w:body></w:document>"
    )


def parts(main: str | bytes, **others: str) -> dict[str, str | bytes]:
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        _MAIN: main,
        **{name.replace("__", "/"): text for name, text in others.items()},
    }


def package(entries: Mapping[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def whole(body: str = _GOOD, prolog: str = "") -> bytes:
    return package(parts(document(body, prolog)))


def words() -> Iterator[Case]:
    """All of them."""
    yield Case("docx: an order", whole(), Expected.ORDER)
    yield from _archives()
    yield from _packages()
    yield from _xml()
    yield from _tables()


def _archives() -> Iterator[Case]:
    good, error = whole(), Expected.ERROR
    yield Case("docx: cut in the middle", good[: len(good) // 2], error)
    yield Case("docx: only its start", good[:4], error)
    yield Case("docx: bytes before it", b"junk" * 100 + good)
    yield Case("docx: bytes behind it", good + b"junk" * 100)
    for at in range(3):
        flipped = bytearray(good)
        flipped[len(good) * (at + 1) // 4] ^= 0xFF
        yield Case(f"docx: a byte flipped ({at})", bytes(flipped))
    yield Case("docx: encrypted entries", _flagged(good, 1), error)
    yield Case("docx: an entry of 100 MB of zeros", package(parts(bytes(10**8))), error)
    yield Case("docx: sizes that lie", _lying(good), error)
    yield Case("docx: two documents in it", _doubled(), error)
    many = parts(document()) | {f"word/media/{n}.xml": "" for n in range(2000)}
    yield Case("docx: 2,000 entries", package(many), error)
    slip = {"../../../evil.txt": "evil", "/evil.txt": "evil", "C:\\evil.txt": "evil"}
    yield Case("docx: names that leave the folder", package(parts(document()) | slip))
    yield Case(
        "docx: a locked one (OLE)", _OLE + "EncryptedPackage".encode("utf-16-le"), error
    )


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016)


def _flagged(archive: bytes, flag: int) -> bytes:
    """The archive with a flag set in all its directory entries."""
    raw = bytearray(archive)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(mark)
        while at >= 0:
            raw[at + offset] |= flag
            at = raw.find(mark, at + 4)
    return bytes(raw)


def _lying(archive: bytes) -> bytes:
    """The archive with sizes of 100 in its directory."""
    raw = bytearray(archive)
    at = raw.find(b"PK\x01\x02")
    while at >= 0:
        raw[at + 24 : at + 28] = struct.pack("<I", 100)
        at = raw.find(b"PK\x01\x02", at + 4)
    return bytes(raw)


def _doubled() -> bytes:
    """Two entries of one name, which zipfile itself would warn of."""
    archive = package(parts(document()) | {"word/documenx.xml": document()})
    return archive.replace(b"word/documenx.xml", _MAIN.encode())


def _packages() -> Iterator[Case]:
    error = Expected.ERROR
    bare = parts(document())
    yield Case("docx: an ordinary archive", package({"readme.txt": "hello"}), error)
    for name in bare:
        rest = {key: value for key, value in bare.items() if key != name}
        expected = error if name == _MAIN else Expected.EITHER
        yield Case(f"docx: without {name}", package(rest), expected)
    yield Case("docx: an empty document", package(parts("")), error)
    dangling = _RELATIONS.format(
        f'<Relationship Id="r9" Type="{_REL}/image" Target="NULL"/>'
        f'<Relationship Id="r8" Type="{_REL}/hyperlink" Target="#x"/>'
    )
    rels = "word/_rels/document.xml.rels"
    yield Case(
        "docx: dangling relations", package(bare | {rels: dangling}), Expected.ORDER
    )
    outside = _RELATIONS.format(
        f'<Relationship Id="r9" Type="{_REL}/attachedTemplate"'
        ' Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/>'
    )
    yield Case(
        "docx: a template elsewhere", package(bare | {rels: outside}), Expected.ORDER
    )
    strict = document(namespace=_STRICT)
    yield Case("docx: ISO Strict", package(parts(strict)), Expected.ORDER)


def _xml() -> Iterator[Case]:
    error = Expected.ERROR
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    prolog = f'<!DOCTYPE x [<!ENTITY e0 "ha">{bomb}]>'
    yield Case("docx: a billion laughs", whole(paragraph("&e9;"), prolog), error)
    reading = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    yield Case(
        "docx: an entity that reads a file", whole(paragraph("&e;"), reading), error
    )
    yield Case("docx: mark-up that does not close", whole("<w:p><w:r>"), error)
    yield Case("docx: a wrong character", whole(_GOOD + paragraph("a\x01b")), error)
    nested = "<w:tbl><w:tr><w:tc>" * 3000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 3000
    yield Case("docx: 3,000 tables in each other", whole(_GOOD + nested))
    comments = "<!-- c -->" * 100_000
    yield Case("docx: 100,000 comments", whole(_GOOD + comments), Expected.ORDER)
    yield Case("docx: 11 MB of text", whole(_GOOD + paragraph("Б" * 5_600_000)))
    utf16 = document().replace("UTF-8", "UTF-16").encode("utf-16")
    yield Case("docx: UTF-16", package(parts(utf16)), Expected.ORDER)
    long_name = f'<w:p w:x="{"a" * 10**6}"/>'
    yield Case(
        "docx: a megabyte of attribute", whole(_GOOD + long_name), Expected.ORDER
    )
    yield Case("docx: mention of a canary", whole(_GOOD.replace("План", CANARY)))


def _tables() -> Iterator[Case]:
    good = "".join(map(paragraph, HEADER))
    for value in (
        "2147483647",
        "1" + "0" * 30,
        "-5",
        "0",
        "abc",
        "1.5",
        "",
        "9" * 5000,
    ):
        span = f'<w:gridSpan w:val="{value}"/>'
        yield Case(
            f"docx: gridSpan {value[:12]}",
            whole(good + table(row(HEADING), row(ROW, span))),
        )
    merged = '<w:vMerge w:val="continue"/>'
    rows = [row(HEADING), *(row(ROW, merged) for _ in range(3000))]
    yield Case("docx: 3,000 merged rows", whole(good + table(*rows)))
    yield Case(
        "docx: a merge that continues nothing", whole(good + table(row(ROW, merged)))
    )
    wide = row(["x"] * 500)
    yield Case("docx: 500 columns", whole(good + table(row(HEADING), wide)))
    for tag in ("tr", "tc", "tblHeader", "gridBefore", "hMerge"):
        stray = f"<w:{tag}>{paragraph('ничей')}</w:{tag}>"
        yield Case(f"docx: {tag} outside of a table", whole(_GOOD + stray))
    ends = "<table-end/>" * 3
    yield Case("docx: ends of no table", whole(_GOOD + ends), Expected.ORDER)
    yield Case(
        "docx: rows without cells",
        whole(_GOOD + table("<w:tr/>" * 100)),
        Expected.ORDER,
    )
