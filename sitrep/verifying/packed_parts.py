"""What a document or workbook holds beside its words, where other programs packed it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, ParseError, fromstring

from sitrep.errors import UnreadableInput
from sitrep.verifying.file_texts import archived
from sitrep.verifying.plain_archive import plainly_packed

_LEADS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
"""Before the name of an attribute that holds the number of a link or picture of its part."""

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SPACES = (_WORD, _LINKS, "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
"""Whose names stand in no finding with where they are defined."""

_SHOWS_NOTHING = frozenset(
    f"{{{_WORD}}}{name}"
    for name in ("cantSplit", "tblHeader", "lastRenderedPageBreak", "proofErr", "noProof", "lang")
)
"""Elements that programs write or leave out, and by which no reader sees another thing."""

_NUMBERED = frozenset(
    (
        (f"{{{_WORD}}}bookmarkStart", f"{{{_WORD}}}id"),
        (f"{{{_WORD}}}bookmarkEnd", f"{{{_WORD}}}id"),
        (f"{{{_LINKS}}}Relationship", "Id"),
    )
)
"""What programs number as they like: no reader is led by the number, but by what it stands for."""

_REVISIONS = frozenset(
    f"{{{_WORD}}}rsid{name}" for name in ("R", "RDefault", "RPr", "P", "Del", "Tr", "Sect")
)
_HEX = re.compile(r"[0-9A-Fa-f]{8}")
"""In which sitting something was written."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""Whether the blanks at the ends of a text count."""

_DECLARED = re.compile(
    rb"""^(?:\xef\xbb\xbf)?<\?xml version=(["'])1\.0\1( encoding=(["'])(?i:utf-8)\3)?"""
    rb"""( standalone=(["'])(?:yes|no)\5)? ?\?>"""
)
"""How a part in UTF-8 begins."""

_UNORDERED = ("settings.xml", "webSettings.xml", "app.xml", "core.xml", "custom.xml")
"""Parts that lay out no page: what they hold may stand in any order."""


def stranger(given: bytes, wanted: bytes) -> str:
    """What a packed file holds that the one made again does not; empty where there is nothing.

    Other programs name and order attributes otherwise, number links as they like, and leave out
    what shows nothing. But for that, each part holds the elements of the part made again, with all
    that they state, in their order and around the same words, and leads where that leads.
    """
    found, made = archived(given), dict(archived(wanted) or ())
    if found is None:
        return "what is no archive"
    if not plainly_packed(given):
        return "what some programs would find in it and others would not"
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
    except (ParseError, UnreadableInput, UnicodeDecodeError):
        return "what cannot be read"
    base = PurePosixPath(name).name
    if base in _UNORDERED or base.endswith(".rels") or name == "[Content_Types].xml":
        told, known = Counter(here), Counter(there)
        gone = [one for one in known - told if base not in _UNORDERED and not _is_end(one)]
        lost = [one for one in gone if not any(part in one for part in _UNORDERED)]
        return next(iter(told - known), f"no {lost[0]}" if lost else "")
    for one, other in zip_longest(here, there):
        if one != other:
            return one or "less"
    return ""


def _is_end(step: str) -> bool:
    """Whether a step says that an element ends, as an attribute of it would not."""
    return step.startswith("/") and " " not in step


def _root(part: bytes) -> Element:
    """The part as XML; one that declares anything of its own, or is no UTF-8, is none."""
    told = _DECLARED.sub(b"", part, count=1)
    if b"<!" in told or b"<?" in told:
        raise UnreadableInput("A part holds a declaration, an instruction or a comment.")
    return fromstring(told.decode("utf-8-sig"))


def _links_of(name: str, parts: Mapping[str, bytes]) -> bytes:
    """The part in which it stands where the numbered links of a part lead."""
    path = PurePosixPath(name)
    return parts.get(str(path.parent / "_rels" / f"{path.name}.rels"), b"")


def _leads(name: str, parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Where the numbered links of a part lead."""
    links = _links_of(name, parts)
    return {str(one.get("Id")): _stated(one, {}) for one in _root(links)} if links else {}


def _steps(root: Element, leads: Mapping[str, str]) -> Iterator[str]:
    """Every element with what it states, and every text, as they stand; and where elements end.

    Blanks between elements are those of whoever wrote the part, and blanks in a text are its own.
    """
    left: list[Element | str] = [root]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield one
            continue
        texts = [one.text or "", *(child.tail or "" for child in one)]
        told = [f"“{text}”" if text.strip() or (text and not len(one)) else "" for text in texts]
        inside: list[Element | str] = [told[0]] if told[0] else []
        for child, text in zip(one, told[1:], strict=True):
            inside += [child, text] if text else [child]
        if one.tag not in _SHOWS_NOTHING or inside:
            yield f"{_named(one.tag)} {_stated(one, leads)}".strip()
            inside.append(f"/{_named(one.tag)}")
        left += reversed(inside)


def _stated(one: Element, leads: Mapping[str, str]) -> str:
    """What the attributes of an element state, by their names."""
    told = []
    for key, value in sorted(one.attrib.items()):
        if key.startswith(_LEADS):
            told.append(f"{_named(key)}={leads.get(value, value)}")
        elif not _is_free(one, key, value):
            told.append(f"{_named(key)}={value}")
    return " ".join(told)


def _is_free(element: Element, key: str, value: str) -> bool:
    """Whether programs state what they like there: links are told by where they lead."""
    if key == _SPACE:
        text = element.text or ""
        return not len(element) and text == text.strip()
    revised = key in _REVISIONS and _HEX.fullmatch(value) is not None
    return revised or (element.tag, key) in _NUMBERED


def _named(name: str) -> str:
    """A name as a finding says it: of what a document is made of, without where it is defined."""
    for space in _SPACES:
        if name.startswith(f"{{{space}}}"):
            return name.removeprefix(f"{{{space}}}")
    return name
