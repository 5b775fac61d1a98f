"""Both real documents, from every format they ship in, against the reviewed answers."""

import json
from pathlib import Path
from typing import Any

import pytest

import orderparse
from orderparse import Order
from tests.same_order import as_json, format_free

ROOT = Path(__file__).parent.parent
NAMES = ["ministry-order-340", "municipal-plan-20"]
SAMPLES = sorted(p for n in NAMES for p in (ROOT / "samples").glob(f"{n}.*"))


def _projection(order: Order) -> dict[str, Any]:
    """The part of the contract's JSON that the reviewed answers fix."""
    value: dict[str, Any] = as_json(order)
    (plan,) = value["plans"]
    deadline = ("text", "kind", "spans", "recurrence")
    header = ("kind", "issuer", "number", "date", "place", "title", "signer", "annex")
    same = ("number", "parent", "section", "text", "expected_result")
    return {
        "header": {key: value["header"][key] for key in header},
        "period": plan["period"],
        "columns": plan["columns"],
        "activities": [
            {key: activity[key] for key in same}
            | {
                "deadline": {key: activity["deadline"][key] for key in deadline},
                "responsible": [p["name"] for p in activity["responsible"]],
            }
            for activity in plan["activities"]
        ],
        "clauses": [{k: c[k] for k in ("number", "text")} for c in value["clauses"]],
        "references": [
            {k: r[k] for k in ("kind", "issuer", "number", "date", "title")}
            for r in value["references"]
        ],
    }


def _name(path: Path) -> str:
    """What all printings of one document have in common."""
    return path.name.partition(".")[0]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.name)
def test_every_field_of_a_sample_is_as_reviewed(path: Path) -> None:
    gold = json.loads((ROOT / "tests/gold" / f"{_name(path)}.json").read_bytes())
    assert gold == _projection(orderparse.parse(path))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.name)
def test_every_format_of_a_sample_gives_the_same_order(path: Path) -> None:
    text = orderparse.parse(path.with_name(f"{_name(path)}.txt"))
    assert format_free(text) == format_free(orderparse.parse(path))


@pytest.mark.parametrize("name", NAMES)
def test_the_whole_order_of_a_sample_is_as_reviewed(
    name: str,
    update_golden: bool,  # noqa: FBT001 - a fixture
) -> None:
    golden = ROOT / "tests/golden" / f"{name}.json"
    made = orderparse.export(orderparse.parse(ROOT / f"samples/{name}.docx"), "json")
    if update_golden:
        golden.write_bytes(made)
    assert golden.read_bytes() == made
