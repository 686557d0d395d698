"""What is wrong with a style is a finding with its place and a mend, whatever it is."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path

import click
import pytest
import yaml
from jsonschema import Draft202012Validator

import sitrep
from sitrep import resources
from sitrep.cli.build import command
from sitrep.loading.style.logo import NotTaken, read_logo
from sitrep.loading.style.style_file import read_style_file
from sitrep.model.look_names import LOOKS
from sitrep.model.views.json_schema import style_schema
from tests.style.houses import WAVE, WHOLE, laid

MINIMAL = Path(__file__).parents[2] / "samples" / "minimal"

FAULTS = [
    ("colour: {accent: '#5b3a8c'}", 1, "unknown-key", "Write colours:"),
    ("look: newsrom", 1, "unknown-word", "newsroom"),
    ("colours: {accent: purple}", 1, "wrong-value", "#1f4e79"),
    ("colours: {ink: '#777777'}", 1, "too-little-contrast", "Make ink darker"),
    ("colours: {head: '#9fc5e8'}", 1, "too-little-contrast", "Make head darker"),
    ("night:\n  ink: '#444444'", 2, "too-little-contrast", "Make night ink lighter"),
    ("colours: {drawing: '#cccccc'}", 1, "too-little-contrast", "Make drawing darker"),
    ("logo: {file: brand/none.svg, text: A hill}", 1, "logo-not-taken", "mend its path"),
    ("logo: {file: brand/wave.svg}", 1, "missing-key", "Add text:"),
    ("logo: {file: ../wave.svg, text: A hill}", 1, "wrong-value", "brand/logo.svg"),
    ("fonts: {text: [brand/none.ttf]}", 1, "font-not-taken", "leave the font out"),
    ("fonts: {text: brand/wave.svg}", 1, "font-not-taken", "leave the font out"),
    ("footer: 4,000 people died", 1, "wrong-value", "numbers go into the records"),
    ("footer: Against the regime", 1, "loaded-word", "Write government"),
    ("label: {en: A, fr: Massacre desk}", 1, "wrong-value", "Joint Information Office"),
    ("contact: {web: 'http://example.org'}", 1, "wrong-value", "address line"),
    ("contact: {mail: nobody}", 1, "wrong-value", "press@example.org"),
    ("look: [plain", 1, "not-yaml", ""),
]


@pytest.mark.parametrize(("text", "line", "rule", "mend"), FAULTS, ids=lambda one: str(one)[:30])
def test_each_fault_has_its_place_and_its_mend(
    text: str, line: int, rule: str, mend: str, tmp_path: Path
) -> None:
    file = laid(tmp_path, f"{text}\n")
    read = read_style_file(file)
    assert read.style is None
    found = [one for one in read.findings if one.rule == rule]
    assert found, read.findings
    assert found[0].location.file == str(file)
    assert found[0].location.line >= line
    assert mend in found[0].mend
    built = sitrep.build(MINIMAL, options=sitrep.BuildOptions(to=["html"], style=file))
    assert not built.ok
    assert rule in {one.rule for one in built.findings}


def test_a_pair_that_is_too_close_is_named_with_its_ratio(tmp_path: Path) -> None:
    [found] = read_style_file(laid(tmp_path, "colours: {head: '#9fc5e8'}\n")).findings
    assert found.got == "on_head (#ffffff) on head (#9fc5e8) has a contrast of 1.80 to 1."
    assert found.expected.endswith("needs at least 4.5 to 1 (WCAG 2.2 AA).")


def test_all_faults_of_a_style_come_out_together(tmp_path: Path) -> None:
    text = "colours: {ink: '#777777'}\nlogo: {file: a.svg, text: A hill}\nfonts: {text: b.ttf}\n"
    found = read_style_file(laid(tmp_path, text)).findings
    assert {one.rule for one in found} == {
        "too-little-contrast",
        "logo-not-taken",
        "font-not-taken",
    }


def test_a_style_that_is_not_there_is_no_traceback(tmp_path: Path) -> None:
    options = sitrep.BuildOptions(to=["html"], style=tmp_path / "none.yaml")
    with pytest.raises(sitrep.errors.UnreadableInput, match=r"none\.yaml"):
        sitrep.build(MINIMAL, options=options)
    with pytest.raises(sitrep.errors.WrongUse, match="There is no look loud"):
        sitrep.BuildOptions(look="loud")


def svg(inside: str, more: str = "") -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 9 9" {more}>{inside}</svg>'
    ).encode()


UNSAFE = [
    svg("<script>fetch('https://example.org')</script>"),
    svg("<g><script href='data:,1'/></g>"),
    svg("<text>4,000 dead</text>"),
    svg("<style>@import 'https://example.org/a.css';</style>"),
    svg("<image href='https://example.org/a.png'/>"),
    svg("<image href='data:image/png;base64,AAAA'/>"),
    svg("<use href='https://example.org/a.svg#x'/>"),
    svg("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>x</body></foreignObject>"),
    svg("<path d='M0 0' onload='alert(1)'/>"),
    svg("<path d='M0 0' fill='url(https://example.org/a.svg#x)'/>"),
    svg("<path d='M0 0' style='fill:url(//example.org/a)'/>"),
    svg("<path d='M0 0' style=\"fill:u\\72l('https://example.org')\"/>"),
    svg("<a xlink:href='https://example.org'><path d='M0 0'/></a>"),
    svg("<path d='M0 0' xlink:href='https://example.org'/>"),
    svg("<animate attributeName='x'/>"),
    svg("", 'onload="alert(1)"'),
    b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg("<path d='M0 0'/>"),
    b'<svg viewBox="0 0 9 9"/>',
    b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    svg("<path d='M0 0'").replace(b"</svg>", b""),
    svg("<path d='M0 0'/>" * 2001),
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 9"/>',
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan 9"/>',
    b"\xff\xfe",
    b"",
]


@pytest.mark.parametrize("data", UNSAFE, ids=lambda data: data[80:120].decode("latin-1"))
def test_a_drawing_that_does_more_than_draw_is_not_taken(data: bytes) -> None:
    with pytest.raises(NotTaken):
        read_logo(data, "logo.svg")


def test_what_drawing_programs_keep_for_themselves_is_left_out() -> None:
    inside = (
        "<!-- remark --><title>4,000</title><metadata><x/></metadata>"
        '<i:view xmlns:i="urn:i" i:zoom="2"/><path class="a" style="fill:#fff;-i-x:1" d="M0 0"/>'
    )
    made, media, ratio = read_logo(svg(inside), "logo.svg")
    assert (media, ratio) == ("image/svg+xml", 1)
    assert made.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        '<path fill="#fff" d="M0 0" /></svg>'
    )


def chunk(name: bytes, held: bytes) -> bytes:
    return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))


def png(width: int = 3, height: int = 2, woven: int = 0, rows: int | None = None) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, woven)
    drawn = zlib.compress(b"\0" * ((1 + 3 * width) * (height if rows is None else rows)))
    parts = (chunk(b"IHDR", head), chunk(b"tEXt", b"Author\0Some One"), chunk(b"IDAT", drawn))
    return b"\x89PNG\r\n\x1a\n" + b"".join((*parts, chunk(b"IEND", b"")))


def test_a_png_is_taken_without_its_remarks() -> None:
    made, media, ratio = read_logo(png(), "logo.png")
    assert (media, ratio) == ("image/png", 1.5)
    assert b"Some One" not in made
    assert made.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "data",
    [
        png()[:-20],
        png().replace(b"Some", b"Same"),
        png(rows=1),
        png(rows=3),
        png(width=2001, height=200),
        png(woven=1),
        png(width=90, height=1),
        WAVE.encode(),
        b"",
    ],
)
def test_a_png_that_is_not_whole_is_not_taken(data: bytes) -> None:
    with pytest.raises(NotTaken):
        read_logo(data, "logo.png")


def test_a_font_that_keeps_itself_back_is_not_taken(tmp_path: Path) -> None:
    from fontTools.ttLib import TTFont

    font = TTFont(resources.fonts() / "NotoSans-Bold.ttf")
    font["OS/2"].fsType = 2
    laid(tmp_path, "fonts: {text: brand/Own-Bold.ttf}\n")
    font.save(tmp_path / "brand" / "Own-Bold.ttf")
    [found] = read_style_file(tmp_path / "style.yaml").findings
    assert (found.rule, str(found.location)[-4:]) == ("font-not-taken", "1:15")
    assert "may not be carried along" in found.got
    whole = (resources.fonts() / "NotoSans-Bold.ttf").read_bytes()
    (tmp_path / "brand" / "Own-Bold.ttf").write_bytes(whole[:5000])
    [found] = read_style_file(tmp_path / "style.yaml").findings
    assert "is no font that can be read" in found.got


def test_the_schema_takes_what_the_model_takes() -> None:
    validator = Draft202012Validator(json.loads(style_schema()))
    assert list(validator.iter_errors(yaml.safe_load(WHOLE))) == []
    for wrong in ("colour: {}", "look: loud", "colours: {ink: black}"):
        assert list(validator.iter_errors(yaml.safe_load(wrong)))


def test_the_command_offers_every_look() -> None:
    [option] = [one for one in command.params if one.name == "look"]
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == LOOKS
