"""What it carries: files that are others for one reader than for another, and strangers."""

from __future__ import annotations

from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)


def _dictionary(**values: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in values.items()})


def _file(writer: PdfWriter, name: str, data: bytes) -> Any:
    stream = DecodedStreamObject()
    stream.set_data(data)
    stream.update(_dictionary(Type=NameObject("/EmbeddedFile")))
    text = TextStringObject(name)
    held = _dictionary(F=writer._add_object(stream))
    source = NameObject("/Source")
    return writer._add_object(
        _dictionary(Type=NameObject("/Filespec"), F=text, UF=text, EF=held, AFRelationship=source)
    )


def other_data_beside_the_names(writer: PdfWriter) -> None:
    held = writer.root_object["/AF"]
    held[0] = _file(writer, "report.json", b'{"report": {}}')  # type: ignore[index]


def a_stranger_beside_the_names(writer: PdfWriter) -> None:
    writer.root_object["/AF"].append(_file(writer, "x.json", b"{}"))  # type: ignore[attr-defined]


def a_stranger_on_a_page(writer: PdfWriter) -> None:
    writer.pages[0][NameObject("/AF")] = ArrayObject([_file(writer, "x.exe", b"MZ")])


def nothing_beside_the_names(writer: PdfWriter) -> None:
    del writer.root_object["/AF"]


def another_description(writer: PdfWriter) -> None:
    one: Any = writer.root_object["/AF"][0].get_object()  # type: ignore[index]
    one[NameObject("/Desc")] = TextStringObject("Checked by nobody")


def two_names_of_one_file(writer: PdfWriter) -> None:
    one: Any = writer.root_object["/AF"][0].get_object()  # type: ignore[index]
    one[NameObject("/UF")] = TextStringObject("other.json")


def a_portfolio(writer: PdfWriter) -> None:
    first = TextStringObject("report.json")
    writer.root_object[NameObject("/Collection")] = _dictionary(D=first, View=NameObject("/H"))


def a_stranger_among_the_names(writer: PdfWriter) -> None:
    writer.add_attachment("x.txt", b"x")


def another_size_and_date(writer: PdfWriter) -> None:
    one: Any = writer.root_object["/AF"][0].get_object()  # type: ignore[index]
    stream = one["/EF"]["/F"].get_object()
    stream["/Params"][NameObject("/ModDate")] = TextStringObject("D:20200101")


def objects_that_nothing_leads_to(writer: PdfWriter) -> None:
    secret = DecodedStreamObject()
    secret.set_data(b"a payload")
    writer._add_object(secret)


def another_intent_of_colours(writer: PdfWriter) -> None:
    intent: Any = writer.root_object["/OutputIntents"][0].get_object()  # type: ignore[index]
    intent[NameObject("/Info")] = TextStringObject("Another printer")
