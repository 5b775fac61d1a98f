"""The first law, counted independently of the code: words in, words out.

Works on the JSON alone, as somebody without our code would.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

_WORD = re.compile(r"[^\W_]+")


def words(texts: Iterable[str]) -> Counter[str]:
    """How often each run of letters or digits stands in the texts."""
    return Counter(w for text in texts for w in _WORD.findall(text.casefold()))


def carried(order: dict[str, Any]) -> Counter[str]:
    """How often each word stands in the carriers of the result."""
    return words(text for text in _texts(order) if text)


def _texts(order: dict[str, Any]) -> Iterator[str | None]:
    yield from order["header"]["printed"].values()
    yield order["preamble"]
    for clause in order["clauses"]:
        yield clause["number"]
        yield clause["text"]
    for plan in order["plans"]:
        yield plan["title"]
        yield from (column["text"] for column in plan["columns"])
        for section in plan["sections"]:
            yield from (section[key] for key in ("label", "number", "title"))
        for activity in plan["activities"]:
            yield from _activity(activity)
    yield from (rest["text"] for rest in order["remainder"])


def _activity(activity: dict[str, Any]) -> Iterator[str | None]:
    yield activity["number"]
    yield activity["text"]
    yield (activity["deadline"] or {"text": None})["text"]
    yield activity["responsible_text"]
    yield activity["expected_result"]
    yield from activity["extra"].values()
