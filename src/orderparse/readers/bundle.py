"""Several files that came together -> one reading of the documents among them.

An order and its annexes often are files of their own: they are read in the order in
which they came, each on a new page.
"""

from collections.abc import Iterable, Iterator

from attrs import evolve

from orderparse.blocks import Block, Paragraph, Reading
from orderparse.diagnostics import Diagnostic
from orderparse.errors import (
    UnreadableDocumentError,
    UnsupportedFormatError,
)
from orderparse.limits import Limits
from orderparse.messages import note
from orderparse.readers import Reader, choose_reader
from orderparse.tuples import NamedTuple

# Of the same document in several formats the one that says most is read.
_PLAIN = "text"
_BEST_FIRST = ("docx", "odt", "office", "html", "pdf", _PLAIN)
_LISTED = 10


class File(NamedTuple):
    """One file of a bundle."""

    name: str
    content: bytes

    @property
    def stem(self) -> str:
        """Its name without the suffix."""
        return self.name.rpartition(".")[0] or self.name


class _Document(NamedTuple):
    """A file that one of the readers takes."""

    file: File
    format: str
    reader: Reader

    @property
    def rank(self) -> int:
        """How much of a document its format says, 0 the most."""
        return _BEST_FIRST.index(self.format)


def read_bundle(
    files: Iterable[File], kind: str, limits: Limits, password: str | None
) -> Reading:
    """Read the documents of a bundle as one.

    Args:
        files: what is in it.
        kind: what it is, for the message where no document is in it.
        limits: how large each may be.
        password: of a locked document.

    Raises:
        UnsupportedFormatError: no document is in it; the message lists what is.
        UnreadableDocumentError: a document in it is damaged or locked.
    """
    files = tuple(files)
    chosen = _chosen(tuple(_documents(files)))
    readings = [
        (document.file, reading)
        for document in chosen
        if (reading := _read(document, limits, password)) is not None
    ]
    if not readings:
        raise UnsupportedFormatError(f"{kind} holding {_listed(files)}")
    read = [file.name for file, _ in readings]
    skipped = [file.name for file in files if file.name not in read]
    doubts = [note("bundle-read", names=", ".join(read))]
    if skipped:
        doubts.append(note("bundle-skipped", names=", ".join(skipped)))
    return _joined([reading for _, reading in readings], doubts)


def _documents(files: tuple[File, ...]) -> Iterator[_Document]:
    for file in files:
        try:
            name, reader = choose_reader(file.content)
        except UnsupportedFormatError:
            continue
        # Bundles in bundles have no end.
        if name in _BEST_FIRST:
            yield _Document(file, name, reader)


def _chosen(documents: tuple[_Document, ...]) -> tuple[_Document, ...]:
    """One of each name, plain texts only where there is nothing else."""
    best: dict[str, _Document] = {}
    for document in documents:
        known = best.get(document.file.stem)
        if known is None or document.rank < known.rank:
            best[document.file.stem] = document
    better = tuple(d for d in best.values() if d.format != _PLAIN)
    return better or tuple(best.values())


def _read(document: _Document, limits: Limits, password: str | None) -> Reading | None:
    """The document's reading, None for an office file of another kind."""
    content = document.file.content
    try:
        return document.reader.read(content, limits=limits, password=password)
    except UnsupportedFormatError:
        return None
    except UnreadableDocumentError as error:
        name = document.file.name
        raise UnreadableDocumentError(f"{name}: {error.reason}") from error


def _joined(readings: list[Reading], doubts: list[Diagnostic]) -> Reading:
    if len(readings) == 1:
        only = readings[0]
        return only._replace(diagnostics=(*doubts, *only.diagnostics))
    blocks: list[Block] = []
    for reading in readings:
        doubts.extend(_moved(doubt, len(blocks)) for doubt in reading.diagnostics)
        blocks.extend(_on_new_page(reading.blocks))
    return Reading(
        format=readings[0].format, blocks=tuple(blocks), diagnostics=tuple(doubts)
    )


def _moved(doubt: Diagnostic, by: int) -> Diagnostic:
    origin = doubt.origin
    if origin is None:
        return doubt
    return evolve(doubt, origin=evolve(origin, block=origin.block + by))


def _on_new_page(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    if not blocks or not isinstance(blocks[0], Paragraph):
        return blocks
    hints = blocks[0].hints._replace(page_break_before=True)
    return (blocks[0]._replace(hints=hints), *blocks[1:])


def _listed(files: tuple[File, ...]) -> str:
    names = [file.name for file in files[:_LISTED]]
    if len(files) > _LISTED:
        names.append(f"{len(files) - _LISTED} more")
    return ", ".join(names) or "nothing"
