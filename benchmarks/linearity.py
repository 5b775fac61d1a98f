"""How time grows with the length of a text that is made to mislead.

`python benchmarks/linearity.py` puts each bait of tests/robustness into each place of an
order, at two lengths, and prints where twice the length takes more than 2.5 times as
long. Exit status 1 where there is such a place.
"""

import argparse
import sys
import time
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from orderparse import Limits, parse_all
from orderparse.errors import UnreadableDocumentError
from tests.robustness.cases import HEADING
from tests.robustness.texts import BAITS, bait, order

_MOST = 2.5
_LIMITS = Limits(cell_characters=10**7)
_LEAST_SECONDS = 0.05  # below it the clock measures the machine


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--length", type=int, default=10_000, help="of the shorter one")
    length = parser.parse_args().length
    worst = 0.0
    for name in BAITS:
        for place in ("text", "title", *HEADING):
            short, long = (_seconds(name, place, length * n) for n in (1, 2))
            ratio = long / short
            if long > _LEAST_SECONDS:
                worst = max(worst, ratio)
                mark = "  <-" if ratio > _MOST else ""
                print(
                    f"{name:24} {place:14} {short:7.3f} s {long:7.3f} s {ratio:5.2f}{mark}"
                )
    print(f"worst ratio: {worst:.2f}")
    sys.exit(worst > _MOST)


def _seconds(name: str, place: str, length: int) -> float:
    content = _document(place, bait(name, length)).encode()
    return min(_once(content) for _ in range(2))


def _document(place: str, text: str) -> str:
    if place == "text":
        return f"{order()}\n{text}"
    if place == "title":
        return order().replace("Об утверждении плана", f"Об утверждении {text}")
    row = ["1", "Разработка плана", "до 15 мая 2021 года", "Отдел", "План"]
    row[HEADING.index(place)] = text
    return order(row)


def _once(content: bytes) -> float:
    started = time.process_time()
    with suppress(UnreadableDocumentError):
        parse_all(content, limits=_LIMITS)
    return time.process_time() - started


if __name__ == "__main__":
    main()
