"""Profiles for Hypothesis, `--update-golden`, and how unequal values are shown."""

import os

import pytest
from attrs import fields, has
from hypothesis import HealthCheck, settings

from orderparse.values import Value

# How long an example takes is nothing that a test may fail by.
untimed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("dev", untimed, max_examples=25)
settings.register_profile("ci", untimed, max_examples=100, derandomize=True)
settings.register_profile("nightly", untimed, max_examples=10_000)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev")
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the reviewed outputs in tests/golden; read the diff",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Name the fields that differ; by itself pytest knows the `==` of attrs only."""
    kind = type(left)
    if op != "==" or not isinstance(left, Value) or kind is not type(right):
        return None
    assert has(kind)
    pairs = {
        field.name: (getattr(left, field.name), getattr(right, field.name))
        for field in fields(kind)
        if field.eq
    }
    unequal = {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
    shown = [f"{name}: {one!r} == {other!r}" for name, (one, other) in unequal.items()]
    return [f"unequal fields of {kind.__name__}", *shown]
