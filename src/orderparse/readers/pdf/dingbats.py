"""Signs of the font ZapfDingbats, which files name and do not bring along.

pdfminer takes its codes for letters: a tick becomes a 4, a cross an 8.
"""

# Codes 21 to 7E, as text and as they are printed (PDF 32000-1, D.6).
_LETTERS = (
    '!"#$%&\u2019()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_'
    "\u2018abcdefghijklmnopqrstuvwxyz{|}~"
)
_SIGNS = (
    "\u2701\u2702\u2703\u2704\u260e\u2706\u2707\u2708\u2709\u261b\u261e"
    "✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀"
    "❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞"
)
_PRINTED = str.maketrans(_LETTERS, _SIGNS)


def printed(text: str, font: str) -> str:
    """What a letter is printed as in a font of this name."""
    if len(text) == 1 and "ZapfDingbats" in font:
        return text.translate(_PRINTED)
    return text
