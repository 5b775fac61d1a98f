"""Tasks for worker processes, harmless and deadly; workers import them from here."""

import os
import time


def double(task: int) -> int:
    return task * 2


def fail_on_some(task: int) -> int:
    """Each way to fail, by number."""
    match task:
        case 3:
            os.abort()
        case 5:
            while True:
                pass
        case 7:
            return len(bytes(600_000_000))
        case 9:
            raise ZeroDivisionError
        case _:
            return task


def sleep_on_two(task: int) -> int:
    if task == 2:
        time.sleep(100)
    return task


def abort_on_seven(task: int) -> int:
    if task == 7:
        os.abort()
    return task
