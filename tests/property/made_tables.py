"""Made-up plan tables with the answer beside them: how a plan is told and printed."""

import itertools
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from orderparse.blocks import Cell, Paragraph, Reading, Table, TableRow
from orderparse.parsing.source import Grid, normalise_reading

# Heading -> other wordings of it, one set a table.
WORDINGS = {
    "number": ("№ п/п", "№", "N п/п", ""),
    "activity": (
        "Мероприятие",
        "Наименование мероприятий",
        "Содержание работы",
        "Содержание мероприятий по реализации программы",
    ),
    "deadline": (
        "Срок",
        "Сроки реализации мероприятий",
        "Дата проведения",
        "Плановый срок исполнения мероприятия",
    ),
    "responsible": (
        "Ответственный",
        "Исполнитель мероприятия",
        "Ответственные исполнители",
        "Ответственные за выполнение",
    ),
    "expected_result": (
        "Ожидаемый результат",
        "Результат мероприятия",
        "Ожидаемые результаты",
        "Вид документа",
    ),
    "funding": (
        "Объем финансирования, тыс. руб.",
        "Источник финансирования",
        "Затраты",
        "Финансовое обеспечение мероприятий",
    ),
    "note": ("Примечание", "Примечания", "Комментарий", "Причины отклонения"),
}

ORDERS = (
    ("number", "activity", "deadline", "responsible"),
    ("number", "activity", "responsible", "deadline"),
    ("number", "activity", "deadline", "responsible", "expected_result"),
    ("number", "activity", "responsible", "expected_result", "deadline"),
    ("number", "deadline", "activity", "responsible", "note"),
    ("number", "responsible", "deadline", "funding", "activity"),
    ("activity", "deadline", "responsible"),
    ("activity", "responsible", "deadline", "expected_result", "note"),
)

HEADINGS = (
    "none",
    "one row",
    "two rows",
    "three rows",
    "numbered",
    "two unmerged rows",
)
SECTIONS = (
    "none",
    "labelled",
    "roman",
    "arabic",
    "plain",
    "first cell",
    "number and title",
    "title only",
    "months",
    "two levels",
)
NUMBERS = ("through", "restarting", "nested", "mixed dots", "bracketed")
MERGES = ("none", "deadline", "responsible", "both")

GROUP = "Сведения"
TITLES = (
    "Организационное обеспечение работы",
    "Повышение квалификации педагогов",
    "Информационное сопровождение",
)
DEEDS = (
    "Разработка положения о школьном музее",
    "Проведение семинара для молодых специалистов",
    "Подготовка отчета о расходовании средств за период",
    "Мероприятия по благоустройству пришкольной территории",
    "Участие в конкурсе «Лучший срок ответа»",
    "Ответственные поручения по итогам совещаний у главы",
)
DAYS = ("до 15 марта", "апрель", "01.09.2022", "в течение года", "май-июнь", "до 1 мая")
BODIES = (
    "Иванов И.И.",
    "Управление образования",
    "Директор школы",
    "Отдел культуры, РУО",
    "Методист Петрова А.А.",
    "Заместитель директора",
)
RESULTS = ("Аналитическая справка", "Приказ", "Утвержденное положение")
SUMS = ("12,5", "Местный бюджет", "без средств")
NOTES = ("По согласованию с отделом", "Ежегодный доклад", "см. приложение")


Path = tuple[tuple[str | None, str | None, str], ...]
"""Label, number and title of each open section, the outermost first."""


@frozen(kw_only=True)
class Printing:
    """How one plan is printed."""

    order: tuple[str, ...]
    wording: int
    heading: str
    section: str
    numbering: str
    merge: str

    @property
    def possible(self) -> bool:
        """A reader could understand it."""
        numbered = "number" in self.order
        if not numbered and (
            self.section in {"number and title", "first cell"}
            or self.numbering != "through"
        ):
            return False
        if self.section == "none" and self.numbering != "through":
            return False
        if self.section == "number and title" and self.numbering == "through":
            return False
        if self.heading == "none" and len(self.order) > 4:
            return False
        if self.section in {"months", "two levels", "plain", "title only"}:
            return self.numbering in {"through", "restarting", "bracketed"}
        return True


@frozen(kw_only=True)
class Row:
    """The answer for one activity."""

    number: str | None
    section: Path
    text: str
    deadline: str
    responsible: str
    expected_result: str | None
    extra: tuple[tuple[str, str], ...] = ()


@frozen(kw_only=True)
class Made:
    """One plan, printed, and what is to be read."""

    printing: Printing
    grid: Grid
    roles: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@frozen
class _Sheet:
    """Rows of cells being printed."""

    width: int
    rows: list[list[Cell]] = field(factory=list)

    def put(self, *cells: Cell) -> None:
        self.rows.append(list(cells))


def cell(column: int, text: str, columns: int = 1, rows: int = 1) -> Cell:
    """One cell with one paragraph."""
    paragraphs = (Paragraph(lines=(text,)),) if text else ()
    return Cell(column=column, paragraphs=paragraphs, col_span=columns, row_span=rows)


def grid_of(rows: Sequence[Sequence[Cell]]) -> Grid:
    """A table of these rows as parsing sees it."""
    table = Table(rows=tuple(TableRow(cells=tuple(row)) for row in rows))
    (grid,) = normalise_reading(Reading(format="test", blocks=(table,))).items
    assert isinstance(grid, Grid)
    return grid


def all_printings() -> Iterator[Printing]:
    """Every way to print a plan that a reader could understand."""
    for parts in itertools.product(
        ORDERS, range(4), HEADINGS, SECTIONS, NUMBERS, MERGES
    ):
        order, wording, heading, section, numbering, merge = parts
        printing = Printing(
            order=order,
            wording=wording,
            heading=heading,
            section=section,
            numbering=numbering,
            merge=merge,
        )
        if printing.possible:
            yield printing


def make(printing: Printing) -> Made:
    """Print a plan of three sections with two activities each."""
    sheet = _Sheet(len(printing.order))
    _print_heading(sheet, printing)
    rows: list[Row] = []
    for place in range(3):
        path = _print_section(sheet, printing, place)
        rows += _print_pair(sheet, printing, place, path)
    return Made(
        printing=printing,
        grid=grid_of(sheet.rows),
        roles=printing.order,
        columns=tuple(
            "" if printing.heading == "none" else _key(printing, k, role)
            for k, role in enumerate(printing.order)
        ),
        rows=tuple(rows),
    )


def _wording(printing: Printing, role: str) -> str:
    return WORDINGS[role][printing.wording]


def _key(printing: Printing, column: int, role: str) -> str:
    """A group's name stands before the heading of its first column."""
    grouped = printing.heading in {"two rows", "three rows"}
    first = column == len(printing.order) - 2
    return (f"{GROUP} " if grouped and first else "") + _wording(printing, role)


def _print_heading(sheet: _Sheet, printing: Printing) -> None:
    order, width = printing.order, sheet.width
    names = [_wording(printing, role) for role in order]
    if printing.heading == "none":
        return
    if printing.heading == "two unmerged rows":
        place = order.index("deadline")
        sheet.put(*(cell(k, "" if k == place else n) for k, n in enumerate(names)))
        sheet.put(*(cell(k, n if k == place else "") for k, n in enumerate(names)))
        return
    deep = {"two rows": 2, "three rows": 3}.get(printing.heading, 1)
    if deep == 1:
        sheet.put(*(cell(k, n) for k, n in enumerate(names)))
    else:
        pair = (width - 2, width - 1)
        sheet.put(
            *(cell(k, names[k], rows=deep) for k in range(width - 2)),
            cell(pair[0], GROUP, columns=2, rows=deep - 1),
        )
        for _ in range(deep - 2):
            sheet.put()
        sheet.put(*(cell(k, names[k]) for k in pair))
    if printing.heading == "numbered":
        sheet.put(*(cell(k, str(k + 1)) for k in range(width)))


def _print_section(sheet: _Sheet, printing: Printing, place: int) -> Path:
    path = _section_path(printing, place)
    form, wide = printing.section, sheet.width
    if form in {"first cell", "number and title", "title only"}:
        _, number, title = path[-1]
        at = printing.order.index("activity")
        texts = {
            "first cell": {0: f"Раздел {number}. {title}"},
            "number and title": {0: f"{number}.", at: title},
            "title only": {at: title},
        }[form]
        sheet.put(*(cell(k, texts.get(k, "")) for k in range(wide)))
        return path
    for label, number, title in path:
        head = " ".join(part for part in (label, number) if part)
        if not (label == "Раздел" and place == 1):
            sheet.put(cell(0, f"{head}. {title}" if head else title, columns=wide))
    return path


def _section_path(printing: Printing, place: int) -> Path:
    """Label, number and title of the sections that are open at this place."""
    title, number = TITLES[place], str(place + 1)
    month = ("Январь", "Февраль", "Март")[place]
    outer = ("Раздел", str(place // 2 + 1), "Работа")
    paths: dict[str, Path] = {
        "none": (),
        "labelled": (("Направление", number, title),),
        "roman": ((None, ("I", "II", "III")[place], title),),
        "arabic": ((None, number, title),),
        "first cell": (("Раздел", number, title),),
        "number and title": ((None, number, title),),
        "months": ((None, None, month),),
        "two levels": (outer, (None, None, title)),
    }
    return paths.get(printing.section, ((None, None, title),))


def _number(printing: Printing, place: int, second: int) -> str:
    match printing.numbering:
        case "through":
            return f"{2 * place + second + 1}."
        case "restarting":
            return f"{second + 1}"
        case "bracketed":
            return f"{second + 1})"
        case "nested":
            return f"{place + 1}.{second + 1}."
        case _:
            return f"{place + 1}.{second + 1}" + "."[second:]


def _print_pair(
    sheet: _Sheet,
    printing: Printing,
    place: int,
    path: Path,
) -> Iterator[Row]:
    merged = {
        "deadline": {"deadline"},
        "responsible": {"responsible"},
        "both": {"deadline", "responsible"},
    }.get(printing.merge, set())
    for second in (0, 1):
        which = 2 * place + second
        values = {
            "number": _number(printing, place, second),
            "activity": DEEDS[which],
            "deadline": DAYS[which - second if "deadline" in merged else which],
            "responsible": BODIES[which - second if "responsible" in merged else which],
            "expected_result": RESULTS[place],
            "funding": SUMS[place],
            "note": NOTES[place],
        }
        sheet.put(
            *(
                cell(k, values[role], rows=2 if role in merged else 1)
                for k, role in enumerate(printing.order)
                if not (second and role in merged)
            )
        )
        order = printing.order
        yield Row(
            number=values["number"].rstrip(".)") if "number" in order else None,
            section=path,
            text=values["activity"],
            deadline=values["deadline"],
            responsible=values["responsible"],
            expected_result=(
                values["expected_result"] if "expected_result" in order else None
            ),
            extra=tuple(
                (_key(printing, k, role), values[role])
                for k, role in enumerate(order)
                if role in {"funding", "note"}
            ),
        )
