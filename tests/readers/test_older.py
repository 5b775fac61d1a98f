"""DOC and RTF through the programs that read them, and the samples saved by one."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import orderparse
from orderparse.blocks import Block, Paragraph, Table
from orderparse.errors import (
    MissingDependencyError,
    UnreadableDocumentError,
    UnsupportedFormatError,
)
from orderparse.limits import Limits
from orderparse.model import Source
from orderparse.normalise import squeeze
from orderparse.parsing import parse_reading
from orderparse.parsing.deadlines import Context
from orderparse.readers import Reader
from orderparse.readers.docx import DocxReader
from orderparse.readers.html import HtmlReader
from orderparse.readers.odt import OdtReader
from orderparse.readers.office.antiword import find_antiword, read_doc
from orderparse.readers.older import OlderOfficeReader
from tests.readers.office import convert
from tests.same_order import format_free

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = ("ministry-order-340", "municipal-plan-20")
READERS: dict[str, type[Reader]] = {
    "docx": DocxReader,
    "odt": OdtReader,
    "rtf": OlderOfficeReader,
    "doc": OlderOfficeReader,
    "html": HtmlReader,
}
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[str, str], bytes]:
    """Both samples in all formats, saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("saved")
    sources = [SAMPLES / f"{name}.docx" for name in NAMES]
    return {
        (path.stem, kind): path.read_bytes()
        for kind in READERS
        for path in convert(sources, kind, folder)
    }


def told(blocks: tuple[Block, ...]) -> list[str]:
    """What is printed and where, without looks that a format may not keep."""
    found = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(f"{squeeze(block.text)} [{block.label}]")
        else:
            found += [
                " | ".join(
                    f"{c.column}+{c.col_span}x{c.row_span} {squeeze(c.text)}"
                    for c in row.cells
                )
                for row in block.rows
            ]
    return found


def sample(name: str) -> list[str]:
    content = (SAMPLES / f"{name}.docx").read_bytes()
    return told(DocxReader().read(content, limits=Limits()).blocks)


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_sample_saved_in_another_format_is_the_same_order(
    name: str, kind: str, saved: Mapping[tuple[str, str], bytes]
) -> None:
    content = saved[name, kind]
    reader = READERS[kind]()
    assert reader.accepts(content)
    reading = reader.read(content, limits=Limits())
    assert kind == reading.format
    assert sample(name) == told(reading.blocks)
    (order,) = parse_reading(reading, Source(format=kind, sha256=""), Context())
    expected = orderparse.parse(SAMPLES / f"{name}.txt")
    assert format_free(expected) == format_free(order)


@pytest.mark.parametrize("name", NAMES)
def test_antiword_alone_says_the_same(
    name: str,
    saved: Mapping[tuple[str, str], bytes],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    antiword = find_antiword()
    assert antiword is not None
    (tmp_path / "antiword").symlink_to(antiword)
    monkeypatch.setenv("PATH", str(tmp_path))
    reading = OlderOfficeReader().read(saved[name, "doc"], limits=Limits())
    assert sample(name) == told(reading.blocks)
    assert ["fallback-used"] == [doubt.code for doubt in reading.diagnostics]


@pytest.mark.parametrize("kind", ["doc", "rtf"])
def test_without_any_program_the_one_to_install_is_named(
    kind: str,
    saved: Mapping[tuple[str, str], bytes],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingDependencyError, match="LibreOffice"):
        OlderOfficeReader().read(saved[NAMES[0], kind], limits=Limits())


@pytest.mark.parametrize(
    ("streams", "expected"),
    [
        (("EncryptionInfo", "EncryptedPackage"), "password"),
        (("WordDocument", "EncryptedPackage"), "password"),
        (("Workbook",), "Excel"),
        (("PowerPoint Document",), "PowerPoint"),
        (("Contents",), "no Word document"),
    ],
)
def test_other_compound_files_are_named(
    streams: tuple[str, ...], expected: str
) -> None:
    content = COMPOUND + "".join(streams).encode("utf-16-le")
    assert OlderOfficeReader().accepts(content)
    with pytest.raises(
        (UnreadableDocumentError, UnsupportedFormatError), match=expected
    ):
        OlderOfficeReader().read(content, limits=Limits())


def test_a_damaged_document_is_unreadable() -> None:
    content = COMPOUND + "WordDocument".encode("utf-16-le") + bytes(600)
    with pytest.raises(UnreadableDocumentError):
        OlderOfficeReader().read(content, limits=Limits())


def test_a_locked_document_is_named_so() -> None:
    head = b"\xec\xa5" + bytes(8) + b"\x00\x01" + bytes(500)
    content = (COMPOUND + "WordDocument".encode("utf-16-le")).ljust(512, b"\0") + head
    with pytest.raises(UnreadableDocumentError, match="password"):
        OlderOfficeReader().read(content, limits=Limits())


@pytest.mark.parametrize("place", [512, 64 * 9])
def test_the_text_of_a_short_document_begins_at_a_small_sector(place: int) -> None:
    content = (COMPOUND + "WordDocument".encode("utf-16-le")).ljust(place, b"\0")
    locked = b"\xec\xa5" + bytes(8) + b"\x00\x01" + bytes(52)
    with pytest.raises(UnreadableDocumentError, match="password"):
        OlderOfficeReader().read(content + locked, limits=Limits())


def test_antiword_refuses_what_it_cannot_read() -> None:
    antiword = find_antiword()
    assert antiword is not None
    with pytest.raises(UnreadableDocumentError):
        read_doc(antiword, COMPOUND + bytes(600), Limits())


def test_tables_are_among_what_is_compared() -> None:
    content = (SAMPLES / f"{NAMES[0]}.docx").read_bytes()
    blocks = DocxReader().read(content, limits=Limits()).blocks
    assert any(isinstance(block, Table) for block in blocks)
