"""What the document calls its bodies: abbreviations, full names, identity."""

from collections.abc import Iterable, Mapping
from functools import cache

from orderparse.diagnostics import Diagnostic, Origin
from orderparse.messages import note
from orderparse.model import Party
from orderparse.parsing.acts.references import Cite, find_citations
from orderparse.parsing.grammar.forms import GENITIVE, NOMINATIVE, adjective
from orderparse.parsing.grammar.nominative import nominative
from orderparse.parsing.names.comparing import Contraction, name_key, words_of
from orderparse.parsing.names.definitions import (
    Definition,
    Evidence,
    bracketed_name,
    find_names,
)
from orderparse.parsing.parties import PartyMention, assign_roles
from orderparse.vocabulary.parties import GENERIC

_STEPS = 4
_LETTERHEAD_LINES = 4

_CLOSING = {"«": "»", '"': '"', "“": "”", "„": "“", "(": ")"}


class Names:
    """The names that one document defines.

    Attributes:
        definitions: in printed order.
        bodies: names of bodies that the text spells out, in ordinary spelling first.
    """

    __slots__ = ("_by_key", "_known", "_spelled", "_told", "bodies", "definitions")

    def __init__(
        self,
        definitions: tuple[Definition, ...] = (),
        bodies: tuple[str, ...] = (),
        by_key: Mapping[str, Definition] | None = None,
    ) -> None:
        """Take what `gather_names` found.

        Args:
            definitions: in printed order.
            bodies: names of bodies that the text spells out.
            by_key: what each name stands for that a definition gives.
        """
        self.definitions = definitions
        self.bodies = bodies
        self._by_key = by_key or {}
        self._known: dict[str, Definition | None] = {}
        self._told: set[tuple[str, str]] = set()
        self._spelled = [(b, name_key(b), words_of(b)) for b in bodies]

    def identity(self, name: str) -> str:
        """A key that is equal for all names of one body.

        Args:
            name: in any case and spelling.
        """
        found = self.full(name)
        return name_key(found.full if found else name)

    def full(self, name: str) -> Definition | None:
        """What a name stands for in this document, on the last evidence found.

        Args:
            name: as printed.
        """
        if name not in self._known:
            self._known[name] = self._follow(name)
        return self._known[name]

    def is_news(self, code: str, name: str) -> bool:
        """Whether a doubt about a name is told for the first time.

        Args:
            code: of the diagnostic, or the evidence that it tells.
            name: as printed.
        """
        if (code, name) in self._told:
            return False
        self._told.add((code, name))
        return True

    def _follow(self, name: str) -> Definition | None:
        """From one name to the next fuller one, up to the fullest."""
        found: Definition | None = None
        seen = {name_key(name)}
        for _ in range(_STEPS):
            step = self._step(found.full if found else name)
            if step is None or name_key(step.full) in seen:
                break
            seen.add(name_key(step.full))
            found = step._replace(short=name, evidence=(found or step).evidence)
        return found

    def _step(self, name: str) -> Definition | None:
        defined = self._by_key.get(name_key(name))
        if defined is not None:
            return defined
        guessed = None if name in GENERIC else self._guess(name)
        return guessed or self._expansion(name)

    def _guess(self, name: str) -> Definition | None:
        return self._part(name) or self._contraction(name)

    def _expansion(self, name: str) -> Definition | None:
        """The name with the abbreviation at its end spelled out ("Руководители ММС")."""
        head, _, short = name.rpartition(" ")
        defined = self._by_key.get(name_key(short))
        if not head or defined is None or not short.isupper():
            return None
        first = defined.printed.partition(" ")[0].casefold()
        if not adjective(first) & GENITIVE or adjective(first) & NOMINATIVE:
            return None
        return Definition(name, f"{head} {defined.printed}", Evidence.DEFINED)

    def _part(self, name: str) -> Definition | None:
        """The one body whose quoted name holds the abbreviation as a word."""
        if not name.isupper() or " " in name:
            return None
        key = name_key(name)
        found = {
            known: body
            for body, known, _ in self._spelled
            if key in known and key in known.split() and known != key
        }
        if len({self._fullest(body) for body in found.values()}) != 1:
            return None
        return Definition(name, next(iter(found.values())), Evidence.PART)

    def _fullest(self, body: str) -> str:
        defined = self._by_key.get(name_key(body))
        return name_key(defined.full if defined else body)

    def _contraction(self, name: str) -> Definition | None:
        """The one body whose words the abbreviation is made of."""
        if name == name.lower() or name.count(" ") > _LETTERHEAD_LINES:
            return None
        contraction = Contraction(name)
        found = {
            known: body
            for body, known, words in self._spelled
            if len(body) > len(name)
            and words
            and contraction.may_begin(words[0])
            and contraction.spells(words)
        }
        if len(found) != 1:
            return None
        return Definition(name, next(iter(found.values())), Evidence.CONTRACTION)


def gather_names(
    texts: Iterable[str],
    issuer: str | None = None,
    cite: Cite = find_citations,
) -> Names:
    """Collect the abbreviations a document defines, and the bodies it names.

    Args:
        texts: all its texts in reading order, each a line, paragraph or cell.
        issuer: the body that issues the order, in ordinary spelling.
        cite: tells the acts that a text names.
    """
    definitions: list[Definition] = []
    bodies: list[str] = [issuer] if issuer else []
    capitals: list[str] = []
    for text in dict.fromkeys(texts):
        short = bracketed_name(text)
        if short and capitals:
            full = " ".join(capitals[-_LETTERHEAD_LINES:])
            definitions.append(Definition(short, full, Evidence.BRACKETED))
        capitals = [*capitals, text] if text.isupper() and not short else []
        defined, named = find_names(text)
        definitions += defined
        bodies += named
        bodies += [act.issuer for act in cite(text) if act.issuer]
    return _names(definitions, bodies)


def _names(definitions: list[Definition], bodies: list[str]) -> Names:
    named = cache(nominative)
    spelled = {name_key(body): body for body in reversed(bodies) if not body.isupper()}
    made: list[Definition] = []
    by_key: dict[str, Definition] = {}
    for definition in definitions:
        full = spelled.get(name_key(definition.full)) or definition.full
        made.append(definition._replace(full=named(full), printed=definition.full))
        first = by_key.setdefault(name_key(definition.short), made[-1])
        if first is not made[-1] and definition.evidence is Evidence.BRACKETED:
            by_key.setdefault(name_key(full), first._replace(short=full))
    known = [named(body) for body in bodies]
    known += [name for each in made for name in (each.full, each.short)]
    unique = {name_key(body): body for body in reversed(known)}
    return Names(definitions=tuple(made), bodies=tuple(unique.values()), by_key=by_key)


def resolve_parties(
    mentions: tuple[PartyMention, ...], names: Names, origin: Origin | None = None
) -> tuple[tuple[Party, ...], tuple[Diagnostic, ...]]:
    """Give each party the full name that the document defines.

    Args:
        mentions: what a cell names.
        names: what the document defines.
        origin: where the cell stands.

    Returns:
        The parties; a group's `full_name` lists its members, separated by "; ". And
        for each full name a diagnostic that tells the evidence, at its first place.
    """
    parties: list[Party] = []
    diagnostics: list[Diagnostic] = []
    for mention, role in zip(mentions, assign_roles(mentions), strict=True):
        name = mention.name
        found = names.full(name)
        full_name = _full_name(found)
        parties.append(
            Party(name=name, note=mention.note, role=role, full_name=full_name)
        )
        diagnostics += [
            note(code, origin, name=name)
            for code in _doubts(mention)
            if names.is_news(code, name)
        ]
        if found is not None and names.is_news(found.evidence, name):
            code = f"party-{found.evidence}"
            told = note(code, origin, name=name, full_name=full_name or "")
            diagnostics.append(told)
    return tuple(parties), tuple(diagnostics)


def _doubts(mention: PartyMention) -> tuple[str, ...]:
    """The codes of what may be two parties, or no whole one."""
    codes = ("party-unseparated",) if mention.is_unseparated else ()
    if "," in mention.name and _has_free_comma(mention.name):
        return (*codes, "party-comma")
    return codes


def _has_free_comma(name: str) -> bool:
    """Whether a comma stands outside of quotes and brackets."""
    place = 0
    while place < len(name):
        mark = name[place]
        if mark == ",":
            return True
        end = name.find(_CLOSING[mark], place + 1) if mark in _CLOSING else -1
        is_whole = end >= 0 and mark not in name[place + 1 : end]
        place = end + 1 if is_whole else place + 1
    return False


def _full_name(found: Definition | None) -> str | None:
    if found is None:
        return None
    return "; ".join(found.members) or found.full
