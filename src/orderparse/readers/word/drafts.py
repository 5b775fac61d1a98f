"""A paragraph and a run of Word while they are being read."""

from orderparse.readers.word.styles import PLAIN, Look


class Draft:
    """A paragraph that is being read.

    Attributes:
        look: what its style sets.
        style: the name of its style, where it names one.
        align: a key of `styles.ALIGNS`.
        indent: where its first line starts, in points.
        size: of its first letters, in points.
        number_id: the list it belongs to.
        level: its level in that list.
        breaks: whether it says that it starts on a new page.
        breaks_after: what follows it starts on a new page.
        hidden: its mark is hidden.
        bold: some of its letters are bold.
        plain: some are not.
        parts: its text so far.
    """

    look: Look = PLAIN
    style: str | None = None
    align: str | None = None
    indent: float | None = None
    size: float | None = None
    number_id: str | None = None
    level: int | None = None
    breaks: bool | None = None
    breaks_after: bool = False
    hidden: bool = False
    bold: bool = False
    plain: bool = False

    def __init__(self) -> None:
        self.parts: list[str] = []

    @property
    def starts_page(self) -> bool:
        """It starts on a new page by itself or by its style."""
        return bool(self.look.page_break_before if self.breaks is None else self.breaks)

    @property
    def printed(self) -> tuple[bool, str | None, float | None, float | None]:
        """Bold, alignment, indent and size, its own before those of its style."""
        look = self.look
        return (
            self.bold and not self.plain,
            look.align if self.align is None else self.align,
            look.indent if self.indent is None else self.indent,
            look.size if self.size is None else self.size,
        )


class Run:
    """The properties of the run that is being read.

    They begin as those of the paragraph's style; the run's style comes next, as its
    element does, then what the run sets itself.
    """

    def __init__(self, look: Look) -> None:
        self.bold = look.bold
        self.caps = look.caps
        self.hidden = look.hidden
        self.size = look.size

    def apply(self, look: Look) -> None:
        """Put what a style sets over what was set before."""
        self.bold = self.bold if look.bold is None else look.bold
        self.caps = self.caps if look.caps is None else look.caps
        self.hidden = self.hidden if look.hidden is None else look.hidden
        self.size = self.size if look.size is None else look.size
