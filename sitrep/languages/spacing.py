"""The blanks of a language's typography that may not break, so that no line begins with a stop."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

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
        return self._apart.sub(self._held, text) if self.blanks else text

    @cached_property
    def _apart(self) -> re.Pattern[str]:
        """A sign that opens a quotation and the blank behind it, or a blank and any other sign."""
        opens = "".join(sign for sign in self.blanks if unicodedata.category(sign) == "Pi")
        stops = "".join(sign for sign in self.blanks if sign not in opens)
        ways = (f"(?<=([{re.escape(opens)}])){_ANY}", f"{_ANY}(?=([{re.escape(stops)}]))")
        return re.compile("|".join(way for way, of in zip(ways, (opens, stops), strict=True) if of))

    def _held(self, found: re.Match[str]) -> str:
        return self.blanks[found[found.lastindex or 0]]


def spacing_of(signs: Mapping[str, str], file: str) -> Spacing:
    """The spacing that a language file states: the signs of each blank by its name."""
    if not signs.keys() <= BLANKS.keys():
        raise InternalError(f"{file}: apart knows {', '.join(BLANKS)}.")
    return Spacing({sign: BLANKS[name] for name, held in signs.items() for sign in held})
