"""A style changes how every edition looks, and nothing of what it says."""

from __future__ import annotations

import io
import re
import shutil
from functools import cache
from itertools import product
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

import sitrep
from sitrep.cli.shared.group import run
from sitrep.languages import available
from sitrep.loading.inputs import inputs_of
from sitrep.loading.load import load
from sitrep.loading.next_issue import next_issue
from sitrep.loading.style.looks import look_of
from sitrep.loading.style.style_file import read_style_file
from sitrep.model.look_names import LOOKS
from sitrep.page.contrast import contrast
from sitrep.page.house_style import SHIPPED_LOOK
from sitrep.pipeline.inputs_seen import house_materials
from sitrep.verifying import verify
from tests.style.houses import laid
from tests.support.daily import LONG, in_turn, some
from tests.support.samples import LONG_SAMPLES
from tests.support.verapdf import FLAVOURS, failures_of
from tests.write.test_first_page import REPORTS, TIGHTEST, not_on_first_page
from tests.write.test_styles import day, night

ROOT = Path(__file__).parents[2]
MINIMAL = ROOT / "samples" / "minimal"
FOOT = "An example house, nothing in it is real · desk@example.org · +99 20 7946 0000"
OTHERS = [one for one in available() if LONG and one not in ("ar", "fr")]
"""Where there is no time for all, one from right to left is tried, and the one that is longest."""

MOST = None if LONG else 1
EVERY_LOOK = pytest.mark.parametrize("look", LOOKS)


def built(style: Path | None = None, *to: str, **options: str) -> dict[str, bytes]:
    wished = sitrep.BuildOptions(to=to, style=style, **options)  # type: ignore[arg-type]
    made = sitrep.build(MINIMAL, options=wished)
    assert made.ok, made.findings
    return {Path(name).suffix: content for name, content in made.outputs.items()}


@cache
def without() -> dict[str, bytes]:
    return built(None, "pdf", "html", "markdown", "text", "docx")


def test_without_a_style_and_in_the_shipped_look_the_bytes_are_the_same() -> None:
    assert built(None, *("pdf", "html", "docx"), look="agency") == {
        suffix: without()[suffix] for suffix in (".pdf", ".html", ".docx")
    }


def test_a_style_that_sets_nothing_shows_what_is_shown_without(tmp_path: Path) -> None:
    style = read_style_file(laid(tmp_path, "look: agency\n")).style
    assert style is not None
    shipped = look_of("agency")
    named = {name.replace("_", "-"): colour for name, colour in shipped.day.items()}
    drawing = named.pop("drawing")
    short = {name: colour if len(colour) == 7 else "#ffffff" for name, colour in day().items()}
    assert named == short
    assert drawing == "#3a76ad"
    dark = {name.replace("_", "-"): colour for name, colour in shipped.night.items()}
    assert {name: night()[name] for name in dark if name != "on-head"} == {
        name: colour for name, colour in dark.items() if name != "on-head"
    }


@EVERY_LOOK
def test_every_pair_of_a_shipped_look_can_be_read(look: str) -> None:
    made = look_of(look)
    assert set(made.day) == set(look_of("agency").day)
    assert set(made.night) == set(look_of("agency").night)
    for held in (made.day, made.night):
        for text in ("ink", "quiet", "accent"):
            assert min(contrast(held[text], held[one]) for one in ("paper", "band")) >= 4.5
        assert contrast(held["on_head"], held["head"]) >= 4.5
    for ground in ("#ffffff", made.day["paper"], made.night["paper"]):
        assert contrast(made.day["drawing"], ground) >= 3


def test_the_formula_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == 1
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#ff0000", "#ffffff") == pytest.approx(4.00, abs=0.005)


def test_a_style_changes_no_word_of_the_text(tmp_path: Path) -> None:
    made = built(laid(tmp_path), "markdown", "text")
    assert made == {suffix: without()[suffix] for suffix in made}


def test_html_has_the_logo_with_its_words_the_colours_and_the_foot(tmp_path: Path) -> None:
    html = built(laid(tmp_path), "html")[".html"].decode()
    assert '<img class="logo" alt="A hill in a circle"' in html
    assert html.index("Joint Information Office</bdi>") < html.index("<h1")
    assert "--accent: #5b3a8c;" in html
    assert "#3a76ad" not in html
    assert '<a href="mailto:desk@example.org">' in html
    assert '<a href="tel:+992079460000">' in html
    assert "font/ttf;base64," in html
    assert not re.search(r"(?:src|href)=\"(?!data:|#|mailto:|tel:|https://)", html)
    assert not re.search(r"url\((?!['\"]?data:)", html)


def test_an_accent_is_made_light_enough_for_the_night(tmp_path: Path) -> None:
    style = read_style_file(laid(tmp_path)).style
    assert style is not None
    assert style.day["accent"] == "#5b3a8c"
    assert (
        contrast("#5b3a8c", style.night["paper"])
        < 4.5
        <= contrast(style.night["accent"], style.night["band"])
    )


def test_pdf_has_the_name_on_top_and_the_foot_on_each_page(tmp_path: Path) -> None:
    reader = PdfReader(io.BytesIO(built(laid(tmp_path), "pdf")[".pdf"]))
    texts = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert texts[0].startswith("Joint Information Office Exercise")
    assert len(texts) > 1
    assert all(FOOT in text for text in texts)


@pytest.mark.long
@pytest.mark.slow
def test_pdfs_in_a_style_keep_the_standards(tmp_path: Path) -> None:
    style = laid(tmp_path)
    files = []
    kinds = in_turn(list(product(available(), ("full", "brief"))), LOOKS)
    kinds = kinds if LONG else kinds[: len(LOOKS)]
    for (language, layout), look in kinds:
        options = sitrep.BuildOptions(
            to=["pdf"], style=style, look=look, language=language, layout=layout
        )
        done = sitrep.build(MINIMAL, tmp_path / language / look, options)
        files += [file for file in done.files if file.suffix == ".pdf"]
    assert len(files) == len(kinds)
    assert failures_of(files) == {(one, file): [] for one in FLAVOURS for file in files}


@pytest.mark.long
def test_the_same_style_gives_the_same_bytes(tmp_path: Path) -> None:
    one = built(laid(tmp_path / "one"), "pdf", "html", "docx")
    assert one == built(laid(tmp_path / "other"), "pdf", "html", "docx")
    assert one[".pdf"] != without()[".pdf"]


def parts(docx: bytes) -> dict[str, str]:
    with ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def test_word_has_colours_type_logo_name_and_foot(tmp_path: Path) -> None:
    styled, plain = parts(built(laid(tmp_path), "docx")[".docx"]), parts(without()[".docx"])
    assert "1F4E79" in plain["word/styles.xml"]
    assert "1F4E79" not in styled["word/styles.xml"]
    assert "5B3A8C" in styled["word/styles.xml"]
    heading = styled["word/styles.xml"].partition('w:styleId="Heading1"')[2]
    assert 'w:ascii="Noto Sans"' in heading.partition("</w:style>")[0]
    assert 'descr="A hill in a circle"' in styled["word/header1.xml"]
    assert "Joint Information Office" in styled["word/header1.xml"]
    assert styled["word/media/logo.svg"].startswith("<svg")
    assert FOOT in styled["word/footer1.xml"]
    assert "titlePg" in styled["word/document.xml"]
    words = re.compile(r"<w:t[ >].*?</w:t>")
    assert words.findall(styled["word/document.xml"]) == words.findall(plain["word/document.xml"])


def test_a_style_in_the_folder_of_a_report_is_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "issue-1"
    shutil.copytree(MINIMAL, folder, ignore=shutil.ignore_patterns("expected"))
    laid(folder)
    assert load(folder).style.look == "newsroom"
    assert load(folder / "report.yaml").style == SHIPPED_LOOK
    names = {file.name for file in inputs_of(folder, load(folder)).files}
    assert {"style.yaml", "wave.svg", "Own-Bold.ttf"} <= names
    assert {"style.yaml", "brand/wave.svg"} <= set(next_issue(folder, tmp_path / "issue-2", None))
    html = sitrep.build(folder, options=sitrep.BuildOptions(to=["html"])).outputs["issue-1.html"]
    assert b"Joint Information Office" in html
    other = laid(tmp_path / "house", "label: Another Office\n")
    options = sitrep.BuildOptions(to=["html"], style=other)
    html = sitrep.build(folder, options=options).outputs["issue-1.html"]
    assert b"Another Office" in html
    assert b"Joint Information Office" not in html
    assert [one.name for one in house_materials(options)] == ["style/style.yaml"]
    (folder / "style.yaml").write_text("look: loud\n")
    assert [one.rule for one in sitrep.check(load(folder)).findings if one.level == "error"] == [
        "unknown-word"
    ]


@pytest.mark.long
@pytest.mark.parametrize("language", available() if LONG else ["ar"])
def test_a_briefing_in_a_style_is_verified_with_it(language: str, tmp_path: Path) -> None:
    style = laid(tmp_path / "house")
    options = sitrep.BuildOptions(style=style, language=language)
    sitrep.build(MINIMAL, tmp_path / "out", options)
    assert verify(tmp_path / "out", style=style, exact=True).ok
    other = laid(tmp_path / "other", "label: Another Office\n")
    for wrong in (None, other):
        assert not verify(tmp_path / "out", style=wrong).ok


def test_a_briefing_in_a_shipped_look_is_verified_without_naming_it(tmp_path: Path) -> None:
    assert run(["build", str(MINIMAL), "--look", "plain", "-q", "-o", str(tmp_path)]) == 0
    assert verify(tmp_path, exact=True).ok


def documented(language: str) -> list[str]:
    text = (ROOT / "docs" / "templates.md").read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_documented_style_is_taken(tmp_path: Path) -> None:
    [text] = documented("yaml")
    file = laid(tmp_path, text)
    (tmp_path / "brand" / "wave.svg").rename(tmp_path / "brand" / "logo.svg")
    shutil.copy(tmp_path / "brand" / "Own-Bold.ttf", tmp_path / "brand" / "Own-Regular.ttf")
    read = read_style_file(file)
    assert read.findings == ()
    assert read.style is not None
    assert read.style.label["en"] == "Joint Information Office"


def test_the_documented_finding_is_the_one_that_is_made(tmp_path: Path) -> None:
    [found] = read_style_file(laid(tmp_path, 'colours: {head: "#9fc5e8"}\n')).findings
    [said] = [one for one in documented("console") if "pale.yaml:1" in one]
    for part in (found.got, found.expected, found.mend):
        assert part in said


HOUSE = ROOT / "samples" / "house-style" / "style.yaml"


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.parametrize(
    ("report", "language"), some(in_turn(LONG_SAMPLES, ("ar", "fr", *OTHERS)), 2)
)
def test_a_brief_with_a_masthead_is_one_page(report: Path, language: str) -> None:
    options = sitrep.BuildOptions(to=["pdf"], style=HOUSE, layout="brief", language=language)
    (pdf,) = sitrep.build(report, options=options).outputs.values()
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.parametrize(
    ("look", "language"),
    in_turn([one for one in LOOKS if one != "agency"], ("ar", "fr", *OTHERS))[:MOST],
)
def test_cards_and_glance_are_on_the_first_page_in_every_look(look: str, language: str) -> None:
    """Of the reports the one with the least room left, where there is no time for all."""
    for report in REPORTS if LONG else [TIGHTEST]:
        assert not_on_first_page(report, language, look=look) == []


def test_the_sample_of_a_style_has_no_fault_and_speaks_every_language() -> None:
    read = read_style_file(HOUSE)
    assert read.findings == ()
    assert read.style is not None
    assert read.style.logo is not None
    for texts in (read.style.label, read.style.footer, read.style.logo.text):
        assert sorted(texts) == sorted(available())
