"""Plain text -> blocks.

Lines with tabs are table rows, a blank line inside a table is a page end, a form feed a
page end anywhere; other lines up to a blank one are a paragraph. `**` marks bold words.
"""

from collections.abc import Iterator, Sequence
from enum import Enum

from orderparse.blocks import (
    Block,
    Cell,
    Cut,
    Hints,
    Paragraph,
    Reading,
    Table,
    TableRow,
)
from orderparse.diagnostics import Diagnostic
from orderparse.errors import UnreadableDocumentError
from orderparse.limits import Limits
from orderparse.messages import note
from orderparse.patterns import pattern
from orderparse.readers.encoding import Encoding, find_encoding
from orderparse.tuples import NamedTuple

# Formats that may look like text and are somebody else's.
_FOREIGN = (
    b"%PDF-",
    b"%!PS",
    b"{\\rtf",
    b"<?xml",
    b"<!doctype",
    b"<html",
    b"pk\x03\x04",
)
_ROWS_APART = 3  # so many make a table although blank lines part them
_MOST_SECTIONS = 4  # lines between two rows
_WIDE = 3
_HARD_BREAKS = ("\n", "\r", "\x85", "\u2028", "\v")
_SOFT_BREAK = pattern(r"[\r\v\x85\u2028\u2029]")
_MANY_BLANK = pattern(r"\n{3,}")
_BOLD = pattern(r"(?<![*\w])\*\*(?=[^\s*])([^*]+)(?<=\S)\*\*(?![*\w])")
# What a terminal would obey instead of printing: colours, titles, links.
_SEQUENCE = pattern(
    r"(?:\x1b\[|\x9b)[0-?]{0,32}[ -/]{0,4}[@-~]|\x1b\][^\a\x1b\n]{0,1000}(?:\a|\x1b\\)"
)


class _Kind(Enum):
    BLANK = "blank"
    VOID = "void"  # nothing but tabs
    TEXT = "text"
    INDENTED = "indented"  # tabs only before the text
    ROW = "row"


class _Line(NamedTuple):
    """One line of the file."""

    text: str
    kind: _Kind
    page: int | None
    page_opens: bool = False


class TextReader:
    """Reads plain text in any of the encodings of Russian documents."""

    def accepts(self, content: bytes, /) -> bool:
        """Whether this is text, and no mark-up of another format."""
        head = content[:1024].lower()
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
        if start.startswith(_FOREIGN) or _FOREIGN[0].lower() in head:
            return False
        return find_encoding(content) is not None

    def read(
        self,
        content: bytes,
        /,
        *,
        limits: Limits,
        password: str | None = None,  # noqa: ARG002 - text is never locked
    ) -> Reading:
        """Read paragraphs and tab-separated tables.

        Raises:
            UnreadableDocumentError: the bytes are no text, or nothing is printed.
            LimitExceededError: it is over a limit.
        """
        encoding = find_encoding(content)
        if encoding is None:
            raise UnreadableDocumentError("the encoding of the text is not recognised")
        decoded = content.decode(encoding.name, "replace").removesuffix("\x1a")
        text, sequences = _SEQUENCE.subn("", decoded)
        if not text.strip("\ufeff\u200b \t\r\n\v\f\x85\u00a0\u2028\u2029"):
            raise UnreadableDocumentError("there is no text in it")
        limits.check("characters", len(text))
        breaks = text.rstrip().count("\f")
        pages = breaks + 1 if breaks else None
        limits.check("pages", pages or 0)
        return Reading(
            format="text",
            pages=pages,
            blocks=tuple(_blocks(_lines(text, limits, paged=bool(pages)), limits)),
            diagnostics=tuple(_doubts(encoding, text, sequences)),
        )


def _doubts(encoding: Encoding, text: str, sequences: int) -> Iterator[Diagnostic]:
    if encoding.guessed:
        yield note("encoding-guessed", encoding=encoding.name)
    if encoding.damaged:
        yield note("encoding-damaged", count=str(text.count("\ufffd")))
    if sequences:
        yield note("control-sequences", count=str(sequences))


def _lines(text: str, limits: Limits, *, paged: bool) -> list[_Line]:
    unified = text.replace("\r\n", "\n")
    hard = next((mark for mark in _HARD_BREAKS if mark in unified), "\n")
    printed = _MANY_BLANK.sub("\n\n", unified.replace(hard, "\n")).rstrip("\f")
    limits.check("lines", printed.count("\n"))
    return [
        _Line(
            line,
            _kind(line),
            number if paged else None,
            page_opens=number > 1 and index == 0,
        )
        for number, page in enumerate(printed.split("\f"), start=1)
        for index, line in enumerate(page.split("\n"))
    ]


def _kind(line: str) -> _Kind:
    text = line.strip()
    if not text:
        return _Kind.VOID if "\t" in line else _Kind.BLANK
    if "\t" in line.lstrip():
        return _Kind.ROW
    return _Kind.INDENTED if "\t" in line else _Kind.TEXT


def _blocks(lines: Sequence[_Line], limits: Limits) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        end = _table_end(lines, at)
        if end > at:
            yield _table(lines[at:end], limits)
        elif (end := _paragraph_end(lines, at)) > at:
            yield _paragraph(lines[at:end], limits)
        at = max(end, at + 1)


def _table_end(lines: Sequence[_Line], start: int) -> int:
    """Where the table that starts here ends; `start` where none does.

    One line with a tab is a signature or a date; a table has two that follow each
    other, or three in all. Inside it a line without tabs is a section.
    """
    rows, neighbours, end, inside = 0, False, start, start
    for at in range(start, len(lines)):
        kind = lines[at].kind
        adjacent = rows > 0 and end == at
        if kind is _Kind.ROW:
            neighbours |= adjacent
            rows, end = rows + 1, at + 1
        elif (adjacent and kind is _Kind.VOID) or (
            rows > 1
            and kind is _Kind.INDENTED
            and (adjacent or _is_rest(lines[end - 1], lines[at]))
        ):
            end = at + 1
        elif kind is _Kind.TEXT and adjacent:
            inside = _sections_end(lines, at, opened=rows > 1)
        if at >= inside and (kind is _Kind.TEXT or not rows):
            break
    return end if neighbours or rows >= _ROWS_APART else start


def _is_rest(row: _Line, line: _Line) -> bool:
    """Whether a line behind a page end fills the last column of the row above."""
    tabs = line.text.count("\t")
    return tabs + 1 >= _WIDE and tabs == row.text.count("\t")


def _sections_end(lines: Sequence[_Line], start: int, *, opened: bool) -> int:
    """Where the lines end that rows enclose; `start` where none do.

    Inside a table one line is a section by its place alone; several, or one below the
    first row, need rows around them that are no signatures.
    """
    end = start
    while end < min(len(lines), start + _MOST_SECTIONS) and (
        lines[end].kind is _Kind.TEXT
    ):
        end += 1
    if end == len(lines) or lines[end].kind is not _Kind.ROW:
        return start
    single = opened and end == start + 1
    return (
        end if single or all(map(_is_wide, (lines[start - 1], lines[end]))) else start
    )


def _is_wide(line: _Line) -> bool:
    """Whether a line has more cells than a signature or a date with its number."""
    return sum(map(bool, map(str.strip, line.text.split("\t")))) >= _WIDE


def _table(lines: Sequence[_Line], limits: Limits) -> Table:
    rows: list[TableRow] = []
    cut = Cut.NONE
    for line in lines:
        if line.page_opens:
            cut = Cut.PAGE
        if line.kind is _Kind.BLANK:
            cut = Cut.PAGE if rows else Cut.NONE
        elif line.kind is not _Kind.VOID:
            cells = _cells(line, limits)
            rows.append(TableRow(cells=cells, page=line.page, cut=cut))
            cut = Cut.NONE
    limits.check("rows", len(rows))
    return Table(rows=tuple(rows))


def _cells(line: _Line, limits: Limits) -> tuple[Cell, ...]:
    texts = line.text.split("\t")
    limits.check("columns", len(texts))
    return tuple(
        Cell(column=column, paragraphs=_cell_paragraphs(text, line.page, limits))
        for column, text in enumerate(texts)
    )


def _cell_paragraphs(
    text: str, page: int | None, limits: Limits
) -> tuple[Paragraph, ...]:
    limits.check("cell_characters", len(text))
    if not text.strip():
        return ()
    lines, bold = _unmarked(_SOFT_BREAK.split(text))
    return (Paragraph(lines=lines, page=page, hints=Hints(bold=bold)),)


def _paragraph_end(lines: Sequence[_Line], start: int) -> int:
    at = start
    while at < len(lines) and lines[at].kind not in {_Kind.BLANK, _Kind.VOID}:
        if at > start and (lines[at].page_opens or _table_end(lines, at) > at):
            break
        at += 1
    return at


def _paragraph(lines: Sequence[_Line], limits: Limits) -> Paragraph:
    for line in lines:
        limits.check("cell_characters", len(line.text))
    parts = [part for line in lines for part in _SOFT_BREAK.split(line.text)]
    texts, bold = _unmarked(parts)
    hints = Hints(bold=bold, page_break_before=lines[0].page_opens)
    return Paragraph(lines=texts, page=lines[0].page, hints=hints)


def _unmarked(lines: Sequence[str]) -> tuple[tuple[str, ...], bool | None]:
    """The lines without marks, and whether all of it is bold (else not told)."""
    text = "\n".join(lines)
    if "**" not in text:
        return tuple(lines), None
    bold = not _BOLD.sub("", text).strip()
    return tuple(_BOLD.sub(r"\1", text).split("\n")), bold or None
