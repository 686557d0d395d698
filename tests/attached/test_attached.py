"""What a PDF carries along is read again, and nothing else is taken for it."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

import sitrep
from sitrep.errors import UnreadableInput
from sitrep.filesystem.pdf_attachments import read_attached

PLAIN = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>"
)


def test_data_and_briefing_come_back(tmp_path: Path) -> None:
    options = sitrep.BuildOptions(to=["pdf", "markdown"])
    sitrep.build("samples/minimal", tmp_path, options)
    attached = read_attached(tmp_path / "minimal.pdf")
    assert attached.briefing == (tmp_path / "minimal.md").read_bytes()
    assert sitrep.Report.model_validate_json(attached.data).tolls


@pytest.mark.parametrize("content", [b"", b"no PDF", PLAIN, b"%PDF-1.7\n\xff\x00<<>>"])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other.pdf"
    file.write_bytes(content)
    with pytest.raises(sitrep.UnreadableInput, match=r"other\.pdf"):
        read_attached(file)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(sitrep.UnreadableInput):
        read_attached(tmp_path / "none.pdf")


def test_what_the_reader_says_of_a_file_that_is_no_pdf_is_not_heard(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("report: {}")
    with pytest.raises(UnreadableInput, match="not a PDF that can be read"):
        read_attached(file)
    assert caplog.records == []
    logging.getLogger("pypdf._reader").warning("heard again")
    assert [one.message for one in caplog.records] == ["heard again"]
