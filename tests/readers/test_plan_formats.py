"""A plan is the same whether it was printed as text, by Word or into a PDF."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from orderparse.blocks import Block, Table
from orderparse.limits import Limits
from orderparse.parsing.source import normalise_reading
from orderparse.readers import Reader
from orderparse.readers.docx import DocxReader
from orderparse.readers.pdf import PdfReader
from orderparse.readers.text import TextReader
from tests.parsing.table_cases import TableCase, load_cases, told
from tests.readers.printed_cases import as_docx, as_pdf, as_text

_CASES = load_cases(Path(__file__).parents[1] / "cases" / "rows.md")


def _as_word_can(case: TableCase) -> bool:
    """Word has no pages inside a table."""
    return "---" not in case.printed


def _as_pdf_can(case: TableCase) -> bool:
    """Nobody draws tables with characters in a PDF."""
    return not any(line.startswith(("> +", "> ┌", "> ---")) for line in case.printed)


def _as_text_can(case: TableCase) -> bool:
    """One line a row: no merged cells, no lines in a cell."""
    return not any(
        cell.row_span > 1 or cell.col_span > 1 or "\n" in cell.text
        for block in case.reading.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
    )


def _loose(lines: Sequence[str]) -> list[str]:
    """Without line ends, which each format has elsewhere, and without diagnostics."""
    kept = (line for line in lines if not line.startswith("diagnostic: "))
    return sorted(" ".join(line.replace("/", " ").split()) for line in kept)


def _read(case: TableCase, name: str) -> list[str]:
    reader, printed = _FORMATS[name]
    reading = reader.read(printed(case.reading.blocks), limits=Limits())
    return _loose(list(told(normalise_reading(reading).items, case.answer)))


_FORMATS: dict[str, tuple[Reader, Callable[[Sequence[Block]], bytes]]] = {
    "docx": (DocxReader(), as_docx),
    "pdf": (PdfReader(), as_pdf),
    "text": (TextReader(), as_text),
}


_PRINTED = [
    pytest.param(case, name, id=f"{case.name}-{name}")
    for name, can in (
        ("docx", _as_word_can),
        ("pdf", _as_pdf_can),
        ("text", _as_text_can),
    )
    for case in _CASES
    if can(case)
]


@pytest.mark.parametrize(("case", "name"), _PRINTED)
def test_a_printed_plan_is_read_like_its_case(case: TableCase, name: str) -> None:
    assert _loose(case.answer) == _read(case, name)


@pytest.mark.parametrize("name", ["docx", "pdf", "text"])
def test_twenty_plans_at_least_are_shown_in_each_format(name: str) -> None:
    assert 20 <= sum(param.values[1] == name for param in _PRINTED)
