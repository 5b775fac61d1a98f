"""A distribution of one reader and some exporters that do what no library should do."""

import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, ClassVar

from attrs import frozen

from orderparse import Limits, Order, UnreadableDocumentError
from orderparse.blocks import Reading

MARK = b"\x00\x01poison:"


class Panic(BaseException):
    """As those of Rust, no Exception."""


def wait() -> None:
    """Tell who waits, in a file beside the working folder's others, and sleep."""
    draft = Path("waiting.tmp")
    draft.write_text(str(os.getpid()))
    draft.rename("waiting")
    while Path("waiting").exists():
        time.sleep(0.05)


def _loop() -> None:
    while True:
        pass


def _raise(error: BaseException) -> Callable[[], None]:
    def deed() -> None:
        raise error

    return deed


def _kill(number: int) -> Callable[[], None]:
    return lambda: os.kill(os.getpid(), number)


DEEDS: dict[str, Callable[[], object]] = {
    "abort": os.abort,
    "segmentation-fault": _kill(signal.SIGSEGV),
    "kill": _kill(signal.SIGKILL),
    "loop": _loop,
    "memory": lambda: bytes(600_000_000),
    "exit": lambda: os._exit(3),
    "exit-as-if-well": lambda: os._exit(0),
    "system-exit": lambda: sys.exit(0),
    "panic": _raise(Panic("at the disco")),
    "defect": _raise(ZeroDivisionError("none")),
    "recursion": _raise(RecursionError("too deep")),
    "damage": _raise(UnreadableDocumentError("damaged")),
    "noise": lambda: os.write(2, b"noise"),
    "wait": wait,
}


class PoisonReader:
    def accepts(self, content: bytes, /) -> bool:
        return content.startswith(MARK)

    def read(
        self, content: bytes, /, *, limits: Limits, password: str | None = None
    ) -> Reading:
        DEEDS[content.removeprefix(MARK).decode()]()
        reason = f"limit {limits.pages}, password {password}"
        raise UnreadableDocumentError(reason)


@frozen(kw_only=True)
class GreedyExporter:
    """Takes more than a document may."""

    suffix: ClassVar[str] = ".greedy"
    binary: ClassVar[bool] = False

    def export(self, _orders: Sequence[Order], stream: BinaryIO, /) -> None:
        enough = time.process_time() + 1.2
        while time.process_time() < enough:
            pass
        os.write(2, b"heard")
        stream.write(bytes(300_000_000)[:5_000])


@frozen(kw_only=True)
class CrashingExporter:
    suffix: ClassVar[str] = ".crashing"
    binary: ClassVar[bool] = False

    def export(self, _orders: Sequence[Order], _stream: BinaryIO, /) -> None:
        os.write(1, b"half")
        os.abort()


@frozen(kw_only=True)
class WaitingExporter:
    suffix: ClassVar[str] = ".waiting"
    binary: ClassVar[bool] = False

    def export(self, _orders: Sequence[Order], stream: BinaryIO, /) -> None:
        try:
            wait()
        except KeyboardInterrupt:
            time.sleep(0.5)
            Path("tidy").touch()
            raise
        stream.write(b"done")
