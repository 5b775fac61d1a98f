"""What the user typed is a path of this machine or an address in a store."""

from pathlib import Path

import pytest

from orderparse.addresses import Address, File, is_address, place_of


@pytest.mark.parametrize(
    "typed", ["s3://bucket/a.docx", "abfs://c@a.example/x", "S3://b", "a+b-c.d://x"]
)
def test_a_scheme_makes_an_address(typed: str) -> None:
    assert is_address(typed)


@pytest.mark.parametrize(
    "typed", ["a.docx", "C:\\a.docx", "C:/a", "приказ://a", "://a", "a b://c", "-"]
)
def test_all_else_is_a_path(typed: str) -> None:
    assert not is_address(typed)
    assert File(typed) == place_of(typed)


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
    assert File(path) == place_of(typed)


def test_nothing_is_the_folder_where_one_is() -> None:
    assert File(".") == place_of("")


def test_a_path_has_the_parts_of_a_path() -> None:
    folder = File("/in/orders/")
    assert "orders" == folder.name
    assert Path("/in/orders/a.docx") == Path(folder / "a.docx")
    assert "/in/orders/a.docx" == str(folder / "a.docx")


@pytest.mark.parametrize("name", ["a.b.txt", ".profile", "a.", "...txt", "..", "a"])
def test_the_stem_is_that_of_a_path(name: str) -> None:
    assert Path(name).stem == File(name).stem


def test_the_parts_of_an_address_are_those_of_a_path() -> None:
    folder = place_of("S3://Bucket/Orders/")
    assert Address("s3://Bucket/Orders/") == folder
    assert "Orders" == folder.name
    assert "s3://Bucket/Orders/a.docx" == str(folder / "a.docx")
    assert "a.docx" == (folder / "a.docx").name
