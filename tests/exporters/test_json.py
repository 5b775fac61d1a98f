import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from orderparse.errors import InvalidJsonError, InvalidOptionError
from orderparse.exporters.json_reader import load, load_all
from tests.exporters.example import ORDER
from tests.exporters.output import written

Damage = Callable[[Any], object]


def test_one_order_is_an_object_with_the_keys_of_the_contract_in_their_order() -> None:
    values = json.loads(written("json", ORDER))
    assert [
        *("schema_version", "source", "header", "preamble", "clauses", "plans"),
        *("references", "remainder", "diagnostics"),
    ] == list(values)
    assert "1.0" == values["schema_version"]


def test_an_activity_names_its_open_sections_and_its_other_columns() -> None:
    first = json.loads(written("json", ORDER))["plans"][0]["activities"][0]
    assert [{"label": "Раздел", "number": "1", "title": "Работа школ"}] == first[
        "section"
    ]
    assert {"Примечание": "- Порядок"} == first["extra"]
    assert {"page": 2, "block": 7, "rows": [1]} == first["origin"]


def test_printed_has_the_printed_fields_only() -> None:
    header = json.loads(written("json", ORDER))["header"]
    assert {"kind": "П Р И К А З", "date": "15 января 2024 г."} == header["printed"]
    assert {"position": "Директор", "name": "А.А. Иванова"} == header["signer"]
    assert [header["signer"]] == header["signers"]


def test_several_orders_are_an_array_and_none_an_empty_one() -> None:
    assert 2 == len(json.loads(written("json", ORDER, ORDER)))
    assert [] == json.loads(written("json"))


def test_json_lines_has_one_order_a_line() -> None:
    lines = written("jsonl", ORDER, ORDER).splitlines()
    assert [json.loads(written("json", ORDER))] * 2 == [*map(json.loads, lines)]


def test_a_byte_order_mark_of_a_windows_editor_is_no_obstacle() -> None:
    assert ORDER == load(b"\xef\xbb\xbf" + written("json", ORDER))


def test_cyrillic_stays_readable() -> None:
    assert "Провести совещание".encode() in written("json", ORDER)


@pytest.mark.parametrize("indent", ["-1", "9", "two"])
def test_an_impossible_indentation_is_refused(indent: str) -> None:
    with pytest.raises(InvalidOptionError, match="indent"):
        written("json", ORDER, indent=indent)


def first_activity(order: Any) -> Any:  # noqa: ANN401  # JSON of any shape
    return order["plans"][0]["activities"][0]


@pytest.mark.parametrize(
    ("path", "reason", "damage"),
    [
        (
            "$.plans[0].activities[0].deadline.kind",
            "'daily' is not one of by, during",
            lambda o: first_activity(o)["deadline"].update(kind="daily"),
        ),
        (
            "$.plans[0].activities[0].deadline.spans[0]",
            "ends before it starts",
            lambda o: first_activity(o)["deadline"]["spans"][0].update(
                end="2023-01-01"
            ),
        ),
        (
            "$.plans[0].activities[0].deadline.spans[0].end",
            "'31.12.2024' is not a date such as",
            lambda o: first_activity(o)["deadline"]["spans"][0].update(
                end="31.12.2024"
            ),
        ),
        (
            "$.plans[0].activities[0].deadline",
            "a rule with kind on",
            lambda o: first_activity(o)["deadline"].update(recurrence="FREQ=DAILY"),
        ),
        (
            "$.plans[0].activities[0]",
            "id is empty",
            lambda o: first_activity(o).update(id=" "),
        ),
        (
            "$.plans[0].activities[0]",
            "unknown key 'dedline'",
            lambda o: first_activity(o).update(dedline=None),
        ),
        (
            "$.plans[0].activities[0]",
            "the key 'text' is missing",
            lambda o: first_activity(o).pop("text"),
        ),
        (
            "$.plans[0].activities[0].responsible[1].name",
            "not a text",
            lambda o: first_activity(o)["responsible"][1].update(name=5),
        ),
        (
            "$.plans[0].activities",
            "not an array",
            lambda o: o["plans"][0].update(activities={}),
        ),
        ("$.header", "not an object", lambda o: o.update(header=[])),
        (
            "$.header.printed",
            "unknown key 'x'",
            lambda o: o["header"]["printed"].update(x=""),
        ),
        (
            "$.header.signer",
            "not the first of",
            lambda o: o["header"]["signer"].update(name="Б.Б. Петров"),
        ),
        ("$.source.pages", "not an integer", lambda o: o["source"].update(pages=True)),
        (
            "$.plans[0].activities[0].origin.rows[0]",
            "not an integer",
            lambda o: first_activity(o)["origin"].update(rows=["5"]),
        ),
        (
            "$.schema_version",
            "'2.0' is not '1.0'",
            lambda o: o.update(schema_version="2.0"),
        ),
    ],
)
def test_a_slip_in_corrected_json_is_named_with_its_path(
    path: str, reason: str, damage: Damage
) -> None:
    values = json.loads(written("json", ORDER))
    damage(values)
    with pytest.raises(InvalidJsonError) as caught:
        load(json.dumps(values))
    assert path == caught.value.path
    assert reason in caught.value.reason


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("{'a': 1}", "line 1, column 2: not JSON"),
        ('{\n "a": }', "line 2, column 7: not JSON"),
        (b'{"a": "\xcf"}', "byte 7: not UTF-8"),
        ("[" * 100_000, "$: not JSON"),
        ("{}\n{}", "line 1: $: the key 'schema_version' is missing"),
        ("[]", "$: 0 orders where one is expected"),
        ("3", "$: not an object"),
    ],
)
def test_what_is_no_order_is_refused_with_its_place(
    data: str | bytes, message: str
) -> None:
    with pytest.raises(InvalidJsonError) as caught:
        load(data)
    assert str(caught.value).startswith(message)


def test_a_damaged_line_of_json_lines_is_named() -> None:
    lines = written("jsonl", ORDER) + b'{"schema_version": \n'
    with pytest.raises(InvalidJsonError, match="line 2: line 1, column 19: not JSON"):
        load_all(lines)


def test_a_corrected_deadline_is_what_is_read() -> None:
    values = json.loads(written("json", ORDER))
    first_activity(values)["deadline"]["text"] = "6 февраля"
    deadline = load(json.dumps(values)).plans[0].activities[0].deadline
    first = ORDER.plans[0].activities[0].deadline
    assert first
    assert evolve(first, text="6 февраля") == deadline


def test_blank_lines_between_json_lines_are_no_orders() -> None:
    line = written("jsonl", ORDER)
    assert (ORDER, ORDER) == load_all(line + b"\n" + line)
