"""Runs a program as a user of another machine would."""

import os
import subprocess
from pathlib import Path


def run(*command: str | Path, given: bytes = b"") -> str:
    done = subprocess.run(
        [*map(str, command)],
        input=given,
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Europe/Moscow"},
    )
    return done.stdout.decode("utf-8")
