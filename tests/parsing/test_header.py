"""Lines of a letterhead and header mean what a clerk reads in them."""

from pathlib import Path

import pytest

from orderparse.blocks import Paragraph, Reading
from orderparse.model import Header, Reference
from orderparse.parsing.acts.bodies import find_headed
from orderparse.parsing.checks import check_number_series
from orderparse.parsing.letter.front import read_front
from orderparse.parsing.letter.header import complete_annex_header, recognise_header
from orderparse.parsing.letter.letterhead import find_bodies
from orderparse.parsing.letter.requisites import read_row
from orderparse.parsing.letter.row import Found, Requisite
from orderparse.parsing.letter.segment import segment
from orderparse.parsing.letter.spelling import ordinary_name, ordinary_spelling
from orderparse.parsing.source import Source, normalise_reading
from tests.parsing.cases import arrow_cases

_CASES = Path(__file__).parents[1] / "cases" / "headers.md"


def _source(*lines: str) -> Source:
    blocks = tuple(Paragraph(lines=(line,)) for line in lines)
    return normalise_reading(Reading(format="made", blocks=blocks))


def _meaning(found: Found, text: str) -> str:
    if found.requisite is Requisite.TITLE:
        return f"title {text[found.start :]}"
    return f"{found.requisite} {found.value or found.date or '-'}"


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "requisites"))
def test_a_line_of_requisites_is_read(text: str, expected: str) -> None:
    row = [f for f in read_row(text) if f.requisite is not Requisite.FILLER]
    assert expected == (", ".join(_meaning(found, text) for found in row) or "-")


def test_a_wide_blank_parts_the_year_from_a_town() -> None:
    text = "26.03.2021 г. Омск"
    towns = [read_row(text), read_row(text, gaps=(len("26.03.2021 г."),))]
    assert [["г. Омск"], ["Омск"]] == [
        [f.value for f in row if f.requisite is Requisite.PLACE] for row in towns
    ]


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "issuer"))
def test_the_last_body_of_a_letterhead_issues(text: str, expected: str) -> None:
    bodies = find_bodies(_source(*text.split("|")).lines())
    named = [b.text for b in bodies if not (b.territory or b.legal_form)]
    assert expected == (ordinary_name(named[-1]) if named else "-")


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "roles"))
def test_each_line_above_the_text_has_its_role(text: str, expected: str) -> None:
    lines = tuple(_source(*text.split("|")).lines())
    assert expected == " ".join(entry.role for entry in read_front(lines))


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "office"))
def test_the_office_may_stand_below_the_kind(text: str, expected: str) -> None:
    header = recognise_header(segment(_source(*text.split("|")))[0]).header
    assert expected == (header.issuer or "-")


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "headed"))
def test_who_approves_may_name_his_body(text: str, expected: str) -> None:
    assert expected == (find_headed(text) or "-")


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "spelling"))
def test_capitals_are_spelt_as_usual(text: str, expected: str) -> None:
    assert expected == ordinary_spelling(text)


def test_capitals_are_spelt_as_the_document_spells_them() -> None:
    document = "приказом Службы Финансового Надзора от 5 мая"
    found = ordinary_spelling("СЛУЖБА ФИНАНСОВОГО НАДЗОРА", document)
    assert "Служба Финансового Надзора" == found


@pytest.mark.parametrize(
    "title", ["«Об уроках»", '"Об уроках"', "«Об уроках", "Об уроках"]
)
def test_a_title_beside_the_number_is_without_its_quotes(title: str) -> None:
    lines = (f"Приказ Минкультуры РФ от 12.10.2022 № 5 {title}", "приказываю:")
    header = recognise_header(segment(_source(*lines))[0]).header
    assert ("Минкультуры РФ", "5", "Об уроках") == (
        header.issuer,
        header.number,
        header.title,
    )


def test_a_missing_number_is_said() -> None:
    letter = segment(_source("ШКОЛА № 5", "ПРИКАЗ", "01.09.2021", "Об уроках"))[0]
    draft = recognise_header(letter)
    assert (None, ["header-missing"]) == (
        draft.header.number,
        [note.code for note in draft.diagnostics],
    )


def test_the_number_of_a_school_is_not_that_of_its_order() -> None:
    lines = ("СРЕДНЯЯ ШКОЛА", "№ 12", "ПРИКАЗ", "01.09.2021 № 7", "Об уроках")
    header = recognise_header(segment(_source(*lines))[0]).header
    assert ("Средняя школа № 12", "7") == (header.issuer, header.number)


def test_a_title_that_names_an_act_keeps_its_date() -> None:
    lines = (
        "ПРИКАЗ",
        "О внесении изменений в приказ",
        "от 22.01.2021 № 49-п",
        "В целях порядка приказываю:",
    )
    header = recognise_header(segment(_source(*lines))[0]).header
    assert (None, "О внесении изменений в приказ от 22.01.2021 № 49-п") == (
        header.date,
        header.title,
    )


@pytest.mark.parametrize(
    ("title", "kind", "spelt"),
    [
        (
            "ПЛАН МЕРОПРИЯТИЙ (ДОРОЖНАЯ КАРТА) развития школ",
            "план мероприятий (дорожная карта)",
            "План мероприятий (дорожная карта) развития школ",
        ),
        (
            "КОМПЛЕКС МЕР ПО ОХРАНЕ ЛЕСОВ",
            "комплекс мер",
            "Комплекс мер по охране лесов",
        ),
        ("Дорожная карта.", "дорожная карта", "Дорожная карта"),
        ("Список участников", "список", "Список участников"),
        ("", None, None),
    ],
)
def test_an_annex_alone_is_named_after_its_plan(
    title: str, kind: str | None, spelt: str | None
) -> None:
    letter = segment(_source("Приложение 1", title or "Текст"))[0]
    header = complete_annex_header(recognise_header(letter), title)
    assert (kind, spelt) == (header.kind, header.title)


def test_an_issuer_that_cites_its_own_other_series_is_noted() -> None:
    header = Header(kind="приказ", issuer="Министерство", number="340-н")
    cited = Reference(kind="приказ", issuer="Министерство", number="49-п")
    notes = check_number_series(header, [cited])
    assert ["number-series"] == [note.code for note in notes]


@pytest.mark.parametrize(
    ("issuer", "number"),
    [
        ("Министерство", "49-н"),
        ("Служба", "49-п"),
        ("Министерство", "49"),
        (None, "4-п"),
    ],
)
def test_other_series_of_others_are_no_matter(issuer: str | None, number: str) -> None:
    header = Header(kind="приказ", issuer="Министерство", number="340-н")
    cited = Reference(kind="приказ", issuer=issuer, number=number)
    assert () == check_number_series(header, [cited])


def test_a_number_without_letters_belongs_to_no_series() -> None:
    cited = Reference(kind="приказ", issuer="Министерство", number="49-п")
    header = Header(kind="приказ", issuer="Министерство", number="340")
    assert () == check_number_series(header, [cited])


def test_a_sign_that_recognition_misread_is_said() -> None:
    lines = ("ШКОЛА ИСКУССТВ", "ПРИКАЗ", "17.08.2020 Ставрополь №2 71", "Об уроках")
    draft = recognise_header(segment(_source(*lines))[0])
    notes = [note.code for note in draft.diagnostics]
    assert ("71", ["misreading"]) == (draft.header.number, notes)
