"""Whether what a PDF states beside its pages is what its data state: title, files, links, tags."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import md5
from itertools import groupby, pairwise
from typing import Any
from urllib.parse import unquote

from pypdf import PdfReader

from sitrep.page.escaping import inline_text, parser
from sitrep.page.marks import unmarked
from sitrep.page.page import LINK, Page
from sitrep.verifying.form.own_metadata import metadata_of
from sitrep.verifying.form.table_tags import tables_follow
from sitrep.verifying.form.tag_tree import tags_follow
from sitrep.verifying.programs import named_as_ours
from sitrep.verifying.signs import Signs
from sitrep.write.outline import set_headings

_TYPES = {"json": "/application/json", "md": "/text/markdown"}
Place = tuple[int, float, float]


def value_faults(reader: PdfReader, page: Page) -> Iterator[str]:
    """A sentence for each thing that a PDF states otherwise than its data."""
    root: Any = reader.trailer["/Root"]
    info: Any = reader.metadata or {}
    if root["/Lang"] != page.facts.language or not _about(info, root, page):
        yield "It states another title, author, date or language than its data."
    if not _same_boxes(reader):
        yield "Its pages are not of one size, with all of it shown."
    if not _files_agree(root, page):
        yield "The files that it carries are not the same by every way that leads to them."
    if not _links_lead(reader, root, page):
        yield "Its links or bookmarks lead elsewhere than the briefing's."
    if not tags_follow(reader, root, page) or not tables_follow(root, page):
        yield "Its tags do not follow the pages."


def _about(info: Any, root: Any, page: Page) -> bool:
    facts = page.facts
    stamp = f"D:{facts.stamp.replace('-', '')}"
    title = f"{facts.title} – {facts.status}"
    engine = str(info["/Producer"])
    told = {"/Title": title, "/Author": facts.issuer, "/CreationDate": stamp, "/ModDate": stamp}
    creator = str(info["/Creator"])
    if any(info.get(key) != value for key, value in told.items()):
        return False
    if not named_as_ours(creator) or f", {engine}, " not in creator:
        return False
    wanted = metadata_of(engine, title, facts.issuer, creator, facts.stamp)
    return bool(root["/Metadata"].get_data() == wanted)


_SHEET = 0, 0, 595.275591, 841.889764
"""A4, in points: whatever is made with another sheet is made with a style of its own."""


def _same_boxes(reader: PdfReader) -> bool:
    pages: list[Any] = list(reader.pages)
    root: Any = reader.trailer["/Root"]
    tree = root.raw_get("/Pages")
    if tree.get_object()["/Count"] != len(pages) or len(tree.get_object()["/Kids"]) != len(pages):
        return False
    if any(one.raw_get("/Parent").idnum != tree.idnum for one in pages):
        return False
    sizes = {
        tuple(map(float, page[key]))
        for page in pages
        for key in ("/MediaBox", "/TrimBox", "/BleedBox")
    }
    return sizes == {_SHEET}


def _files_agree(root: Any, page: Page) -> bool:
    listed = root["/Names"]["/EmbeddedFiles"]["/Names"]
    refs = [listed[at] for at in range(1, len(listed), 2)]
    named = [reference.idnum for reference in _raw(listed)[1::2]]
    if [one.idnum for one in _raw(root["/AF"])] != named * 2:
        return False
    for name, held in zip(listed[::2], (one.get_object() for one in refs), strict=True):
        content = held["/EF"]["/F"]
        told, data = content["/Params"], content.get_data()
        sums = told["/CheckSum"], told["/Size"]
        digest = md5(data, usedforsecurity=False).digest()
        if content["/Subtype"] != _TYPES[name.rpartition(".")[2]]:
            return False
        if {name, held["/F"], held["/UF"]} != {name} or held["/Desc"] != page.facts.title:
            return False
        if (_octets(sums[0]), sums[1]) != (digest, len(data)):
            return False
        made = f"D:{page.facts.stamp.replace('-', '')}000000Z"
        if {told["/CreationDate"], told["/ModDate"]} != {made}:
            return False
    return True


def _raw(array: Any) -> list[Any]:
    return [list.__getitem__(array, at) for at in range(len(array))]


def _octets(text: Any) -> bytes:
    return text if isinstance(text, bytes) else bytes(text.original_bytes)


def _links_lead(reader: PdfReader, root: Any, page: Page) -> bool:
    given = [note.get_object() for one in reader.pages for note in one.get("/Annots") or ()]
    for one in given:
        told = one["/Dest"] if "/Dest" in one else one["/A"]["/URI"]
        high = abs(float(one["/Rect"][1]) - float(one["/Rect"][3]))
        if one["/Contents"] != told or high > _HIGHEST or one["/BS"] != {"/W": 0}:
            return False
    told = [f"#{one['/Dest']}" if "/Dest" in one else str(one["/A"]["/URI"]) for one in given]
    wanted = [link for block in page.blocks for link in block.links]
    if _once(told) != _once(wanted):
        return False
    return _bookmarks_lead(reader, root, page)


_HIGHEST = 30
"""In points: no line of a briefing is as high."""


def _once(links: list[str]) -> list[str]:
    """Links in order; one that goes on in the next line counts once."""
    return [link for link, _ in groupby(map(unquote, links))]


def _bookmarks_lead(reader: PdfReader, root: Any, page: Page) -> bool:
    listed = root["/Names"]["/Dests"]["/Names"]
    pages = _Pages(reader, rightwards=page.facts.direction == "ltr")
    places = {
        str(name): pages.place(place) for name, place in zip(listed[::2], listed[1::2], strict=True)
    }
    tokens = parser().parse(page.marked)
    set_headings(tokens, page)
    headings = [
        (unmarked(inline_text(inline)), places.get(str(opening.attrGet("id"))))
        for opening, inline in pairwise(tokens)
        if opening.type == "heading_open"
    ]
    found = _bookmarks(root["/Outlines"], pages)
    sources = [places[one] for one in places if one in page.source_anchors]
    orders = ([place for _, place in found], sorted(sources))
    return (
        _letters(found) == _letters(headings)
        and [place for _, place in found] == [place for _, place in headings]
        and len(set(sources)) == len(sources)
        and orders[0] == sorted(orders[0])
    )


def _letters(found: list[tuple[str, Any]]) -> list[str]:
    return ["".join(Signs(text.replace(LINK, "")).signs) for text, _ in found]


class _Pages:
    """The pages of a file, which are read ``rightwards``, or from right to left."""

    def __init__(self, reader: PdfReader, *, rightwards: bool) -> None:
        self._at = {one.indirect_reference.idnum: at for at, one in enumerate(reader.pages)}  # type: ignore[union-attr]
        self._further = 1 if rightwards else -1

    def place(self, place: Any) -> Place:
        """A place that grows in the order of reading."""
        page, kind, left, top, zoom = _raw(place)
        if kind != "/XYZ" or zoom != 0:
            raise ValueError
        return self._at[page.idnum], -float(top), float(left) * self._further


def _bookmarks(above: Any, pages: _Pages) -> list[tuple[str, Place]]:
    """All that lie below one, in order; raises ValueError where another way leads elsewhere.

    Some readers go from the first on, others from the last back, and all show as many as counted.
    """
    found: list[tuple[str, Place]] = []
    before, one = None, above.get("/First")
    while one is not None:
        if not _is(one.get("/Prev"), before) or not _is(one["/Parent"], above):
            raise ValueError
        found += [(str(one["/Title"]), pages.place(one["/Dest"])), *_bookmarks(one, pages)]
        before, one = one, one.get("/Next")
    if not _is(above.get("/Last"), before) or above["/Count"] != len(found):
        raise ValueError
    return found


def _is(one: Any, other: Any) -> bool:
    refs = [None if it is None else it.indirect_reference for it in (one, other)]
    return bool(refs[0] == refs[1])
