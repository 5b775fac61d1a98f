"""Reading distinct deadlines: orderparse beside dateparser and natasha.

Run `python -m benchmarks.deadlines`. Each expression is read once in a warm process;
the libraries that are not installed are left out (natasha needs `setuptools<81`).
"""

import datetime as dt
import importlib
import importlib.util
import statistics
import time
from collections.abc import Callable, Sequence

from orderparse.model import Period
from orderparse.parsing.deadlines import Context, parse_deadline
from tests.parsing.deadlines.generated import everything

_CONTEXT = Context(
    order_date=dt.date(2022, 1, 15),
    period=Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31)),
)
_WARMING = 200
_SLOW = 300

Reader = Callable[[str], object]


def _ours() -> Reader:
    return lambda text: parse_deadline(text, _CONTEXT)


def _dateparser() -> Reader:
    search = importlib.import_module("dateparser.search")
    return lambda text: search.search_dates(text, languages=["ru"])


def _natasha() -> Reader:
    natasha = importlib.import_module("natasha")
    extractor = natasha.DatesExtractor(natasha.MorphVocab())
    return lambda text: list(extractor(text))


_READERS: dict[str, tuple[Callable[[], Reader], int]] = {
    "orderparse": (_ours, 0),
    "dateparser": (_dateparser, _SLOW),
    "natasha": (_natasha, _SLOW),
}


def measure(reader: Reader, texts: Sequence[str]) -> list[float]:
    """CPU milliseconds of each reading, each text read once."""
    taken = []
    for text in texts:
        started = time.process_time_ns()
        reader(text)
        taken.append((time.process_time_ns() - started) / 1e6)
    return taken


def main() -> None:
    """Print mean and 99th percentile of each library on the same texts."""
    texts = [made.text for made in everything()]
    warming, rest = texts[::40][:_WARMING], texts[1::2]
    print(f"{'':12}{'texts':>7}{'mean ms':>10}{'p99 ms':>10}")
    for name, (make, most) in _READERS.items():
        if importlib.util.find_spec(name) is None:
            print(f"{name:12}  not installed")
            continue
        reader = make()
        measure(reader, warming[:20] if most else warming)
        chosen = rest[:: max(len(rest) // most, 1)] if most else rest
        taken = sorted(measure(reader, chosen))
        last = taken[int(len(taken) * 0.99)]
        mean = statistics.fmean(taken)
        print(f"{name:12}{len(taken):7}{mean:10.4f}{last:10.4f}")


if __name__ == "__main__":
    main()
