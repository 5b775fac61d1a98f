"""Lines of any source become one spelling of the same text."""

import pytest

from orderparse.normalise import close_quotes, join_lines, squeeze, words


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("  два \t слова\u00a0и\u2009ещё ", "два слова и ещё"),
        ("не\u00adви\u200bди\ufeffмо", "невидимо"),
        ("обра\u00ad", "обра-"),
        ("обра\u00ad  ", "обра-"),
        ("\u00ad", ""),
        ("«кавычки» – тире", "«кавычки» – тире"),
    ],
)
def test_a_line_keeps_what_is_printed(printed: str, text: str) -> None:
    assert text == squeeze(printed)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["обра-", "зования"], "образования"),
        (["обра\u00ad", "зования"], "образования"),
        (["научно-", "методического"], "научно-методического"),
        (["научно- методического"], "научно-методического"),
        (["сентябрь-", "октябрь"], "сентябрь-октябрь"),
        (["2021-", "2024 годы"], "2021-2024 годы"),
        (["мало-", "и среднебюджетный"], "мало- и среднебюджетный"),
        (["план-", "график"], "план-график"),
        (["Учителя-", "предметники"], "Учителя-предметники"),
        (["учителя-", "ми"], "учителями"),
        (["Классно-", "обобщающий"], "Классно-обобщающий"),
        (["Северо-", "Кавказский"], "Северо-Кавказский"),
        (["- пункт", "- другой"], "- пункт - другой"),
        (["а", "", "б"], "а б"),
        ([], ""),
    ],
)
def test_a_word_cut_by_a_line_end_is_joined(lines: list[str], text: str) -> None:
    assert text == join_lines(lines)


def test_words_are_runs_of_letters_or_digits_case_folded() -> None:
    assert ["№340"[1:], "н", "план", "2"] == words("№ 340-Н, План_2")


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("О «Роднике", "О «Роднике»"),
        ("О «Роднике»", "О «Роднике»"),
        ('О "Роднике', 'О "Роднике"'),
        ("О роднике»", "О роднике»"),
    ],
)
def test_one_quote_closes_for_two(text: str, closed: str) -> None:
    assert closed == close_quotes(text)
