"""How long header, clauses and signature of a five-page order take after reading.

Prints CPU milliseconds a stage, the best of several runs.
"""

import time
from collections.abc import Callable

from orderparse.blocks import Paragraph, Reading
from orderparse.parsing.letter.clauses import recognise_body
from orderparse.parsing.letter.header import recognise_header
from orderparse.parsing.letter.segment import segment
from orderparse.parsing.letter.signature import recognise_signature
from orderparse.parsing.source import Source, normalise_reading

_PAGE = 2_000  # characters of a printed page
_TOP = """МИНИСТЕРСТВО КУЛЬТУРЫ ЧЕЧЕНСКОЙ РЕСПУБЛИКИ
ПРИКАЗ
26.03.2021 № 340-н
г. Грозный
О смотре сельских клубов
В целях сохранения народного творчества приказываю:"""
_CLAUSE = """{number}. Отделу народного творчества (Мусаева Л.А.) до {day} марта 2021 года
подготовить положение о смотре сельских клубов и домов культуры, представить сведения о
количестве участников, обеспечить размещение материалов на сайте, в том числе:
- провести совещание с руководителями сельских клубов муниципальных районов;
- направить письма в муниципальные районы Чеченской Республики."""
_END = """{number}. Контроль за исполнением настоящего приказа оставляю за собой.
Министр Х.М. Дадаев"""
_RUNS = 20


def _order(pages: int) -> Source:
    texts = [_TOP]
    while sum(map(len, texts)) < pages * _PAGE:
        number = len(texts)
        texts.append(_CLAUSE.format(number=number, day=number % 28 + 1))
    texts.append(_END.format(number=len(texts)))
    lines = "\n".join(texts).split("\n")
    blocks = tuple(Paragraph(lines=(line,)) for line in lines)
    return normalise_reading(Reading(format="made", blocks=blocks))


def _best(run: Callable[[], object]) -> float:
    times = []
    for _ in range(_RUNS):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return 1000 * min(times)


def main() -> None:
    """Time each stage and print a table."""
    source = _order(5)
    letter = segment(source)[0]
    stages: dict[str, Callable[[], object]] = {
        "parts": lambda: segment(source),
        "header": lambda: recognise_header(letter),
        "clauses": lambda: recognise_body(letter),
        "signature": lambda: recognise_signature(letter),
    }
    took = {name: _best(run) for name, run in stages.items()}
    for name, milliseconds in took.items():
        print(f"{name:<10} {milliseconds:6.2f} ms")
    print(f"{'all':<10} {sum(took.values()):6.2f} ms")


if __name__ == "__main__":
    main()
