"""What the user typed is a path of this machine or an address in a store."""

from pathlib import Path

import pytest

from orderparse.addresses import Address, is_address, place_of


@pytest.mark.parametrize(
    "typed", ["s3://bucket/a.docx", "abfs://c@a.example/x", "S3://b", "a+b-c.d://x"]
)
def test_a_scheme_makes_an_address(typed: str) -> None:
    assert is_address(typed)


@pytest.mark.parametrize(
    "typed", ["a.docx", "C:\\a.docx", "C:/a", "приказ://a", "://a", "a b://c", "", "-"]
)
def test_all_else_is_a_path(typed: str) -> None:
    assert not is_address(typed)
    assert Path(typed) == place_of(typed)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("file:///a/b.docx", "/a/b.docx"),
        ("file://localhost/a/b.docx", "/a/b.docx"),
        ("file:///a/%D0%B1%20c.docx", "/a/б c.docx"),
    ],
)
def test_a_file_address_is_a_path_too(typed: str, path: str) -> None:
    assert not is_address(typed)
    assert Path(path) == place_of(typed)


def test_the_parts_of_an_address_are_those_of_a_path() -> None:
    folder = place_of("S3://Bucket/Orders/")
    assert Address("s3://Bucket/Orders/") == folder
    assert "Orders" == folder.name
    assert "s3://Bucket/Orders/a.docx" == str(folder / "a.docx")
    assert "a.docx" == (folder / "a.docx").name
