"""Who signed is read from the lines below the text, and nobody else."""

from pathlib import Path

import pytest

from orderparse.blocks import Paragraph, Reading
from orderparse.model import Header, Signer
from orderparse.parsing.letter.header import recognise_header
from orderparse.parsing.letter.people import find_people
from orderparse.parsing.letter.segment import Letter, segment
from orderparse.parsing.letter.signature import recognise_signature, sign_header
from orderparse.parsing.letter.signature_place import find_signature
from orderparse.parsing.letter.signers import Signers, read_signers
from orderparse.parsing.source import Source, normalise_reading
from tests.parsing.cases import arrow_cases

_CASES = Path(__file__).parents[1] / "cases" / "signatures.md"
_ORDER = ("ПРИКАЗ", "01.09.2021 № 7", "Об уроках", "приказываю:", "1. Утвердить план.")


def _source(*lines: str) -> Source:
    blocks = tuple(Paragraph(lines=(line,)) for line in lines)
    return normalise_reading(Reading(format="made", blocks=blocks))


def _letter(*below: str) -> Letter:
    return segment(_source(*_ORDER, *below))[0]


def _signers(draft: Signers) -> str:
    return "; ".join(f"{s.position}, {s.name or '-'}" for s in draft.signers)


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "signers"))
def test_signers_are_read_with_position_and_name(text: str, expected: str) -> None:
    lines = tuple(_source(*text.split("|")).lines())
    assert expected == _signers(read_signers(lines))


@pytest.mark.parametrize(("text", "expected"), arrow_cases(_CASES, "signers"))
def test_a_signature_is_found_below_the_text(text: str, expected: str) -> None:
    signature = recognise_signature(_letter(*text.split("|")))
    found = [f"{s.position}, {s.name or '-'}" for s in signature.signers]
    assert expected == "; ".join(found)


@pytest.mark.parametrize(("text", "_"), arrow_cases(_CASES, "no signature"))
def test_other_lines_are_no_signature(text: str, _: str) -> None:
    items = _source("1. Утвердить план.", *text.split("|")).items
    nowhere = (len(items), len(items))
    assert nowhere == find_signature(items, 0, len(items))


def test_requisites_below_a_position_are_no_part_of_it() -> None:
    lines = ("ПРИКАЗ", "приказываю:", "1. Начать.", "Министр", "№ 7-н", "от 01.09.2021")
    (letter,) = segment(_source(*lines))
    assert (Signer(position="Министр"),) == recognise_signature(letter).signers
    assert "7-н" == recognise_header(letter).header.number


def test_a_number_between_position_and_name_is_part_of_the_position() -> None:
    lines = ("ПРИКАЗ", "приказываю:", "1. Начать.", "Директор школы", "№ 7", "А.А. Ян")
    (letter,) = segment(_source(*lines, "01.09.2021"))
    signer = Signer(position="Директор школы № 7", name="А.А. Ян")
    assert (signer,) == recognise_signature(letter).signers
    assert recognise_header(letter).header.number is None


def test_a_position_in_a_clause_is_no_signature() -> None:
    letter = _letter("2. Создать комиссию:", "Директор И.И. Иванов", "3. Начать.")
    assert () == letter.signature


def test_clauses_that_go_on_below_a_name_keep_it() -> None:
    letter = _letter("2. Старший.", "Директор И.И. Иванов", "3. Начать.", "Мэр А.А. Ян")
    assert ["Мэр А.А. Ян"] == [line.text for line in letter.signature]


def test_a_member_of_a_commission_signs_nothing_above_a_signature() -> None:
    below = ("2. Создать группу:", "Члены: Ким А.А.", "Секретарь: Орлова Б.Б.")
    letter = _letter(*below, "Мэр А.А. Ян")
    assert ["Мэр А.А. Ян"] == [line.text for line in letter.signature]


def test_the_mark_above_a_signature_belongs_to_no_clause() -> None:
    mark = ("Подписано электронной подписью", "Сертификат 00D1", "Владелец Ян")
    letter = _letter(*mark, "Мэр А.А. Ян")
    assert [*mark, "Мэр А.А. Ян"] == [line.text for line in letter.signature]


def test_positions_in_columns_that_cannot_be_parted_lose_no_name() -> None:
    lines = ("Глава Совета Мэр", "села города", "А.А. Ян Б.Б. Ким")
    signers = recognise_signature(_letter(*lines)).signers
    assert ["А.А. Ян", "Б.Б. Ким"] == [signer.name for signer in signers]


def test_a_name_alone_below_a_sentence_signs() -> None:
    signature = recognise_signature(_letter("2. Начать в мае.", "И.И. Ян"))
    assert [(None, "И.И. Ян")] == [(s.position, s.name) for s in signature.signers]


@pytest.mark.parametrize(
    "lines", [("2. Назначить:", "И.И. Ян"), ("2. Старший А.А. Ким.", "И.И. Ян")]
)
def test_a_name_alone_in_a_list_signs_nothing(lines: tuple[str, ...]) -> None:
    assert () == recognise_signature(_letter(*lines)).signers


def test_an_agreement_below_the_signature_belongs_to_the_header() -> None:
    letter = _letter("Мэр А.А. Ян", "СОГЛАСОВАНО", "Юрист Б.Б. Ким", "01.09.2021")
    header = sign_header(Header(), recognise_signature(letter))
    assert ("Мэр А.А. Ян", "Юрист Б.Б. Ким 01.09.2021") == (
        header.printed.signer,
        header.printed.agreed,
    )


def test_names_of_people_are_told_from_positions_and_places() -> None:
    texts = ("Глава Т. Тускаев", "г. Грозный", "И.И. Иванов, А.А. Ким", "Ли С.В.")
    names = [[person.name for person in find_people(text)] for text in texts]
    assert [["Т. Тускаев"], [], ["И.И. Иванов", "А.А. Ким"], ["Ли С.В."]] == names
