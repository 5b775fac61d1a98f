"""File names made from document names are safe on any system."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderparse.addresses import File
from orderparse.cli.destinations import FolderNames, is_folder, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("приказ 340-н.docx", "приказ-340-н"),
        ("/a/b/order.pdf", "order"),
        ("../../etc/passwd", "passwd"),
        ("-rf --out=x.txt", "rf-out-x"),
        ("new\nline\x1b[31m.txt", "new-line-31m"),
        ("..", "order"),
        (".:0", "0"),
        ("...txt", "order"),
        ("-", "order"),
        (".hidden", "hidden"),
        ("con.PDF.TXT", "con.PDF-"),
        ("NUL", "NUL-"),
        ("я" * 300, "я" * 60),
        ("й.txt", "й"),
    ],
)
def test_a_name_keeps_its_letters_and_loses_its_dangers(
    name: str, expected: str
) -> None:
    assert expected == slug(name)


@given(st.text(max_size=200))
def test_any_name_gives_one_plain_component(name: str) -> None:
    made = slug(name)
    assert made
    assert len(made.encode()) <= 130
    assert not made.startswith(("-", "."))
    assert all(char.isalnum() or char in "-_." for char in made)


def test_names_are_given_once_whatever_their_case(tmp_path: Path) -> None:
    names = FolderNames(File(str(tmp_path)), ".ics")
    found = [names.take(name).name for name in ("a.txt", "A.docx", "a-2.pdf", "a")]
    assert ["a.ics", "A-2.ics", "a-2-2.ics", "a-3.ics"] == found


def test_a_slash_or_a_folder_that_is_there_means_a_folder(tmp_path: Path) -> None:
    assert is_folder("out/")
    assert is_folder(str(tmp_path))
    assert not is_folder(str(tmp_path / "a.ics"))
