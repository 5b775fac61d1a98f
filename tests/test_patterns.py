"""Patterns that wait, and names that are imported when they are used."""

import re
import subprocess
import sys

import pytest

import orderparse
from orderparse.parsing.grammar.declension import Declension
from orderparse.patterns import pattern
from orderparse.vocabulary.nouns import LONGEST_ENDING, PARADIGMS


def test_a_pattern_is_compiled_when_it_is_used() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("a")


def test_a_pattern_finds_what_a_compiled_one_finds() -> None:
    number = pattern(r"№ (\d+)", re.IGNORECASE)
    assert ["7", "12"] == number.findall("№ 7, № 12")
    assert number.fullmatch("№ 7") is not None
    assert r"№ (\d+)" == number.pattern


def test_a_pattern_may_name_properties_of_unicode() -> None:
    assert ["Ж", "Ө"] == pattern(r"\p{Lu}").findall("Жж Өө №")


def test_a_name_that_the_package_has_not_is_an_attribute_error() -> None:
    assert not hasattr(orderparse, "parse_everything")
    assert set(orderparse.__all__) <= set(dir(orderparse))


def test_the_package_alone_imports_nothing_heavy() -> None:
    program = "import sys, orderparse; sys.exit('lxml' in sys.modules)"
    assert 0 == subprocess.run([sys.executable, "-c", program], check=False).returncode


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("вахтёром", "вахтёр"),
        ("вахтером", "вахтер"),
        ("бойцу", "боец"),
        ("боец", "боец"),
        ("педагоги", "педагог"),
    ],
)
def test_a_listed_noun_is_found_in_any_form(form: str, lemma: str) -> None:
    nouns = Declension(
        {"специалист": "вахтер вахтёр", "боец": "боец:бойц", "педагог": "педагог"}
    )
    found = nouns.find(form)
    assert found is not None
    assert lemma == found[0]


def test_no_ending_is_longer_than_is_looked_for() -> None:
    endings = (e for p in PARADIGMS.values() for c in p.split() for e in c.split("/"))
    assert LONGEST_ENDING == max(map(len, endings))


@pytest.mark.parametrize("word", ["", "п", "педагогами-", "бойецу", "боецом"])
def test_what_is_no_form_is_not_found(word: str) -> None:
    nouns = Declension({"боец": "боец:бойц", "педагог": "педагог"})
    assert nouns.find(word) is None
