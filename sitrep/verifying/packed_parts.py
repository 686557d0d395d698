"""What a document or workbook holds beside its words, where other programs packed it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, ParseError, fromstring

from sitrep.errors import UnreadableInput
from sitrep.verifying.file_texts import archived

_LEADS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
"""Before the name of an attribute that holds the number of a link or picture of its part."""

_SHOWS_NOTHING = ("cantSplit", "tblHeader", "lastRenderedPageBreak", "proofErr", "noProof", "lang")
"""Elements that programs write or leave out, and by which no reader sees another thing."""

_NUMBERED = ("bookmarkStart", "bookmarkEnd")
"""Elements that programs number as they like; nothing is found by the number."""

_UNORDERED = ("settings.xml", "webSettings.xml", "app.xml", "core.xml", "custom.xml")
"""Parts that lay out no page: what they hold may stand in any order."""


def stranger(given: bytes, wanted: bytes) -> str:
    """What a packed file holds that the one made again does not; empty where there is nothing.

    Other programs name and order attributes otherwise, number links as they like, and leave out
    what shows nothing. But for that, each part holds the elements of the part made again, with all
    that they state, in their order and around the same words, and leads where that leads.
    """
    found, made = archived(given), dict(archived(wanted) or ())
    if not given.startswith(b"PK") or found is None:
        return "what is no archive"
    twice = [name for name, many in Counter(name for name, _ in found).items() if many > 1]
    if twice:
        return f"{twice[0]} twice"
    held = dict(found)
    gone = sorted(one for one in made.keys() - held if PurePosixPath(one).name not in _UNORDERED)
    if gone:
        return f"no {gone[0]}"
    for name, data in found:
        if name not in made:
            return name
        if data != made[name] or _links_of(name, held) != _links_of(name, made):
            extra = _extra(name, held, made)
            if extra:
                return f"{extra} in {name}"
    return ""


def _extra(name: str, given: Mapping[str, bytes], wanted: Mapping[str, bytes]) -> str:
    """The first thing that a part holds and the one made again does not, or not there."""
    try:
        here, there = (_steps(_root(one[name]), _leads(name, one)) for one in (given, wanted))
    except (ParseError, UnreadableInput):
        return "what cannot be read"
    base = PurePosixPath(name).name
    if base in _UNORDERED or base.endswith(".rels") or name == "[Content_Types].xml":
        known = Counter(there)
        return next(iter(Counter(here) - known), "")
    for one, other in zip_longest(here, there):
        if one != other:
            return one or "less"
    return ""


def _root(part: bytes) -> Element:
    """The part as XML; one that declares anything of its own is none."""
    if b"<!" in part:
        raise UnreadableInput("A part holds a declaration or a comment.")
    return fromstring(part)


def _links_of(name: str, parts: Mapping[str, bytes]) -> bytes:
    """The part in which it stands where the numbered links of a part lead."""
    path = PurePosixPath(name)
    return parts.get(str(path.parent / "_rels" / f"{path.name}.rels"), b"")


def _leads(name: str, parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Where the numbered links of a part lead."""
    links = _links_of(name, parts)
    return {str(one.get("Id")): _stated(one, {}) for one in _root(links)} if links else {}


def _steps(root: Element, leads: Mapping[str, str]) -> Iterator[str]:
    """Every element with what it states, and every word, as they stand; and where elements end."""
    left: list[Element | str] = [root]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield from one.split()
            continue
        inside: list[Element | str] = [one.text or ""]
        for child in one:
            inside += [child, child.tail or ""]
        name = _short(one.tag)
        if name not in _SHOWS_NOTHING:
            yield f"{name} {_stated(one, leads)}".strip()
            inside.append(f"/{name}")
        left += reversed(inside)


def _stated(one: Element, leads: Mapping[str, str]) -> str:
    """What the attributes of an element state, by their names."""
    name = _short(one.tag)
    told = []
    for key, value in sorted(one.attrib.items()):
        if key.startswith(_LEADS):
            told.append(f"{_short(key)}={leads.get(value, value)}")
        elif not _is_free(name, _short(key)):
            told.append(f"{_short(key)}={value}")
    return " ".join(told)


def _is_free(element: str, key: str) -> bool:
    """Whether programs state what they like there: links are told by where they lead."""
    numbered = element in _NUMBERED and key == "id"
    return numbered or key.startswith("rsid") or key == "space" or (element, key) == _LINK


_LINK = ("Relationship", "Id")


def _short(name: str) -> str:
    return name.rpartition("}")[2]
