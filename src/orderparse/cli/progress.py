"""A bar on a terminal, nothing elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from orderparse.cli.wording import Wording

try:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )
except ImportError:  # the extra `rich` is not installed: there is no bar then
    Progress = None  # type: ignore[assignment,misc]

Step = Callable[[bool], None]


@contextmanager
def progress(total: int, wording: Wording, *, wanted: bool) -> Iterator[Step]:
    """A bar with rate, remaining time and failures while the block runs.

    Args:
        total: number of documents.
        wording: its language.
        wanted: false for silence; without a terminal or without rich it is silent too.

    Yields:
        What to call after each document, with whether it failed.
    """
    if wanted and total and Progress is not None and sys.stderr.isatty():
        with _bar(total, wording) as step:
            yield step
    else:
        yield lambda _: None


@contextmanager
def _bar(total: int, wording: Wording) -> Iterator[Step]:
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failures]}"),
    )
    failed = 0
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, rate="", failures="")

        def step(failure: bool) -> None:  # noqa: FBT001 - called once a document
            nonlocal failed
            failed += failure
            speed = bar.tasks[task].speed or 0
            bar.update(
                task,
                advance=1,
                rate=wording.say("rate", n=f"{speed:.1f}"),
                failures=wording.say("failures", n=failed) if failed else "",
            )

        yield step
