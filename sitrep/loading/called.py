"""What records are called: the names, codes, titles and addresses that lead to each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sitrep.loading.origins import Piece
from sitrep.loading.readers.tree import plain
from sitrep.model.values.plain_digits import in_plain_digits

_KEYS = {
    "places": ("name",),
    "actors": ("name", "in_text", "description"),
    "sources": ("title", "address"),
}
_NAMES = frozenset(("id", "codes", "spellings"))
"""The keys of every such record that lead to it, besides."""

WORDS = ("not stated", "not available")
"""What stands where a record could be named, and names none."""
_ALIKE = str.maketrans(
    dict.fromkeys("’‘ʼʻʿʾ`´′", "'")
    | dict.fromkeys("‐‑–—−", "-")
    | dict.fromkeys("\u00a0\u2009\u202f", " ")
)
_SPACES = re.compile(r" {2,}")
_HYPHEN = re.compile(r" ?- ?")
_ODD = re.compile(r"`|  | -|- ")


@dataclass(frozen=True)
class Called:
    """For each name the ids of the records that are called so.

    ``shown`` has for each id the name to show; ``sheet`` is the sheet that these records are on.
    """

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""

    def found(self, text: str) -> tuple[str, ...]:
        """The ids of the records of this name; where none is, neither case nor digits matter."""
        seen = _seen(text)
        ids = self.names.get(seen)
        return ids if ids is not None else self._alike.get(_said_alike(seen), ())

    def without_zeros(self, code: str) -> tuple[str, ...]:
        """The ids of the records whose code is this one, but for zeros before it."""
        bare = code.lstrip("0")
        scheme, _, number = bare.rpartition(":")
        if not number.isdigit():
            return ()
        wanted = (scheme, number.lstrip("0"))
        parted = ((name.rpartition(":"), ids) for name, ids in self.names.items())
        alike = [ids for (of, _, it), ids in parted if (of, it.lstrip("0")) == wanted]
        return alike[0] if len(alike) == 1 else ()

    @cached_property
    def schemes(self) -> frozenset[str]:
        """The lists of which these records have codes."""
        return frozenset(name.rpartition(":")[0] for name in self.names) - {""}

    @cached_property
    def _alike(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, set[str]] = {}
        for name, ids in self.names.items():
            found.setdefault(_said_alike(name), set()).update(ids)
        return {name: tuple(sorted(ids)) for name, ids in found.items()}


def leads_to(kind: str, key: str) -> bool:
    """Whether what stands under a key of a record leads to this record."""
    return key == "id" or (kind in _KEYS and key in {*_KEYS[kind], *_NAMES})


def called_in(kind: str, pieces: Sequence[Piece]) -> Called:
    """What the records of a kind are called; what is an id leads to that record alone."""
    owners: dict[str, set[str]] = {}
    shown: dict[str, str] = {}
    for piece in pieces:
        data = plain(piece.node)
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            own = str(data["id"])
            names = list(_called(kind, data))
            shown[own] = next((name for name in names if name != own), own)
            for name in names:
                owners.setdefault(_seen(name), set()).add(own)
    names_of = {
        name: (name,) if name in ids else tuple(sorted(ids)) for name, ids in owners.items()
    }
    return Called(names_of, shown, pieces[0].node.mark.sheet if pieces else "")


def _called(kind: str, data: Mapping[str, Any]) -> Iterator[str]:
    said = [data.get("id"), *(data.get(key) for key in _KEYS[kind])]
    codes = data.get("codes")
    for scheme, code in codes.items() if isinstance(codes, dict) else ():
        said += [code, f"{scheme}:{code}"]
    spellings = data.get("spellings")
    for one in spellings if isinstance(spellings, list) else []:
        said.append(one.get("name") if isinstance(one, dict) else None)
    yield from (name for name in said if isinstance(name, str) and name not in WORDS)


def _said_alike(name: str) -> str:
    """A name in small letters, with its digits in one script: ٧ is 7."""
    return in_plain_digits(name.casefold())


def _seen(text: str) -> str:
    """A name as it looks: signs that only programs tell apart are one."""
    if text.isascii() and not _ODD.search(text):
        return text
    alike = unicodedata.normalize("NFC", text).translate(_ALIKE)
    return _HYPHEN.sub("-", _SPACES.sub(" ", alike))
