"""Whether each tag stands under one other and leads back to it, and each text under one tag."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from sitrep.verifying.form.drawn_pages import TextRun
from sitrep.verifying.form.spaced_numbers import text_of
from sitrep.verifying.pages import Told
from sitrep.verifying.signs import Signs

_OF_MARGINS = {"/Type", "/S", "/K", "/Pg", "/P"}


def tags_tied(reader: PdfReader, root: Any, runs: list[list[TextRun]], said: Told) -> bool:
    """Whether readers of tags that go down, go up, or begin at a page find the same.

    What no tag holds is read to nobody: the margins alone. What two hold would be read twice.
    """
    pages: list[Any] = list(reader.pages)
    numbers = {one.indirect_reference.idnum: at for at, one in enumerate(pages)}
    tree = root.raw_get("/StructTreeRoot")
    held, links = _held(tree, numbers)
    listed = list(list.__iter__(tree.get_object()["/ParentTree"]["/Nums"]))
    named = dict(zip(map(int, listed[::2]), listed[1::2], strict=True))
    for at, (page, on_page) in enumerate(zip(pages, runs, strict=True)):
        texts = list(list.__iter__(named[page["/StructParents"]].get_object()))
        told = len(held[at])
        if sorted(held[at]) != list(range(told)) or told > len(texts):
            return False
        if any(set(one.get_object()) - _OF_MARGINS for one in texts[told:]):
            return False
        margins = "".join(text_of(page, [run for run in on_page if run.mark >= told]))
        if Counter(Signs(margins).signs) != Counter(said.margin(at + 1, len(pages)).signs):
            return False
    return len(named) == len(pages) + links


def _held(tree: Any, numbers: dict[int, int]) -> tuple[dict[int, list[int]], int]:
    """The texts of each page that tags hold, and the number of links; raises ValueError."""
    held, links = defaultdict[int, list[int]](list), 0
    waiting, seen = [tree], set[int]()
    while waiting:
        above = waiting.pop()
        tag = above.get_object()
        for kid in list.__iter__(tag["/K"]):
            one = kid.get_object()
            if not isinstance(one, DictionaryObject):
                held[numbers[tag.raw_get("/Pg").idnum]].append(int(one))
            elif one.get("/Type") == "/OBJR":
                links += 1
            elif kid.idnum in seen or one.raw_get("/P") != above:
                raise ValueError
            else:
                seen.add(kid.idnum)
                waiting.append(kid)
    return held, links
