"""The orders of `cases/letters.md`: their text, and what must be read from it."""

from collections.abc import Iterator
from pathlib import Path

from attrs import astuple, field, frozen

from orderparse.model import Approval, Signer
from orderparse.parsing.letter.clauses import BodyDraft, recognise_body
from orderparse.parsing.letter.header import HeaderDraft, recognise_header
from orderparse.parsing.letter.segment import Letter, segment
from orderparse.parsing.letter.signature import SignatureDraft, recognise_signature
from orderparse.parsing.source import Piece, Source

_CASES = Path(__file__).parents[1] / "cases" / "letters.md"
_HEADER = ("issuer", "kind", "number", "date", "place", "title", "annex")


@frozen(kw_only=True)
class Case:
    """One order: its text and the lines that say what it means."""

    name: str
    text: str
    expected: tuple[tuple[str, str], ...]

    def values(self, key: str) -> list[str]:
        """What the case says under a key, line by line."""
        return [value for name, value in self.expected if name == key]


def read_cases(path: Path = _CASES) -> Iterator[Case]:
    """The sections of a case file."""
    for section in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        name, rest = section.split("\n", 1)
        _, text, meaning = rest.split("```", 2)
        pairs = [
            line.removeprefix("- ").split(": ", 1)
            for line in meaning.splitlines()
            if line.startswith("- ")
        ]
        yield Case(
            name=name,
            text=text.removeprefix("text\n"),
            expected=tuple((key, value) for key, value in pairs),
        )


@frozen(kw_only=True)
class Reading:
    """All that is read from one document, as the lines of a case."""

    letters: tuple[Letter, ...]
    headers: tuple[HeaderDraft, ...] = field()
    bodies: tuple[BodyDraft, ...] = field()
    signatures: tuple[SignatureDraft, ...] = field()

    @headers.default
    def _headers(self) -> tuple[HeaderDraft, ...]:
        return tuple(map(recognise_header, self.letters))

    @bodies.default
    def _bodies(self) -> tuple[BodyDraft, ...]:
        return tuple(map(recognise_body, self.letters))

    @signatures.default
    def _signatures(self) -> tuple[SignatureDraft, ...]:
        return tuple(map(recognise_signature, self.letters))

    def pieces(self) -> Iterator[Piece]:
        """All stretches that fields hold."""
        for header, body, signature in zip(
            self.headers, self.bodies, self.signatures, strict=True
        ):
            yield from (*header.pieces, *body.pieces, *signature.pieces)

    def carriers(self) -> Iterator[str]:
        """All texts of the result that hold printed words."""
        for header, signature in zip(self.headers, self.signatures, strict=True):
            yield from (t for t in astuple(header.header.printed) if t)
            printed = (
                signature.printed_signer,
                signature.printed_approved,
                signature.printed_agreed,
            )
            yield from (text for text in printed if text)
        for body in self.bodies:
            yield body.preamble or ""
            for clause in body.clauses:
                yield f"{clause.number or ''} {clause.text}"

    def lines(self, keys: frozenset[str]) -> list[tuple[str, str]]:
        """What was read under the keys that a case names."""
        found = [*self._header_lines(keys), *self._body_lines(), *self._signed_lines()]
        found.extend(("note", " ".join(self._notes())) for _ in [0] if self._notes())
        annexes = [annex.number or "none" for annex in self.letters[0].annexes]
        found.append(("annexes", " ".join(annexes)))
        others = range(1, len(self.letters))
        found.extend(("second", self._summary(number)) for number in others)
        return [line for line in found if line[0] in keys | _ALWAYS]

    def _header_lines(self, keys: frozenset[str]) -> Iterator[tuple[str, str]]:
        header = self.headers[0].header
        for name in _HEADER:
            value = getattr(header, name)
            if value is not None or name in keys:
                yield name, "none" if value is None else str(value)

    def _body_lines(self) -> Iterator[tuple[str, str]]:
        body = self.bodies[0]
        if body.preamble is not None:
            yield "preamble", body.preamble
        for clause in body.clauses:
            above = f" < {clause.parent}" if clause.parent else ""
            number = clause.number or "none"
            yield "clause", f"{number}{above} {clause.kind} {clause.text}"
        for clause in body.clauses:
            if clause.heading:
                yield "heading", f"{clause.text} | {clause.heading}"

    def _signed_lines(self) -> Iterator[tuple[str, str]]:
        signature = self.signatures[0]
        for signer in signature.signers:
            yield "signer", _joined(signer)
        for name, found in (
            ("approved", signature.approved),
            ("agreed", signature.agreed),
        ):
            if found is not None:
                yield name, _joined(found)

    def _notes(self) -> list[str]:
        return [note.code for note in self.headers[0].diagnostics]

    def _summary(self, number: int) -> str:
        header, body = self.headers[number].header, self.bodies[number]
        return " | ".join(
            [
                header.number or "none",
                str(header.date),
                header.title or "none",
                *(clause.text for clause in body.clauses),
                *(s.name or "none" for s in self.signatures[number].signers),
            ]
        )


# What a case must name whenever it is read.
_ALWAYS = frozenset(
    [
        "issuer",
        "kind",
        "number",
        "date",
        "title",
        "preamble",
        "clause",
        "signer",
        "approved",
        "agreed",
        "note",
    ]
)


def _joined(signed: Signer | Approval) -> str:
    parts = [signed.position, signed.name]
    if isinstance(signed, Approval) and signed.date:
        parts.append(str(signed.date))
    return " | ".join(part for part in parts if part)


def read_letters(source: Source) -> Reading:
    """Read all letters of a document."""
    return Reading(letters=segment(source))


def claimed_text(reading: Reading, source: Source) -> str:
    """All the text that fields of the letters hold."""
    texts = {line.unit: line.text for line in source.lines()}
    return " ".join(
        texts[piece.unit][piece.start : piece.end] for piece in reading.pieces()
    )
