"""The text of an order is read as its numbers and words say."""

from pathlib import Path

import pytest

from orderparse.blocks import Paragraph, Reading
from orderparse.parsing.letter.clause_kinds import clause_kind
from orderparse.parsing.letter.clauses import BodyDraft, recognise_body
from orderparse.parsing.letter.operative import find_operative, opens_preamble
from orderparse.parsing.letter.segment import segment
from orderparse.parsing.parties import find_addressees
from orderparse.parsing.source import normalise_reading
from tests.parsing.cases import arrow_cases

_CASES = Path(__file__).parents[1] / "cases" / "clauses.md"


def _body(*lines: str, label: int = 0) -> BodyDraft:
    text = ("ПРИКАЗ", "01.09.2021 № 7", "Об уроках", "В целях порядка приказываю:")
    blocks = [Paragraph(lines=(line,)) for line in text]
    blocks += [Paragraph(lines=(line,), label=label) for line in lines]
    source = normalise_reading(Reading(format="made", blocks=tuple(blocks)))
    return recognise_body(segment(source)[0])


def _outline(body: BodyDraft) -> str:
    return ", ".join(
        f"{clause.number or '-'}{f'<{clause.parent}' if clause.parent else ''} "
        f"{clause.kind}"
        for clause in body.clauses
    )


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "outline"))
def test_clauses_nest_as_their_numbers_say(text: str, expected: str) -> None:
    assert expected == _outline(_body(*text.split("|")))


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "kind"))
def test_a_clause_does_what_its_words_say(text: str, expected: str) -> None:
    assert expected == str(clause_kind(text) or "-")


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "addressees"))
def test_a_clause_charges_whom_it_names(text: str, expected: str) -> None:
    names = [mention.name for mention in find_addressees(text)]
    assert expected == (" | ".join(names) or "-")


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "listed addressees"))
def test_a_list_may_tell_whom_the_clause_above_charges(
    text: str, expected: str
) -> None:
    charged = (
        " | ".join(mention.name for mention in clause.addressees) or "-"
        for clause in _body(*text.split("|")).clauses
    )
    assert expected == "; ".join(charged)


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "operative"))
def test_the_operative_word_is_found(text: str, expected: str) -> None:
    place = find_operative(text)
    assert expected == (text[slice(*place)] if place else "-")


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "preamble"))
def test_a_preamble_ends_the_title(text: str, expected: str) -> None:
    assert (expected == "yes") == opens_preamble(text)


def test_a_word_cut_by_a_line_end_is_joined() -> None:
    body = _body("1. Утвердить научно-", "методический план и распи-", "сание.")
    assert "Утвердить научно-методический план и расписание." == body.clauses[0].text


def test_the_operative_word_and_bullets_belong_to_no_field() -> None:
    body = _body("1. Обеспечить:", "- уборку.")
    held = {(piece.unit, piece.start, piece.end) for piece in body.pieces}
    assert {(3, 0, 15), (4, 0, 2), (4, 3, 14), (5, 2, 9)} == held


def test_a_label_that_the_format_computes_is_a_number() -> None:
    body = _body("1. Утвердить план.", label=3)
    assert ("1", "Утвердить план.") == (body.clauses[0].number, body.clauses[0].text)


def test_a_computed_sign_that_nobody_knows_is_a_bullet() -> None:
    body = _body("✓ Утвердить план.", label=2)
    assert (None, "Утвердить план.") == (body.clauses[0].number, body.clauses[0].text)


def test_a_heading_gives_its_deadline_to_its_list_only() -> None:
    body = _body("1. Обеспечить:", "в срок до 1 мая:", "- уборку;", "2. Отчитаться.")
    headings = [clause.heading for clause in body.clauses]
    assert [None, None, "в срок до 1 мая:", None] == headings


def test_a_heading_is_known_as_one() -> None:
    body = _body("1. Обеспечить:", "в срок до 1 мая:", "- уборку.")
    assert [False, True, False] == [clause.is_heading for clause in body.clauses]


def test_whom_a_clause_charges_is_found() -> None:
    body = _body("1. Отделу кадров (Зуева А.А.) подготовить списки.")
    assert ["Отделу кадров"] == [m.name for m in body.clauses[0].addressees]


def test_an_item_that_begins_with_its_task_charges_nobody() -> None:
    body = _body("1. Школам:", "- провести смотр;", "- назначить директора И.И. Ким.")
    charged = [[m.name for m in clause.addressees] for clause in body.clauses]
    assert [["Школам"], [], ["директора И.И. Ким"]] == charged


def test_the_first_clause_may_stand_on_the_line_of_the_preamble() -> None:
    lines = ("ПРИКАЗ", "01.09.2021 № 7", "Об уроках", "В целях порядка: 1. Начать в 9.")
    blocks = tuple(Paragraph(lines=(line,)) for line in lines)
    source = normalise_reading(Reading(format="made", blocks=blocks))
    body = recognise_body(segment(source)[0])
    assert ("В целях порядка:", "1 task") == (body.preamble, _outline(body))


@pytest.mark.parametrize(
    ("above", "below"),
    [("п р и к а з", "ы в а ю :"), ("при-", "казываю:"), ("П Р И К А З Ы В", "А Ю")],
)
def test_the_operative_word_may_be_cut_by_a_line_end(above: str, below: str) -> None:
    lines = ("ПРИКАЗ", "Об уроках", f"В целях порядка {above}", below, "1. Начать.")
    blocks = tuple(Paragraph(lines=(line,)) for line in lines)
    source = normalise_reading(Reading(format="made", blocks=blocks))
    body = recognise_body(segment(source)[0])
    assert ("В целях порядка", "1 task") == (body.preamble, _outline(body))


def test_a_list_inside_a_clause_is_said() -> None:
    body = _body("1. Создать группу:", "1. Ким А.А.;", "2. Орлов Б.Б.", "2. Начать.")
    assert ["clause-list"] == [note.code for note in body.diagnostics]


def test_an_order_without_text_has_no_clauses() -> None:
    assert BodyDraft(preamble="В целях порядка", pieces=_body().pieces) == _body()
