"""The annex of very many tolls as HTML and PDF: links lead somewhere, heads are repeated."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import sitrep
from benchmarks.year import report
from tests.support.made_once import made_once
from tests.support.verapdf import FLAVOURS, failures_of

NUMBER = 260


@cache
def output(form: str, language: str = "en") -> bytes:
    def make(folder: Path) -> None:
        made = sitrep.Report.model_validate(report(NUMBER))
        built = sitrep.build(made, options=sitrep.BuildOptions(to=[form], language=language))
        assert built.ok
        [content] = built.outputs.values()
        (folder / form).write_bytes(content)

    return (made_once(f"many {form} {language}", make) / form).read_bytes()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_ids_are_unique_and_every_link_inside_leads_to_one(language: str) -> None:
    html = output("html", language).decode()
    ids = Counter(re.findall(r' id="([^"]+)"', html))
    links = set(re.findall(r' href="#([^"]+)"', html))
    assert len(ids) > 70
    assert [name for name, count in ids.items() if count > 1] == []
    assert sorted(links - set(ids)) == []


def test_the_annex_has_a_row_for_every_toll() -> None:
    html = output("html").decode()
    _, _, annex = html.partition('<section class="all_figures"')
    tables = annex.partition("</section>")[0]
    assert tables.count('<th scope="row">') == NUMBER
    assert "drawn-" not in tables


@pytest.mark.long
def test_every_page_of_a_table_repeats_its_head(tmp_path: Path) -> None:
    pdf = tmp_path / "many.pdf"
    pdf.write_bytes(output("pdf"))
    made = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True)
    pages = made.stdout.decode().split("\f")
    last = max(number for number, text in enumerate(pages) if "rows 1 to" in text)
    annex = [text for text in pages[last:] if "newly counted" in text]
    assert len(annex) > 3
    assert [text for text in annex if "According to" not in text] == []


def test_a_brief_leads_to_no_annex() -> None:
    made = sitrep.Report.model_validate(report(NUMBER))
    built = sitrep.build(made, options=sitrep.BuildOptions(to=["html"], layout="brief"))
    assert built.ok
    html = built.outputs["report-brief.html"].decode()
    assert "Key figures" in html
    assert 'href="#annex' not in html
    assert "#how-the-figures-differ" not in html


@pytest.mark.long
def test_it_keeps_the_standards(tmp_path: Path) -> None:
    file = tmp_path / "many.pdf"
    file.write_bytes(output("pdf"))
    assert failures_of([file]) == {(one, file): [] for one in FLAVOURS}
