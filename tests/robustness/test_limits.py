"""Each limit, by function and by command: it is told, and can be raised."""

from pathlib import Path

import pytest
from attrs import evolve, fields_dict

from orderparse import LimitExceededError, Limits, parse
from orderparse.cli import main
from tests.robustness import pdfs, texts, words

_TEXT = texts.order().encode()
_WORD = words.whole()
_PDF = pdfs.file(pdfs.objects())
_BLANK = words.package(words.parts(words.document() + " " * 5 * 2**20))
_PLENTY = 10**9
# What goes beyond a limit, and the limit.
_BEYOND = {
    "input_bytes": (_TEXT, 100),
    "archive_entries": (_WORD, 1),
    "inflated_bytes": (_WORD, 500),
    "entry_bytes": (_WORD, 500),
    "inflate_ratio": (_BLANK, 50),
    "pages": (_TEXT + b"\f" + _TEXT, 1),
    "glyphs": (_PDF, 10),
    "edges": (_PDF, 3),
    "rows": (_TEXT, 1),
    "columns": (_TEXT, 2),
    "cell_characters": (_TEXT, 5),
    "lines": (_TEXT, 3),
    "characters": (_TEXT, 50),
    "seconds": (_TEXT * 2_500, 1),
    "memory_bytes": (_WORD, 1_000),
}


def test_no_limit_is_left_out() -> None:
    assert set(fields_dict(Limits)) == set(_BEYOND)


@pytest.mark.parametrize("name", sorted(set(_BEYOND) - {"seconds"}))
def test_a_limit_holds_in_the_function(name: str) -> None:
    content, allowed = _BEYOND[name]
    with pytest.raises(LimitExceededError) as caught:
        parse(content, limits=evolve(Limits(), **{name: allowed}))
    assert (name, allowed) == (caught.value.limit, caught.value.allowed)
    assert f"{name}={allowed}" in str(caught.value)
    assert f"raise it by Limits({name}=" in str(caught.value)
    parse(content, limits=evolve(Limits(), **{name: _PLENTY}))


@pytest.mark.parametrize("name", _BEYOND)
def test_a_limit_holds_on_the_command_line(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    content, allowed = _BEYOND[name]
    document = tmp_path / "document"
    document.write_bytes(content)
    command = [str(document), "--lang", "en", "--quiet"]
    assert 1 == main([*command, "--limit", f"{name}={allowed}"])
    told = capfd.readouterr().err
    assert f"over the limit {name} = {allowed}" in told
    assert f"raise it by --limit {name}=" in told
    if name != "seconds":  # which would take all of them
        assert 0 == main([*command, "--limit", f"{name}={_PLENTY}"])
