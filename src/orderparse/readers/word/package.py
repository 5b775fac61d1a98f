"""An office package: which part is the document, which parts belong to it."""

from posixpath import dirname, join, normpath

from orderparse.errors import UnreadableDocumentError, UnsupportedFormatError
from orderparse.limits import Limits
from orderparse.readers.archive import Archive
from orderparse.readers.word.names import from_strict
from orderparse.readers.xml import Element, parse_xml

CONTENT_TYPES = "[Content_Types].xml"
_FOREIGN = (
    ("spreadsheetml", "an Excel workbook"),
    ("presentationml", "a PowerPoint presentation"),
    ("visio", "a Visio drawing"),
)
_WORD = ("wordprocessingml", "ms-word")


class Relation:
    """One internal relation: the last step of its type, and where it leads.

    Attributes:
        kind: such as "styles".
        folder: of the part that has the relation.
        target: as it is written, from there.
    """

    def __init__(self, kind: str, folder: str, target: str) -> None:
        self.kind = kind
        self.folder = folder
        self.target = target

    @property
    def part(self) -> str:
        """The name of the part it leads to."""
        return normpath(join("/", self.folder, self.target)).lstrip("/")


class WordPackage:
    """The parts of a .docx, .docm, .dotx or .dotm.

    Raises:
        UnreadableDocumentError: no document part, or damaged XML.
        UnsupportedFormatError: a workbook, a presentation.
    """

    def __init__(self, archive: Archive, limits: Limits) -> None:
        self._archive = archive
        self._limits = limits
        self.main = self._find_main()
        self._relations = self._read_relations(self.main)

    def root(self, part: str) -> Element:
        """The part's XML, in the transitional namespaces.

        Raises:
            UnreadableDocumentError: the part is missing or damaged.
        """
        try:
            content = self._archive.read(part)
        except KeyError:
            raise UnreadableDocumentError(f"its part {part} is missing") from None
        return parse_xml(from_strict(content), self._limits)

    def related(self, kind: str) -> str | None:
        """The first part that the document relates to as `kind` and that exists."""
        for relation in self._relations.values():
            if relation.kind == kind and relation.part in self._archive:
                return relation.part
        return None

    def by_id(self, identifier: str | None) -> str | None:
        """The part behind a relation id of the document, if it exists."""
        relation = self._relations.get(identifier or "")
        if relation is None or relation.part not in self._archive:
            return None
        return relation.part

    def _find_main(self) -> str:
        if CONTENT_TYPES not in self._archive:
            raise UnreadableDocumentError(f"its part {CONTENT_TYPES} is missing")
        relations = self._read_relations("")
        for relation in relations.values():
            if relation.kind == "officeDocument":
                self._check_type(relation.part)
                return relation.part
        raise UnreadableDocumentError("it does not say which part is the document")

    def _check_type(self, main: str) -> None:
        declared = self._content_type(main)
        for word, found in _FOREIGN:
            if word in declared:
                raise UnsupportedFormatError(found)
        if not any(word in declared for word in _WORD):
            raise UnreadableDocumentError("its main part is not a Word document")

    def _content_type(self, part: str) -> str:
        default = ""
        name = part.casefold()
        for element in self.root(CONTENT_TYPES):
            if element.get("PartName", "").lstrip("/").casefold() == name:
                return element.get("ContentType", "")
            extension = element.get("Extension")
            if extension and name.endswith("." + extension.casefold()):
                default = element.get("ContentType", "")
        return default

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, name = dirname(part), part.rpartition("/")[2]
        source = join(folder, "_rels", f"{name}.rels")
        if source not in self._archive:
            return {}
        found: dict[str, Relation] = {}
        for element in self.root(source):
            if element.get("TargetMode") == "External":
                continue
            kind = element.get("Type", "").rpartition("/")[2]
            relation = Relation(kind, folder, element.get("Target", ""))
            found.setdefault(element.get("Id", ""), relation)
        return found
