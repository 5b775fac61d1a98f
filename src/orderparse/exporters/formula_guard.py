"""Texts that a spreadsheet would run as a formula <-> texts that it shows.

The rule is that of OWASP's "CSV Injection", with the full-width forms of the signs. An
apostrophe at the start is doubled, so that taking one away gives the text back.
"""

_DANGEROUS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "\uff1d",
    "\uff0b",
    "\uff0d",
    "\uff20",
)
_GUARD = "'"


def guarded(text: str) -> str:
    """The text with an apostrophe before a sign that begins a formula."""
    return _GUARD + text if text.startswith((*_DANGEROUS, _GUARD)) else text


def unguarded(text: str) -> str:
    """The inverse of `guarded`."""
    return text.removeprefix(_GUARD)
