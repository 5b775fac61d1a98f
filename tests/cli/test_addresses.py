"""The command line reads from stores and writes into them."""

import json
from pathlib import Path

import pytest

from orderparse.cli import main
from tests.cli.documents import ORDER
from tests.stores import objects


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    objects.clear()


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """The address of a store that worker processes see too."""
    (tmp_path / "in" / "sub").mkdir(parents=True)
    for number, name in enumerate(("a.txt", "b.txt", "sub/c.txt")):
        text = ORDER.replace("15-н", f"{number}-н")
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    return f"local://{tmp_path}"


def numbers(lines: bytes) -> list[tuple[str, str]]:
    found = map(json.loads, lines.splitlines())
    return [(line["source"]["name"], line["header"]["number"]) for line in found]


ALL = [("a.txt", "0-н"), ("b.txt", "1-н"), ("c.txt", "2-н")]


def test_a_single_object_is_converted_into_another() -> None:
    objects.put(**{"x/a.txt": ORDER})
    assert 0 == main(["memory://x/a.txt", "-o", "memory://y/a.ics"])
    assert objects.content("y/a.ics").startswith(b"BEGIN:VCALENDAR")


def test_a_folder_of_a_store_gets_an_object_for_each_document() -> None:
    objects.put(**{"x/a.txt": ORDER, "x/b.txt": ORDER})
    sources = ["memory://x/a.txt", "memory://x/b.txt"]
    assert 0 == main([*sources, "-o", "memory://y/"])
    assert ["x/a.txt", "x/b.txt", "y/a.json", "y/b.json"] == objects.names()


def test_an_object_that_is_there_is_kept(capfd: pytest.CaptureFixture[str]) -> None:
    objects.put(**{"a.txt": ORDER, "a.json": "theirs"})
    assert 2 == main(["memory://a.txt", "-o", "memory://a.json"])
    assert b"theirs" == objects.content("a.json")
    assert "the file memory://a.json exists already" in capfd.readouterr().err


def test_workers_read_folders_and_patterns_of_a_store(folder: str) -> None:
    sources = [f"{folder}/in/*.txt", f"{folder}/in/sub/"]
    assert 0 == main([*sources, "--jobs", "2", "-o", "memory://out.jsonl"])
    assert ALL == numbers(objects.content("out.jsonl"))
    assert ["out.jsonl", "out.jsonl.manifest"] == objects.names()


def test_the_output_may_stand_among_the_objects(folder: str) -> None:
    for _ in range(2):
        words = [f"{folder}/in", "--jobs", "1", "-o", f"{folder}/in/out.jsonl"]
        assert 0 == main(words)
    assert ALL == numbers(Path("in/out.jsonl").read_bytes())


def test_a_second_run_reads_what_has_changed(
    folder: str, capfd: pytest.CaptureFixture[str]
) -> None:
    words = [f"{folder}/in", "--jobs", "1", "-o", "memory://out.jsonl"]
    assert 0 == main(words)
    Path("in/b.txt").write_text("no order", encoding="utf-8")
    assert 1 == main(words)
    assert [ALL[0], ALL[2]] == numbers(objects.content("out.jsonl"))
    assert f"{folder}/in/b.txt: error:" in capfd.readouterr().err


def test_what_a_store_does_not_hold_is_one_failure(
    folder: str, capfd: pytest.CaptureFixture[str]
) -> None:
    sources = [f"{folder}/none", f"{folder}/in/a.txt", "xyz://a"]
    assert 1 == main([*sources, "--jobs", "1", "-o", "out.jsonl"])
    assert ALL[:1] == numbers(Path("out.jsonl").read_bytes())
    assert [
        f"{folder}/none: error: it cannot be read: No such file or directory",
        "xyz://a: error: it cannot be read: ValueError: Protocol not known: xyz",
        "documents: 3, read: 1",
        "  cannot be read: 2",
    ] == capfd.readouterr().err.splitlines()


def test_a_store_without_its_package_is_told_in_one_line(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert 1 == main(["a.txt", "--jobs", "1", "-o", "smb://host/out.jsonl"])
    assert [
        "smb://host/out.jsonl: error: smbclient is not installed: pip install smbclient"
    ] == capfd.readouterr().err.splitlines()
