"""Coverage-guided fuzzing of one reader and all that follows it.

    pip install atheris
    python tests/fuzz/fuzz.py text|docx|pdf|odt|html|mail CORPUS_FOLDER \
        -max_total_time=3600 -timeout=60 -rss_limit_mb=2048

Documents that raise anything but an error of ours, lose a word, do not come back from
JSON or take too long are left as `crash-*` files; a found one becomes a case of
tests/robustness. Not part of the test run.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from email.message import EmailMessage
from hashlib import sha1
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from random import Random

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))

with atheris.instrument_imports(include=["orderparse"]):
    import orderparse
    from tests.readers.lists import DOCUMENTS
    from tests.readers.office import convert
    from tests.readers.pdf.printer import print_pdf
    from tests.readers.pdf.typesetter import Paper, plan_rows, print_plan
    from tests.robustness import changes, pdfs, texts, words
    from tests.robustness.laws import read_lawfully

_SAMPLES = Path(__file__).parents[2] / "samples"
# Bytes of a document, so that a second is enough for some; fonts make PDF files large.
_LONGEST, _SHORT = 2**16, 2**13
_PAPERS = (Paper(), Paper(width=595, height=842, repeats=True), Paper(closed=False))
# CPU seconds for any document, and for each of its bytes; being watched takes most.
_SECONDS, _SECONDS_A_BYTE = 5.0, 2e-4


def _watch() -> None:
    """Import all that a reader imports late, so that it is watched, too."""
    with atheris.instrument_imports(include=["orderparse"]):
        for name in ("parsing", "readers"):
            package = import_module(f"orderparse.{name}")
            for module in walk_packages(package.__path__, f"{package.__name__}."):
                import_module(module.name)


def _texts() -> Iterator[bytes]:
    short = (case.content for case in texts.texts() if len(case.content) < _SHORT)
    yield from short
    for name in texts.BAITS:
        yield texts.order(texts.row(texts.bait(name, 100))).encode()
    yield from (path.read_bytes() for path in _SAMPLES.glob("*.txt"))


def _words() -> Iterator[bytes]:
    yield from (case.content for case in words.words())
    yield from DOCUMENTS.values()
    yield from (path.read_bytes() for path in _SAMPLES.glob("*.docx"))


def _pdfs() -> Iterator[bytes]:
    yield from (case.content for case in pdfs.pdfs())
    for paper in _PAPERS:
        yield print_pdf(*print_plan(paper, list(plan_rows(12))))


def _saved(kind: str) -> Iterator[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        for path in convert(sorted(_SAMPLES.glob("*.docx")), kind, Path(folder)):
            yield path.read_bytes()


def _mails() -> Iterator[bytes]:
    for content in (texts.order().encode(), words.whole()):
        message = EmailMessage()
        message["Message-ID"] = "<1@example.org>"
        message.set_content(texts.order())
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename="a"
        )
        yield message.as_bytes()


_SHAPES: dict[str, tuple[Callable[[], Iterator[bytes]], changes.Change]] = {
    "text": (_texts, changes.change_text),
    "docx": (_words, changes.change_package),
    "pdf": (_pdfs, changes.change_pdf),
    "odt": (lambda: _saved("odt"), changes.change_package),
    "html": (lambda: _saved("html"), changes.change_markup),
    "mail": (_mails, changes.change_text),
}


def _one(content: bytes) -> None:
    started = time.process_time()
    with suppress(orderparse.OrderparseError):
        read_lawfully(content)
    spent = time.process_time() - started
    assert spent < _SECONDS + _SECONDS_A_BYTE * len(content), f"{spent:.1f} seconds"


def main() -> None:
    """Fuzz the reader that the first argument names, until told to stop."""
    name, corpus = sys.argv.pop(1), Path(sys.argv[1])
    seeds, change = _SHAPES[name]
    _watch()
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds():
        if len(seed) <= _LONGEST:
            (corpus / sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)

    def mutate(content: bytes, longest: int, seed: int) -> bytes:
        dice = Random(seed)  # noqa: S311 - the fuzzer's own dice
        changed = change(content, dice, lambda part: atheris.Mutate(part, _LONGEST))
        return changed if len(changed) <= longest else atheris.Mutate(content, longest)

    arguments = [*sys.argv, f"-max_len={_LONGEST}"]
    atheris.Setup(arguments, _one, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
