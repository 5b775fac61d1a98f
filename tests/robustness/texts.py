"""Nasty texts."""

import gzip
import random
import unicodedata
from collections.abc import Iterator, Sequence

from tests.robustness.cases import HEADER, HEADING, ROW, Case, Expected

_LONG = 19_000  # under the limit of a cell, so that every stage sees it


def order(*rows: Sequence[str]) -> str:
    """An order with a plan of these rows."""
    table = ["\t".join(cells) for cells in (HEADING, *(rows or (ROW,)))]
    return "\n\n".join(HEADER) + "\n\n" + "\n".join(table) + "\n"


def row(deadline: str) -> Sequence[str]:
    return ("1", "Разработка", deadline, "Отдел", "План")


# What a careless pattern would take quadratic time on, when repeated.
BAITS = {
    "digits": "1",
    "spaced digits": "1 ",
    "numbering": "1.",
    "number signs": "№ ",
    "until until": "до ",
    "until until a date": "до до до 15 ",
    "dates": "15.04.2021, ",
    "ISO dates": "2021-04-15T00:00:00",
    "ranges": "01.01.2021–",
    "blanks": " ",
    "hard blanks": "\u00a0",
    "mixed blanks": " \u2003\u00a0",
    "dots": ".",
    "underscores": "_",
    "dashes": "–",
    "initials": "И.О.",
    "cities or years": "г. ",
    "years": "2021 года ",
    "months": "январь–февраль ",
    "quarters": "I–IV квартал ",
    "Roman numerals": "MIVX",
    "parties": "директор, заместитель директора; ",
    "commas": ",",
    "semicolons": "; ",
    "opening quotes": "«",
    "pairs of quotes": "«»",
    "brackets": "(",
    "stars": "*",
    "bold marks": "**а",
    "pipes": "|",
    "hyphens": "а- ",
    "combining accents": "\u0301",
    "zero width": "\u200b",
    "right to left": "\u202e",
    "a long word": "а",
    "a long word in capitals": "Я",
    "one word in capitals": "ПРИКАЗ ",
    "approvals": "УТВЕРЖДЕН приказом ",
}


def bait(name: str, length: int) -> str:
    """So many characters that mislead."""
    unit = BAITS[name]
    return "а" + (unit * (length // len(unit) + 1))[:length] + "б"


def texts() -> Iterator[Case]:
    """All of them."""
    yield from _empty()
    yield from _encodings()
    yield from _characters()
    yield from _sizes()
    for name in BAITS:
        text, half = bait(name, _LONG), bait(name, _LONG // 2)
        content = f"{order(row(half))}\n{text}"
        yield Case(f"text: bait of {name}", content.encode())


def _empty() -> Iterator[Case]:
    error = Expected.ERROR
    yield Case("text: an order", order().encode(), Expected.ORDER)
    yield Case("text: nothing", b"", error)
    yield Case("text: white space", b" \t\r\n" * 1000, error)
    yield Case("text: only a byte order mark", b"\xef\xbb\xbf", error)
    yield Case("text: zeros", bytes(2**20), error)
    noise = random.Random(7).randbytes(300_000)  # noqa: S311 - the same every time
    yield Case("text: noise", b"\x7fELF" + noise, error)
    bomb = gzip.compress(bytes(20 * 2**20), mtime=0)
    yield Case("text: a gzip bomb", bomb, error)
    yield Case("text: a foreign JSON", b'{"a": [1, 2, 3]}' * 100, error)
    yield Case("text: a deep JSON", b'[{"a":' * 100_000, error)
    prose = "The quick brown fox jumps over the lazy dog. " * 500
    yield Case("text: English prose", prose.encode(), error)


def _encodings() -> Iterator[Case]:
    text = order().replace("№", "N")
    for encoding in ("cp1251", "koi8-r", "cp866", "utf-16", "utf-8-sig"):
        yield Case(f"text: {encoding}", text.encode(encoding), Expected.ORDER)
    raw = text.encode()
    yield Case("text: half cp1251", text[:150].encode("cp1251") + raw[150:])
    yield Case("text: broken UTF-8", raw[:200] + b"\xff\xfe\x80" + raw[200:])
    yield Case(
        "text: surrogates", raw + "\ud800\udfff".encode("utf-8", "surrogatepass")
    )
    yield Case("text: zeros between letters", text.replace("а", "а\0").encode())


def _characters() -> Iterator[Case]:
    good = Expected.ORDER
    text = order()
    digits = (("²", "Р", "①.④.2021", "О", "x"), ("٣", "Р", "١٥.٠٤.٢٠٢١", "О", "x"))
    yield Case("text: digits of other scripts", order(*digits, ROW).encode(), good)
    hidden = text.replace("№", "\u202b№\u202c").replace("26.03", "26\u200b.03\ufeff")
    yield Case("text: hidden characters", hidden.encode(), good)
    decomposed = unicodedata.normalize("NFD", text)
    yield Case("text: decomposed letters", decomposed.encode(), good)
    escapes = text.replace("ПРИКАЗ\n", "\x1b[2J\x1b]0;pwned\x07ПРИКАЗ\n")
    yield Case("text: terminal commands", escapes.encode(), good)
    formulas = [("1", f, "15.04.2021", f, f) for f in ("=1+1", "+1", "@A1", "\t=1")]
    yield Case("text: formulas", order(*formulas).encode(), good)
    markup = ("1", "BEGIN:VALARM\\nEND:VEVENT", "15.04.2021", "<script>", "&lt;")
    yield Case("text: mark-up of other formats", order(markup).encode(), good)
    for name, mark in {"CR": "\r", "CRLF": "\r\n", "NEL": "\x85", "FF": "\f"}.items():
        expected = good if mark.startswith("\r") else Expected.EITHER
        yield Case(
            f"text: lines end by {name}", text.replace("\n", mark).encode(), expected
        )


def _sizes() -> Iterator[Case]:
    dates = ("31.02.2021", "99.99.9999", "сентябрь 0000 г.", "31.12.99999", "1.13.21")
    impossible = order(*map(row, dates)).encode()
    yield Case("text: impossible dates", impossible, Expected.ORDER)
    number = ("9" * 5000, "Разработка", "до " + "1" * 5000 + " апреля", "О", "x")
    yield Case("text: numbers of 5,000 digits", order(number).encode())
    many = order(*(ROW for _ in range(1000))).encode()
    yield Case("text: 1,000 equal rows", many, Expected.ORDER)
    yield Case(
        "text: 50,000 columns", order(ROW, ("x",) * 50_000).encode(), Expected.ERROR
    )
    yield Case("text: a cell of a megabyte", order(row("Слово " * 90_000)).encode())
    yield Case("text: one line of a megabyte", ("а б" * 200_000).encode())
    family = "👨‍👩‍👧‍👦" * 200
    yield Case("text: joined emoji", order(row(family)).encode(), Expected.ORDER)
