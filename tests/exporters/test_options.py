"""Options: typed fields of an exporter, set by texts."""

import datetime as dt
from enum import StrEnum

import pytest
from attrs import frozen

from orderparse.errors import InvalidOptionError
from orderparse.exporters.options import Option, option, options_of, with_options


class Colour(StrEnum):
    RED = "red"
    DARK_BLUE = "dark-blue"


@frozen(kw_only=True)
class Painter:
    colour: Colour = option(Colour.RED, "цвет", "colour")
    coats: int = option(2, "слои", "coats")
    days: tuple[int, ...] = option((7, 1), "дни", "days")
    glossy: bool = option(False, "блеск", "gloss")  # noqa: FBT003
    start: dt.date | None = option(None, "начало", "start")
    label: str = "plain"


def test_texts_become_values_of_the_fields_types() -> None:
    texts = {
        "colour": "dark-blue",
        "coats": " 3",
        "days": "14, 3,",
        "glossy": "yes",
        "start": "2024-02-29",
        "label": "два слова",
    }
    assert (
        Painter(
            colour=Colour.DARK_BLUE,
            coats=3,
            days=(14, 3),
            glossy=True,
            start=dt.date(2024, 2, 29),
            label="два слова",
        )
    ) == with_options(Painter, texts)


def test_an_empty_text_takes_an_optional_value_away() -> None:
    assert Painter() == with_options(Painter, {"start": "", "days": "7,1"})
    assert () == with_options(Painter, {"days": ""}).days


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("colour", "green", "option 'colour': 'green' is not one of: red|dark-blue"),
        ("coats", "many", "option 'coats': 'many' is not one of: number"),
        ("days", "7;1", "option 'days': '7;1' is not one of: number,…"),
        ("glossy", "1", "option 'glossy': '1' is not one of: yes|no"),
        (
            "start",
            "29.02.2024",
            "option 'start': '29.02.2024' is not one of: YYYY-MM-DD",
        ),
        ("shade", "x", "option 'shade': unknown; known: colour, coats, days, glossy"),
    ],
)
def test_a_wrong_option_is_refused_with_what_there_is(
    name: str, text: str, sentence: str
) -> None:
    with pytest.raises(InvalidOptionError) as caught:
        with_options(Painter, {name: text})
    assert str(caught.value).startswith(sentence)


def test_options_are_listed_as_they_would_be_written() -> None:
    assert (
        Option(
            name="colour", values="red|dark-blue", default="red", ru="цвет", en="colour"
        ),
        Option(name="coats", values="number", default="2", ru="слои", en="coats"),
        Option(name="days", values="number,…", default="7,1", ru="дни", en="days"),
        Option(name="glossy", values="yes|no", default="no", ru="блеск", en="gloss"),
        Option(name="start", values="YYYY-MM-DD", default="", ru="начало", en="start"),
        Option(name="label", values="text", default="plain"),
    ) == options_of(Painter)


def test_a_class_without_fields_has_no_options() -> None:
    class Plain:
        pass

    assert () == options_of(Plain)
    with pytest.raises(InvalidOptionError, match="unknown; known: none"):
        with_options(Plain, {"x": "1"})


def test_a_type_that_no_text_has_is_refused() -> None:
    @frozen(kw_only=True)
    class Odd:
        shape: bytes = b""

    with pytest.raises(InvalidOptionError, match="option 'shape'"):
        with_options(Odd, {"shape": "round"})
