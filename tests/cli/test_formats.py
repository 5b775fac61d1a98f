"""The output's name or `--to` gives the format; all formats can be listed."""

import pytest

from orderparse.cli.formats import chosen_format, format_lines, make_exporter
from orderparse.cli.options import UsageError
from orderparse.cli.wording import Language, Wording

ENGLISH = Wording(Language.EN)


@pytest.mark.parametrize(
    ("to", "file", "expected"),
    [
        (None, None, "json"),
        ("ics", None, "ics"),
        ("ics", "a.csv", "ics"),
        (None, "a.CSV", "csv"),
        (None, "a.b.jsonl", "jsonl"),
    ],
)
def test_the_format_is_found(to: str | None, file: str | None, expected: str) -> None:
    assert expected == chosen_format(to, file, ENGLISH)


@pytest.mark.parametrize("file", ["a", "a.", "a.doc", ".csv"])
def test_a_name_of_no_format_is_refused(file: str) -> None:
    with pytest.raises(UsageError):
        chosen_format(None, file, ENGLISH)


def test_each_format_has_its_line_and_its_options() -> None:
    lines = list(format_lines(ENGLISH))
    assert any(line.startswith("ics ") and ".ics" in line for line in lines)
    assert any("-O indent=" in line for line in lines)


def test_options_reach_the_exporter() -> None:
    exporter = make_exporter("json", [("indent", "2")], ENGLISH)
    assert 2 == getattr(exporter, "indent", None)
