"""Whatever ends a run, one line tells it, and nothing of the run goes on."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from orderparse.cli import main
from tests.cli.documents import ORDER
from tests.cli.poison.poison import DEEDS, MARK

_SITE = Path(__file__).parent / "poison"
_ENVIRONMENT = os.environ | {
    "PYTHONPATH": str(_SITE),
    "LC_ALL": "C.UTF-8",
    "PYTHONFAULTHANDLER": "",
}
_COMMAND = [sys.executable, "-m", "orderparse", "-q", "--limit", "seconds=1"]
_PATIENCE = 20  # seconds of a machine that has other things to do
_NAMES = sorted(DEEDS.keys() - {"wait"})


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "order.txt").write_text(ORDER, encoding="utf-8")
    for name in DEEDS:
        (tmp_path / name).write_bytes(MARK + name.encode())
    return tmp_path


def run(*words: str, text: bytes = b"") -> tuple[int, bytes, str]:
    """Exit status, standard output, standard error."""
    command = [*_COMMAND, *words]
    done = subprocess.run(
        command, input=text, capture_output=True, env=_ENVIRONMENT, check=False
    )
    return done.returncode, done.stdout, done.stderr.decode()


@pytest.mark.parametrize("name", _NAMES)
def test_a_document_alone_ends_as_among_others(name: str) -> None:
    status, out, line = run(name)
    assert (1, b"", 1) == (status, out, line.count("\n"))
    assert line.startswith(f"{name}: error: ")
    assert (1, b"", line * 2) == run(name, name)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("abort", "killed by SIGABRT"),
        ("loop", "over the limit seconds = 1; raise it by --limit seconds=NUMBER"),
        ("memory", "over the limit memory_bytes = 536870912; raise it by --limit "),
        ("kill", "over the limit memory_bytes"),
        ("exit", "exit status 3"),
        ("exit-as-if-well", "exit status 0"),
        ("system-exit", "SystemExit: 0"),
        ("panic", "Panic: at the disco (poison.py:"),
        ("defect", "ZeroDivisionError: none (poison.py:"),
    ],
)
def test_the_line_says_what_killed_it(name: str, told: str) -> None:
    assert told in run(name)[2]


def test_the_line_is_in_the_language_that_was_asked_for() -> None:
    assert "seconds = 1; увеличить: --limit" in run("loop", "--lang", "ru")[2]


def test_the_standard_input_is_named() -> None:
    status, _, line = run("-", text=MARK + b"abort")
    assert (1, True) == (status, line.startswith("standard input: error: "))


def test_options_reach_the_reader() -> None:
    words = ("noise", "--limit", "pages=7", "--password", "secret")
    assert "limit 7, password secret" in run(*words)[2]


def test_a_poisoned_document_costs_no_other() -> None:
    status, out, line = run("order.txt", "abort", "order.txt", "--to", "jsonl")
    assert (1, 2, 1) == (status, out.count(b"\n"), line.count("\n"))


def test_the_limits_end_with_the_reading() -> None:
    limits = ("--limit", "memory_bytes=100000000", "--limit", "inflated_bytes=1000")
    words = ("order.txt", *limits, "-o", "a.greedy")
    assert (0, b"", "heard") == run(*words)
    assert bytes(5_000) == Path("a.greedy").read_bytes()


def test_a_crash_of_an_exporter_is_one_line() -> None:
    status, out, line = run("order.txt", "--to", "crashing")
    assert (1, b"half", 1) == (status, out, line.count("\n"))
    assert line.startswith("order.txt: error: ")
    assert "killed by SIGABRT" in line


def test_with_standard_error_closed_it_goes_on() -> None:
    command = ["sh", "-c", f"{' '.join(_COMMAND)} order.txt --to md -v 2>&-"]
    done = subprocess.run(command, capture_output=True, env=_ENVIRONMENT, check=False)
    assert (0, True) == (done.returncode, done.stdout.startswith(b"#"))


def test_within_another_program_a_document_has_a_process_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(_SITE)
    assert 1 == main(["kill"])
    assert "memory_bytes" in capsys.readouterr().err


class Waiting:
    """A run that waits in a reader or exporter."""

    def __init__(self, *words: str, before: str = "") -> None:
        command = ["sh", "-c", f'{before} exec "$@"', "sh", *_COMMAND, *words]
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_ENVIRONMENT,
            start_new_session=True,
        )
        note = Path("waiting")
        _until(note.exists)
        self.child = int(note.read_text())

    def end(self) -> tuple[int, str]:
        """Exit status and standard error, once nothing of the run is left."""
        _, told = self.process.communicate(timeout=_PATIENCE)
        _until(lambda: not _is_running(self.child))
        return self.process.returncode, told.decode()


def _until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def _is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


_WAYS = {"reading": ("wait",), "writing": ("order.txt", "-o", "a.waiting")}
_INTERRUPTED = (130, "orderparse: interrupted\n")


@pytest.mark.parametrize("words", _WAYS.values(), ids=_WAYS)
def test_ctrl_c_on_a_terminal_is_one_line(words: tuple[str, ...]) -> None:
    run = Waiting(*words)
    os.killpg(run.process.pid, signal.SIGINT)
    assert _INTERRUPTED == run.end()
    assert not Path("a.waiting").exists()


def test_what_ctrl_c_interrupts_is_tidied_up_in_peace() -> None:
    run = Waiting(*_WAYS["writing"])
    os.killpg(run.process.pid, signal.SIGINT)
    assert _INTERRUPTED == run.end()
    assert Path("tidy").exists()


@pytest.mark.parametrize("words", [*_WAYS.values(), ("wait", "order.txt")])
def test_an_interrupt_of_the_parent_alone_is_one_line(words: tuple[str, ...]) -> None:
    run = Waiting(*words)
    run.process.send_signal(signal.SIGINT)
    assert _INTERRUPTED == run.end()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
@pytest.mark.parametrize("words", _WAYS.values(), ids=_WAYS)
def test_what_ends_the_parent_ends_all(words: tuple[str, ...], number: int) -> None:
    run = Waiting(*words)
    run.process.send_signal(number)
    assert (-number, "") == run.end()
    assert not Path("a.waiting").exists()


def test_signals_that_are_ignored_stay_so() -> None:
    run = Waiting("order.txt", "-o", "a.waiting", before="trap '' INT HUP;")
    os.killpg(run.process.pid, signal.SIGINT)
    os.killpg(run.process.pid, signal.SIGHUP)
    Path("waiting").unlink()
    assert (0, "") == run.end()
    assert b"done" == Path("a.waiting").read_bytes()
