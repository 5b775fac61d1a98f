"""Names that a document defines lead to one identity, each with its evidence."""

import pytest

from orderparse.model import Activity, Header, Order, Party, Plan, Source
from orderparse.parsing.names.gather import Names, gather_names, resolve_parties
from orderparse.parsing.parties import recognise_parties

_PLAN = (
    "УТВЕРЖДЕН приказом МУ «Лесное РУО» от 22.08.2021 № 20",
    (
        "Заказчиком является Министерство труда и связи Лесной Республики "
        "(далее - Министерство)."
    ),
    (
        "Разработчик - государственное бюджетное учреждение «Институт развития клубов» "
        "(ГБУ «ИРК ЛР»);"
    ),
    (
        "работа муниципальных методических служб (далее – ММС) и комиссии по делам "
        "несовершеннолетних (далее – КДН)"
    ),
)


def _resolved(name: str, names: Names) -> tuple[str | None, list[str]]:
    (party,), doubts = resolve_parties(recognise_parties(name), names)
    return party.full_name, [each.code for each in doubts]


@pytest.mark.parametrize(
    ("name", "full_name", "evidence"),
    [
        (
            "Министерство",
            "Министерство труда и связи Лесной Республики",
            "party-defined",
        ),
        (
            "МТ и С ЛР",
            "Министерство труда и связи Лесной Республики",
            "party-contraction",
        ),
        (
            "Минтрудсвязи ЛР",
            "Министерство труда и связи Лесной Республики",
            "party-contraction",
        ),
        (
            "ГБУ «ИРК ЛР»",
            "государственное бюджетное учреждение «Институт развития клубов»",
            "party-bracketed",
        ),
        (
            "ИРК",
            "государственное бюджетное учреждение «Институт развития клубов»",
            "party-part",
        ),
        ("РУО", "МУ «Лесное РУО»", "party-part"),
        ("КДН", "комиссия по делам несовершеннолетних", "party-defined"),
        (
            "Руководители ММС",
            "Руководители муниципальных методических служб",
            "party-defined",
        ),
    ],
)
def test_a_short_name_gets_its_full_one_and_the_evidence(
    name: str, full_name: str, evidence: str
) -> None:
    assert (full_name, [evidence]) == _resolved(name, gather_names(_PLAN))


@pytest.mark.parametrize("name", ["ЦОКО", "Совет ветеранов", "ОО", "Громов А.В."])
def test_a_name_that_the_document_does_not_define_stays_alone(name: str) -> None:
    assert (None, []) == _resolved(name, gather_names(_PLAN))


@pytest.mark.parametrize("name", ["ОО", "СОШ"])
def test_a_name_of_a_whole_kind_is_no_single_body(name: str) -> None:
    names = gather_names(("МБОУ «СОШ № 5»",), issuer="Отдел образования")
    assert (None, []) == _resolved(name, names)


def test_a_word_of_two_bodies_names_neither() -> None:
    names = gather_names(("МУ «Лесное РУО»", "МУ «Степное РУО»"))
    assert (None, []) == _resolved("РУО", names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("РУО", "МУ «Лесное РУО»"),
        ("ИРК", 'ГБУ "ИРК ЛР"'),
        ("Министерство", "Министерству труда и связи Лесной Республики"),
        ("Минтрудсвязи ЛР", "МТ и С ЛР"),
    ],
)
def test_all_names_of_one_body_share_their_identity(one: str, other: str) -> None:
    names = gather_names(_PLAN)
    assert names.identity(one) == names.identity(other)


def test_a_letterhead_defines_the_abbreviation_below_it() -> None:
    names = gather_names(
        (
            "МИНИСТЕРСТВО ТРУДА И СВЯЗИ",
            "ЛЕСНОЙ РЕСПУБЛИКИ",
            "(Минтрудсвязи ЛР)",
            "ПРИКАЗ",
            (
                "согласно приказу Министерства труда и связи Лесной Республики от "
                "01.02.2021 № 5"
            ),
        )
    )
    expected = "Министерство труда и связи Лесной Республики"
    assert (expected, ["party-bracketed"]) == _resolved("Минтрудсвязи ЛР", names)


def test_the_issuer_lends_its_spelling() -> None:
    names = gather_names(
        ("МИНИСТЕРСТВО СВЯЗИ", "(Минсвязи)"), issuer="Министерство связи"
    )
    assert ("Министерство связи", ["party-bracketed"]) == _resolved("Минсвязи", names)


def test_a_body_spelled_out_in_a_clause_explains_its_initials() -> None:
    names = gather_names(
        ("Государственному учреждению «Институт роста Лесного края» обеспечить",)
    )
    expected = "Государственное учреждение «Институт роста Лесного края»"
    assert (expected, ["party-contraction"]) == _resolved("ГУ «ИР ЛК»", names)


def test_a_group_stands_for_its_members() -> None:
    names = gather_names(
        (
            (
                "Управление связи, управление по спорту, Главное управление труда "
                '(далее - "уполномоченные органы")'
            ),
        )
    )
    expected = "Управление связи; управление по спорту; Главное управление труда"
    assert (expected, ["party-group"]) == _resolved("уполномоченные органы", names)


def test_the_members_of_a_group_may_follow_a_colon() -> None:
    names = gather_names(("Исполнители: отдел связи, архив (далее – исполнители)",))
    assert "отдел связи; архив" == _resolved("исполнители", names)[0]


def test_one_abbreviation_of_two_spellings_is_one_body() -> None:
    names = gather_names(
        (
            "учреждение «Институт роста ЛР» (ГУ «ИР»)",
            "учреждение «Институт роста» (ГУ «ИР»)",
        )
    )
    first, second = "учреждение «Институт роста ЛР»", "учреждение «Институт роста»"
    assert names.identity(first) == names.identity(second)


def test_an_abbreviation_that_does_not_depend_is_not_spelled_out_inside() -> None:
    names = gather_names(("общественный совет ветеранов (далее – ОСВ)",))
    assert (None, []) == _resolved("Руководители ОСВ", names)


def test_several_names_are_defined_in_turn() -> None:
    names = gather_names(
        ("Департамент связи и комитет по спорту (далее соответственно – ДС, Комитет)",)
    )
    assert "Департамент связи" == _resolved("ДС", names)[0]
    assert "комитет по спорту" == _resolved("Комитет", names)[0]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("(далее – Отдел)", "Отдел", None),
        ("приём (далее по тексту - ПР)", "ПР", None),
        (
            "Отдела связи администрации (далее – Отдел)",
            "Отдел",
            "Отдел связи администрации",
        ),
        (
            "муниципальное казённое учреждение «Центр связи» города (далее – МКУ «ЦС»)",
            "МКУ «ЦС»",
            "муниципальное казённое учреждение «Центр связи» города",
        ),
        ("отделения связи (ОС) и пункты", "ОС", "отделение связи"),
        (
            "Заказчиком является отдел связи города (далее – Заказчик)",
            "Заказчик",
            "отдел связи города",
        ),
        ("приход (2021) и (Громов А.В.) и (РОСТ, ЛТД)", "РОСТ", None),
        ("рост (на 5 %) и приход (см. ниже)", "приход", None),
    ],
)
def test_the_full_name_stands_before_the_bracket(
    text: str, short: str, full: str | None
) -> None:
    assert full == _resolved(short, gather_names((text,)))[0]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Администрация города\nУправление связи", ["Управление связи"]),
        ("Замдиректора по УВР Учителя", ["Учителя"]),
        ("Громов А.В. Сомова П.Р.", []),
        ("Отдел связи, архив; завхоз", []),
        ("1. Отдел связи\n2. Архив", []),
        ("Отдел\nсвязи", []),
    ],
)
def test_a_party_without_a_mark_before_it_is_reported(
    cell: str, names: list[str]
) -> None:
    _, doubts = resolve_parties(recognise_parties(cell), Names())
    assert names == [
        dict(each.values)["name"] for each in doubts if each.code == "party-unseparated"
    ]


def _row(number: str, *parties: Party) -> Activity:
    return Activity(id=number, text="Работа", responsible=parties)


def _order(*rows: Activity) -> Order:
    return Order(
        source=Source(format="text", sha256=""),
        header=Header(),
        plans=(Plan(activities=rows),),
    )


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("РУО", ["1", "2"]),
        ("МУ «Лесное РУО»", ["1", "2"]),
        ('му "лесное руо"', ["1", "2"]),
        ("УО", []),
        ("ЦРО", ["2"]),
        ("отдел", ["3"]),
        ("совет", ["3", "4"]),
        ("органы", ["3"]),
    ],
)
def test_rows_of_a_party_are_found_by_identity(name: str, rows: list[str]) -> None:
    order = _order(
        _row("1", Party(name="РУО", full_name="МУ «Лесное РУО»")),
        _row("2", Party(name="МУ «Лесное РУО»"), Party(name="ЦРО")),
        _row("3", Party(name="органы", full_name="Отдел; Совет")),
        _row("4", Party(name="Совет")),
    )
    assert rows == [row.id for row in order.activities_for(name)]


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("министерство культуры, спорта и туризма области", ["party-comma"]),
        ("МБУ «Дом, сад», школа (5, 6, 7 классы)", []),
    ],
)
def test_a_comma_inside_a_name_is_told(cell: str, codes: list[str]) -> None:
    _, doubts = resolve_parties(recognise_parties(cell), gather_names([]))
    assert codes == [doubt.code for doubt in doubts]


def test_a_name_is_explained_at_its_first_place_only() -> None:
    names = gather_names(["Комиссия по делам несовершеннолетних (далее – КДН)"])
    cells = ("КДН", "архив", "КДН")
    told = [_resolved(cell, names) for cell in cells]
    full_name = "Комиссия по делам несовершеннолетних"
    assert [
        (full_name, ["party-defined"]),
        (None, []),
        (full_name, []),
    ] == told
