"""Run a converter on a stranger's file: own folder, own profile, no network, a time."""

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

from orderparse.errors import UnreadableDocumentError

# Starting LibreOffice takes seconds of wall time on a busy machine.
TIMEOUT_SECONDS = 60
# A port where nobody listens: what is linked from outside is not fetched.
_NO_NETWORK = "http://127.0.0.1:9"
_KEPT = ("PATH", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT")


def find_program(*names: str) -> str | None:
    """The path of the first of these programs that is installed."""
    found = (shutil.which(name) for name in names)
    return next((path for path in found if path is not None), None)


def run_program(command: Sequence[str], folder: Path) -> bytes:
    """What a program prints; all it started is stopped when the time is over.

    Args:
        command: the program and its arguments; never a shell line.
        folder: its working and home folder.

    Raises:
        UnreadableDocumentError: it took longer than `TIMEOUT_SECONDS`.
    """
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment |= {
        "HOME": str(folder),
        "http_proxy": _NO_NETWORK,
        "https_proxy": _NO_NETWORK,
    }
    process = subprocess.Popen(  # noqa: S603 - the command is our own
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with process:
        try:
            printed, _ = process.communicate(timeout=TIMEOUT_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            reason = f"its conversion takes more than {TIMEOUT_SECONDS} seconds"
            raise UnreadableDocumentError(reason) from None
    return printed
