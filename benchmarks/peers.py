"""What others make of the same bytes: text and cells, no fields, deadlines or parties.

Each is imported when it is called, so that a process that calls one shows the memory of
that one.
"""

import resource
import subprocess
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from shutil import which
from typing import NamedTuple


def orderparse(content: bytes) -> object:
    """The order."""
    return import_module("orderparse").parse(content)


def python_docx(content: bytes) -> object:
    """The text of paragraphs and of `row.cells`."""
    document = import_module("docx").Document(BytesIO(content))
    cells = [
        cell.text
        for table in document.tables
        for row in table.rows
        for cell in row.cells
    ]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def docx2python(content: bytes) -> object:
    """Its `text`."""
    with import_module("docx2python").docx2python(BytesIO(content)) as document:
        return document.text


def mammoth(content: bytes) -> object:
    """Its HTML."""
    return import_module("mammoth").convert_to_html(BytesIO(content)).value


def markitdown(content: bytes) -> object:
    """Its Markdown."""
    module = import_module("markitdown")
    return module.MarkItDown().convert_stream(BytesIO(content), file_extension=".docx")


def docling(content: bytes) -> object:
    """Its document, by the part of it that reads Word: no model is needed for that."""
    given = import_module("docling.datamodel.document").InputDocument(
        path_or_stream=BytesIO(content),
        format=import_module("docling.datamodel.base_models").InputFormat.DOCX,
        backend=import_module("docling.backend.msword_backend").MsWordDocumentBackend,
        filename="order.docx",
    )
    # Its converter asks for torch even where no model is used.
    return given._backend.convert()  # noqa: SLF001


def pandoc(content: bytes) -> object:
    """Its JSON; a program of its own, the start of it included."""
    command = ["pandoc", "--from", "docx", "--to", "json"]
    return subprocess.run(command, input=content, capture_output=True, check=True)


def pdfplumber(content: bytes) -> object:
    """Text and the cells of all tables."""
    with import_module("pdfplumber").open(BytesIO(content)) as pdf:
        return [(page.extract_text(), page.extract_tables()) for page in pdf.pages]


def pymupdf(content: bytes) -> object:
    """Text and the cells of all tables."""
    with import_module("pymupdf").open(stream=content, filetype="pdf") as pdf:
        return [
            (page.get_text(), [table.extract() for table in page.find_tables().tables])
            for page in pdf
        ]


def camelot(content: bytes) -> object:
    """The cells of all ruled tables."""
    read = import_module("camelot.io").read_pdf
    return [table.df for table in read(BytesIO(content), pages="all", flavor="lattice")]


def docling_parse(content: bytes) -> object:
    """Lines of text with their places: what docling's models are then shown."""
    parser = import_module("docling_parse.pdf_parser").DoclingPdfParser()
    pdf = parser.load(BytesIO(content))
    return [page.textline_cells for _, page in pdf.iterate_pages()]


def cpu_seconds() -> float:
    """What this process and the programs it has called have used."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(part.ru_utime + part.ru_stime for part in used)


def peak_megabytes() -> float:
    """The most memory that this process, or a program it has called, has needed."""
    # Linux: unlike ru_maxrss, this does not count what the parent had.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    own = int(status.partition("VmHWM:")[2].split()[0])
    called = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return max(own, called) / 1024


class Peer(NamedTuple):
    """One contender.

    Attributes:
        needs: module or program.
        read: what it does.
    """

    needs: str
    read: Callable[[bytes], object]


PEERS: dict[str, dict[str, Peer]] = {
    ".docx": {
        "python-docx": Peer("docx", python_docx),
        "docx2python": Peer("docx2python", docx2python),
        "mammoth": Peer("mammoth", mammoth),
        "markitdown": Peer("markitdown", markitdown),
        "docling, its Word reader": Peer("docling", docling),
        "pandoc": Peer("pandoc", pandoc),
    },
    ".pdf": {
        "pdfplumber, text and tables": Peer("pdfplumber", pdfplumber),
        "PyMuPDF, text and tables": Peer("pymupdf", pymupdf),
        "camelot, ruled tables": Peer("camelot", camelot),
        "docling-parse, text": Peer("docling_parse", docling_parse),
    },
    ".txt": {},
}


def installed(suffix: str) -> dict[str, Callable[[bytes], object]]:
    """Those that can be measured here, by name."""
    return {
        name: peer.read
        for name, peer in PEERS[suffix].items()
        if which(peer.needs) or find_spec(peer.needs)
    }
