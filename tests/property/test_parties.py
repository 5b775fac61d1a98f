"""What holds for any cell of responsible parties."""

import textwrap
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderparse.model import PartyRole
from orderparse.normalise import join_lines, words
from orderparse.parsing.acts.references import find_references
from orderparse.parsing.names.gather import gather_names, resolve_parties
from orderparse.parsing.parties import (
    PartyMention,
    find_addressees,
    parse_parties,
    recognise_parties,
)

_BODIES = (
    "РУО",
    "МО и Н ЛР",
    "ГБУ ДПО «Центр «Рост»",
    "МБУ «Дом, в котором тепло»",
    'МКУ "Отдел связи, кадров и учёта"',
    "отдел культуры, спорта и туризма",
    "сектор по физической культуре, спорту и делам молодёжи",
    "управление по делам семьи и детства",
    "Министерство труда, занятости и социальной защиты области",
    "администрации Лесного, Степного районов",
    "организации, осуществляющие управление домами",
    "образовательные организации (школы, лицеи)",
    "Совет ветеранов",
    "районный Дом культуры",
)
_POSTS = (
    "классные руководители 5, 6 классов",
    "педагог-психолог",
    "зам. директора по УВР",
    "ответственный за питание",
    "директор школы Ершов К.Л.",
)
_PEOPLE = ("Громов А.В.", "Сомова П. Р.", "Ершов Кирилл Львович")
_PARTIES = _BODIES + _POSTS + _PEOPLE
_SURNAMES = ("Громов", "Сомова", "Ершов")
_NOTES = ("", " (по согласованию)", " (Сомова П.Р.)")


def _numbered(parts: Sequence[str]) -> str:
    return "\n".join(f"{number}. {part}" for number, part in enumerate(parts, 1))


_LAYOUTS: dict[str, Callable[[Sequence[str]], str]] = {
    "commas": ", ".join,
    "commas and lines": ",\n".join,
    "loose commas": " , ".join,
    "semicolons": "; ".join,
    "semicolons and lines": ";\n".join,
    "numbers": _numbered,
    "dashes": lambda parts: ";\n".join(f"- {part}" for part in parts),
    "bullets": lambda parts: "\n".join(f"• {part}" for part in parts),
}

_MARKS = st.text(alphabet=',;.:()«»"„“-–—/№*•\n\t 1234')
_PIECES = st.one_of(
    st.sampled_from(_PARTIES),
    _MARKS,
    st.sampled_from(
        (
            "и",
            "совместно с",
            "Отв.:",
            "Соисполнители:",
            "(далее – Отдел)",
            "по",
            "№ 4",
            "тел. 2-34",
        )
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
    assert len(mentions) == len(resolve_parties(mentions, names)[0])


@given(_CELLS)
def test_addressees_have_only_letters_of_their_clause(cell: str) -> None:
    printed = Counter("".join(words(join_lines(cell.split("\n")))))
    assert not _carried(find_addressees(cell)) - printed


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


def _expected(parts: Sequence[tuple[str, str]]) -> list[tuple[str, str | None]]:
    return [(name, note.strip(" ()") or None) for name, note in parts]


def _is_apposition(layout: str, parts: Sequence[tuple[str, str]]) -> bool:
    """With commas a person and one post after it are one party."""
    alternate = all(name in _PEOPLE and not note for name, note in parts[::2])
    posts = all(name in _POSTS and "К.Л." not in name for name, _ in parts[1::2])
    return "commas" in layout and alternate and posts


def _found(cell: str) -> list[tuple[str, str | None]]:
    return [(each.name, each.note) for each in recognise_parties(cell)]


@pytest.mark.parametrize("layout", _LAYOUTS)
def test_two_parties_of_any_form_come_apart_in_any_layout(layout: str) -> None:
    noted, plain = product(_PARTIES, _NOTES[:2]), product(_PARTIES, _NOTES[:1])
    for parts in product(noted, plain):
        cell = _LAYOUTS[layout]([name + note for name, note in parts])
        if not _is_apposition(layout, parts):
            assert _expected(parts) == _found(cell)


@given(
    st.lists(
        st.tuples(st.sampled_from(_PARTIES), st.sampled_from(_NOTES)),
        min_size=3,
        max_size=6,
    ),
    st.sampled_from(sorted(_LAYOUTS)),
)
def test_many_parties_come_apart(parts: list[tuple[str, str]], layout: str) -> None:
    cell = _LAYOUTS[layout]([name + note for name, note in parts])
    if not _is_apposition(layout, parts):
        assert _expected(parts) == _found(cell)


@given(
    st.lists(st.sampled_from(_PARTIES), min_size=1, max_size=5),
    st.sampled_from(("commas", "semicolons")),
    st.integers(8, 40),
)
def test_wrapping_at_any_width_changes_nothing(
    parts: list[str], layout: str, width: int
) -> None:
    cell = _LAYOUTS[layout](parts)
    lines = textwrap.wrap(cell, width, break_long_words=False, break_on_hyphens=False)
    if not all(line.startswith(_SURNAMES) for line in lines):  # a name and post each
        assert _found(cell) == _found("\n".join(lines))


@pytest.mark.parametrize("length", [20_000])
@pytest.mark.parametrize(
    "piece",
    ["(", "«", '"', "А.", "и ", ", ", "1. ", "Отв. ", "приказ от ", "отдел\n", "А"],
)
def test_a_long_cell_of_one_piece_is_read(piece: str, length: int) -> None:
    cell = piece * length
    assert _carried(recognise_parties(cell)) <= Counter(words(cell) and cell.casefold())
