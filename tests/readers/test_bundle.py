"""Archives and mails: the documents that came in them."""

from email.message import EmailMessage

import pytest

from orderparse.blocks import Paragraph, Reading
from orderparse.errors import (
    UnreadableDocumentError,
    UnsupportedFormatError,
)
from orderparse.limits import Limits
from orderparse.readers import choose_reader
from orderparse.readers.mail import MailReader
from orderparse.readers.zip import ZipReader
from tests.readers.blocks import lines_of
from tests.readers.wordml import archive, p, package

ORDER, ANNEX = package(p("ПРИКАЗ")), package(p("ПЛАН"))
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(50)
DAMAGED = package(p("ПРИКАЗ")).replace(b"PK\x05\x06", b"XXXX")


def reading(content: bytes) -> Reading:
    """Read as a user would, the reader chosen by content."""
    _, reader = choose_reader(content)
    return reader.read(content, limits=Limits())


def codes(found: Reading) -> list[str]:
    return [doubt.code for doubt in found.diagnostics]


def test_the_one_document_of_an_archive_is_read() -> None:
    found = reading(archive({"приказ.docx": ORDER, "скан.png": PICTURE}))
    assert ["ПРИКАЗ"] == lines_of(found.blocks)
    assert "docx" == found.format
    assert ["bundle-read", "bundle-skipped"] == codes(found)
    assert (("names", "скан.png"),) == found.diagnostics[1].values


def test_several_documents_are_read_in_their_order() -> None:
    found = reading(archive({"приказ.docx": ORDER, "план.docx": ANNEX}))
    assert [("ПРИКАЗ", True), ("ПЛАН", True)] == [
        (block.text, block.hints.page_break_before)
        for block in found.blocks
        if isinstance(block, Paragraph)
    ]
    assert ["bundle-read"] == codes(found)


def test_doubts_about_a_later_document_are_found_at_their_place() -> None:
    doubtful = package(p("ПЛАН") + '<w:altChunk r:id="x"/>')
    found = reading(archive({"приказ.docx": ORDER, "план.docx": doubtful}))
    assert [2] == [
        doubt.origin.block
        for doubt in found.diagnostics
        if doubt.code == "embedded-skipped" and doubt.origin is not None
    ]


def test_of_two_formats_of_one_document_the_better_is_read() -> None:
    page = "<html><body>ПРИКАЗ ИЗ HTML</body></html>".encode()
    found = reading(archive({"приказ.html": page, "приказ.docx": ORDER}))
    assert ["ПРИКАЗ"] == lines_of(found.blocks)


def test_a_text_is_read_where_there_is_nothing_better() -> None:
    text = "ПРИКАЗ из текста".encode()
    assert ["ПРИКАЗ из текста"] == lines_of(reading(archive({"a.txt": text})).blocks)
    found = reading(archive({"readme.txt": text, "приказ.docx": ORDER}))
    assert ["ПРИКАЗ"] == lines_of(found.blocks)


def test_an_archive_without_a_document_lists_what_it_holds() -> None:
    files = {f"скан{number}.png": PICTURE for number in range(12)}
    with pytest.raises(UnsupportedFormatError) as caught:
        reading(archive(files))
    assert caught.value.found is not None
    assert caught.value.found.startswith("a ZIP archive holding скан0.png, скан1.png")
    assert caught.value.found.endswith("2 more")


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, "nothing"),
        ({"__MACOSX/приказ.docx": ORDER, "a/Thumbs.db": b"x"}, "nothing"),
        ({"таблица.xlsx": archive({"[Content_Types].xml": "<x/>"})}, "xlsx"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "OpenDocument"),
        ({"внутри.zip": archive({"приказ.docx": ORDER})}, "внутри.zip"),
    ],
)  # fmt: skip
def test_what_is_no_document_is_not_read(
    files: dict[str, str | bytes], expected: str
) -> None:
    content = archive(files)
    with pytest.raises(
        (UnsupportedFormatError, UnreadableDocumentError), match=expected
    ):
        ZipReader().read(content, limits=Limits())


def test_a_damaged_document_in_an_archive_is_named() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"приказ\.docx: damaged"):
        reading(archive({"приказ.docx": DAMAGED}))


def mail(body: str = "Добрый день!", subtype: str = "plain") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "clerk@example.org"
    message["Subject"] = "Приказ"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(body, subtype=subtype)
    return message


def with_file(message: EmailMessage, name: str, content: bytes) -> EmailMessage:
    message.add_attachment(
        content, maintype="application", subtype="octet-stream", filename=name
    )
    return message


def test_the_order_attached_to_a_mail_is_read() -> None:
    content = with_file(mail(), "приказ.docx", ORDER).as_bytes()
    found = reading(content)
    assert ["ПРИКАЗ"] == lines_of(found.blocks)
    assert (("names", "приказ.docx"),) == found.diagnostics[0].values


@pytest.mark.parametrize(
    ("body", "subtype"),
    [("ПРИКАЗ", "plain"), ("<p>ПРИКАЗ</p>", "html"), ("<html>ПРИКАЗ</html>", "html")],
)
def test_an_order_written_in_the_mail_is_read(body: str, subtype: str) -> None:
    content = with_file(mail(body, subtype), "подпись.png", PICTURE).as_bytes()
    assert ["ПРИКАЗ"] == lines_of(reading(content).blocks)


def test_a_web_archive_is_read() -> None:
    message = EmailMessage()
    message["Subject"] = "Приказ"
    message.set_content(
        "<html><body>ПРИКАЗ</body></html>", subtype="html", charset="windows-1251"
    )
    message.make_related()
    message.add_related(PICTURE, maintype="image", subtype="png")
    assert ["ПРИКАЗ"] == lines_of(reading(message.as_bytes()).blocks)


@pytest.mark.parametrize(
    "charset", ["unheard-of", "", "with\0nul", "idna", "undefined", "punycode", "hex"]
)
def test_a_mail_of_no_known_encoding_is_told_by_its_letters(charset: str) -> None:
    parameter = f"; charset={charset}" if charset else ""
    head = f"MIME-Version: 1.0\r\nContent-Type: text/plain{parameter}\r\n\r\n"
    content = head.encode() + "Об утверждении плана мероприятий".encode("cp1251")
    assert ["Об утверждении плана мероприятий"] == lines_of(reading(content).blocks)


def test_a_mail_without_an_order_lists_what_it_holds() -> None:
    message = EmailMessage()
    message["Message-ID"] = "<1@example.org>"
    message.add_attachment(
        PICTURE, maintype="image", subtype="png", filename="скан.png"
    )
    with pytest.raises(UnsupportedFormatError, match=r"a mail holding скан\.png"):
        reading(message.as_bytes())


@pytest.mark.parametrize(
    "head",
    [
        b'Content-Type: multipart/mixed; boundary="a"\r\n\r\n--a\r\n',
        b"Content-Type: message/rfc822\r\n\r\n",
    ],
)
def test_a_mail_of_mails_of_mails_is_over_the_limit(head: bytes) -> None:
    with pytest.raises(UnreadableDocumentError):
        MailReader().read(head * 60, limits=Limits())


@pytest.mark.parametrize(
    "text", ["ПРИКАЗ", "Note: важно", "Subject: дело\n\nтекст", "https://example.org"]
)
def test_a_text_is_no_mail(text: str) -> None:
    assert not MailReader().accepts(text.encode())
