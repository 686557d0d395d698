"""Signs that the fonts of the PDF lack: a finding at each text, and every other format written."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

import sitrep
from sitrep import resources
from sitrep.cli.shared.group import run
from sitrep.errors import NoGlyph
from sitrep.findings import Level
from sitrep.glyphs import without_glyph
from sitrep.write.engine import render_pdf
from tests.support.daily import LONG, in_turn, some
from tests.write.extremes import actor, header, source, toll
from tests.write.test_engine import STAMP

ROOT = Path(__file__).parents[2]
NAME = "sign-without-glyph"
OTHERS = ("html", "markdown", "text", "json", "hxl")
SCRIPTS = [
    "≥", "→",
    "አዲስ አበባ", "বাংলা", "दिल्ली", "שלום", "北京", "東京タワー", "한국", "ไทย", "ქართული", "Հայ",
    "தமிழ்", "ខ្មែរ", "မြန်မာ", "ᠮᠣᠩᠭᠣᠯ", "བོད", "\N{GRINNING FACE}", "✓", "\u1112\u1161\u11ab",
]  # fmt: skip
UNSEEN = [
    "\u00ad", "\u034f", "\u061c", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f",
    "\u2060", "\u2064", "\u2066", "\u2069", "\u206f", "\ufe0e", "\ufe0f", "\ufff9", "\ufffc",
    "\U000e0001", "\u3000", "\u1680", "\u115f", "\u3164", "\u0301", "\u0338", "\u064b", "\u20dd",
    "\u0600", "\u06dd", "\u0e33", "\u0085", "\u2028", "\u2029", "\x07", "\ufdd0", "\ufffe",
]  # fmt: skip
FIELDS = {
    ("report", "title"), ("report", "issuer"), ("overview", 0), ("actors", 0, "name"),
    ("sources", 0, "title"), ("sources", 0, "note"), ("places", 0, "name"),
    ("tolls", 0, "note"), ("tolls", 0, "definition"), ("incidents", 0, "description"),
}  # fmt: skip


def report(signs: str, only: tuple[str | int, ...] | None = None) -> dict[str, Any]:
    """A report with the signs in every kind of text, or in the one at a route."""
    data: dict[str, Any] = {
        "report": header(highlights=["t0"], key_figures=["t0"]),
        "overview": ["The monitor spoke [@s0]."],
        "actors": [actor(0)],
        "sources": [{**source(0), "note": "Read."}],
        "places": [{"id": "p", "name": "Place", "level": "locality"}],
        "tolls": [toll(0, places=["p"], note="Checked.", definition="As counted.")],
    }
    incident = {"id": "i", "according_to": "a0", "sources": ["s0"], "description": "Water rose"}
    data["incidents"] = [incident]
    for route in FIELDS if only is None else [only]:
        inner: Any = data
        for step in route[:-1]:
            inner = inner[step]
        inner[route[-1]] = f"Ab {signs} {inner[route[-1]]}"
    return data


def built(data: dict[str, Any], *to: str, **more: Any) -> sitrep.Built:
    return sitrep.build(sitrep.load(data), options=sitrep.BuildOptions(to=to, **more))


def at_level(findings: tuple[sitrep.Finding, ...], level: Level) -> set[tuple[str | int, ...]]:
    return {one.route for one in findings if one.rule == NAME and one.level is level}


@pytest.mark.long
def test_the_table_is_what_the_fonts_say() -> None:
    script = ROOT / "scripts" / "font_signs.py"
    command = [sys.executable, str(script), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout + done.stderr, done.returncode) == ("", 0)


@pytest.mark.long
def test_the_table_is_what_the_engine_says() -> None:
    assigned = [
        chr(point)
        for point in (*range(0xA0, 0x2028), *range(0x202F, 0x3400), *range(0xA640, 0xABFF))
        if unicodedata.category(chr(point)) not in ("Cn", "Cs", "Co", "Cf", "Mn")
    ]
    known = [sign for sign in assigned if not without_glyph(sign)]
    lacking = [sign for sign in assigned if without_glyph(sign)][:: 1 if LONG else 20]
    assert len(known) > 2000
    assert len(lacking) > 250
    assert unset(known) == frozenset()
    # What Thai and Lao letters are put together of is named in their place.
    assert set(lacking) - {"\u0e33", "\u0eb3"} - unset(lacking) == set()


def unset(signs: list[str]) -> frozenset[str]:
    style = "html { font-family: 'Noto Sans', 'Noto Naskh Arabic' }"
    rows = "".join(f"<p>a{sign}b</p>" for sign in signs)
    page = f"<html lang=en><title>x</title><style>{style}</style>{rows}</html>"
    try:
        render_pdf(page, fonts=resources.fonts(), stamp=STAMP)
    except NoGlyph as lacking:
        return lacking.signs
    return frozenset()


@pytest.mark.parametrize("signs", some(SCRIPTS, 5))
def test_every_script_in_every_field(signs: str) -> None:
    data = report(signs)
    made = built(data, "pdf", *OTHERS)
    assert not made.ok
    assert at_level(made.findings, Level.ERROR) == FIELDS
    assert {one.rule for one in made.findings if one.level is Level.ERROR} == {NAME}
    assert not any(name.endswith(".pdf") for name in made.outputs)
    without = built(data, *OTHERS)
    assert without.ok
    assert made.outputs == without.outputs
    assert at_level(without.findings, Level.NOTICE) == FIELDS


@pytest.mark.parametrize("route", some(sorted(FIELDS, key=str), 3))
def test_one_field_has_one_finding(route: tuple[str | int, ...]) -> None:
    [checked] = [
        one
        for one in sitrep.check(sitrep.load(report("≥ → ≥", route))).findings
        if one.rule == NAME
    ]
    assert (checked.route, checked.level) == (route, Level.NOTICE)
    assert checked.got == (
        "No font of the PDF has “≥” (U+2265 GREATER-THAN OR EQUAL TO), "
        "“→” (U+2192 RIGHTWARDS ARROW)."
    )
    assert at_level(built(report("≥", route), "pdf").findings, Level.ERROR) == {route}


def test_a_text_that_is_not_printed_keeps_its_notice_and_the_pdf_is_made() -> None:
    data = report("x", ("actors", 0, "name"))
    data["tolls"][0]["sources"] = [{"source": "s0", "figure": "≥ seventeen"}]
    made = built(data, "pdf")
    assert made.ok
    assert at_level(made.findings, Level.NOTICE) == {("tolls", 0, "sources", 0, "figure")}


@pytest.mark.parametrize(("language", "layout"), in_turn(["en", "ar", "fr"], ["full", "brief"]))
def test_every_edition(language: str, layout: str) -> None:
    made = built(report("→"), "pdf", "docx", language=language, layout=layout)
    assert [Path(name).suffix for name in made.outputs] == [".docx"]
    assert ("report", "title") in at_level(made.findings, Level.ERROR)


@pytest.mark.parametrize("sign", some(UNSEEN, 24), ids=lambda sign: f"U+{ord(sign):04X}")
def test_what_cannot_be_seen_is_no_fault_of_the_house(sign: str, tmp_path: Path) -> None:
    folder, out = tmp_path / "one", tmp_path / "out"
    folder.mkdir()
    text = yaml.safe_dump(report(f"a{sign}b {sign}"), allow_unicode=True)
    (folder / "report.yaml").write_text(text, "utf-8")
    code = run(["build", str(folder), "--out", str(out), "-q"])
    loaded = sitrep.load(folder)
    if sitrep.check(loaded).errors:
        assert code == 1
        return
    assert (out / "one.html").exists()
    assert code == (1 if without_glyph(sign) else 0)
    if code == 0:
        assert sitrep.verify(out / "one.pdf").ok


def test_what_is_restricted_keeps_no_public_pdf_from_being_written() -> None:
    data = report("≥", ("tolls", 0, "note"))
    data["tolls"].append({**data["tolls"][0], "id": "t1"})
    data["tolls"][0]["note"] = "Checked."
    data["tolls"][1]["sensitivity"] = "restricted"
    made = built(data, "pdf")
    assert made.ok
    assert not [one for one in made.findings if one.rule == NAME]


def test_a_waiver_sets_the_notice_aside_and_makes_no_pdf() -> None:
    data = report("≥", ("actors", 0, "name"))
    data["allow"] = [{"rule": NAME, "at": "a0", "because": "its own name"}]
    assert not [one for one in sitrep.check(sitrep.load(data)).findings if "sign" in one.rule]
    made = built(data, "pdf", "markdown")
    assert at_level(made.findings, Level.ERROR) == {("actors", 0, "name")}
    assert [Path(name).suffix for name in made.outputs] == [".md"]


def test_the_annex_does_not_speak_of_fonts() -> None:
    [page] = built(report("≥", ("actors", 0, "name")), "markdown").outputs.values()
    assert "font" not in page.decode()


def test_a_sign_of_a_template_is_found_in_it(tmp_path: Path) -> None:
    (tmp_path / "front.md.j2").write_text("# {{ document.front.title }}\n\n→\n", "utf-8")
    made = built(report("x"), "pdf", "html", templates=tmp_path)
    [found] = [one for one in made.findings if one.level is Level.ERROR]
    assert (found.rule, str(found.location)) == (NAME, f"{tmp_path / 'front.md.j2'}:3:1")
    assert [Path(name).suffix for name in made.outputs] == [".html"]


def test_the_command_says_so_and_remembers_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("valley").mkdir()
    file = Path("valley", "report.yaml")
    file.write_text(yaml.safe_dump(report("x"), allow_unicode=True), "utf-8")
    assert run(["build", "valley"]) == 0
    old = Path("out", "valley.pdf").read_bytes()
    file.write_text(yaml.safe_dump(report("≥"), allow_unicode=True), "utf-8")
    capsys.readouterr()
    for _ in range(2):
        assert run(["build", "valley"]) == 1
        said = capsys.readouterr()
        assert said.out.split() == [f"out/valley.{end}" for end in ("html", "md", "manifest.json")]
        assert said.err.endswith(
            "the PDF was not written; one that stood there before is of an earlier build.\n"
        )
        assert "report.yaml:" in said.err
    assert Path("out", "valley.pdf").read_bytes() == old
    assert "≥" in Path("out", "valley.md").read_text("utf-8")
    assert run(["build", "valley", "--to", "pdf"]) == 1
    assert "nothing was written" in capsys.readouterr().err
    assert run(["check", "valley"]) == 0
    assert [one.word for one in sitrep.build_many(["valley"], "many")] == ["without PDF"]
