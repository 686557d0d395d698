"""A file is what its ending says, in whichever letters; a damaged one is none, and no fault."""

from __future__ import annotations

import io
import os
import zlib
from codecs import BOM_UTF8
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from sitrep.auditing.documents.block import Refused
from sitrep.auditing.documents.read_docx import docx_document
from sitrep.errors import UnreadableInput
from sitrep.loading.belonging import has_header
from sitrep.loading.load import load
from sitrep.loading.maps.geodata import siblings
from sitrep.loading.report_files import READERS, name_of
from sitrep.verifying.file_texts import raw_texts

HEADER = "report:\n  title: Flood\n  as_of: 2024-05-08\n  issuer: Team\n"
TABLE = "id,name,kind\ncouncil,Valley Council,authority\n"


def damaged(part: str) -> bytes:
    """An archive whose one part does not unpack."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr(part, "x" * 4000)
    data = bytearray(packed.getvalue())
    start = 30 + len(part)
    data[start : start + 4] = b"\xff\xff\xff\xff"
    with pytest.raises(zlib.error), ZipFile(io.BytesIO(data)) as archive:
        archive.read(part)
    return bytes(data)


@pytest.mark.parametrize("ending", [one for one in READERS if one != ".md"])
def test_a_report_is_read_whichever_letters_its_endings_have(ending: str, tmp_path: Path) -> None:
    small, large = tmp_path / "small", tmp_path / "large"
    header = '{"report": {"title": "Flood", "as_of": "2024-05-08", "issuer": "Team"}}'
    for folder, end, table in ((small, ending, ".csv"), (large, ending.upper(), ".CSV")):
        folder.mkdir()
        (folder / f"report{end}").write_text(header if ending == ".json" else HEADER)
        (folder / f"actors{table}").write_text(TABLE)
    read = load(large)
    assert read.report == load(small).report
    assert read.report is not None
    assert [one.id for one in read.report.actors] == ["council"]


def test_the_siblings_of_a_map_have_its_letters() -> None:
    assert siblings("maps/AREA.SHP")[:2] == ["maps/AREA.SHX", "maps/AREA.DBF"]
    assert siblings("maps/area.shp")[:2] == ["maps/area.shx", "maps/area.dbf"]


def test_a_mark_before_the_first_letter_hides_no_header(tmp_path: Path) -> None:
    file = tmp_path / "data.yaml"
    file.write_bytes(BOM_UTF8 + HEADER.encode())
    assert has_header(file)


def test_what_does_not_unpack_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "book.xlsx").write_bytes(damaged("xl/workbook.xml"))
    assert not has_header(tmp_path / "book.xlsx")
    with pytest.raises(Refused, match="not a Word file that can be read"):
        docx_document("text.docx", damaged("word/document.xml"))
    with pytest.raises(UnreadableInput, match="damaged or encrypted"):
        list(raw_texts(damaged("word/document.xml")))


@pytest.mark.skipif(os.name == "nt", reason="names are texts there")
def test_a_name_that_is_no_text_is_shown_as_far_as_it_is_one(tmp_path: Path) -> None:
    """Outputs bear it, and the manifest names them in UTF-8."""
    folder = tmp_path / os.fsdecode(b"rapp\xffort")
    folder.mkdir()
    (folder / "report.yaml").write_text(HEADER)
    assert load(folder).name == "rapp\ufffdort"
    assert name_of(folder / "report.yaml") == "report"
