"""What a PDF holds beside its text cannot be changed unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, RectangleObject, TextStringObject

import sitrep
from tests.support.daily import some
from tests.verifying.altering import built, written


def title(writer: PdfWriter) -> None:
    writer.add_metadata({"/Title": "Another title"})


def author(writer: PdfWriter) -> None:
    writer.add_metadata({"/Author": "Somebody else"})


def bookmark(writer: PdfWriter) -> None:
    writer.add_outline_item(title="Another heading", page_number=0)


def script(writer: PdfWriter) -> None:
    action = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.alert('x')")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {NameObject(key): value for key, value in action.items()}
    )


def cut(writer: PdfWriter) -> None:
    writer.pages[1].cropbox = RectangleObject([0, 400, 600, 842])


def link(writer: PdfWriter) -> None:
    for page in writer.pages:
        for note in page.get("/Annots") or ():
            action = note.get_object().get("/A")
            if action is not None and "/URI" in action:
                action[NameObject("/URI")] = TextStringObject("https://other.example/")


@pytest.mark.parametrize("change", some([title, author, bookmark, script, cut, link], 4))
def test_a_change_is_found(change: Callable[[PdfWriter], None], tmp_path: Path) -> None:
    file = written(tmp_path / "a.pdf", built()[".pdf"])
    writer = PdfWriter(clone_from=file)
    change(writer)
    writer.write(file)
    found = sitrep.verify(file)
    assert not found.ok
    assert found.files[0].faults
