"""Names in scripts that the shipped fonts lack: set in fonts of the house's own, or said."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pypdf import PdfReader

import sitrep
from sitrep.cli.shared.group import run
from sitrep.loading.style import font_folder
from sitrep.loading.style.font_folder import faces_for
from tests.support.daily import LONG
from tests.support.verapdf import FLAVOURS, failures_of
from tests.verifying.altering import MINIMAL

NAME = "የምሳሌ ማኅበር"
SIGNS = frozenset(NAME) - {" "}


def font(family: str, signs: str, weight: int = 400, italic: bool = False) -> bytes:
    """A font in which each sign is a box."""
    builder = FontBuilder(1000, isTTF=True)
    names = {ord(sign): f"box{number}" for number, sign in enumerate(signs)}
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap(names)
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for corner in ((50, 700), (550, 700), (550, 0)):
        pen.lineTo(corner)
    pen.closePath()
    drawn = dict.fromkeys([".notdef", *names.values()], pen.glyph())
    builder.setupGlyf(drawn)
    builder.setupHorizontalMetrics(dict.fromkeys(drawn, (600, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    selected = 0x01 * italic | 0x20 * (weight == 700) | 0x40 * (weight == 400 and not italic)
    builder.setupOS2(usWeightClass=weight, fsSelection=selected)
    builder.setupPost()
    builder.font["head"].macStyle = 0b01 * (weight == 700) | 0b10 * italic
    made = io.BytesIO()
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.save(made)
    return made.getvalue()


@pytest.fixture
def fonts(tmp_path: Path) -> Path:
    folder = tmp_path / "fonts"
    folder.mkdir()
    (folder / "Boxes-Bold.ttf").write_bytes(font("Boxes", NAME, 700))
    (folder / "Boxes-Regular.ttf").write_bytes(font("Boxes", NAME))
    return folder


@pytest.fixture
def report(tmp_path: Path) -> Path:
    folder = tmp_path / "other"
    shutil.copytree(MINIMAL, folder, ignore=shutil.ignore_patterns("expected"))
    actors = folder / "actors.yaml"
    actors.write_text(actors.read_text("utf-8").replace("Example Town Council", NAME, 1), "utf-8")
    return folder


def rules(findings: tuple[sitrep.Finding, ...]) -> list[tuple[str, str]]:
    return [(one.rule, one.level) for one in findings if one.rule == "sign-without-glyph"]


def test_a_pdf_takes_what_it_lacks_from_a_folder(tmp_path: Path, report: Path, fonts: Path) -> None:
    options = sitrep.BuildOptions(to=["pdf", "html"], fonts=fonts)
    lacking = sitrep.build(report, options=sitrep.BuildOptions(to=["pdf", "html"]))
    assert rules(lacking.findings) == [("sign-without-glyph", "error")]
    assert [*lacking.outputs] == ["other.html"]
    built = sitrep.build(report, tmp_path / "out", options)
    assert rules(built.findings) == []
    assert built.outputs["other.html"].count(b"font-face") == 0
    pdf = tmp_path / "out" / "other.pdf"
    assert NAME in "".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert not LONG or failures_of([pdf]) == {(one, pdf): [] for one in FLAVOURS}
    again = sitrep.build(report, options=options).outputs
    assert again["other.pdf"] == pdf.read_bytes()


@pytest.mark.long
def test_it_is_proved_with_the_same_fonts_alone(tmp_path: Path, report: Path, fonts: Path) -> None:
    pdf = tmp_path / "out" / "other.pdf"
    sitrep.build(report, pdf.parent, sitrep.BuildOptions(to=["pdf"], fonts=fonts, look="plain"))
    [proof] = sitrep.verify(pdf, fonts=fonts).files
    assert proof.proved == ("data", "text", "file")
    [proof] = sitrep.verify(pdf).files
    assert proof.unusable.endswith("was made with style of its own: give --style (or --fonts).")
    (fonts / "Boxes-Bold.ttf").unlink()
    [proof] = sitrep.verify(pdf, fonts=fonts).files
    assert not proof.ok


@pytest.mark.long
def test_a_page_that_lacks_nothing_takes_nothing(tmp_path: Path, fonts: Path) -> None:
    plain = sitrep.build(MINIMAL, options=sitrep.BuildOptions(to=["pdf"])).outputs
    given = sitrep.build(MINIMAL, options=sitrep.BuildOptions(to=["pdf"], fonts=fonts)).outputs
    assert given == plain


def test_fonts_tell_nothing_of_a_name_that_is_withheld(tmp_path: Path, fonts: Path) -> None:
    """Not of one that is there, and whose script nothing else of the report is in."""
    hidden = "\n  - {id: hidden, name: %s, kind: organisation}\n"
    claim = (
        "\n  - {id: told, according_to: hidden, measure: detained, count: 7, window: not stated,"
        " sources: [gazette], sensitivity: confidential}\n"
    )
    made = list[sitrep.Built]()
    for name in ("Unnamed Office", NAME):
        folder = tmp_path / str(len(made)) / "minimal"
        shutil.copytree(MINIMAL, folder, ignore=shutil.ignore_patterns("expected"))
        for file, more in (("actors.yaml", hidden % name), ("tolls.yaml", claim)):
            (folder / file).write_text((folder / file).read_text("utf-8") + more, "utf-8")
        options = sitrep.BuildOptions(to=["pdf", "html", "json"], fonts=fonts)
        made.append(sitrep.build(folder, options=options))
    assert made[0].internal
    assert made[0].ok, made[0].findings
    assert made[0].outputs == made[1].outputs
    internal = sitrep.BuildOptions(to=["pdf"], fonts=fonts, audience="internal")
    [pdf] = sitrep.build(tmp_path / "1" / "minimal", options=internal).outputs.values()
    assert NAME in "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_fonts_of_the_style_are_known_to_the_checks(report: Path, fonts: Path) -> None:
    assert rules(sitrep.check(sitrep.load(report)).findings) == [("sign-without-glyph", "notice")]
    shutil.copytree(fonts, report / "fonts")
    (report / "style.yaml").write_text("fonts: {scripts: [fonts/Boxes-Regular.ttf]}\n")
    assert rules(sitrep.check(sitrep.load(report)).findings) == []
    built = sitrep.build(report, options=sitrep.BuildOptions(to=["pdf", "html"]))
    assert {Path(one).suffix for one in built.outputs} == {".pdf", ".html"}
    assert b"font-face" not in built.outputs["other.html"]


def test_each_sign_is_set_in_one_family_of_usual_faces(tmp_path: Path, fonts: Path) -> None:
    (fonts / "A-Black.ttf").write_bytes(font("Heavy", NAME, 900))
    (fonts / "A-Italic.ttf").write_bytes(font("Slanted", NAME, italic=True))
    (fonts / "A-Part.ttf").write_bytes(font("Part", NAME[:2]))
    (fonts / "Broken.ttf").write_bytes(b"no font")
    (fonts / "Later.ttf").write_bytes(font("Later", NAME))
    found = faces_for(fonts, SIGNS)
    assert [(one.family, one.bold) for one in found] == [
        ("Part", False),
        ("Boxes", True),
        ("Boxes", False),
    ]
    assert faces_for(fonts, frozenset()) == ()
    assert faces_for(fonts, frozenset("א")) == ()


def test_a_whole_disk_is_no_folder_of_fonts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(font_folder, "MOST_SEEN", 3)
    (tmp_path / "deep").mkdir()
    for number in range(4):
        (tmp_path / "deep" / f"{number}.txt").touch()
    with pytest.raises(sitrep.UnreadableInput, match="more than 3 files"):
        faces_for(tmp_path, SIGNS)


def test_a_folder_without_fonts_is_said_to_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "none").mkdir()
    order = ["build", str(MINIMAL), "-o", str(tmp_path / "out"), "--fonts"]
    assert run([*order, str(tmp_path / "none")]) == 2
    assert "is no folder with fonts (*.ttf) in it." in capsys.readouterr().err
    assert run([*order, str(tmp_path / "nowhere")]) == 2
