"""Acts that a text refers to are found with kind, issuer, number, date and title."""

import datetime as dt

import pytest

import orderparse
from orderparse.model import ClauseKind, Reference, Relation
from orderparse.parsing.acts.references import find_references, is_heading


def _found(text: str) -> list[Reference]:
    return [mention.reference for mention in find_references(text)]


def test_an_act_is_read_with_all_that_tells_it() -> None:
    text = (
        "в соответствии с приказом Министерства культуры и спорта Лесного края "
        "от 22 января 2021 года № 49-п «О проверке клубов» провести"
    )
    expected = Reference(
        kind="приказ",
        issuer="Министерство культуры и спорта Лесного края",
        number="49-п",
        date=dt.date(2021, 1, 22),
        title="О проверке клубов",
    )
    assert [expected] == _found(text)


def test_the_stretch_of_an_act_ends_with_its_title() -> None:
    text = "согласно приказу от 01.02.2021 № 5 «О плане» и далее"
    (mention,) = find_references(text)
    assert "приказу от 01.02.2021 № 5 «О плане»" == text[mention.start : mention.end]


@pytest.mark.parametrize(
    ("printed", "issuer"),
    [
        ("Правительства Российской Федерации", "Правительство Российской Федерации"),
        ("Федеральной службы по надзору", "Федеральная служба по надзору"),
        ("Главного управления образования", "Главное управление образования"),
        ("Департамента труда города Энска", "Департамент труда города Энска"),
        ("Администрации города", "Администрация города"),
        ("Главы администрации района", "Глава администрации района"),
        ("Президента Российской Федерации", "Президент Российской Федерации"),
        ("Минобрнауки России", "Минобрнауки России"),
        ("МУ «Лесное РУО»", "МУ «Лесное РУО»"),
        ("Чеченской Республики", "Чеченская Республика"),
        ("городской больницы № 3", "городская больница № 3"),
        ("рабочей группы", "рабочая группа"),
        ("директора школы", "директор школы"),
        ("объединяющегося комитета", "объединяющийся комитет"),
        ("Главы Республики Саха (Якутия)", "Глава Республики Саха (Якутия)"),
        ("Минсельхозпрода области", "Минсельхозпрод области"),
    ],
)
def test_the_issuer_stands_in_the_nominative(printed: str, issuer: str) -> None:
    (found,) = _found(f"постановлением {printed} от 05.06.2019 № 7")
    assert (issuer, "7") == (found.issuer, found.number)


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("Федеральным законом", "федеральный закон"),
        ("указом", "указ"),
        ("распоряжения", "распоряжение"),
        ("письме", "письмо"),
        ("протокола", "протокол"),
    ],
)
def test_the_kind_stands_in_the_nominative(printed: str, kind: str) -> None:
    (found,) = _found(f"{printed} от 05.06.2019 № 7")
    assert kind == found.kind


@pytest.mark.parametrize(
    "number",
    [
        *("273-ФЗ", "49-п", "5/12-ОД", "МР-42/02", "1347Р", "16.3", "СЭД-36-01-03-79"),
        *("810 о/д", "205-VI ДГ", "15 л/с", "15 осн", "7 ОД"),
    ],
)
def test_a_number_keeps_its_index(number: str) -> None:
    (found,) = _found(f"приказом от 05.06.2019 № {number}, согласно которому")
    assert number == found.number


@pytest.mark.parametrize("behind", ["О плане", "с мая", "МУ «Рост»", "РФ", "и далее"])
def test_a_word_behind_a_number_is_none_of_its_letters(behind: str) -> None:
    (found,) = _found(f"приказом от 05.06.2019 № 7 {behind}")
    assert "7" == found.number


def test_the_number_may_stand_before_the_date() -> None:
    (found,) = _found("Приказ № 49-п от 22.01.2021 отменить.")
    assert ("49-п", dt.date(2021, 1, 22)) == (found.number, found.date)


def test_acts_in_a_row_share_kind_and_issuer() -> None:
    found = _found("приказами Минтруда России от 17.05.2012 № 4, от 06.10.2009 № 3")
    assert [("приказ", "Минтруд России", "4"), ("приказ", "Минтруд России", "3")] == [
        (each.kind, each.issuer, each.number) for each in found
    ]


def test_a_law_may_be_told_by_its_title_alone() -> None:
    (found,) = _found("Федеральный закон «Об образовании в стране» устанавливает")
    assert ("Об образовании в стране", None) == (found.title, found.number)


@pytest.mark.parametrize(
    "title", ["Об утверждении программы «Рост»", 'О центре "Мир"', "О плане"]
)
def test_a_title_may_hold_quotes(title: str) -> None:
    (found,) = _found(f"приказом от 05.06.2019 № 7 «{title}».")
    assert title == found.title


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Признать утратившим силу приказ от 01.02.2020 № 5.", Relation.REPEALS),
        ("Приказ управления от 01.02.2020 № 5 отменить.", Relation.REPEALS),
        ("Признать утратившим силу пункт 2 приказа от 1.02.2020 № 5", Relation.AMENDS),
        ("Внести изменения в приказ от 01.02.2020 № 5", Relation.AMENDS),
        ("Внести в приказ от 01.02.2020 № 5 следующие изменения", Relation.AMENDS),
        ("утверждённой приказом от 01.02.2020 № 5", Relation.CITES),
        ("УТВЕРЖДЕН приказом от 01.02.2020 № 5", Relation.APPROVES),
        ("Руководствуясь приказом от 01.02.2020 № 5,", Relation.CITES),
        ("по Порядку, утверждённому приказом от 01.02.2020 № 5,", Relation.CITES),
        ("Согласно приказу от 01.02.2020 № 5 отменить уроки.", Relation.CITES),
        ("В связи с изданием приказа от 1.2.2020 № 5 отменить смотр", Relation.CITES),
    ],
)
def test_the_sentence_tells_what_is_done_to_the_act(
    text: str, relation: Relation
) -> None:
    (found,) = _found(text)
    assert relation == found.relation


@pytest.mark.parametrize(
    ("text", "does", "relations"),
    [
        ("Приказ от 01.02.2020 № 5 «О плане».", ClauseKind.REPEAL, ["repeals"]),
        ("пункт 4 приказа от 01.02.2020 № 5.", ClauseKind.REPEAL, ["amends"]),
        ("В приказ от 01.02.2020 № 5:", ClauseKind.AMEND, ["amends"]),
        ("Пункт 2 приказа от 1.2.2020 № 5 исключить", ClauseKind.AMEND, ["amends"]),
        ("Приложение к приказу от 1.2.2020 № 5 изъять", ClauseKind.AMEND, ["amends"]),
        (
            "Пункт 2 приказа от 1.2.2020 № 5 исключить на основании приказа от 3.3.2021 № 8",
            ClauseKind.AMEND,
            ["amends", "cites"],
        ),
        (
            "Внести изменения в приказ от 1.2.2020 № 5 (в редакции приказа от 3.3.2021 № 8)",
            ClauseKind.AMEND,
            ["amends", "cites"],
        ),
        (
            "Отменить приказ от 1.2.2020 № 5 (с изменениями, внесенными приказом от 3.3.2021 № 8)",
            ClauseKind.REPEAL,
            ["repeals", "cites"],
        ),
        (
            "дополнить словами «и приказом от 01.02.2020 № 5»;",
            ClauseKind.AMEND,
            ["cites"],
        ),
        ("Приказ от 01.02.2020 № 5 разместить на сайте.", ClauseKind.TASK, ["cites"]),
    ],
)
def test_a_clause_tells_what_is_done_where_its_sentence_does_not(
    text: str, does: ClauseKind, relations: list[str]
) -> None:
    found = [mention.reference.relation for mention in find_references(text, does)]
    assert relations == found


@pytest.mark.parametrize(
    ("printed", "issuer"),
    [
        (
            "Министерства связи края и Федеральной службы по надзору",
            "Министерство связи края и Федеральная служба по надзору",
        ),
        ("Комитета по делам Севера и Арктики", "Комитет по делам Севера и Арктики"),
        ("Министерства связи и науки края", "Министерство связи и науки края"),
        ("Собрания депутатов района", "Собрание депутатов района"),
        ("Законодательного собрания края", "Законодательное собрание края"),
        ("Росстата", "Росстат"),
        ("минобразования Лесной области", "минобразования Лесной области"),
    ],
)
def test_issuers_stand_in_the_nominative_each(printed: str, issuer: str) -> None:
    (found,) = _found(f"приказом {printed} от 05.06.2019 № 7/12")
    assert (issuer, "7/12") == (found.issuer, found.number)


def test_a_law_may_be_abbreviated() -> None:
    first, second = _found("ФЗ от 05.06.2019 № 44-ФЗ «О плане», а также ФЗ № 12-ФЗ")
    assert ("федеральный закон", "44-ФЗ", "О плане") == (
        first.kind,
        first.number,
        first.title,
    )
    assert ("федеральный закон", "12-ФЗ") == (second.kind, second.number)


def test_the_index_of_a_number_is_no_law() -> None:
    found = _found("закон № 44 ФЗ «Рост» от 5.6.2019")
    assert [("закон", "44 ФЗ")] == [(each.kind, each.number) for each in found]


def test_acts_in_a_row_may_share_their_date() -> None:
    found = _found("приказами от 05.06.2019 № 7, № 8 и от 06.06.2019 № 9")
    assert [("7", 5), ("8", 5), ("9", 6)] == [
        (each.number, each.date.day) for each in found if each.date
    ]


def test_a_registration_in_brackets_does_not_end_a_row_of_acts() -> None:
    found = _found(
        "приказами от 05.06.2019 № 7 (зарегистрирован 9 июня 2019 г.) и от 6.6.2020 № 8"
    )
    assert ["7", "8"] == [each.number for each in found]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Протокол заседания совета от 05.06.2019 № 7 Слушали: о плане", True),
        ("«Приложение к приказу управления от 05.06.2019 № 7", True),
        ("Приложение № 2 к приказу от 05.06.2019 № 7", True),
        ("Порядок по приказу управления от 05.06.2019 № 7", False),
        ("Приказ управления от 05.06.2019 № 7", False),
    ],
)
def test_headings_and_stamps_are_told_from_references(text: str, heads: bool) -> None:  # noqa: FBT001 - a parameter of cases
    (mention,) = find_references(text)
    assert heads == is_heading(text, mention)


def test_what_follows_the_kind_may_be_no_issuer() -> None:
    (found,) = _found("по инструкции по уборке помещений (от 23.01.2020 № 02/7)")
    assert (None, "02/7") == (found.issuer, found.number)


def test_the_title_may_stand_before_the_date() -> None:
    (found,) = _found('приказом отдела связи "О плане" от 20.12.2012 № 1201 решили')
    assert ("О плане", "1201", "отдел связи") == (
        found.title,
        found.number,
        found.issuer,
    )


def test_an_edition_in_brackets_does_not_hide_the_title() -> None:
    (found,) = _found("приказом от 9.11.2018 №196 (ред. от 30.09.2020 г.) «О плане»")
    assert "О плане" == found.title


def test_acts_may_be_listed_after_a_colon() -> None:
    found = _found("приказы отдела связи: от 1.02.2019 № 12, от 2.03.2020 № 45")
    assert [("отдел связи", "12"), ("отдел связи", "45")] == [
        (each.issuer, each.number) for each in found
    ]


def test_acts_may_be_parted_by_semicolons() -> None:
    found = _found("приказы отдела связи: от 1.02.2019 № 12 «О А»; от 2.03.2020 № 45.")
    assert ["12", "45"] == [each.number for each in found]


def test_one_mark_may_close_two_quotes() -> None:
    found = _found(
        "приказами от 1.01.2020 № 1 «О центре «Рост», от 2.01.2020 № 2 «О плане»."
    )
    assert ["О центре «Рост»", "О плане"] == [each.title for each in found]


def test_straight_quotes_may_nest() -> None:
    (found,) = _found('приказом от 05.06.2019 № 7 "О центре "Мир"" и далее')
    assert 'О центре "Мир"' == found.title


def test_several_acts_of_one_clause_are_repealed() -> None:
    found = _found(
        "Признать утратившими силу: приказ управления связи от 1 мая 2019 г. № 12; "
        "приказ управления связи от 2 мая 2020 г. № 15."
    )
    assert [("12", "repeals"), ("15", "repeals")] == [
        (each.number, each.relation) for each in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Контроль за исполнением настоящего приказа возложить на Громова А.В.",
        "подготовить приказ о проведении конкурса до 15.03.2021",
        "статьей 45 кодекса области, на основании справки АО «Рост» от 23.01.2020 № 5",
        "по инструкции; выдача перчаток; отчёт от 23.01.2020 № 5",
        "Зарегистрировано в Минюсте 17 мая 2013 г., регистрационный № 28395",
    ],
)
def test_what_names_no_other_act_gives_none(text: str) -> None:
    assert [] == _found(text)


def test_acts_listed_in_items_are_of_the_kind_above_them() -> None:
    order = orderparse.parse(
        "РЕШЕНИЕ № 5\nО плане\n\nРЕШИЛА:\n1. Отменить решения Лесной комиссии:\n"
        "- от 11.01.2021 № 2 «О смете»;\n- от 1.05.2021 № 4.\n2. Провести смотр\n"
        "от 1.06.2021.".encode()
    )
    issuer = "Лесная комиссия"
    assert [
        ("решение", issuer, "2", "repeals"),
        ("решение", issuer, "4", "repeals"),
    ] == [
        (each.kind, each.issuer, each.number, each.relation)
        for each in order.references
    ]
