"""Work in a process of its own ends with a result or one of our errors."""

import faulthandler
import os
import signal

import pytest
from attrs import evolve

from orderparse.bounds import attempt, death
from orderparse.errors import CrashedError, InvalidJsonError, LimitExceededError
from orderparse.isolation import run_isolated
from orderparse.limits import Limits


def test_the_result_comes_back() -> None:
    assert ("а", 1) == run_isolated(lambda: ("а", 1), Limits())


def test_our_errors_come_back_whole() -> None:
    def refuse() -> None:
        raise InvalidJsonError("$.plans", "missing")

    with pytest.raises(InvalidJsonError) as caught:
        run_isolated(refuse, Limits())
    assert ("$.plans", "missing") == (caught.value.path, caught.value.reason)


def test_what_stands_behind_our_errors_stays_with_the_child() -> None:
    def refuse() -> None:
        raise InvalidJsonError("$", "not JSON") from ValueError("of a library")

    found = attempt(refuse, Limits())
    assert isinstance(found, InvalidJsonError)
    assert (None, None) == (found.__cause__, found.__traceback__)


def test_an_abort_costs_only_the_child() -> None:
    def abort() -> None:
        faulthandler.disable()  # pytest's; the dump would only be noise
        os.abort()

    with pytest.raises(CrashedError, match="SIGABRT"):
        run_isolated(abort, Limits())


def test_a_defect_is_named_with_its_place() -> None:
    with pytest.raises(CrashedError, match=r"ZeroDivisionError.*test_isolation\.py:"):
        run_isolated(lambda: 1 // 0, Limits())


def test_an_endless_loop_ends_at_its_seconds() -> None:
    def loop() -> None:
        while True:
            pass

    with pytest.raises(LimitExceededError) as caught:
        run_isolated(loop, Limits(seconds=1))
    assert ("seconds", 1) == (caught.value.limit, caught.value.allowed)


def test_memory_has_an_end() -> None:
    with pytest.raises(LimitExceededError) as caught:
        run_isolated(lambda: len(bytes(400_000_000)), Limits(memory_bytes=200_000_000))
    assert "memory_bytes" == caught.value.limit


@pytest.mark.parametrize("name", ["seconds", "memory_bytes", "inflated_bytes"])
def test_a_limit_may_be_beyond_all_measure(name: str) -> None:
    assert 1 == run_isolated(lambda: 1, evolve(Limits(), **{name: 2**70}))


def test_a_child_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    run_isolated(lambda: os.write(2, b"noise"), Limits())
    assert "" == capfd.readouterr().err


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (-signal.SIGPROF, "over the limit seconds"),
        (-signal.SIGXCPU, "over the limit seconds"),
        (-signal.SIGKILL, "over the limit memory_bytes"),
        (-signal.SIGSEGV, "killed by SIGSEGV"),
        (3, "exit status 3"),
    ],
)
def test_a_death_is_explained(status: int, expected: str) -> None:
    assert expected in str(death(status, Limits()))
