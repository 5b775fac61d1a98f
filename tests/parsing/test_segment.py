"""A document is split into its orders, an order into its parts."""

from orderparse.blocks import Block, Cell, Paragraph, Reading, Table, TableRow
from orderparse.parsing.letter.segment import Letter, segment
from orderparse.parsing.source import Grid, Item, Source, normalise_reading

_TOP = ("УПРАВЛЕНИЕ КУЛЬТУРЫ", "ПРИКАЗ", "01.09.2021 № 7", "О смотре")
_TEXT = ("В целях порядка приказываю:", "1. Провести смотр.")
_ORDER = (*_TOP, *_TEXT, "Начальник И.И. Иванов")
_PLAN = (("№ п/п", "Мероприятие", "Срок"), ("1", "Смотр", "май"))


def _source(*parts: str | tuple[tuple[str, ...], ...]) -> Source:
    return normalise_reading(Reading(format="made", blocks=tuple(map(_block, parts))))


def _block(part: str | tuple[tuple[str, ...], ...]) -> Block:
    if isinstance(part, str):
        return Paragraph(lines=(part.removeprefix("^"),), running=part.startswith("^"))
    return Table(
        rows=tuple(
            TableRow(
                cells=tuple(
                    Cell(column=column, paragraphs=(Paragraph(lines=(text,)),))
                    for column, text in enumerate(row)
                )
            )
            for row in part
        )
    )


def _texts(items: tuple[Item, ...]) -> list[str]:
    return ["table" if isinstance(item, Grid) else item.text for item in items]


def _only(*parts: str | tuple[tuple[str, ...], ...]) -> Letter:
    letters = segment(_source(*parts))
    assert 1 == len(letters)
    return letters[0]


def test_an_order_has_a_front_a_body_and_a_signature() -> None:
    letter = _only(*_ORDER)
    assert (list(_TOP), list(_TEXT), ["Начальник И.И. Иванов"], ()) == (
        _texts(letter.front),
        _texts(letter.body),
        _texts(letter.signature),
        letter.annexes,
    )


def test_what_follows_the_signature_is_an_annex_though_no_stamp_says_so() -> None:
    letter = _only(*_ORDER, "План смотра", _PLAN)
    assert [(None, ["План смотра", "table"])] == [
        (annex.number, _texts(annex.items)) for annex in letter.annexes
    ]


def test_each_stamp_opens_an_annex() -> None:
    stamps = ("Приложение 1", "План", "Приложение № 2", "к приказу от 01.09.2021 № 7")
    letter = _only(*_ORDER, *stamps, "Состав")
    assert [("1", ["План"]), ("2", ["Состав"])] == [
        (annex.number, _texts(annex.items)) for annex in letter.annexes
    ]


def test_two_annexes_may_have_nothing_but_stamps() -> None:
    letter = _only(*_ORDER, "Приложение 1", "Приложение 2")
    assert ["1", "2"] == [annex.number for annex in letter.annexes]


def test_stamps_that_stand_together_open_one_annex() -> None:
    stamps = ("Приложение 1", "УТВЕРЖДЕН", "приказом Управления", "от 01.09.2021 № 7")
    letter = _only(*_ORDER, *stamps, "ПЛАН")
    assert [(4, ["ПЛАН"])] == [(len(a.stamp), _texts(a.items)) for a in letter.annexes]


def test_a_sentence_that_begins_with_an_annex_opens_none() -> None:
    letter = _only(
        *_ORDER, "План", "Смотр идёт согласно списку, данному в книге", "книг"
    )
    assert 1 == len(letter.annexes)


def test_an_agreement_beside_the_approval_belongs_to_the_annex() -> None:
    stamps = (
        "СОГЛАСОВАНО",
        "Юрист Б.Б. Ким",
        "УТВЕРЖДЕН",
        "приказом от 01.09.2021 № 7",
    )
    letter = _only(*_ORDER[:-1], *stamps, "ПЛАН")
    assert [4] == [len(annex.stamp) for annex in letter.annexes]


def test_a_document_without_an_order_is_an_annex() -> None:
    letter = _only("План смотра", _PLAN)
    assert (False, ["План смотра", "table"]) == (
        letter.is_order,
        _texts(letter.annexes[0].items),
    )


def test_an_annex_that_stands_alone_may_quote_an_order() -> None:
    letter = _only("Приложение 1", "ПЛАН", "ПРИКАЗ № 5 от 01.09.2021", _PLAN)
    assert not letter.is_order


def test_an_empty_document_has_no_letters() -> None:
    assert () == segment(Source(items=()))


def test_orders_that_follow_each_other_are_told_apart() -> None:
    letters = segment(_source(*_ORDER, "Приложение 1", "План", _PLAN, *_ORDER))
    assert [list(_TOP), list(_TOP)] == [_texts(letter.front) for letter in letters]


def test_an_order_without_letterhead_follows_a_signature() -> None:
    letters = segment(_source(*_ORDER, *_ORDER[1:]))
    assert [4, 3] == [len(letter.front) for letter in letters]


def test_a_kind_without_a_text_is_no_second_order() -> None:
    assert 1 == len(segment(_source(*_ORDER, "ПРИКАЗ", "Форма бланка")))


def test_running_lines_are_in_no_part() -> None:
    letter = _only("^2", *_ORDER)
    assert "2" not in _texts(letter.front)


def test_tables_that_only_place_lines_become_lines() -> None:
    signed = (("Начальник", "И.И. Иванов"),)
    letter = _only(*_TOP[:2], (("01.09.2021", "№ 7"),), "О смотре", *_TEXT, signed)
    assert (
        [*_TOP[:2], "01.09.2021", "№ 7", "О смотре"],
        ["Начальник", "И.И. Иванов"],
    ) == (
        _texts(letter.front),
        _texts(letter.signature),
    )


def test_stamps_side_by_side_are_read_one_after_the_other() -> None:
    stamps = (("СОГЛАСОВАНО", "УТВЕРЖДАЮ"), ("Юрист Б.Б. Ким", "Мэр А.А. Ян"))
    letter = _only(stamps, "ПЛАН", _PLAN)
    assert ["СОГЛАСОВАНО", "Юрист Б.Б. Ким", "УТВЕРЖДАЮ", "Мэр А.А. Ян"] == _texts(
        letter.annexes[0].stamp
    )


def test_a_table_of_the_text_stays_in_the_text() -> None:
    letter = _only(*_TOP, *_TEXT, _PLAN, "2. Отчитаться.", "Начальник И.И. Иванов")
    assert [*_TEXT, "table", "2. Отчитаться."] == _texts(letter.body)


def test_a_numbered_table_is_never_layout() -> None:
    rows = (("1", "Иванов И.И.", "01.09.2021"), ("2", "Ким Б.Б.", "02.09.2021"))
    assert ["План", "table"] == _texts(_only("План", rows).annexes[0].items)


def test_a_list_of_names_below_the_signature_belongs_to_it() -> None:
    names = (("ФИО", "Подпись"), ("Ким Б.Б.", ""))
    letter = _only(*_ORDER, "С приказом ознакомлены:", names)
    assert () == letter.annexes


def test_a_plan_below_a_list_of_names_is_a_plan() -> None:
    letter = _only(*_ORDER, "С приказом ознакомлены:", _PLAN)
    assert ["table"] == _texts(letter.annexes[0].items)


def test_a_signature_may_stand_below_the_plan_only() -> None:
    letter = _only(*_ORDER[:-1], "План смотра", _PLAN, "Начальник И.И. Иванов")
    assert (["Начальник И.И. Иванов"], ["План смотра", "table"]) == (
        _texts(letter.signature),
        _texts(letter.annexes[0].items),
    )


def test_a_title_in_a_list_of_clauses_opens_no_annex() -> None:
    text = ("В целях порядка приказываю:", "1. Утвердить:", "Положение;", "План.")
    signed = "Начальник И.И. Иванов"
    letter = _only(*_TOP, *text, "2. Отчитаться.", signed, "План смотра", _PLAN)
    assert ([*text, "2. Отчитаться."], [signed], 1) == (
        _texts(letter.body),
        _texts(letter.signature),
        len(letter.annexes),
    )


def test_a_name_below_a_plan_that_text_follows_signs_nothing() -> None:
    tail = (
        "Начальник И.И. Иванов",
        "Примечание: план может быть изменён по решению совета.",
    )
    letter = _only("План смотра", _PLAN, *tail)
    assert () == letter.signature


def test_an_order_may_have_no_kind() -> None:
    letter = _only("УПРАВЛЕНИЕ КУЛЬТУРЫ", "О смотре", *_TEXT)
    assert (True, 2) == (letter.is_order, len(letter.front))


def test_a_stamp_may_name_its_act_on_the_next_line() -> None:
    stamp = ("Приложение к", "приказу от 01.09.2021 № 7")
    letter = _only(*_ORDER, *stamp, "План", _PLAN)
    assert [list(stamp)] == [_texts(annex.stamp) for annex in letter.annexes]


def test_a_bracket_that_nobody_closed_holds_no_text() -> None:
    letter = _only("(в ред. приказа", *_ORDER)
    assert (list(_TEXT), ["Начальник И.И. Иванов"]) == (
        _texts(letter.body),
        [line.text for line in letter.signature],
    )
