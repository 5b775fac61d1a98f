"""Sets a plan on sheets as a word processor does: wrapped cells, rows cut by pages."""

from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from tests.readers.pdf.printer import Sheet, width

LEADING = 1.2
PADDING = 4.0


@frozen(kw_only=True)
class Paper:
    """How a plan is printed.

    Attributes:
        width: of the sheet.
        height: of the sheet.
        margin: on all four sides.
        size: of the letters.
        shares: widths of the columns, in proportion.
        closed: a page end is ruled like the end of a row.
        repeats: the heading stands on every page.
        numbered: each page but the first has its number at the top.
    """

    width: float = 842
    height: float = 595
    margin: float = 50
    size: float = 10
    shares: tuple[float, ...] = (1, 6, 3, 4)
    closed: bool = True
    repeats: bool = False
    numbered: bool = True

    @property
    def xs(self) -> tuple[float, ...]:
        """The column edges."""
        inner = self.width - 2 * self.margin
        edges = [self.margin]
        for share in self.shares:
            edges.append(edges[-1] + inner * share / sum(self.shares))
        return tuple(edges)

    @property
    def leading(self) -> float:
        """The distance of baselines."""
        return LEADING * self.size


def wrap(text: str, room: float, size: float) -> list[str]:
    """Lines of a text; a word that is too long is cut anywhere, without a hyphen."""
    most = max(1, int(room / width("x", size)))
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= most:
            lines[-1] += " " + word
        else:
            lines += [word[at : at + most] for at in range(0, len(word), most)]
    return lines


@frozen
class Typesetter:
    """Prints on one sheet after the other."""

    paper: Paper
    sheets: list[Sheet] = field(factory=list)
    tops: list[float] = field(factory=list)

    def turn_over(self) -> None:
        """Start a new sheet."""
        paper = self.paper
        sheet = Sheet(width=paper.width, height=paper.height)
        self.sheets.append(sheet)
        self.tops.append(paper.margin)
        if paper.numbered and len(self.sheets) > 1:
            sheet.text(paper.width / 2, paper.margin / 2, str(len(self.sheets)), 9)

    @property
    def room(self) -> float:
        """What is left of the sheet."""
        return self.paper.height - self.paper.margin - self.tops[-1]

    def prose(self, lines: Sequence[str]) -> None:
        """Print lines of text, each a paragraph of its own."""
        for line in lines:
            self.tops[-1] += 1.5 * self.paper.leading
            y = self.tops[-1]
            self.sheets[-1].text(self.paper.margin, y, line, self.paper.size)
        self.tops[-1] += self.paper.leading

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Print a table, its first row the heading."""
        edges = self.paper.xs
        for number, row in enumerate(rows):
            cells = [
                wrap(text, right - left - 2 * PADDING, self.paper.size)
                for text, left, right in zip(row, edges, edges[1:], strict=False)
            ]
            self._row(cells, rows[0] if number else None)

    def _row(self, cells: list[list[str]], heading: Sequence[str] | None) -> None:
        opened = True
        while any(cells):
            fits = int((self.room - 2 * PADDING) / self.paper.leading)
            if fits < 1:
                self.turn_over()
                if heading is not None and self.paper.repeats:
                    self.table([heading])
                continue
            count = min(fits, max(map(len, cells)))
            last = count == max(map(len, cells))
            piece = [cell[:count] for cell in cells]
            self._piece(piece, count, opened=opened, closed=last)
            cells = [cell[count:] for cell in cells]
            opened = False

    def _piece(
        self, cells: list[list[str]], count: int, *, opened: bool, closed: bool
    ) -> None:
        paper, sheet, top = self.paper, self.sheets[-1], self.tops[-1]
        bottom = top + count * paper.leading + 2 * PADDING
        for x in paper.xs:
            sheet.line(x, top, x, bottom)
        for y, drawn in ((top, opened), (bottom, closed)):
            if drawn or paper.closed:
                sheet.line(paper.xs[0], y, paper.xs[-1], y)
        for x, lines in zip(paper.xs, cells, strict=False):
            sheet.lines(x + PADDING, top + PADDING + paper.size, lines, paper.size)
        self.tops[-1] = bottom


def plan_rows(count: int) -> Iterator[tuple[str, str, str, str]]:
    """Rows of a plan, no two of them alike."""
    kinds = ("Разработка", "Обсуждение", "Утверждение", "Проверка", "Рассылка")
    months = ("январь", "до 15.03.2021", "май", "с 01.06.2021 по 30.06.2021", "август")
    bodies = ("ГБУ «Центр»", "Отдел кадров", "Директор школы", "Управление делами")
    for number in range(1, count + 1):
        words = " ".join(
            f"часть {number}-{part} положения" for part in range(number % 7 + 5)
        )
        yield (
            f"{number}",
            f"{kinds[number % 5]} документа отдела: {words} и отчёта",
            months[number % 5],
            ", ".join(bodies[: number % 4 + 1]),
        )


HEADING = ("№ п/п", "Мероприятие", "Срок исполнения", "Ответственный исполнитель")
LETTER = (
    "Управление образования города Энска",
    "ПРИКАЗ",
    "11.01.2021 № 5",
    "Об утверждении плана мероприятий на 2021 год",
    "ПРИКАЗЫВАЮ:",
    "1. Утвердить прилагаемый план мероприятий на 2021 год.",
    "2. Контроль за исполнением приказа оставляю за собой.",
    "Начальник управления И.И. Иванов",
)


def print_plan(paper: Paper, rows: Sequence[Sequence[str]]) -> list[Sheet]:
    """An order and its plan on sheets."""
    setter = Typesetter(paper)
    setter.turn_over()
    setter.prose(LETTER)
    setter.turn_over()
    setter.prose(["План мероприятий на 2021 год"])
    setter.table([HEADING, *rows])
    return setter.sheets


__all__ = ["HEADING", "Paper", "Typesetter", "evolve", "plan_rows", "print_plan"]
