"""Pieces of text of a mixed tree -> one paragraph."""

import re

from attrs import Factory, define

from orderparse.blocks import Align, Hints, Paragraph
from orderparse.readers.symbols import plain_text
from orderparse.tuples import NamedTuple

# White space that a mark-up collapses; a non-breaking blank is a letter to it.
_BLANKS = re.compile("[ \t\r\n\f]+")
_LINE = "\v"


class Print(NamedTuple):
    """How a piece of text is printed."""

    bold: bool = False
    size: float | None = None
    caps: bool = False
    hidden: bool = False


@define
class ParagraphDraft:
    """A paragraph that is being read.

    Attributes:
        align: how it stands between the margins.
        indent: where its first line starts, in points.
        page_break: it starts on a new page.
        label: its automatic number.
        keeps_blanks: white space counts, and a line feed ends a line.
    """

    align: Align | None = None
    indent: float | None = None
    page_break: bool = False
    label: str = ""
    keeps_blanks: bool = False
    _parts: list[str] = Factory(list)
    _bold: bool = False
    _plain: bool = False
    _size: float | None = None

    def write(self, text: str, look: Print) -> None:
        """Add text of the mark-up, white space collapsed."""
        if look.hidden:
            return
        if self.keeps_blanks:
            text = text.replace("\r", "").replace("\n", _LINE)
        else:
            text = plain_text(_BLANKS.sub(" ", text))
        self._parts.append(text.upper() if look.caps else text)
        if text.isspace():
            return
        if look.bold:
            self._bold = True
        else:
            self._plain = True
        if self._size is None:
            self._size = look.size

    def put(self, text: str) -> None:
        """Add white space that counts."""
        self._parts.append(text)

    def break_line(self) -> None:
        """End the printed line."""
        self._parts.append(_LINE)

    def finish(self) -> Paragraph | None:
        """The paragraph, None where it prints nothing."""
        text = "".join(self._parts)
        if self.label:
            text = f"{self.label} {text.lstrip()}".rstrip()
        lines = tuple(line.strip(" ") for line in text.strip(" \v").split(_LINE))
        if not any(line and not line.isspace() for line in lines):
            return None
        return Paragraph(
            lines=lines,
            label=len(self.label),
            hints=Hints(
                bold=self._bold and not self._plain,
                align=self.align,
                indent=self.indent,
                size=self._size,
                page_break_before=self.page_break,
            ),
        )
