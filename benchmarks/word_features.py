"""What of a Word file is read, by orderparse and by others, one feature a file.

`python -m benchmarks.word_features` in the root of the project prints a table in
Markdown; `--write` puts it into docs/word.md. The others are python-docx, docx2python and
mammoth as they are installed, pandoc and LibreOffice as programs.
"""

import argparse
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import mammoth
from docx2python import docx2python

from orderparse.limits import Limits
from orderparse.readers.html import HtmlReader
from tests.readers.blocks import lines, lines_of
from tests.readers.lists import BY_THE_STANDARD, DOCUMENTS
from tests.readers.office import convert
from tests.readers.wordml import p, package, pr, t, tbl, tc, tr

PAGE = Path(__file__).parent.parent / "docs" / "word.md"
START, END = "<!-- features: made by benchmarks/word_features.py -->", "<!-- end -->"
_WORD = re.compile(r"\w+|[•☐✓№]")
_CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
_BOX = f"<w:txbxContent>{p('УТВЕРЖДЕН')}</w:txbxContent>"
_NOTES = f'<w:footnote w:id="2">{p("по списку")}</w:footnote>'
_MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_HEADER = '<w:headerReference w:type="first" r:id="header1"/><w:titlePg/>'


def _text(body: str, expected: str, **parts: str) -> tuple[bytes, str]:
    return package(body, **parts), expected


def _numbers(name: str) -> tuple[bytes, str]:
    if name in BY_THE_STANDARD:
        content, expected = BY_THE_STANDARD[name]
        return content, "\n".join(expected)
    return DOCUMENTS[name], "\n".join(lines(DOCUMENTS[name]))


FEATURES: dict[str, tuple[bytes, str]] = {
    "numbers 1. 2. 3., interrupted by text": _numbers("continued_after_text"),
    "numbers 1.1. of several levels": _numbers("multilevel"),
    "letters а) б)": _numbers("russian_lower"),
    "roman numbers": _numbers("upper_roman"),
    "second list goes on counting": _numbers("second_list_goes_on"),
    "second list starts again": _numbers("second_list_restarts"),
    "list starts at another number": _numbers("restart_at_a_number"),
    "number by style": _numbers("numbered_by_style"),
    "number by the style's base": _numbers("numbered_by_base_style"),
    "levels bound to styles": _numbers("levels_bound_to_styles"),
    "legal numbers (isLgl)": _numbers("legal_numbers"),
    "level that never starts again": _numbers("never_restarting_level"),
    "numbers in empty cells": _numbers("numbers_in_empty_cells"),
    "content control round a block": _text(_CONTROL.format(p("ПРИКАЗ")), "ПРИКАЗ"),
    "content control in a line": _text(
        pr(t("до") + _CONTROL.format(t(" поле ")) + t("после")), "до поле после"
    ),
    "content control round a row": _text(
        tbl(tr(tc("1"), tc("а")), _CONTROL.format(tr(tc("2"), tc("б")))), "1 а 2 б"
    ),
    "content control round a cell": _text(
        tbl(tr(tc("1"), _CONTROL.format(tc("а")))), "1 а"
    ),
    "tracked insertion": _text(
        pr(f'<w:ins w:id="1" w:author="а">{t("вставка")}</w:ins>'), "вставка"
    ),
    "tracked deletion hidden": _text(
        pr(
            t("стало")
            + '<w:del w:id="1" w:author="а"><w:r><w:delText>было</w:delText></w:r></w:del>'
        ),
        "стало",
    ),
    "moved text once": _text(
        pr(
            f'<w:moveFrom w:id="1" w:author="а">{t("абзац")}</w:moveFrom>'
            f'<w:moveTo w:id="2" w:author="а">{t("абзац")}</w:moveTo>'
        ),
        "абзац",
    ),
    "smart tag": _text(
        pr(f'<w:smartTag w:uri="u" w:element="e">{t("Москва")}</w:smartTag>'), "Москва"
    ),
    "simple field": _text(
        pr(f'<w:fldSimple w:instr="AUTHOR">{t("Иванов")}</w:fldSimple>'), "Иванов"
    ),
    "complex field": _text(
        pr(
            _FIELD.format("begin")
            + "<w:r><w:instrText>AUTHOR</w:instrText></w:r>"
            + _FIELD.format("separate")
            + t("Иванов")
            + _FIELD.format("end")
        ),
        "Иванов",
    ),
    "hyperlink": _text(
        pr(f'<w:hyperlink w:anchor="x">{t("сайт")}</w:hyperlink>'), "сайт"
    ),
    "text box": _text(
        pr(
            "<w:r><mc:AlternateContent>"
            f'<mc:Choice Requires="wps"><wps:txbx>{_BOX}</wps:txbx></mc:Choice>'
            f"<mc:Fallback><w:pict><v:textbox>{_BOX}</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>" + t("ПЛАН")
        ),
        "УТВЕРЖДЕН\nПЛАН",
    ),
    "old text box": _text(
        pr(f"<w:r><w:pict><v:textbox>{_BOX}</v:textbox></w:pict></w:r>" + t("ПЛАН")),
        "УТВЕРЖДЕН\nПЛАН",
    ),
    "hidden text": _text(pr(t("видно") + t("скрыто", "<w:vanish/>")), "видно"),
    "all capitals": _text(pr(t("приказ", "<w:caps/>")), "ПРИКАЗ"),
    "symbol": _text(pr('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), "✓"),
    "hyphen that does not break": _text(
        pr(t("340") + "<w:r><w:noBreakHyphen/></w:r>" + t("н")), "340-н"
    ),
    "footnote": _text(
        pr(t("Директорам") + _MARK), "Директорам\n1 по списку", footnotes=_NOTES
    ),
    "letterhead in the header": _text(
        p("ПРИКАЗ") + f"<w:sectPr>{_HEADER}</w:sectPr>",
        "МИНИСТЕРСТВО\nПРИКАЗ",
        header1=p("МИНИСТЕРСТВО"),
    ),
    "cell merged across, once": _text(
        tbl(tr(tc("шапка", '<w:gridSpan w:val="2"/>')), tr(tc("1"), tc("а"))),
        "шапка 1 а",
    ),
    "cell merged down, once": _text(
        tbl(
            tr(tc("1", '<w:vMerge w:val="restart"/>'), tc("а")),
            tr(tc("", "<w:vMerge/>"), tc("б")),
        ),
        "1 а б",
    ),
    "table in a table": _text(
        tbl(tr(tc("1"), tc(p("до") + tbl(tr(tc("а"), tc("б"))) + p("после")))),
        "1 до а б после",
    ),
    "deleted row hidden": _text(
        tbl(
            tr(tc("1"), tc("а")),
            tr(
                tc("2"),
                tc("б"),
                properties='<w:del w:id="1" w:author="а"/>',
            ),
        ),
        "1 а",
    ),
}


def _orderparse(path: Path) -> str:
    return "\n".join(lines(path.read_bytes()))


def _python_docx(path: Path) -> str:
    document = docx.Document(str(path))
    found = []
    for block in document.iter_inner_content():
        if isinstance(block, docx.table.Table):
            found += [cell.text for row in block.rows for cell in row.cells]
        else:
            found.append(block.text)
    return "\n".join(found)


def _docx2python(path: Path) -> str:
    with docx2python(path) as document:
        return str(document.text)


def _page(html: str) -> str:
    page = f"<html><body>{html}</body></html>".encode("utf-8-sig")
    return "\n".join(lines_of(HtmlReader().read(page, limits=Limits()).blocks))


def _mammoth(path: Path) -> str:
    return _page(mammoth.convert_to_html(BytesIO(path.read_bytes())).value)


def _pandoc(path: Path) -> str:
    command = ["pandoc", "-f", "docx", "-t", "html", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return _page(done.stdout)


TOOLS: dict[str, Callable[[Path], str]] = {
    "orderparse": _orderparse,
    "python-docx": _python_docx,
    "docx2python": _docx2python,
    "mammoth": _mammoth,
    "pandoc": _pandoc,
}


def judge(expected: str, actual: str) -> str:
    """How what was read compares with what is printed."""
    if "".join(expected.split()) == "".join(actual.split()):
        return "yes"
    want, have = Counter(_WORD.findall(expected)), Counter(_WORD.findall(actual))
    lost, more = want - have, have - want
    if lost and more:
        return "other text"
    if lost:
        return "lost"
    if more:
        return "twice" if set(more) <= set(want) else "more"
    return "other marks"


def _rows(folder: Path) -> Iterator[list[str]]:
    sources = [folder / f"{number}.docx" for number in range(len(FEATURES))]
    for source, (content, _) in zip(sources, FEATURES.values(), strict=True):
        source.write_bytes(content)
    texts = convert(sources, "txt:Text (encoded):UTF8", folder)
    for name, source, text in zip(FEATURES, sources, texts, strict=True):
        expected = FEATURES[name][1]
        row = [judge(expected, _tried(tool, source)) for tool in TOOLS.values()]
        yield [name, *row, judge(expected, text.read_text(encoding="utf-8-sig"))]


def _tried(tool: Callable[[Path], str], path: Path) -> str:
    try:
        return tool(path)
    except (KeyError, ValueError, AttributeError, TypeError) as error:
        return f"{type(error).__name__}"


def table() -> str:
    """The comparison in Markdown."""
    with TemporaryDirectory() as name:
        rows = list(_rows(Path(name)))
    pandoc = subprocess.run(["pandoc", "--version"], capture_output=True, check=True)
    versions = {
        "python-docx": version("python-docx"),
        "docx2python": version("docx2python"),
        "mammoth": version("mammoth"),
        "pandoc": pandoc.stdout.split()[1].decode(),
    }
    heads = [f"{tool} {versions.get(tool, '')}".strip() for tool in TOOLS]
    result = [
        ["printed in the document", *heads, "LibreOffice as text"],
        ["---"] * (len(TOOLS) + 2),
        *rows,
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in result)


def main() -> None:
    """Print the table, or write it into the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="into docs/word.md")
    if not parser.parse_args().write:
        sys.stdout.write(table() + "\n")
        return
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    made = f"{before}{START}\n\n{table()}\n\n{END}{after}"
    PAGE.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
