"""Many documents through the Python API."""

from pathlib import Path

from orderparse.batch.documents import Document, parse_many
from orderparse.errors import LimitExceededError, UnreadableDocumentError
from orderparse.limits import Limits
from tests.cli.documents import ORDER


def test_results_come_in_the_order_of_the_sources(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ORDER, encoding="utf-8")
    sources: list[Document] = [
        path,
        b"",
        str(path),
        ORDER.replace("15-н", "16-н").encode(),
    ]
    parsed = list(parse_many(sources, jobs=2))
    assert sources == [one.source for one in parsed]
    numbers = [one.order and one.order.header.number for one in parsed]
    assert ["15-н", None, "15-н", "16-н"] == numbers
    assert [None, UnreadableDocumentError, None, None] == [
        one.error and type(one.error) for one in parsed
    ]


def test_results_may_come_as_they_are_ready() -> None:
    sources = [ORDER.replace("15-н", f"{n}-н").encode() for n in range(6)]
    found = {one.source for one in parse_many(sources, jobs=2, in_order=False)}
    assert set(sources) == found


def test_limits_hold_for_each_document() -> None:
    (parsed,) = parse_many([ORDER.encode()], jobs=1, limits=Limits(rows=2))
    assert isinstance(parsed.error, LimitExceededError)


def test_a_consumer_may_leave_early() -> None:
    results = parse_many([ORDER.encode()] * 50, jobs=2)
    assert next(results).order is not None
    results.close()
