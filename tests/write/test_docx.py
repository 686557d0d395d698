"""The Word edition, opened as Word opens it: a zip of XML."""

from __future__ import annotations

import dataclasses
import io
import re
import shutil
import sys
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from PIL import Image

import sitrep
from scripts import reference_docx
from sitrep.errors import InternalError, MissingSystemLibrary
from sitrep.page.escaping import escape, inline_text, parse
from sitrep.page.page import Page
from sitrep.render.render import render
from sitrep.render.template_folders import template_folders
from sitrep.write import docx, pandoc
from sitrep.write.raster import png
from tests.render.documents import FACTS, document
from tests.support.daily import some
from tests.support.golden import Golden
from tests.support.samples import SAMPLES

ROOT = Path(__file__).parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
REPORTS = (*SAMPLES, ROOT / "tests" / "compose" / "everything")
EVERY = pytest.mark.parametrize("report", some(REPORTS, 2), ids=lambda path: path.name)
RTL = dataclasses.replace(FACTS, language="ar", direction="rtl", title="فيضان <1>")


@cache
def outputs(report: Path) -> dict[str, bytes]:
    built = sitrep.build(report, options=sitrep.BuildOptions(to=["markdown", "docx"]))
    return {Path(name).suffix: content for name, content in built.outputs.items()}


def part(content: bytes, name: str = "word/document.xml") -> ET.Element:
    with ZipFile(io.BytesIO(content)) as archive:
        return ET.fromstring(archive.read(name))


def paragraphs(content: bytes) -> list[list[str]]:
    """The words of each paragraph that holds any."""
    texts = (
        "".join(text.text or " " for text in one.iter() if text.tag in (f"{W}t", f"{W}br"))
        for one in part(content).iter(f"{W}p")
    )
    return [words for words in map(str.split, texts) if words]


def blocks(markdown: str) -> list[list[str]]:
    """The words of each block that a reader of the Markdown sees."""
    inlines = (inline_text(one) for one in parse(markdown) if one.type == "inline")
    texts = (re.sub("\0.*?\0", "", text) for text in inlines)
    return [words for words in map(str.split, texts) if words]


def attributes(content: bytes, tag: str, name: str) -> list[str]:
    found = (one.get(f"{W}{name}") for one in part(content).iter(f"{W}{tag}"))
    return [value for value in found if value is not None]


def page_of(*values: str) -> Page:
    return Page("\n\n".join(values) + "\n", (), FACTS)


@EVERY
def test_the_words_are_those_of_the_markdown_in_order(report: Path) -> None:
    seen = blocks(outputs(report)[".md"].decode())
    assert len(seen) > 50
    assert paragraphs(outputs(report)[".docx"]) == seen


@pytest.mark.parametrize(
    "value",
    [
        "~~~", "```", "[a]: https://example.org", "<b>bold</b>", "<!-- so", "&amp;", "a\\b",
        "![x](https://example.org/a.png)", "$x^2$", "H~2~O", "{.a}", ":smile:", "'it' -- so...",
        "1. one", "- one", "# one", "*one*", "[^1]", "[@one]", "| one |", "\\newpage", "«١٢»",
    ],
)  # fmt: skip
def test_no_sign_is_read_in_another_way_than_by_the_page(value: str) -> None:
    page = page_of("before", escape(value), "after")
    assert paragraphs(docx.write(page)) == [["before"], value.split(), ["after"]]


@pytest.mark.parametrize(
    "typed", ["~~~\none\n~~~", "[a]: https://example.org", "![x](https://example.org/a.png)"]
)
def test_what_a_template_types_shows_as_in_the_other_editions(typed: str) -> None:
    page = page_of(typed, "after")
    assert paragraphs(docx.write(page)) == blocks(page.markdown) != [["after"]]


@EVERY
def test_every_internal_link_has_its_bookmark(report: Path) -> None:
    content = outputs(report)[".docx"]
    names = Counter(attributes(content, "bookmarkStart", "name"))
    targets = set(attributes(content, "hyperlink", "anchor"))
    assert max(names.values()) == 1
    assert {"source-1"} <= targets <= set(names)


@EVERY
def test_tables_repeat_their_heads_keep_rows_whole_and_have_widths(report: Path) -> None:
    tables = list(part(outputs(report)[".docx"]).iter(f"{W}tbl"))
    assert len(tables) > 2
    for table in tables:
        head, *rows = table.findall(f"{W}tr")
        assert head.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in rows)
        widths = [int(one.get(f"{W}w", 0)) for one in table.iter(f"{W}gridCol")]
        assert widths[-1] < max(widths)
        room = min(10, 100 // (len(widths) + 1))
        assert 100 * min(widths) >= room * sum(widths), "a head of one word keeps to its line"


def test_columns_are_as_wide_as_their_words_need() -> None:
    rows = "| a | b | c |\n| --- | --- | --- |\n| 1 | x | " + "word " * 40 + "|"
    [table] = part(docx.write(page_of(rows))).iter(f"{W}tbl")
    first, second, third = (int(one.get(f"{W}w", 0)) for one in table.iter(f"{W}gridCol"))
    assert first == second
    assert third > 5 * second


APART = {
    "words": '<bdi lang="en" dir="ltr">48 hours</bdi>',
    "a link": '<a href="tel:1" dir="ltr">48 hours</a>',
}


@pytest.mark.parametrize("apart", APART.values(), ids=APART)
def test_what_runs_the_other_way_is_a_run_that_turns_nothing_round(
    apart: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    html = f"<p>«{apart}» [1]</p>"
    monkeypatch.setattr(docx, "sized_body", lambda page: (html, ""))
    made = part(docx.write(Page("x\n", (), RTL)))
    runs = {"".join(one.itertext()): one.find(f"{W}rPr/{W}rtl") for one in made.iter(f"{W}r")}
    assert runs["\u200e48 hours\u200e"] is None
    assert "".join(made.itertext()).strip() == "«\u200f\u200e48 hours\u200e\u200f» [1]"


def test_the_style_is_the_shipped_one_on_a4() -> None:
    content = outputs(REPORTS[0])[".docx"]
    size = next(part(content).iter(f"{W}pgSz"))
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    styles = {one.get(f"{W}styleId"): one for one in part(content, "word/styles.xml")}
    colour = styles["Heading2"].find(f"{W}rPr/{W}color")
    assert colour is not None
    assert colour.get(f"{W}val") == "1F4E79"
    fonts = next(part(content, "word/styles.xml").iter(f"{W}rFonts"))
    assert {"Noto Sans", "Noto Naskh Arabic"} == set(fonts.attrib.values())
    fields = [one.get(f"{W}instr") for one in part(content, "word/footer1.xml").iter()]
    assert {"PAGE", "NUMPAGES"} <= set(fields)


@EVERY
def test_every_style_that_is_named_is_there(report: Path) -> None:
    content = outputs(report)[".docx"]
    named = {
        one for tag in ("pStyle", "rStyle", "tblStyle") for one in attributes(content, tag, "val")
    }
    assert {"Heading1", "Compact", "Hyperlink", "Table"} <= named
    assert named <= {one.get(f"{W}styleId") for one in part(content, "word/styles.xml")}


def test_the_shipped_style_is_what_its_script_makes(golden: Golden) -> None:
    golden.file(reference_docx.FILE, reference_docx.reference())


def test_a_page_from_right_to_left() -> None:
    page = dataclasses.replace(render(document(), template_folders()), facts=RTL)
    content = docx.write(page)
    whole = part(content)
    held = [one for one in whole.iter(f"{W}p") if "".join(one.itertext()).strip()]
    assert len(held) > 20
    assert all(one.find(f"{W}pPr/{W}bidi") is not None for one in held)
    tables = list(whole.iter(f"{W}tbl"))
    assert tables
    assert all(one.find(f"{W}tblPr/{W}bidiVisual") is not None for one in tables)
    assert next(part(content, "word/styles.xml").iter(f"{W}lang")).get(f"{W}bidi") == "ar"


def test_a_page_from_left_to_right_says_nothing_of_direction() -> None:
    tags = {one.tag for one in part(outputs(REPORTS[0])[".docx"]).iter()}
    assert tags & {f"{W}bidi", f"{W}bidiVisual", f"{W}rtl"} == set()


def test_the_document_says_what_it_is() -> None:
    page = dataclasses.replace(page_of("Words"), facts=RTL)
    content = docx.write(page)
    said = {one.tag.rpartition("}")[2]: one.text for one in part(content, "docProps/core.xml")}
    assert (said["title"], said["subject"], said["creator"]) == (RTL.title, "Report", "Council")
    assert said["language"] == "ar"
    assert said["created"] == said["modified"] == f"{RTL.stamp}T00:00:00Z"
    assert paragraphs(content) == [["Words"]]


def test_the_same_page_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = outputs(REPORTS[1])[".docx"]
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102444800")
    again = sitrep.build(REPORTS[1], options=sitrep.BuildOptions(to=["docx"])).outputs
    assert again == {f"{REPORTS[1].name}.docx": first}
    with ZipFile(io.BytesIO(first)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(map(archive.read, archive.namelist()))
    assert not re.search(rb"\b20\d\d-\d\d-\d\dT(?!00:00:00Z)", everything)
    assert str(ROOT).encode() not in everything
    assert f"{date.today()}T".encode() not in everything


def no_pypandoc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypandoc", None)


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A pandoc on the PATH that does something else."""
    shell = shutil.which("sh")
    program = folder / "pandoc"
    program.write_text(f"#!{shell}\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_without_pandoc_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    no_pypandoc(monkeypatch)
    with pytest.raises(MissingSystemLibrary) as raised:
        docx.write(page_of("Words"))
    assert str(raised.value) == (
        "Word needs pandoc, which is not installed: pip install 'humanitarian-sitrep[word]', "
        "or install pandoc from the system"
    )


@pytest.mark.parametrize("code", [6, 97])
def test_a_pandoc_that_cannot_work_in_a_sandbox_is_passed_over(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, f"exit {code}")
    assert paragraphs(docx.write(page_of("Words"))) == [["Words"]]
    no_pypandoc(monkeypatch)
    with pytest.raises(MissingSystemLibrary, match=r"cannot work in a sandbox.*\[word\]"):
        docx.write(page_of("Words"))


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo '[WARNING] so' >&2; exit 3", r"cannot be made:\n\[WARNING\] so"),
        ("echo '[WARNING] so' >&2", r"cannot be made:\n\[WARNING\] so"),
        ("exit 1", "no document, and ended with code 1"),
        ("echo so", "no document, and ended with code 0"),
        ("exec 1>&- 2>&-; while :; do :; done", "took longer than"),
    ],
)
def test_what_pandoc_complains_of_is_a_fault_of_the_house(
    script: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, script)
    monkeypatch.setattr(pandoc, "_SECONDS", 0.5)
    with pytest.raises(InternalError, match=said):
        docx.write(page_of("Words"))


A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def test_a_map_is_a_picture_of_dots_with_its_description() -> None:
    """Word shows no SVG by itself, and reads aloud what is said of a picture."""
    content = outputs(ROOT / "tests" / "compose" / "everything")[".docx"]
    with ZipFile(io.BytesIO(content)) as archive:
        media = [name for name in archive.namelist() if name.startswith("word/media/")]
        assert [Path(name).suffix for name in media] == [".png"]
        shown = Image.open(io.BytesIO(archive.read(media[0])))
    assert shown.size == (1_400, 668)
    colours = shown.convert("RGB").getcolors(99_999) or []
    assert any(sum(colour) < 130 for _, colour in colours if isinstance(colour, tuple))
    assert (255, 255, 255) in {colour for _, colour in colours}
    [properties] = part(content).iter(f"{WP}docPr")
    assert str(properties.get("descr")).startswith("Map: the places named in this briefing")
    assert len(list(part(content).iter(f"{A}blip"))) == 1


def test_a_picture_of_dots_shows_what_the_drawing_shows() -> None:
    """An outline inside another is a hole, and a circle is closed or open."""
    ring = "M10 10l80 0 0 80 -80 0zM30 30l0 40 40 0 0 -40z"
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
    for rule in ("", ' fill-rule="evenodd"'):
        made = png(f'{head}<path d="{ring}" fill="#123456"{rule}/></svg>', 100)
        shown = Image.open(io.BytesIO(made)).convert("RGB")
        assert shown.getpixel((20, 50)) == (0x12, 0x34, 0x56)
        assert shown.getpixel((50, 50)) == shown.getpixel((3, 3)) == (255, 255, 255)
    circle = '<circle cx="50" cy="50" r="40" fill="#fff" stroke="#000000" stroke-width="4"/>'
    shown = Image.open(io.BytesIO(png(f"{head}{circle}</svg>", 100))).convert("RGB")
    assert shown.getpixel((50, 50)) == (255, 255, 255)
    assert shown.getpixel((11, 50)) == (0, 0, 0)
