"""Many documents by worker processes: each once, a second run does what is new."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from orderparse.cli import main
from tests.cli.documents import DOUBTFUL, ORDER


@pytest.fixture(autouse=True)
def _in_russian(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    monkeypatch.chdir(tmp_path)
    Path("in/sub").mkdir(parents=True)


def write(name: str, number: str, text: str = ORDER) -> None:
    path = Path("in") / name
    path.write_text(text.replace("15-н", number), encoding="utf-8")


def orders(path: str = "out.jsonl") -> list[tuple[str, str]]:
    lines = map(json.loads, Path(path).read_bytes().splitlines())
    return [(line["source"]["name"], line["header"]["number"]) for line in lines]


def test_a_folder_is_read_in_the_order_of_its_names() -> None:
    write("б.txt", "2-н")
    write("sub/а.txt", "3-н")
    write("а.txt", "1-н")
    write(".hidden", "4-н")
    assert 0 == main(["in", "--jobs", "2", "-o", "out.jsonl"])
    assert [("а.txt", "1-н"), ("б.txt", "2-н"), ("а.txt", "3-н")] == orders()


@pytest.mark.parametrize("output", ["in/out.jsonl", "in/out/"])
def test_the_output_may_stand_among_the_documents(output: str) -> None:
    write("a.txt", "1-н")
    for _ in range(2):
        words = ["in", "--jobs", "1", "-o", output, "--to", "jsonl"]
        assert 0 == main(words)


def test_a_pattern_names_files() -> None:
    write("a.txt", "1-н")
    write("b.md", "2-н")
    assert 0 == main(["in/*.txt", "--jobs", "1", "-o", "out.jsonl"])
    assert [("a.txt", "1-н")] == orders()


def test_the_same_content_is_read_once_and_keeps_its_names() -> None:
    for name in ("a.txt", "b.txt"):
        write(name, "1-н")
    assert 0 == main(["in", "--jobs", "1", "-o", "out.jsonl"])
    assert [("a.txt", "1-н"), ("b.txt", "1-н")] == orders()


def test_bad_documents_are_named_and_summed_up(
    capfd: pytest.CaptureFixture[str],
) -> None:
    write("a.txt", "1-н")
    write("b.txt", "", text="")
    assert 1 == main(["in", "missing.txt", "--jobs", "1", "-o", "out.jsonl"])
    assert [("a.txt", "1-н")] == orders()
    assert [
        "in/b.txt: ошибка: файл не читается: в нём нет текста",
        "missing.txt: ошибка: файл не читается: нет такого файла или папки",
        "документов: 3, прочитано: 1",
        "  не читается: 2",
    ] == capfd.readouterr().err.splitlines()


def test_a_second_run_takes_what_the_manifest_has(
    capfd: pytest.CaptureFixture[str],
) -> None:
    write("a.txt", "1-н")
    write("b.txt", "2-н")
    main(["in", "--jobs", "1", "-o", "out.jsonl"])
    with closing(sqlite3.connect("out.jsonl.manifest")) as manifest, manifest:
        failure = json.dumps(["UnreadableDocumentError", "marked"])
        manifest.execute("UPDATE result SET failure = ?", (failure,))
    write("b.txt", "3-н")
    assert 1 == main(["in", "--jobs", "1", "-o", "out.jsonl"])
    assert [("b.txt", "3-н")] == orders()
    assert "in/a.txt: ошибка: файл не читается: marked" in capfd.readouterr().err


def test_a_changed_document_and_a_changed_setting_are_read_again() -> None:
    write("a.txt", "1-н")
    main(["in", "--jobs", "1", "-o", "out.jsonl"])
    write("a.txt", "2-н")
    main(["in", "--jobs", "1", "-o", "out.jsonl"])
    assert [("a.txt", "2-н")] == orders()
    assert 1 == main(["in", "--jobs", "1", "-o", "out.jsonl", "--limit", "rows=1"])


def test_a_file_that_is_not_ours_is_kept() -> None:
    write("a.txt", "1-н")
    Path("out.jsonl").write_text("old")
    assert 2 == main(["in", "--jobs", "1", "-o", "out.jsonl"])
    assert "old" == Path("out.jsonl").read_text()


def test_a_folder_gets_a_file_for_each_document() -> None:
    write("a.txt", "1-н")
    write("b.txt", "", text="")
    assert 1 == main(["in", "--jobs", "1", "-o", "out/"])
    found = [path.name for path in Path("out").iterdir() if path.suffix]
    assert ["a.json"] == found


@pytest.mark.parametrize("words", ["-o out.doc", "-o out.jsonl -t doc", "-O a=1"])
def test_wrong_usage_is_told_before_anything_is_read(words: str) -> None:
    write("a.txt", "1-н")
    assert 2 == main(["in", "--jobs", "1", *words.split()])
    assert ["in"] == [path.name for path in Path().iterdir()]


def test_warnings_fail_a_strict_run() -> None:
    write("a.txt", "1-н", text=DOUBTFUL)
    write("b.txt", "2-н")
    assert 1 == main(["in", "--jobs", "1", "--strict", "-o", "out.jsonl"])
    assert [("b.txt", "2-н")] == orders()


def test_one_file_of_another_format_holds_all() -> None:
    write("a.txt", "1-н")
    write("b.txt", "2-н")
    assert 0 == main(["in", "--jobs", "1", "-o", "out.json"])
    assert 2 == len(json.loads(Path("out.json").read_bytes()))


@pytest.mark.parametrize("moment", [0.6, 0.9, 1.3])
@pytest.mark.slow
def test_after_a_kill_a_second_run_goes_on(moment: float) -> None:
    for number in range(300):
        write(f"{number:03}.txt", f"{number}-н")
    command = [sys.executable, "-m", "orderparse", "in", "-j2", "-o", "out.jsonl"]
    process = subprocess.Popen(command, start_new_session=True)
    time.sleep(moment)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if Path("out.jsonl").exists():
        assert 300 == len(orders())
    assert 0 == main(["in", "--jobs", "2", "-o", "out.jsonl"])
    assert [f"{number}-н" for number in range(300)] == [n for _, n in orders()]
