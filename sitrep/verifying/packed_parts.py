"""What a document or workbook holds beside its words, where other programs packed it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from sitrep.errors import UnreadableInput
from sitrep.verifying.file_texts import archived

_TOLD = ("val", "Target", "TargetMode", "Type", "ContentType", "formatCode", "hidden", "state")
"""Attributes whose values decide what is seen, or where something leads."""

_CELL = "c"
"""The element that is a cell of a workbook: what stands in it, stands at its place."""


def stranger(given: bytes, wanted: bytes) -> str:
    """What a packed file holds that the one made again does not; empty where there is nothing.

    Other programs write fewer, other and differently laid out elements, but none that would show,
    hide or trade anything: of each part every element, every attribute and what it does must be one
    that the part made again has too.
    """
    found, made = archived(given), dict(archived(wanted) or ())
    if not given.startswith(b"PK") or found is None:
        return "what is no archive"
    twice = [name for name, many in Counter(name for name, _ in found).items() if many > 1]
    if twice:
        return f"{twice[0]} twice"
    for name, data in found:
        if name not in made:
            return name
        if data != made[name]:
            extra = _extra(data, made[name])
            if extra:
                return f"{extra} in {name}"
    return ""


def _extra(given: bytes, wanted: bytes) -> str:
    """The first thing that a part holds and the one made again does not."""
    try:
        held, known = _root(given), _root(wanted)
    except (ParseError, UnreadableInput):
        return "what cannot be read"
    if _said(held) != _said(known):
        return "other words"
    had = {*_things(known)}
    return next((one for one in _things(held) if one not in had), "")


def _root(part: bytes) -> Element:
    """The part as XML; one that declares anything of its own is none."""
    if b"<!" in part:
        raise UnreadableInput("A part holds a declaration or a comment.")
    return fromstring(part)


def _said(root: Element) -> list[str]:
    return [word for text in root.itertext() for word in text.split()]


def _things(root: Element) -> Iterator[str]:
    """Each element and attribute by its name; of some what they say, and of cells all."""
    for one in root.iter():
        tag = _short(one.tag)
        yield tag
        for key, value in one.attrib.items():
            name = f"{tag} {_short(key)}"
            yield f"{name}={value}" if _short(key) in _TOLD or tag == _CELL else name
        if tag == _CELL:
            yield f"{one.get('r')}: {' '.join(_said(one))}"


def _short(name: str) -> str:
    return name.rpartition("}")[2]
