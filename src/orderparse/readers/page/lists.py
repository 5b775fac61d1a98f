"""ol, ul and li of a web page -> the labels that a browser prints."""

from attrs import define

from orderparse.readers.labels import numeral
from orderparse.readers.xml import Element

_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_BULLET = "•"
_LONGEST_NUMBER = 9


@define
class _List:
    """An open ol or ul; `form` is None for bullets."""

    form: str | None
    next: int = 1


class PageLists:
    """Follows the lists of a page as they open and close.

    Attributes:
        label: of the open item, until its first text takes it.
    """

    def __init__(self) -> None:
        self._open: list[_List] = []
        self.label = ""

    def open_ordered(self, element: Element) -> None:
        """An ol opens."""
        form = _FORMS.get(element.get("type", "1"), "decimal")
        self._open.append(_List(form, read_number(element.get("start"), 1)))

    def open_unordered(self, _: Element) -> None:
        """An ul opens."""
        self._open.append(_List(None))

    def close_list(self) -> None:
        """The innermost list closes."""
        self._open.pop()

    def open_item(self, element: Element) -> None:
        """An li opens; outside of a list it has no label."""
        if not self._open:
            return
        current = self._open[-1]
        if current.form is None:
            self.label = _BULLET
            return
        number = read_number(element.get("value"), current.next)
        current.next = number + 1
        self.label = f"{numeral(number, current.form)}."

    def take_label(self) -> str:
        """The label of a paragraph that opens now, "" where it has none."""
        label, self.label = self.label, ""
        return label


def read_number(text: str | None, default: int) -> int:
    """A number of an attribute, the default where it is none."""
    digits = (text or "").strip()
    plain = digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST_NUMBER
    return int(digits) if plain else default
