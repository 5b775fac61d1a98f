"""A document or a JSON of ours gives its orders."""

import pytest

from orderparse import UnreadableDocumentError, export, parse
from orderparse.cli.arguments import parse_arguments
from orderparse.cli.sources import orders_in
from orderparse.cli.wording import Language, Wording
from tests.cli.documents import ORDER

ARGUMENTS = parse_arguments(["x"], Wording(Language.EN))
CONTENT = ORDER.encode()


def test_a_document_keeps_its_name_and_standard_input_has_none() -> None:
    (order,) = orders_in("folder/a.txt", CONTENT, ARGUMENTS)
    assert "a.txt" == order.source.name
    (order,) = orders_in("-", CONTENT, ARGUMENTS)
    assert None is order.source.name


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_our_json_is_read_back(times: int, name: str) -> None:
    orders = (parse(CONTENT),) * times
    text = b"\xef\xbb\xbf \n" + export(orders, name)
    assert orders == orders_in("a.txt", text, ARGUMENTS)


@pytest.mark.parametrize("content", [b'{"a": 1}', b"[]", b'[{"a": 1}]'])
def test_a_foreign_json_gives_an_error(content: bytes) -> None:
    with pytest.raises(UnreadableDocumentError):
        orders_in("a.json", content, ARGUMENTS)


def test_a_title_in_brackets_is_no_json() -> None:
    (order,) = orders_in("a.txt", f"[О плане]\n\n{ORDER}".encode(), ARGUMENTS)
    assert "15-н" == order.header.number
