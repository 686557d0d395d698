"""About the document: its metadata, its tags, its links, and what it does when it is opened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)


def _action(**values: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in values.items()})


def _elements(writer: PdfWriter) -> list[Any]:
    every: list[Any] = [one.get_object() for one in writer._objects if one]
    return [one for one in every if isinstance(one, dict) and one.get("/S") == "/Span"]


def other_words_for_screen_readers(writer: PdfWriter) -> None:
    _elements(writer)[0][NameObject("/ActualText")] = TextStringObject("Another title")


def other_words_for_pictures(writer: PdfWriter) -> None:
    _elements(writer)[0][NameObject("/Alt")] = TextStringObject("Another figure: 99")


def other_words_in_the_content(writer: PdfWriter) -> None:
    from tests.verifying.forging.drawn import content, put

    said = b"<</MCID 1/ActualText (Issue 99)>>"
    put(writer, content(writer).replace(b"<</MCID 1>>", said, 1))


def expansion_of_other_words(writer: PdfWriter) -> None:
    _elements(writer)[0][NameObject("/E")] = TextStringObject("ninety-nine")


def tags_reversed(writer: PdfWriter) -> None:
    tree: Any = writer.root_object["/StructTreeRoot"].get_object()
    top = tree["/K"][0].get_object()
    top[NameObject("/K")] = ArrayObject(reversed(top["/K"]))


def tags_taken_out(writer: PdfWriter) -> None:
    del writer.root_object["/StructTreeRoot"]


def headings_that_are_none(writer: PdfWriter) -> None:
    _elements(writer)[0][NameObject("/S")] = NameObject("/H1")


def tags_with_other_roles(writer: PdfWriter) -> None:
    tree: Any = writer.root_object["/StructTreeRoot"].get_object()
    tree[NameObject("/RoleMap")] = _action(Span=NameObject("/Artifact"))


def another_language(writer: PdfWriter) -> None:
    writer.root_object[NameObject("/Lang")] = TextStringObject("fr")


def other_metadata(writer: PdfWriter) -> None:
    stream: Any = writer.root_object["/Metadata"].get_object()
    text = stream.get_data()
    assert b"Exercise" in text
    stream.set_data(text.replace(b"Exercise", b"Emergency"))


def false_subject_and_keywords(writer: PdfWriter) -> None:
    writer.add_metadata({"/Subject": "99 killed", "/Keywords": "massacre"})


def another_date(writer: PdfWriter) -> None:
    writer.add_metadata({"/CreationDate": "D:20200101"})


def _bookmark(writer: PdfWriter, action: DictionaryObject) -> None:
    first: Any = writer.root_object["/Outlines"]["/First"].get_object()  # type: ignore[index]
    first.pop("/Dest", None)
    first[NameObject("/A")] = action


def bookmark_with_an_address(writer: PdfWriter) -> None:
    address = TextStringObject("https://other.example/")
    _bookmark(writer, _action(S=NameObject("/URI"), URI=address))


def bookmark_with_a_script(writer: PdfWriter) -> None:
    script = TextStringObject("app.alert(1)")
    _bookmark(writer, _action(S=NameObject("/JavaScript"), JS=script))


def bookmark_that_starts_a_program(writer: PdfWriter) -> None:
    program = TextStringObject("calc.exe")
    _bookmark(writer, _action(S=NameObject("/Launch"), F=program))


def bookmarks_that_all_lead_to_one_page(writer: PdfWriter) -> None:
    first: Any = writer.root_object["/Outlines"]["/First"].get_object()  # type: ignore[index]
    one = first["/First"].get_object()
    while one:
        one[NameObject("/Dest")] = first["/Dest"]
        one = one["/Next"].get_object() if "/Next" in one else None


def _first_bookmarks(writer: PdfWriter) -> tuple[Any, Any]:
    """The list of all bookmarks, and what is below the title of the briefing."""
    listed: Any = writer._root_object["/Outlines"].get_object()
    return listed, listed["/First"].get_object()


def bookmarks_that_are_folded_away(writer: PdfWriter) -> None:
    _, title = _first_bookmarks(writer)
    title[NameObject("/Count")] = NumberObject(-title["/Count"])


def bookmarks_of_which_the_first_is_the_last(writer: PdfWriter) -> None:
    _, title = _first_bookmarks(writer)
    title[NameObject("/Last")] = title.raw_get("/First")


def bookmarks_that_lead_back_past_one(writer: PdfWriter) -> None:
    _, title = _first_bookmarks(writer)
    last = title["/Last"].get_object()
    last[NameObject("/Prev")] = last["/Prev"].get_object().raw_get("/Prev")


def more_bookmarks_counted(writer: PdfWriter) -> None:
    listed, _ = _first_bookmarks(writer)
    listed[NameObject("/Count")] = NumberObject(listed["/Count"] + 1)


def _links(writer: PdfWriter) -> Iterator[Any]:
    for page in writer.pages:
        yield from (one.get_object() for one in page.get("/Annots") or ())


def link_with_a_further_action(writer: PdfWriter) -> None:
    one = next(one for one in _links(writer) if "/A" in one)
    script = _action(S=NameObject("/JavaScript"), JS=TextStringObject("app.alert(1)"))
    one["/A"][NameObject("/Next")] = script


def link_that_acts_under_the_pointer(writer: PdfWriter) -> None:
    script = _action(S=NameObject("/JavaScript"), JS=TextStringObject("app.alert(1)"))
    next(_links(writer))[NameObject("/AA")] = _action(E=script)


def citations_that_lead_to_another_source(writer: PdfWriter) -> None:
    for one in _links(writer):
        if one.get("/Dest") == "source-1":
            one[NameObject("/Dest")] = TextStringObject("source-2")


def links_that_trade_their_addresses(writer: PdfWriter) -> None:
    actions = [one["/A"] for one in _links(writer) if "/URI" in one.get("/A", {})]
    addresses = [one["/URI"] for one in actions]
    assert len(set(addresses)) > 1
    for action, address in zip(actions, [*addresses[1:], addresses[0]], strict=True):
        action[NameObject("/URI")] = address


def names_that_all_lead_to_the_first_page(writer: PdfWriter) -> None:
    names: Any = writer.root_object["/Names"]["/Dests"].get_object()["/Names"]  # type: ignore[index]
    for at in range(1, len(names), 2):
        names[at][0] = writer.pages[0].indirect_reference


def script_when_it_is_opened(writer: PdfWriter) -> None:
    script = _action(S=NameObject("/JavaScript"), JS=TextStringObject("app.alert(1)"))
    writer.root_object[NameObject("/OpenAction")] = script


def form_with_a_second_document(writer: PdfWriter) -> None:
    xfa = DecodedStreamObject()
    xfa.set_data(b"<xdp/>")
    form = _action(Fields=ArrayObject(), XFA=writer._add_object(xfa))
    writer.root_object[NameObject("/AcroForm")] = form


def opens_at_another_page(writer: PdfWriter) -> None:
    place = ArrayObject([writer.pages[1].indirect_reference, NameObject("/Fit")])
    writer.root_object[NameObject("/OpenAction")] = place


def opens_without_its_title(writer: PdfWriter) -> None:
    writer.root_object[NameObject("/PageMode")] = NameObject("/FullScreen")
