"""A PDF that opens with a password."""

from pdf_oxide import PdfDocument

from tests.readers.pdf.printer import Sheet, print_pdf

PASSWORD = "secret"  # noqa: S105 - what the tests open it with


def locked_pdf(text: str) -> bytes:
    """One page with this text, locked."""
    return locked(print_pdf(Sheet().text(50, 50, text)))


def locked(content: bytes) -> bytes:
    """The same file, locked."""
    document = PdfDocument.from_bytes(content)
    return bytes(document.to_bytes_encrypted(PASSWORD))
