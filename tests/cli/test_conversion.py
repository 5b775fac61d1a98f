"""One run of the command line: documents in, one output, exit status."""

import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from orderparse.cli import main
from tests.cli.documents import DOUBTFUL, ORDER


@pytest.fixture(autouse=True)
def _in_russian(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str = ORDER) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def numbers(path: str) -> list[str]:
    found = json.loads(Path(path).read_bytes())
    orders = found if isinstance(found, list) else [found]
    return [order["header"]["number"] for order in orders]


def test_an_order_goes_to_standard_output_as_json(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert 0 == main([write("order.txt")])
    order = json.loads(capfdbinary.readouterr().out)
    assert ("order.txt", "15-н") == (order["source"]["name"], order["header"]["number"])


def test_standard_input_is_a_dash(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ORDER.encode())))
    assert 0 == main(["-", "-o", "-"])
    assert "15-н" in json.loads(capfdbinary.readouterr().out)["header"]["number"]


def test_the_suffix_of_the_output_names_the_format() -> None:
    assert 0 == main([write("order.txt"), "-o", "out.jsonl"])
    assert 1 == len(Path("out.jsonl").read_bytes().splitlines())


def test_several_documents_go_into_one_file() -> None:
    other = write("b.txt", ORDER.replace("15-н", "16-н"))
    assert 0 == main([write("a.txt"), other, "-o", "out.json"])
    assert ["15-н", "16-н"] == numbers("out.json")


def test_a_folder_gets_a_file_for_each_document() -> None:
    Path("in").mkdir()
    sources = [write("план на год.txt"), write("in/план на год.md"), write("b.txt")]
    assert 0 == main([*sources, "-o", "out/"])
    expected = ["b.json", "план-на-год-2.json", "план-на-год.json"]
    assert expected == sorted(path.name for path in Path("out").iterdir())


def test_a_file_that_is_there_is_kept_and_nothing_is_read(
    capfd: pytest.CaptureFixture[str],
) -> None:
    Path("out.json").write_text("old")
    assert 2 == main(["missing.txt", "-o", "out.json"])
    assert "old" == Path("out.json").read_text()
    assert "--force" in capfd.readouterr().err


def test_force_overwrites() -> None:
    Path("out.json").write_text("old")
    assert 0 == main([write("order.txt"), "-o", "out.json", "--force"])
    assert ["15-н"] == numbers("out.json")


def test_a_corrected_json_is_exported_again() -> None:
    main([write("order.txt"), "-o", "order.json"])
    text = Path("order.json").read_text(encoding="utf-8")
    write("order.json", text.replace('"15-н"', '"17-н"'))
    assert 0 == main(["order.json", "-o", "again.json"])
    assert ["17-н"] == numbers("again.json")


def test_an_array_of_orders_is_read_whole() -> None:
    main([write("a.txt"), write("b.txt"), "-o", "two.json"])
    assert 0 == main(["two.json", "-o", "out.jsonl"])
    assert 2 == len(Path("out.jsonl").read_bytes().splitlines())


def test_one_bad_document_costs_only_itself(capfd: pytest.CaptureFixture[str]) -> None:
    sources = [write("a.txt"), write("bad.txt", ""), "missing.docx"]
    assert 1 == main([*sources, "-q", "-o", "out.json"])
    assert ["15-н"] == numbers("out.json")
    bad, missing = capfd.readouterr().err.splitlines()
    assert "bad.txt: ошибка: файл не читается: в нём нет текста" == bad
    assert (
        "missing.docx: ошибка: файл не читается: нет такого файла или папки" == missing
    )


def test_where_nothing_came_out_nothing_is_written() -> None:
    assert 1 == main([write("bad.txt", ""), "-o", "out.json"])
    assert not Path("out.json").exists()


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (os.mkdir, "это папка"),
        (os.mkfifo, "это не обычный файл"),
        (lambda name: Path(name).symlink_to(name), "символические ссылки по кругу"),
        (lambda name: Path(name).symlink_to("/dev/zero"), "это не обычный файл"),
        (lambda name: Path(name).symlink_to("nowhere"), "нет такого файла или папки"),
    ],
)
def test_what_is_no_file_is_named(
    make: Callable[[str], None], complaint: str, capfd: pytest.CaptureFixture[str]
) -> None:
    make("odd.txt")
    assert 1 == main(["odd.txt"])
    (line,) = capfd.readouterr().err.splitlines()
    assert line.startswith(f"odd.txt: ошибка: файл не читается: {complaint}")


def test_warnings_fail_a_strict_run() -> None:
    source = write("order.txt", DOUBTFUL)
    assert 0 == main([source, "-q", "-o", "lenient.json"])
    assert 1 == main([source, "-q", "-o", "strict.json", "--strict"])
    assert not Path("strict.json").exists()


def test_warnings_are_told_with_their_row_and_notes_counted(
    capfd: pytest.CaptureFixture[str],
) -> None:
    source = write("order.txt", DOUBTFUL)
    main([source, "-o", "a.json"])
    warning, *_, more = capfd.readouterr().err.splitlines()
    assert "order.txt: строка таблицы 3: предупреждение: " in warning
    assert "сентбря" in warning
    assert more.startswith("order.txt: ещё замечаний: ")
    main([source, "-v", "-o", "b.json"])
    assert " замечание: " in capfd.readouterr().err
    main([source, "-q", "-o", "c.json"])
    assert "" == capfd.readouterr().err


def test_only_what_one_party_answers_for() -> None:
    assert 0 == main([write("order.txt"), "--for", "отдел кадров", "-o", "a.json"])
    (plan,) = json.loads(Path("a.json").read_bytes())["plans"]
    assert ["2"] == [activity["number"] for activity in plan["activities"]]


def test_a_party_that_is_not_there_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    main([write("order.txt"), "--for", "РУО", "-o", "a.json"])
    assert "нет мероприятий с ответственным «РУО»" in capfd.readouterr().err


def test_a_passed_limit_is_named_with_the_way_to_raise_it(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert 1 == main([write("order.txt"), "--limit", "rows=2"])
    expected = "превышен предел rows = 2 (в документе 3); увеличить: --limit rows=ЧИСЛО"
    assert expected in capfd.readouterr().err


def test_the_order_date_may_come_from_outside() -> None:
    undated = ORDER.replace("от 12.02.2021 № 15-н", "№ 15-н")
    undated = undated.replace(" на 2021 год", "").replace("15.05.2021", "15 мая")
    source = write("order.txt", undated)
    assert 0 == main([source, "-q", "--order-date", "12.02.2020", "-o", "a.json"])
    (plan,) = json.loads(Path("a.json").read_bytes())["plans"]
    assert "2020-05-15" == plan["activities"][0]["deadline"]["spans"][0]["end"]


def test_english_is_in_the_result_only_where_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    source = write("order.txt", DOUBTFUL)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    main([source, "-o", "russian.json"])
    main([source, "-o", "english.json", "--lang", "en"])
    assert "предупреждение" not in capfd.readouterr().err
    russian, english = (
        [d["message"] for d in json.loads(Path(name).read_bytes())["diagnostics"]]
        for name in ("russian.json", "english.json")
    )
    assert russian != english
    assert len(russian) == len(english)
