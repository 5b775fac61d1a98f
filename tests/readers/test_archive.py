"""ZIP archives: what is read, and every lie that is refused."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.archive import Archive, is_archive

TEXT = "приказ ".encode() * 10


def zipped(*names: str, method: int = ZIP_DEFLATED, content: bytes = TEXT) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", method) as target:
        for name in names or ("a.txt",):
            target.writestr(name, content)
    return stream.getvalue()


def opened(content: bytes, **limits: int) -> Archive:
    return Archive(content, Limits(**limits))


def central(content: bytes) -> int:
    """Where the central directory starts."""
    return content.index(b"PK\x01\x02")


def changed(content: bytes, at: int, new: bytes) -> bytes:
    return content[:at] + new + content[at + len(new) :]


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_entries_are_read(method: int) -> None:
    archive = opened(zipped("a.txt", "b/", method=method))
    assert (("a.txt",), TEXT) == (archive.names, archive.read("a.txt"))


def test_names_are_compared_without_case_and_kind_of_slash() -> None:
    archive = opened(zipped("Word\\Document.XML"))
    assert "word/document.xml" in archive
    assert TEXT == archive.read("WORD/document.xml")


@pytest.mark.parametrize("name", ["приказ.docx", "Приложение № 1.txt"])
def test_russian_names_are_read(name: str) -> None:
    assert (name,) == opened(zipped(name)).names


def test_russian_names_of_old_archivers_are_read() -> None:
    content = zipped("xxxxxx.txt").replace(b"xxxxxx", "приказ".encode("cp866"))
    assert ("приказ.txt",) == opened(content).names


def test_a_comment_after_the_archive_does_no_harm() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as target:
        target.writestr("a.txt", TEXT)
        target.comment = b"made by hand"
    assert TEXT == opened(stream.getvalue()).read("a.txt")


def test_sizes_of_64_bits_are_read() -> None:
    content = zipped(method=ZIP_STORED)
    start, end = central(content), content.index(b"PK\x05\x06")
    size = len(TEXT)
    record = content[start:end]
    record = changed(record, 20, b"\xff" * 8)
    record = changed(record, 30, struct.pack("<H", 20))
    extra = struct.pack("<HHQQ", 1, 16, size, size)
    tail = changed(content[end:], 12, struct.pack("<L", len(record + extra)))
    archive = opened(content[:start] + record + extra + tail)
    assert TEXT == archive.read("a.txt")


def test_a_streamed_archive_is_read() -> None:
    stream = BytesIO()
    with (
        ZipFile(stream, "w") as target,
        target.open(ZipInfo("a.txt"), "w", force_zip64=True) as entry,
    ):
        entry.write(TEXT)
    assert TEXT == opened(stream.getvalue()).read("a.txt")


def test_an_unknown_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        opened(zipped()).read("b.txt")


def test_the_start_tells_an_archive() -> None:
    assert is_archive(zipped())
    assert not is_archive(b"%PDF")


def _damages() -> dict[str, bytes]:
    whole = zipped("a.txt", "b.txt")
    at = central(whole)
    end = whole.rindex(b"PK\x05\x06")
    return {
        "no directory": whole[:end],
        "end cut off": whole[: end + 10],
        "directory elsewhere": changed(whole, end + 16, b"\xff\xff\xff\x00"),
        "directory too short": changed(whole, end + 8, b"\x03\x00\x03\x00"),
        "no directory record": changed(whole, at, b"XXXX"),
        "two of one name": whole.replace(b"b.txt", b"A.TXT"),
        "overlapping": changed(whole, at + 20, b"\xff\xff\x00\x00"),
    }


@pytest.mark.parametrize("content", _damages().values(), ids=_damages())
def test_a_damaged_structure_is_refused_at_once(content: bytes) -> None:
    with pytest.raises(UnreadableDocumentError):
        opened(content)


def _lies() -> dict[str, bytes]:
    whole = zipped()
    at = central(whole)
    size = len(zlib.compress(TEXT))
    return {
        "encrypted": changed(whole, at + 8, b"\x01"),
        "other method": zipped(method=ZIP_BZIP2),
        "smaller than declared": changed(whole, at + 24, b"\xff"),
        "larger than declared": changed(whole, at + 24, b"\x01"),
        "other sum": changed(whole, at + 16, b"\x00\x00"),
        "other name": changed(whole, 30, b"X"),
        "elsewhere": changed(whole, at + 42, b"\x01"),
        "cut off": changed(whole, at + 20, bytes([size - 10])),
        "not deflated": changed(whole, 35, b"\xff\xff\xff\xff"),
    }


@pytest.mark.parametrize("content", _lies().values(), ids=_lies())
def test_an_entry_that_lies_is_refused(content: bytes) -> None:
    archive = opened(content)
    with pytest.raises(UnreadableDocumentError):
        archive.read("a.txt")


def test_a_password_is_named() -> None:
    whole = zipped()
    archive = opened(changed(whole, central(whole) + 8, b"\x01"))
    with pytest.raises(UnreadableDocumentError, match="password"):
        archive.read("a.txt")


@pytest.mark.parametrize(
    ("limits", "name"),
    [
        ({"entry_bytes": 80}, "entry_bytes"),
        ({"inflated_bytes": 200}, "inflated_bytes"),
    ],
)
def test_sizes_are_limited(limits: dict[str, int], name: str) -> None:
    archive = opened(zipped("a.txt", "b.txt", content=bytes(90)), **limits)
    with pytest.raises(LimitExceededError) as caught:
        [archive.read(entry) for entry in ("a.txt", "b.txt", "a.txt")]
    assert name == caught.value.limit


def test_the_number_of_entries_is_limited() -> None:
    with pytest.raises(LimitExceededError) as caught:
        opened(zipped("a", "b", "c"), archive_entries=2)
    assert ("archive_entries", 2, 3) == (
        caught.value.limit,
        caught.value.allowed,
        caught.value.found,
    )


def test_what_packs_too_well_is_a_bomb() -> None:
    archive = opened(zipped(content=bytes(5_000_000)))
    with pytest.raises(LimitExceededError) as caught:
        archive.read("a.txt")
    assert "inflate_ratio" == caught.value.limit
