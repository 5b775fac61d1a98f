"""The program as a process of its own: pipes, terminals, signals, kills."""

import json
import os
import pty
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.documents import ORDER

_COMMAND = [sys.executable, "-m", "orderparse"]
_ENVIRONMENT = os.environ | {"LC_ALL": "ru_RU.UTF-8", "PYTHONIOENCODING": "utf-8"}


@pytest.fixture
def order(tmp_path: Path) -> Path:
    path = tmp_path / "order.txt"
    path.write_text(ORDER, encoding="utf-8")
    return path


def run(*words: str | Path, text: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [*_COMMAND, *map(str, words)]
    return subprocess.run(
        command, input=text, capture_output=True, env=_ENVIRONMENT, check=False
    )


def test_a_document_comes_in_and_goes_out_by_pipes() -> None:
    done = run("-", "--to", "jsonl", text=ORDER.encode("cp1251", "replace"))
    assert 0 == done.returncode
    assert "15-н" in json.loads(done.stdout)["header"]["number"]


def test_a_run_loads_nothing_that_it_does_not_need() -> None:
    sample = Path(__file__).parents[2] / "samples" / "ministry-order-340.docx"
    costly = (
        "argparse asyncio calendar hashlib importlib.metadata locale logging "
        "multiprocessing pathlib pickle shutil socket subprocess tempfile urllib.parse "
        "uuid zipfile docx orderparse.isolation orderparse.readers.pdf"
    )
    program = (
        "import sys; before = set(sys.modules); from orderparse.cli import main; "
        f"main([{str(sample)!r}, '--to', 'ics', '-q'], guarded=True); "
        f"needless = set({costly!r}.split()) & (set(sys.modules) - before); "
        "sys.stderr.write(', '.join(needless))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False
    )
    assert b"" == done.stderr


def test_nonsense_is_one_line_and_status_2() -> None:
    done = run("--nonsense")
    assert (2, b"") == (done.returncode, done.stdout)
    assert 1 == len(done.stderr.splitlines())


def test_a_broken_installation_is_told_once(order: Path) -> None:
    library = order.with_name("attrs.py")
    library.write_text("raise ImportError('no such library')")
    done = subprocess.run(
        [*_COMMAND, str(order)],
        capture_output=True,
        env=_ENVIRONMENT | {"PYTHONPATH": str(order.parent)},
        check=False,
    )
    told = "orderparse: the installation is broken: no such library\n"
    assert (1, told) == (done.returncode, done.stderr.decode())


def test_a_reader_who_leaves_early_is_no_reason_for_a_traceback(order: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [*_COMMAND, str(order), "-q"]
    done = subprocess.run(
        command, stdout=writing, stderr=subprocess.PIPE, env=_ENVIRONMENT, check=False
    )
    os.close(writing)
    assert (1, b"") == (done.returncode, done.stderr)


def test_a_binary_format_refuses_a_terminal(order: Path) -> None:
    leader, terminal = pty.openpty()
    command = [*_COMMAND, str(order), "--to", "xlsx"]
    done = subprocess.run(
        command, stdout=terminal, stderr=subprocess.PIPE, env=_ENVIRONMENT, check=False
    )
    os.close(terminal)
    os.close(leader)
    assert 2 == done.returncode
    assert "-o ИМЯ.xlsx" in done.stderr.decode()


def _on_terminal(*words: str | Path) -> str:
    """What a run shows on standard error where that is a terminal."""
    leader, terminal = pty.openpty()
    command = [*_COMMAND, *map(str, words)]
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=terminal, env=_ENVIRONMENT
    )
    os.close(terminal)
    shown = b""
    # Linux tells the end of a terminal by an error.
    with suppress(OSError):
        while part := os.read(leader, 4096):
            shown += part
    os.close(leader)
    assert 0 == process.wait()
    return shown.decode()


def test_many_documents_show_a_bar_on_a_terminal_only(order: Path) -> None:
    order.with_name("b.txt").write_text(ORDER.replace("15", "16"), encoding="utf-8")
    words = (order.parent, "-j", "1", "--to", "jsonl")
    assert "2/2" in _on_terminal(*words)
    assert "2/2" not in _on_terminal(*words, "-q")
    assert b"2/2" not in run(*words).stderr


def _child_of(process: int) -> int:
    return int(Path(f"/proc/{process}/task/{process}/children").read_text())


def _takes_interrupts(process: int) -> bool:
    status = Path(f"/proc/{process}/status").read_text()
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(int(caught.split()[1], 16) >> (signal.SIGINT - 1) & 1)


def test_ctrl_c_is_one_line() -> None:
    process = subprocess.Popen(
        [*_COMMAND, "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_ENVIRONMENT,
    )
    with process:
        assert process.stdin
        assert process.stderr
        # More than a pipe holds: once it is taken, the program is reading.
        process.stdin.write(bytes(2**18))
        process.stdin.flush()
        # A signal that Python takes itself may come just before it waits again.
        assert not _takes_interrupts(_child_of(process.pid))
        process.send_signal(signal.SIGINT)
        assert 130 == process.wait()
        assert "orderparse: прервано\n" == process.stderr.read().decode()


def test_names_that_look_like_options_are_files(order: Path) -> None:
    odd = order.rename(order.with_name("-rf --out=x.txt"))
    done = run(odd, "-q")
    assert 0 == done.returncode
    assert odd.name == json.loads(done.stdout)["source"]["name"]


def _kill_while_writing(order: Path, times: int) -> None:
    target = order.with_name("out.json")
    started = time.monotonic()
    run(order, "-q", "-o", target)
    lasts = time.monotonic() - started
    whole = target.read_bytes()
    moments = random.Random(times)  # noqa: S311 - the same every time
    for _ in range(times):
        command = [*_COMMAND, str(order), "-q", "-f", "-o", str(target)]
        process = subprocess.Popen(command, env=_ENVIRONMENT)
        time.sleep(moments.uniform(0, 1.2 * lasts))
        process.kill()
        process.wait()
        assert whole == target.read_bytes()
    # A name that is given and not yet moved is the one thing a kill may leave.
    left = {path.name for path in order.parent.iterdir()} - {order.name, target.name}
    assert all((order.parent / name).read_bytes() == whole for name in left)


def test_a_kill_leaves_the_old_file_or_the_new_one(order: Path) -> None:
    _kill_while_writing(order, 4)


@pytest.mark.slow
def test_two_hundred_kills_leave_no_partial_file(order: Path) -> None:
    _kill_while_writing(order, 200)


@pytest.mark.slow
def test_a_full_disk_is_told_and_the_old_file_stays(order: Path) -> None:
    disk = order.parent / "disk"
    disk.mkdir()
    script = (
        f"mount -t tmpfs -o size=16k tmpfs {disk} && echo old > {disk}/out.json && "
        f"{' '.join(_COMMAND)} {order} -q -f -o {disk}/out.json; "
        f"echo $? $(ls -A {disk}) $(cat {disk}/out.json)"
    )
    big = ORDER + "".join(f"{n}\tПодготовка\tиюнь\tОтдел\n" for n in range(3, 200))
    order.write_text(big, encoding="utf-8")
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script]
    done = subprocess.run(command, capture_output=True, env=_ENVIRONMENT, check=False)
    assert "1 out.json old" == done.stdout.decode().strip()
    assert "на диске нет места" in done.stderr.decode()
