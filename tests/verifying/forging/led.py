"""What leads to something else than what it belongs to: tags, bookmarks, links and colours."""

from __future__ import annotations

from typing import Any

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, FloatObject, NameObject, NumberObject, TextStringObject

from tests.verifying.forging.ties import _links, _tags


def a_text_that_no_tag_holds(writer: PdfWriter) -> None:
    """One paragraph is read to nobody: in its place stands a tag that is empty."""
    one = next(tag for tag in _tags(writer, "/P") if len(tag["/K"]) > 1)
    del one["/K"][-1]


def a_tag_that_says_it_stands_elsewhere(writer: PdfWriter) -> None:
    one, other = _tags(writer, "/P")[:2]
    other[NameObject("/P")] = one.indirect_reference


def a_tag_that_stands_in_two(writer: PdfWriter) -> None:
    one = _tags(writer, "/Lbl")[0] if _tags(writer, "/Lbl") else _tags(writer, "/P")[0]
    one["/K"].append(list.__getitem__(one["/K"], 0))


def a_paragraph_that_no_list_leads_to(writer: PdfWriter) -> None:
    tree: Any = writer.root_object["/StructTreeRoot"].get_object()
    top = tree["/K"][0].get_object()["/K"][0].get_object()["/K"][0].get_object()
    del top["/K"][1]


def words_for_what_stands_in_a_margin(writer: PdfWriter) -> None:
    root: Any = writer.root_object
    texts = root["/StructTreeRoot"]["/ParentTree"]["/Nums"][1].get_object()
    texts[-1].get_object()[NameObject("/Alt")] = TextStringObject("Page 99")


def a_further_list_of_texts(writer: PdfWriter) -> None:
    root: Any = writer.root_object
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    numbers.extend([NumberObject(9999), list.__getitem__(numbers, 1)])


def a_bookmark_that_names_another_above_it(writer: PdfWriter) -> None:
    root: Any = writer.root_object
    title = root["/Outlines"]["/First"].get_object()
    first = title["/First"].get_object()
    first[NameObject("/Parent")] = first.raw_get("/Next")


def a_link_that_begins_further_left(writer: PdfWriter) -> None:
    one = next(link for link in _links(writer) if "/Dest" in link)
    _, low, right, high = map(float, one["/Rect"])
    one[NameObject("/Rect")] = ArrayObject(map(FloatObject, (0, low, right, high)))


def a_link_that_ends_further_right(writer: PdfWriter) -> None:
    one = next(link for link in _links(writer) if "/Dest" in link)
    left, low, right, high = map(float, one["/Rect"])
    one[NameObject("/Rect")] = ArrayObject(map(FloatObject, (left, low, right + 90, high)))


def another_space_of_colours(writer: PdfWriter) -> None:
    held: Any = writer.pages[0]["/Resources"]
    held["/ColorSpace"][NameObject("/srgb")] = ArrayObject([NameObject("/Pattern")])


def a_link_that_is_not_printed(writer: PdfWriter) -> None:
    del _links(writer)[0]["/F"]


def an_object_without_its_kind(writer: PdfWriter) -> None:
    held: Any = writer.pages[0]["/Resources"]
    font = next(iter(held["/Font"].values()))
    del font.get_object()["/Subtype"]
