"""Coverage-guided fuzzing of one reader and all that follows it.

    pip install atheris
    python tests/fuzz/fuzz.py text|docx|pdf [-max_total_time=3600] [CORPUS_FOLDER]

Documents that raise anything but an error of ours are left as `crash-*` files; a found
one becomes a case of tests/robustness. Not part of the test run.
"""

import sys
from collections.abc import Callable
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["orderparse"]):
    from orderparse.api import parse_all
    from orderparse.errors import OrderparseError

sys.path.insert(0, ".")

from tests.robustness import pdfs, texts, words


def _text(content: bytes) -> bytes:
    return content


def _docx(content: bytes) -> bytes:
    """The fuzzed bytes are the main part: a ZIP around them would stop every change."""
    return words.package(words.parts(content))


def _pdf(content: bytes) -> bytes:
    """The fuzzed bytes are a page's content when they do not open like a file."""
    if content.startswith(b"%PDF-"):
        return content
    return pdfs.file(pdfs.objects(content))


_SHAPES: dict[str, tuple[Callable[[bytes], bytes], bytes]] = {
    "text": (_text, texts.order().encode()),
    "docx": (_docx, words.document().encode()),
    "pdf": (_pdf, pdfs.page()),
}


def main() -> None:
    """Fuzz the reader that the first argument names, until told to stop."""
    name = sys.argv.pop(1)
    shape, seed = _SHAPES[name]

    def one(content: bytes) -> None:
        with suppress(OrderparseError):
            parse_all(shape(content))

    one(seed)  # a good document must go through
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
