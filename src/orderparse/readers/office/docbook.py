"""antiword's DocBook, told tag by tag -> blocks."""

from collections.abc import Callable
from itertools import accumulate

from attrs import define

from orderparse.blocks import Block
from orderparse.limits import Limits
from orderparse.readers.builder import BlockBuilder
from orderparse.readers.draft import ParagraphDraft, Print
from orderparse.readers.labels import numeral
from orderparse.readers.xml import Element

_FORMS = {
    "arabic": "decimal",
    "loweralpha": "lowerLetter",
    "upperalpha": "upperLetter",
    "lowerroman": "lowerRoman",
    "upperroman": "upperRoman",
}
_BULLET = "•"
# Column edges nearer than this, in points, are one edge.
_SAME_EDGE = 3


@define
class _List:
    form: str | None
    count: int = 0


class DocBook:
    """Collects the blocks of antiword's DocBook."""

    def __init__(self, limits: Limits) -> None:
        self._builder = BlockBuilder(limits)
        self._draft: ParagraphDraft | None = None
        self._looks = [Print()]
        self._lists: list[_List] = []
        self._label = ""
        self._edges: list[float] = []
        self._group: list[float] = []
        self._column = 0
        self._openers: dict[str, Callable[[Element], None]] = {
            "para": self._open_block,
            "title": self._open_block,
            "emphasis": self._open_emphasis,
            "orderedlist": self._open_list,
            "itemizedlist": self._open_list,
            "listitem": self._open_item,
            "informaltable": self._open_table,
            "tgroup": self._open_group,
            "row": self._open_row,
            "entry": self._open_entry,
        }
        self._closers: dict[str, Callable[[], None]] = {
            "para": self._flush,
            "title": self._flush,
            "entry": self._flush,
            "orderedlist": self._close_list,
            "itemizedlist": self._close_list,
            "informaltable": self._builder.close_table,
        }

    def finish(self) -> tuple[Block, ...]:
        """All blocks."""
        self._flush()
        return self._builder.blocks

    def start(self, element: Element, /) -> bool:
        """An element opens."""
        if element.tag == "bookinfo":
            return False
        self._looks.append(self._looks[-1])
        opener = self._openers.get(element.tag)
        if opener is not None:
            opener(element)
        return True

    def end(self, element: Element, /) -> None:
        """An element closes."""
        closer = self._closers.get(element.tag)
        if closer is not None:
            closer()
        self._looks.pop()

    def text(self, text: str, /) -> None:
        """Text between two tags."""
        if self._draft is None:
            if text.isspace():
                return
            label, self._label = self._label, ""
            self._draft = ParagraphDraft(label=label)
        self._draft.write(text, self._looks[-1])

    def _flush(self) -> None:
        draft, self._draft = self._draft, None
        paragraph = None if draft is None else draft.finish()
        if paragraph is not None:
            self._builder.add(paragraph)

    def _open_block(self, _: Element) -> None:
        self._flush()

    def _open_emphasis(self, element: Element) -> None:
        if element.get("role") == "bold":
            self._looks[-1] = Print(bold=True)

    def _open_list(self, element: Element) -> None:
        self._flush()
        numeration = element.get("numeration", "arabic")
        ordered = element.tag == "orderedlist"
        self._lists.append(
            _List(_FORMS.get(numeration, "decimal") if ordered else None)
        )

    def _close_list(self) -> None:
        self._flush()
        self._lists.pop()

    def _open_item(self, _: Element) -> None:
        current = self._lists[-1]
        current.count += 1
        if current.form is None:
            self._label = _BULLET
        else:
            self._label = f"{numeral(current.count, current.form)}."

    def _open_table(self, element: Element) -> None:
        self._flush()
        self._builder.open_table()
        every = {edge for group in element.iter("tgroup") for edge in _edges(group)}
        self._edges = []
        for edge in sorted(every):
            if not self._edges or edge - self._edges[-1] > _SAME_EDGE:
                self._edges.append(edge)

    def _open_group(self, element: Element) -> None:
        self._group = _edges(element)

    def _open_row(self, _: Element) -> None:
        self._builder.open_row()
        self._column = 0

    def _open_entry(self, _: Element) -> None:
        # Groups of rows have columns of their own; their edges show what they span.
        edge = self._group[self._column : self._column + 1]
        before = self._group[self._column - 1] if self._column else 0.0
        inside = [e for e in self._edges if edge and before < e <= edge[0] + _SAME_EDGE]
        fresh = [e for e in inside if e - before > _SAME_EDGE]
        self._column += 1
        self._builder.open_cell(max(len(fresh), 1))


def _edges(group: Element) -> list[float]:
    """Where the columns of a group end, in points."""
    widths = (c.get("colwidth", "0").removesuffix("pt") for c in group.iter("colspec"))
    return list(accumulate(map(float, widths)))
