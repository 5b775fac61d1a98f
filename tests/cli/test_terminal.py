"""Nothing from a document commands the terminal."""

import pytest

from orderparse.cli.terminal import printable, tell


def test_commands_are_shown_as_a_mark() -> None:
    assert "a\ufffd[31mb\ufffd\ufffd\ufffdc" == printable("a\x1b[31mb\x9b\u202e\nc")


def test_letters_of_any_script_stay() -> None:
    assert "Приказ № 5 «Ӏилма» 👨" == printable("Приказ № 5 «Ӏилма» 👨")


def test_a_line_is_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    tell("a\nb\udcff")
    assert "a\ufffdb\ufffd\n" == capfd.readouterr().err
