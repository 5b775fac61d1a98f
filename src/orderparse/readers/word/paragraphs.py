"""Elements inside w:p, met one after the other -> paragraphs."""

from collections.abc import Callable

from orderparse.blocks import Hints, Paragraph
from orderparse.readers.symbols import plain_text, symbol
from orderparse.readers.word.drafts import Draft, Run
from orderparse.readers.word.names import MATH, VAL, is_on, number, w
from orderparse.readers.word.numbering import Numbering
from orderparse.readers.word.styles import (
    ALIGNS,
    Styles,
    read_indent,
    read_size,
)
from orderparse.readers.xml import Element

_LINE, _PAGE = "\n", "\f"
Handlers = dict[str, Callable[[Element], None]]


class Paragraphs:
    """Reads the paragraphs of one story.

    Args:
        styles: the document's styles.
        numbering: the document's lists, which count on.
        emit: takes each finished paragraph that prints something.
        running: whether the story is a running head or foot.
    """

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        emit: Callable[[Paragraph], None],
        *,
        running: bool,
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._emit = emit
        self._running = running
        self._draft: Draft | None = None
        self._run: Run | None = None
        self._page_break = False
        # Open complex fields: True once their result has begun, which is printed.
        self._fields: list[bool] = []
        self._in_code = False
        self._known_hints: dict[tuple[object, ...], Hints] = {}
        self.handlers: Handlers = {
            w("p"): self._open,
            w("pStyle"): self._style,
            w("jc"): self._align,
            w("ind"): self._indent,
            w("numId"): self._number,
            w("ilvl"): self._level,
            w("pageBreakBefore"): self._break_before,
            w("r"): self._open_run,
            w("rStyle"): self._run_style,
            w("b"): self._bold,
            w("caps"): self._caps,
            w("smallCaps"): self._caps,
            w("vanish"): self._vanish,
            w("sz"): self._size,
            w("t"): self._text,
            f"{{{MATH}}}r": self._open_run,
            f"{{{MATH}}}t": self._text,
            w("tab"): self._tab,
            w("ptab"): self._tab,
            w("br"): self._line_break,
            w("cr"): self._line_break,
            w("sym"): self._symbol,
            w("noBreakHyphen"): self._hyphen,
            w("softHyphen"): self._soft_hyphen,
            w("fldChar"): self._field,
        }

    def break_page_after(self) -> None:
        """What follows the open paragraph starts on a new page."""
        if self._draft is not None:
            self._draft.breaks_after = True

    def close(self) -> None:
        """Emit the open paragraph, if it prints something."""
        draft = self._draft
        if draft is None:
            return
        self._draft = self._run = None
        if self._fields:
            # A field whose result never began must not hide what follows.
            self._fields = [begun for begun in self._fields if begun]
            self._in_code = False
        text = plain_text("".join(draft.parts))
        if draft.starts_page:
            self._page_break = True
        label = "" if draft.hidden and not text else self._label(draft)
        if label:
            text = f"{label} {text}".rstrip(" ")
        if _PAGE in text:
            self._finish_pages(draft, text, len(label))
        elif text and not text.isspace():
            self._finish(draft, text, len(label))
        if draft.breaks_after:
            self._page_break = True

    def _finish_pages(self, draft: Draft, text: str, label: int) -> None:
        """Emit a paragraph for each page that has a part of the text."""
        for index, piece in enumerate(text.split(_PAGE)):
            self._page_break = self._page_break or index > 0
            if piece and not piece.isspace():
                self._finish(draft, piece, label)
                label = 0

    def _finish(self, draft: Draft, text: str, label: int) -> None:
        self._emit(
            Paragraph(
                tuple(text.split(_LINE)) if _LINE in text else (text,),
                None,
                label,
                self._running,
                self._hints(draft),
            )
        )
        self._page_break = False

    def _label(self, draft: Draft) -> str:
        look = draft.look
        if draft.number_id is not None:
            level = look.level if draft.level is None else draft.level
            return self._numbering.label(draft.number_id, level or 0)
        if look.number_id is None:
            return ""
        if draft.level is not None:
            return self._numbering.label(look.number_id, draft.level)
        return self._numbering.label(look.number_id, look.level or 0, draft.style)

    def _hints(self, draft: Draft) -> Hints:
        """Paragraphs that look alike share their hints."""
        printed = draft.printed
        key = (printed, self._page_break)
        found = self._known_hints.get(key)
        if found is None:
            bold, align, indent, size = printed
            found = self._known_hints[key] = Hints(
                bold=bold,
                align=ALIGNS.get(align or ""),
                indent=indent,
                size=size,
                page_break_before=self._page_break,
            )
        return found

    # Properties of the paragraph: those of its mark come before any run.

    def _open(self, _: Element) -> None:
        self.close()
        self._draft = Draft()

    def _style(self, element: Element) -> None:
        if self._draft is not None:
            self._draft.style = element.get(VAL)
            self._draft.look = self._styles.look(element.get(VAL))

    def _align(self, element: Element) -> None:
        if self._draft is not None:
            self._draft.align = element.get(VAL)

    def _indent(self, element: Element) -> None:
        if self._draft is not None:
            self._draft.indent = read_indent(element)

    def _number(self, element: Element) -> None:
        if self._draft is not None:
            self._draft.number_id = element.get(VAL)

    def _level(self, element: Element) -> None:
        if self._draft is not None:
            self._draft.level = number(element.get(VAL), 0)

    def _break_before(self, element: Element) -> None:
        if self._draft is not None:
            self._draft.breaks = is_on(element)

    # Properties of the run.

    def _open_run(self, _: Element) -> None:
        if self._draft is None:  # of a damaged tree: its text is a paragraph
            self._draft = Draft()
        self._run = Run(self._draft.look)

    def _run_style(self, element: Element) -> None:
        if self._run is not None:
            self._run.apply(self._styles.look(element.get(VAL)))

    def _bold(self, element: Element) -> None:
        if self._run is not None:
            self._run.bold = is_on(element)

    def _caps(self, element: Element) -> None:
        if self._run is not None:
            self._run.caps = is_on(element)

    def _vanish(self, element: Element) -> None:
        if self._run is not None:
            self._run.hidden = is_on(element)
        elif self._draft is not None:
            self._draft.hidden = is_on(element)

    def _size(self, element: Element) -> None:
        if self._run is not None:
            self._run.size = read_size(element.get(VAL))

    # Text.

    def _text(self, element: Element) -> None:
        text = element.text
        if text:
            if self._run is None:
                self._open_run(element)
            one_line = text if text.isprintable() else " ".join(text.splitlines())
            self._write(one_line)

    def _symbol(self, element: Element) -> None:
        self._write(symbol(element.get(w("char")), element.get(w("font"))))

    def _write(self, text: str) -> None:
        """Letters, with what they tell of bold and size."""
        draft, run = self._draft, self._run
        if draft is None or run is None or run.hidden or self._in_code:
            return
        draft.parts.append(text.upper() if run.caps else text)
        if text.isspace():
            return
        if draft.size is None:
            draft.size = run.size
        if run.bold:
            draft.bold = True
        else:
            draft.plain = True

    def _put(self, text: str) -> None:
        """White space and hyphens, which tell nothing of bold and size."""
        draft, run = self._draft, self._run
        if draft is None or run is None or run.hidden or self._in_code:
            return
        draft.parts.append(text)

    def _tab(self, _: Element) -> None:
        # Tab stops have the same name; they stand before any run.
        self._put("\t")

    def _line_break(self, element: Element) -> None:
        self._put(_PAGE if element.get(w("type")) == "page" else _LINE)

    def _hyphen(self, _: Element) -> None:
        self._put("-")

    def _soft_hyphen(self, _: Element) -> None:
        self._put("\u00ad")

    def _field(self, element: Element) -> None:
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()
        self._in_code = not all(self._fields)
