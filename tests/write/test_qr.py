"""The address of a briefing: as text everywhere, and as a code in print and on screens."""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64decode
from pathlib import Path

import pytest
import segno

import sitrep
from sitrep.languages import available
from sitrep.loading.load import load
from sitrep.write.qr import code_of
from tests.structure.code import ROOT
from tests.support.daily import LONG
from tests.support.verapdf import FLAVOURS, failures_of

ADDRESS = "https://example.org/briefings/7?of=valley&in=en"
CODE = re.compile(r'<img class="qr" alt="([^"]+)" src="data:image/svg\+xml;base64,([^"]+)">')


def report(folder: Path, address: str = ADDRESS) -> Path:
    shutil.copytree(ROOT / "samples" / "minimal", folder, ignore=shutil.ignore_patterns("expected"))
    header = folder / "report.yaml"
    text = header.read_text("utf-8").replace("  number: 1", f'  address: "{address}"\n  number: 1')
    header.write_text(text, "utf-8")
    return folder


def outputs(folder: Path, *to: str, language: str = "en") -> dict[str, bytes]:
    built = sitrep.build(folder, options=sitrep.BuildOptions(to=to, language=language))
    assert built.ok, built.findings
    return {Path(name).suffix: content for name, content in built.outputs.items()}


def modules(svg: bytes) -> set[tuple[int, int]]:
    """The dark modules of a code, read off its path."""
    [path] = re.findall(r'class="qrline"[^>]* d="([^"]+)"', svg.decode())
    dark, x, y = set(), 0.0, 0.0
    for sign, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        steps = [float(one) for one in numbers.split()]
        if sign == "M":
            x, y = steps
        elif sign == "m":
            x, y = x + steps[0], y + steps[1]
        else:
            dark |= {(int(y), int(x) + step) for step in range(int(steps[0]))}
            x += steps[0]
    return dark


def test_the_code_is_that_of_the_address_with_a_quiet_ground_about_it() -> None:
    matrix = segno.make(ADDRESS, error="m", micro=False).matrix
    wanted = {(y + 4, x + 4) for y, row in enumerate(matrix) for x, one in enumerate(row) if one}
    assert modules(code_of(ADDRESS)) == wanted
    assert code_of(ADDRESS) == code_of(ADDRESS)
    assert b'fill="#fff"' in code_of(ADDRESS)


@pytest.mark.parametrize("language", available())
def test_html_has_the_code_with_words_and_the_address_as_a_link(
    language: str, tmp_path: Path
) -> None:
    folder = report(tmp_path / "one")
    html = outputs(folder, "html", language=language)[".html"].decode()
    [(said, drawn)] = CODE.findall(html)
    assert len(said.split()) > 4
    assert "QR" in said
    assert b64decode(drawn) == code_of(ADDRESS)
    linked = ADDRESS.replace("&", "&amp;")
    assert html.index('class="qr"') < html.index(f'href="{linked}"') < html.index("<h2")


def test_each_language_says_in_its_own_words_what_the_code_is(tmp_path: Path) -> None:
    folder = report(tmp_path / "one")
    said = {
        CODE.findall(outputs(folder, "html", language=code)[".html"].decode())[0][0]
        for code in available()
    }
    assert len(said) == len(available())


def test_word_markdown_and_text_have_the_address_alone(tmp_path: Path) -> None:
    made = outputs(report(tmp_path / "one"), "markdown", "docx")
    shown = ADDRESS.replace("&", "\\&")
    assert ADDRESS in made[".md"].decode().replace("\\", "") or shown in made[".md"].decode()
    assert b"qr" not in made[".md"]
    unpacked = tmp_path / "word"
    file = tmp_path / "one.docx"
    file.write_bytes(made[".docx"])
    shutil.unpack_archive(file, unpacked, "zip")
    assert not (unpacked / "word" / "media").exists()
    text = (unpacked / "word" / "document.xml").read_text("utf-8")
    assert "example.org/briefings/7" in text


def test_without_an_address_there_is_no_code() -> None:
    html = outputs(ROOT / "samples" / "minimal", "html")[".html"].decode()
    assert 'class="qr"' not in html
    assert ".qr" not in html


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/1",
        "example.org/1",
        "https://",
        "https://example.org/a b",
        'https://example.org/\\"onload=1',
        "https://someone@example.org/1",
        "https://example.org/<script>",
        "javascript:alert(1)",
        f"https://example.org/{'a' * 200}",
    ],
)
def test_what_is_no_short_safe_address_is_refused(address: str, tmp_path: Path) -> None:
    found = load(report(tmp_path / "one", address)).findings
    assert [one.rule for one in found] == ["wrong-value"]


def test_a_pdf_with_a_code_keeps_the_standards_and_is_proved(tmp_path: Path) -> None:
    folder = report(tmp_path / "one")
    files = []
    for language in available() if LONG else ("en",):
        options = sitrep.BuildOptions(to=["pdf"], language=language)
        done = sitrep.build(folder, tmp_path / language, options)
        files += [file for file in done.files if file.suffix == ".pdf"]
        assert sitrep.verify(tmp_path / language).ok
    assert not LONG or failures_of(files) == {(one, file): [] for one in FLAVOURS for file in files}
    [english] = [file for file in files if file.parent.name == "en"]
    command = ["pdftotext", "-l", "1", str(english), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    assert "Online: https://example.org/briefings/7" in text
