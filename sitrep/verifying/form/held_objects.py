"""Whether a PDF holds the objects that a briefing holds, with their keys, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from sitrep.verifying.form.object_table import KEYS, OF_ANY_NAME, Allowed

_COLOURS = "384b832de3412066743b52a75ee906b6fb9fb8d9e09e936fc2c43223815c6e0a"
"""The SHA-256 of the profile of sRGB, without which a colour could be made another."""

_LISTS = ("/ObjStm", "/XRef")


class ObjectsHeld:
    """The objects of a PDF by what they are, and what speaks against them."""

    def __init__(self, reader: PdfReader) -> None:
        self.faults: list[str] = []
        self._found: dict[int, str] = {}
        self._done: set[int] = set()
        trailer: Any = reader.trailer
        self._visit(trailer.raw_get("/Root"), "catalog")
        self._visit(trailer.raw_get("/Info"), "info")
        every = {*reader.xref.get(0, {}), *reader.xref_objStm} - {0, *self._found}
        strangers = [one for one in every if not _is_list(reader, one)]
        if strangers and not self.faults:
            self.faults.append(f"It holds {len(strangers)} objects that belong to nothing.")

    def _visit(self, value: Any, role: str) -> None:
        waiting = [(value, role)]
        while waiting and not self.faults:
            one, what = waiting.pop()
            if isinstance(one, IndirectObject):
                what = _role(what, one.get_object())
                if self._found.setdefault(one.idnum, what) != what:
                    self.faults.append(f"One object is a {what} and something else.")
                if one.idnum in self._done:
                    continue
                self._done.add(one.idnum)
                one = one.get_object()
            waiting += self._inside(one, what)

    def _inside(self, one: Any, what: str) -> Iterator[tuple[Any, str]]:
        if isinstance(one, ArrayObject):
            yield from ((item, what) for item in list.__iter__(one))
        elif isinstance(one, DictionaryObject) and what in OF_ANY_NAME:
            yield from ((one.raw_get(key), OF_ANY_NAME[what]) for key in one)
        elif isinstance(one, DictionaryObject) and what in KEYS:
            if what == "profile" and not _is_profile(one):
                self.faults.append("Its profile of colours is another.")
            for key in _always(what) - set(one):
                self.faults.append(f"A briefing has {key} in its {what}.")
            for key in one:
                allowed = KEYS[what].get(key)
                if allowed is None or not _fits(one.raw_get(key), allowed):
                    self.faults.append(f"No briefing has {key} as it stands there in its {what}.")
                elif allowed.leads_to:
                    yield one.raw_get(key), allowed.leads_to
        elif what != "tag" or not _is_plain(one):
            self.faults.append(f"It holds what is no {what or 'part of a briefing'}.")


def _always(what: str) -> set[str]:
    """The keys of which the one value is always told: without it, readers take another."""
    return {key for key, allowed in KEYS[what].items() if allowed.value is not None}


def _fits(value: Any, allowed: Allowed) -> bool:
    if allowed.leads_to:
        return True
    if allowed.back:  # a dictionary of its own there would be read by nobody but viewers
        return isinstance(value, IndirectObject | ArrayObject)
    return _is_plain(value) and allowed.value in (None, str(value))


def _role(what: str, one: Any) -> str:
    """What a reference within the tags leads to: another tag, a link, or their root."""
    kind = str(one.get("/Type")) if what == "tag" and isinstance(one, DictionaryObject) else ""
    return {"/OBJR": "link of a tag", "/StructTreeRoot": "tags"}.get(kind, what)


def _is_plain(one: Any) -> bool:
    if isinstance(one, ArrayObject):
        return all(
            _is_plain(item) or isinstance(item, IndirectObject) for item in list.__iter__(one)
        )
    return not isinstance(one, DictionaryObject | IndirectObject)


def _is_list(reader: PdfReader, number: int) -> bool:
    one: Any = reader.get_object(number)
    return isinstance(one, DictionaryObject) and one.get("/Type") in _LISTS


def _is_profile(one: DictionaryObject) -> bool:
    return isinstance(one, StreamObject) and sha256(one.get_data()).hexdigest() == _COLOURS
