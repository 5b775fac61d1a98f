"""Every format and every option of it is described."""

from pathlib import Path

import pytest

from orderparse import exporters
from orderparse.exporters.parquet_columns import DUTIES, ORDERS, Layout, OfDuty
from orderparse.exporters.sheet import sheet
from orderparse.model import Order
from tests.exporters.example import ORDER

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"csv-schema": "csv", "jsonl": "json", "md": "text", "table": "text"}
OURS = [name for name in exporters.names() if name != "duties"]


def page(name: str) -> str:
    return (DOCS / "exporters" / f"{PAGES.get(name, name)}.md").read_text("utf-8")


@pytest.mark.parametrize("name", OURS)
def test_a_format_has_a_page_that_names_its_options(name: str) -> None:
    assert f"`{name}`" in page(name)
    for option in exporters.describe(name).options:
        assert f"`{option.name}`" in page(name)


@pytest.mark.parametrize("name", OURS)
def test_a_format_and_its_options_are_described_in_both_languages(name: str) -> None:
    found = exporters.describe(name)
    assert found.ru
    assert found.en
    assert all(option.ru and option.en for option in found.options)


@pytest.mark.parametrize("name", OURS)
def test_the_list_of_formats_links_to_each_page(name: str) -> None:
    listed = (DOCS / "exporters" / "README.md").read_text("utf-8")
    assert f"`{name}`" in listed
    assert f"({PAGES.get(name, name)}.md)" in listed


def test_every_key_of_a_record_is_described() -> None:
    described = (DOCS / "data-frames.md").read_text("utf-8")
    for key in ORDER.to_records()[0]:
        assert key.startswith("extra.") or f"`{key}`" in described


def test_the_plugin_of_the_page_is_the_plugin_of_the_tests() -> None:
    plugin = Path(__file__).parents[1] / "plugin/src/orderparse_duties/__init__.py"
    code = plugin.read_text("utf-8").partition("@frozen")[2]
    described = (DOCS / "exporters" / "own.md").read_text("utf-8")
    assert code.strip() in described


@pytest.mark.parametrize("layout", [DUTIES, ORDERS])
def test_the_columns_of_parquet_are_described(
    layout: Layout[OfDuty] | Layout[Order],
) -> None:
    described = page("parquet")
    for column in layout.columns:
        assert f"`{column.name}`" in described


def test_the_columns_of_the_table_are_described() -> None:
    described = page("csv")
    for column in sheet([ORDER]).columns:
        if not column.key.startswith("extra."):
            assert f"`{column.key}`" in described
            assert column.heading in described
