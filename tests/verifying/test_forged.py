"""No forgery is proved: not by its bytes, and not by what it holds, where it cannot be made again.

What a file holds is asked apart from how its bytes are laid out, by which every file that another
program wrote is refused.
"""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import sitrep
from sitrep.errors import UnreadableInput
from sitrep.filesystem.pdf_attachments import read_attached
from sitrep.pipeline.wished_style import named_house
from sitrep.verifying.briefing import verified
from sitrep.verifying.form.file_layout import laid_out_as_ours
from sitrep.verifying.form.whole_form import form_faults, held_faults
from sitrep.verifying.pages import told, unlike
from sitrep.verifying.pdf_text import pages_of
from sitrep.verifying.remade import Anew
from sitrep.write import engine, outline
from tests.support.daily import FUZZ, LONG, some
from tests.verifying.altering import MINIMAL, ROOT, altered, built, written
from tests.verifying.forging import KINDS, forged

EVERYTHING = ROOT / "tests" / "compose" / "everything"
SAMPLES = [one.parent for one in sorted((ROOT / "samples").rglob("report.yaml"))]
BY_ORDER = ("about: tags reversed", "about: names that all lead to the first page")
"""Forgeries that change nothing on a single page."""

OF_MORE = (
    "about: link with a further action",
    "about: links that trade their addresses",
    "about: opens at another page",
    "fonts: figure whose text alone is true",
    "ties: a cell over two columns",
    "ties: cells told under another heading",
    "ties: headings of a table as cells",
    "ties: headings of two tables under one id",
)
"""Forgeries for which a single page has nothing to forge."""


@cache
def made(layout: str = "brief", report: Path = MINIMAL, language: str = "en") -> Anew:
    house = named_house(None, None)
    with TemporaryDirectory() as place:
        content = built(report, language, layout)[".pdf"]
        file = written(Path(place) / f"{layout}.pdf", content)
        found = verified(file, house, exact=False).made
    assert found is not None
    return found


def refusal(content: bytes, layout: str) -> list[str]:
    """What speaks against a PDF beside its bytes: its text, and what it holds."""
    page = made(layout).page
    said = told(page.markdown, f"{outline.running_title(page.facts.title)} {page.facts.status}")
    try:
        by_text = unlike(pages_of(content), said)
    except UnreadableInput as error:
        by_text = str(error)
    return [by_text] if by_text else held_faults(content, page)


@pytest.mark.parametrize("kind", some(list(KINDS), 6))
def test_what_a_forgery_holds_is_refused(kind: str) -> None:
    layout = "full" if kind in OF_MORE + BY_ORDER or LONG else "brief"
    content = forged(built(layout=layout)[".pdf"], kind)
    assert refusal(content, layout), kind


@pytest.mark.parametrize("layout", ["brief", "full"])
def test_what_was_not_forged_is_of_the_right_form(layout: str) -> None:
    content = built(layout=layout)[".pdf"]
    assert refusal(content, layout) == []
    assert form_faults(content, made(layout).page) == []


def test_what_lies_side_by_side_from_right_to_left_is_in_order() -> None:
    """A brief has its sources in one line, which begins at the right."""
    content = built(language="ar", layout="brief")[".pdf"]
    assert held_faults(content, made("brief", MINIMAL, "ar").page) == []


@pytest.mark.long
@pytest.mark.parametrize("layout", ["brief", "full"])
@pytest.mark.parametrize("language", ["ar", "en", "fr", "es"])
@pytest.mark.parametrize("report", [EVERYTHING, *SAMPLES], ids=str)
def test_every_report_is_of_the_right_form(report: Path, language: str, layout: str) -> None:
    content = built(report, language, layout)[".pdf"]
    assert form_faults(content, made(layout, report, language).page) == []


@pytest.mark.parametrize(
    "kind", ["shown: white rectangle over a figure", "carried: objects that nothing leads to"]
)
def test_a_forgery_is_refused_by_its_bytes(kind: str, tmp_path: Path) -> None:
    found = sitrep.verify(written(tmp_path / "a.pdf", forged(built(layout="brief")[".pdf"], kind)))
    assert not found.ok
    assert found.files[0].faults


@pytest.mark.parametrize("seed", range(500 if FUZZ else 20))
def test_a_damaged_byte_is_found_by_the_layout_or_by_comparing(seed: int, tmp_path: Path) -> None:
    content, chance = bytearray(built(layout="brief")[".pdf"]), random.Random(seed)
    at = chance.randrange(len(content))
    content[at] ^= chance.randrange(1, 256)
    if laid_out_as_ours(bytes(content)):  # such as a byte of the colour profile
        assert not sitrep.verify(written(tmp_path / "a.pdf", bytes(content))).ok, at
    content[at] = built(layout="brief")[".pdf"][at]
    assert laid_out_as_ours(bytes(content))


def test_a_lie_about_the_programs_proves_no_other_file(tmp_path: Path) -> None:
    """Where the bytes cannot be compared, a file of another writer is none of ours."""
    true = engine.programs().encode("ascii")
    false = true.replace(b"Pango 1.", b"Pango 9.")
    file = written(tmp_path / "a.pdf", built(layout="brief")[".pdf"])
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=file)
    writer.add_metadata({"/Creator": false.decode()})
    writer.write(file)
    found = sitrep.verify(file).files[0]
    assert found.faults == (
        "Its bytes are not laid out as sitrep lays them: another program wrote it.",
    )
    assert sitrep.verify(file, exact=True).files[0].faults[0].startswith("The file is not, byte")


def test_a_file_that_names_other_programs_is_not_said_to_be_proved_byte_by_byte(
    tmp_path: Path,
) -> None:
    """What a file says of its makers is in no other byte of it."""
    content, here = made().pdf(engine.programs().replace("Pango 1.", "Pango 9."))
    file = written(tmp_path / "a.pdf", content)
    found = sitrep.verify(file).files[0]
    assert (found.proved, found.faults) == (("data", "text", "form"), ())
    assert found.weaker.startswith("It was made with Pango 9.")
    assert found.weaker.endswith("But for these names, it is the file that is made here.")
    assert sitrep.verify(file, exact=True).files[0].faults
    assert here == engine.programs()


@pytest.mark.parametrize(
    "said", ["Example Writer 1", "{here}, checked by Example Office", "{another}"]
)
def test_makers_in_other_words_than_ours_are_refused(said: str, tmp_path: Path) -> None:
    here = engine.programs()
    content, _ = made().pdf(said.format(here=here, another=here.replace("sitrep ", "sitrep 9")))
    found = sitrep.verify(written(tmp_path / "a.pdf", content)).files[0]
    assert found.faults == ("It names its makers in other words than sitrep does.",)


def test_a_pdf_of_other_programs_is_proved_by_its_form_and_the_line_says_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fonts cut by the other of two libraries are other bytes of the same letters."""
    from weasyprint.pdf import fonts
    from weasyprint.text import ffi

    with monkeypatch.context() as patched:
        for room in (fonts, ffi):
            patched.setattr(room, "harfbuzz_subset", None)
        engine._programs.cache_clear()
        options = sitrep.BuildOptions(to=["pdf"], layout="brief")
        (content,) = sitrep.build(MINIMAL, options=options).outputs.values()
    engine._programs.cache_clear()
    assert content != built(layout="brief")[".pdf"]
    found = sitrep.verify(written(tmp_path / "a.pdf", content)).files[0]
    assert (found.proved, found.faults) == (("data", "text", "form"), ())
    assert "fonts cut by fontTools" in found.weaker
    assert "(here cut by HarfBuzz)" in found.weaker


@pytest.mark.parametrize("change", ["{twice}", "\n\n"])
def test_data_in_other_letters_are_not_its_data(change: str, tmp_path: Path) -> None:
    """Another reader of JSON could take the first of two values that we take the second of."""
    file = written(tmp_path / "a.pdf", built(layout="brief")[".pdf"])
    count = '"count": "at least 12"'
    twice = f'"count": "900",\n{count}'
    altered(
        file,
        "report.json",
        lambda text: text.replace(count, twice, 1) if change == "{twice}" else text + change,
    )
    assert "12" in read_attached(file).data.decode("utf-8")
    found = sitrep.verify(file).files[0]
    said = "that is not written as its data are."
    if change == "{twice}":
        said = "with a key that stands twice: some readers take the other."
    assert found.faults[0] == f"It carries a report.json {said}"
