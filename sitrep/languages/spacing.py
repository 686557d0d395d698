"""The blanks of a language's typography that may not break, so that no line begins with a stop."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from sitrep.errors import InternalError

BLANKS = {"narrow": "\N{NARROW NO-BREAK SPACE}", "wide": "\N{NO-BREAK SPACE}"}
_ANY = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"


@dataclass(frozen=True)
class Spacing:
    """Which signs stand apart from their word, and the blank that keeps them on its line.

    A sign that opens a quotation has its blank after it, any other before it. A blank is bound
    where a phrase has one, and none is put where it has none, as in ``10:30``.
    """

    blanks: Mapping[str, str]

    def bound(self, text: str) -> str:
        """The text with each such blank replaced by the one that may not break."""
        for sign, blank in self.blanks.items():
            apart = re.escape(sign)
            opens = unicodedata.category(sign) == "Pi"
            pattern = rf"(?<={apart}){_ANY}" if opens else rf"{_ANY}(?={apart})"
            text = re.sub(pattern, blank, text)
        return text


def spacing_of(signs: Mapping[str, str], file: str) -> Spacing:
    """The spacing that a language file states: the signs of each blank by its name."""
    if not signs.keys() <= BLANKS.keys():
        raise InternalError(f"{file}: apart knows {', '.join(BLANKS)}.")
    return Spacing({sign: BLANKS[name] for name, held in signs.items() for sign in held})
