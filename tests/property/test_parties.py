"""What holds for any cell of responsible parties."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderparse.model import PartyRole
from orderparse.normalise import join_lines, words
from orderparse.parsing.names import gather_names, resolve_parties
from orderparse.parsing.parties import (
    PartyMention,
    find_addressees,
    parse_parties,
    recognise_parties,
)
from orderparse.parsing.references import find_references

_BODIES = (
    "РУО",
    "ГБУ ДПО «Центр «Рост»",
    "МБУ «Дом, в котором тепло»",
    'МКУ "Отдел связи"',
    "отдел культуры, спорта и туризма",
    "управление по делам семьи и детства",
    "Министерство труда и занятости области",
    "администрации сельских поселений",
    "Совет ветеранов",
)
_POSTS = ("директор школы", "классные руководители", "заместитель директора по УВР")
_PEOPLE = ("Громов А.В.", "Сомова П. Р.", "Ершов Кирилл Львович")
_PARTIES = st.sampled_from(_BODIES + _POSTS + _PEOPLE)
_NOTES = st.sampled_from(("", "", " (по согласованию)", " (по списку)"))
_SEPARATORS = (", ", ",", " , ", ",\n", "; ", ";\n")

_MARKS = st.text(alphabet=',;.:()«»"„“-–—/№*•\n\t 1234')
_PIECES = st.one_of(
    _PARTIES,
    _MARKS,
    st.sampled_from(
        ("и", "совместно с", "Отв.:", "Соисполнители:", "(далее – Отдел)", "по", "№ 4")
    ),
    st.text(max_size=8),
)
_CELLS = st.lists(_PIECES, max_size=12).map(" ".join)


def _carried(mentions: tuple[PartyMention, ...]) -> Counter[str]:
    """The letters and digits in the fields of the mentions."""
    fields = (
        text
        for each in mentions
        for text in (each.name, each.note, each.label)
        if text is not None
    )
    return Counter("".join(word for text in fields for word in words(text)))


@given(_CELLS)
def test_any_cell_is_read(cell: str) -> None:
    mentions = recognise_parties(cell)
    names = gather_names((cell,))
    assert len(mentions) == len(resolve_parties(mentions, names).parties)


@given(_CELLS)
def test_any_clause_is_read(cell: str) -> None:
    printed = join_lines(cell.split("\n"))
    for mention in find_addressees(cell):
        assert mention.name in printed


@given(_CELLS)
def test_acts_found_in_any_text_follow_each_other(cell: str) -> None:
    found = find_references(cell)
    assert all(each.start < each.end for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(_CELLS)
def test_no_letter_of_a_cell_is_lost_or_invented(cell: str) -> None:
    printed = Counter("".join(words(join_lines(cell.split("\n")))))
    carried = _carried(recognise_parties(cell))
    assert not carried - printed
    # What separates parties is in none of them: "и", "а также", numbers of a list.
    assert not {sign for sign in printed - carried if not sign.isdigit()} - set("иатке")


@given(_CELLS, st.sampled_from((" ", "  ", "\t", "\u00a0", " \u200b")))
def test_white_space_changes_nothing(cell: str, blank: str) -> None:
    assert recognise_parties(cell) == recognise_parties(cell.replace(" ", blank))


@given(_CELLS)
def test_only_the_first_of_several_parties_leads_unless_words_say_so(
    cell: str,
) -> None:
    labelled = any(mention.role for mention in recognise_parties(cell))
    roles = [party.role for party in parse_parties(cell)]
    if len(roles) > 1 and not labelled:
        assert [PartyRole.LEAD, *[PartyRole.CO] * (len(roles) - 1)] == roles


@given(
    st.lists(st.tuples(_PARTIES, _NOTES), min_size=1, max_size=5),
    st.sampled_from(_SEPARATORS),
)
def test_composed_cells_come_apart_again(
    parties: list[tuple[str, str]], separator: str
) -> None:
    cell = separator.join(name + note for name, note in parties)
    expected = [(name, note.strip(" ()") or None) for name, note in parties]
    if separator.startswith(";") or not _are_posts_of_people(parties):
        assert expected == [(m.name, m.note) for m in recognise_parties(cell)]


def _are_posts_of_people(parties: list[tuple[str, str]]) -> bool:
    """A person and then a single post are one party: "Громов А.В., директор"."""
    return any(
        one in _PEOPLE and other in _POSTS for (one, _), (other, _) in pairwise(parties)
    )


@pytest.mark.parametrize("length", [20_000])
@pytest.mark.parametrize(
    "piece",
    ["(", "«", '"', "А.", "и ", ", ", "1. ", "Отв. ", "приказ от ", "отдел\n", "А"],
)
def test_a_long_cell_of_one_piece_is_read(piece: str, length: int) -> None:
    cell = piece * length
    assert _carried(recognise_parties(cell)) <= Counter(words(cell) and cell.casefold())
