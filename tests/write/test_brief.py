"""The brief: what stands on the first page, on a single page, or not at all."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

import sitrep
from sitrep.errors import TooLong
from sitrep.languages import available
from tests.support.briefings import briefing
from tests.support.daily import LONG, in_turn
from tests.support.samples import SAMPLES
from tests.support.verapdf import FLAVOURS, failures_of
from tests.write import extremes


def test_every_brief_is_one_page_and_keeps_the_standards(tmp_path: Path) -> None:
    files = []
    for sample, language in in_turn(SAMPLES, available()):
        pdf = tmp_path / f"{sample.name}-{language}.pdf"
        pdf.write_bytes(briefing(sample, language, "brief")[".pdf"])
        assert len(PdfReader(pdf).pages) == 1
        files.append(pdf)
    assert len(files) >= len(available()) >= 4
    assert not LONG or failures_of(files) == {(one, file): [] for one in FLAVOURS for file in files}


LINK = re.compile(r"\[([^][]+)\]\(#how-the-figures-differ\)")
"""What leads to a section of the whole is plain words in the brief."""


def test_a_brief_says_nothing_that_the_whole_does_not_say() -> None:
    def lines(layout: str) -> set[str]:
        built = sitrep.build(
            SAMPLES[1], options=sitrep.BuildOptions(to=["markdown"], layout=layout)
        )
        [text] = built.outputs.values()
        return {LINK.sub(r"\1", line) for line in text.decode("utf-8").splitlines() if line}

    brief, whole = lines("brief"), lines("full")
    assert len(brief) > 20
    titles = {entry for line in whole for entry in re.findall(r"^(.+, \*.+\*) \(", line)}
    assert len(titles) > 1
    assert brief - whole - titles == set()


def test_a_brief_is_called_one(tmp_path: Path) -> None:
    options = sitrep.BuildOptions(to=["pdf", "markdown"], layout="brief")
    built = sitrep.build(SAMPLES[0], tmp_path, options)
    assert {"minimal-brief.pdf", "minimal-brief.md"} <= {file.name for file in built.files}


def test_what_does_not_fit_is_not_cut() -> None:
    with pytest.raises(TooLong, match="fewer highlights or key figures"):
        sitrep.build(extremes.many(), options=sitrep.BuildOptions(to=["pdf"], layout="brief"))


def test_the_data_and_the_markdown_go_along_with_the_pdf() -> None:
    built = sitrep.build(SAMPLES[0], options=sitrep.BuildOptions(to=["pdf", "markdown"]))
    attached = PdfReader(io.BytesIO(built.outputs["minimal.pdf"])).attachments
    assert attached["briefing.md"] == [built.outputs["minimal.md"]]
    report = sitrep.Report.model_validate_json(attached["report.json"][0])
    again = sitrep.build(report, options=sitrep.BuildOptions(to=["markdown"]))
    assert again.outputs["report.md"] == built.outputs["minimal.md"]
