"""PDF -> blocks: by where each letter and each line stands on the page."""

from io import BytesIO

from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from orderparse.blocks import Reading
from orderparse.errors import UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.readers.pdf.plumber import PlumberSource
from orderparse.readers.pdf.reader import read_pages

# The header may stand after some bytes of another kind (a mail, a web server's lines).
_HEAD = 1024


class PdfReader:
    """Reads born-digital PDF files; a scan without text layer is an error."""

    def accepts(self, content: bytes, /) -> bool:
        """Whether the header of a PDF stands near the start."""
        return b"%PDF-" in content[:_HEAD]

    def read(
        self, content: bytes, /, *, limits: Limits, password: str | None = None
    ) -> Reading:
        """Read all pages.

        Raises:
            UnreadableDocumentError: damaged, locked, or without text.
            LimitExceededError: over a limit.
        """
        try:
            with PDF.open(BytesIO(content), password=password or "") as pdf:
                return read_pdf(pdf, limits)
        except PdfminerException as error:
            if any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args):
                raise UnreadableDocumentError("locked by a password") from error
            raise UnreadableDocumentError("damaged PDF") from error


def read_pdf(pdf: PDF, limits: Limits) -> Reading:
    """Read a PDF that is already open; it stays open.

    Raises:
        UnreadableDocumentError: without text.
        LimitExceededError: over a limit.
    """
    return read_pages(PlumberSource(pdf), limits)
