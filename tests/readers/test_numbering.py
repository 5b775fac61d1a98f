from pathlib import Path

import pytest

from orderparse.blocks import Paragraph
from orderparse.limits import Limits
from orderparse.normalise import squeeze
from orderparse.readers.docx import DocxReader
from tests.readers.blocks import lines, read
from tests.readers.lists import BY_THE_STANDARD, DOCUMENTS, items
from tests.readers.office import convert
from tests.readers.wordml import package


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What LibreOffice prints of each document, line by line."""
    folder = tmp_path_factory.mktemp("lists")
    sources = [folder / f"{name}.docx" for name in DOCUMENTS]
    for source, content in zip(sources, DOCUMENTS.values(), strict=True):
        source.write_bytes(content)
    texts = convert(sources, "txt:Text (encoded):UTF8", folder)
    return {text.stem: _lines(text) for text in texts}


def _lines(path: Path) -> list[str]:
    found = map(squeeze, path.read_text(encoding="utf-8-sig").splitlines())
    return [line for line in found if line]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_labels_are_those_that_libreoffice_prints(
    name: str, exported: dict[str, list[str]]
) -> None:
    assert exported[name] == lines(DOCUMENTS[name])


@pytest.mark.parametrize("name", BY_THE_STANDARD)
def test_labels_are_those_of_the_standard(name: str) -> None:
    content, expected = BY_THE_STANDARD[name]
    assert expected == lines(content)


def test_the_length_of_a_computed_label_is_told() -> None:
    labels = [
        (block.text[: block.label], block.label)
        for block in read(DOCUMENTS["multilevel"])
        if isinstance(block, Paragraph)
    ]
    assert [
        ("1.", 2),
        ("1.1.", 4),
        ("1.2.", 4),
        ("1.2.1.", 6),
        ("2.", 2),
        ("2.1.", 4),
    ] == labels


def test_a_number_without_its_definitions_is_no_error() -> None:
    reading = DocxReader().read(package(items(0)), limits=Limits())
    assert ["пункт 0"] == [b.text for b in reading.blocks if isinstance(b, Paragraph)]
