"""What is withheld is found however a file spells it, and no file passes that was not searched."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from pypdf import PdfWriter

from sitrep.cli.shared.group import run
from tests.support.samples import ROOT

HELD = "\n  - {id: held, name: Orla Vantreef, kind: person, sensitivity: confidential}\n"


def packed(content: bytes, floors: int = 1) -> bytes:
    """An archive with one member, in as many archives as are asked for."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", content)
    return made.getvalue() if floors == 1 else packed(made.getvalue(), floors - 1)


def locked() -> bytes:
    """A PDF that only a password opens."""
    writer, made = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.encrypt("a word")
    writer.write(made)
    return made.getvalue()


def without_text() -> bytes:
    """A PDF such as a scanner makes."""
    writer, made = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.write(made)
    return made.getvalue()


RUNS = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Orla Van</w:t></w:r><w:r><w:t>treef</w:t></w:r></w:p>"
TOLD: Mapping[str, bytes] = {
    "as it is.txt": b"Orla Vantreef",
    "over two lines.md": b"said Orla\nVantreef.",
    "unseen signs.txt": "Orla\u200b Van\u00adtreef".encode(),
    "utf-16.txt": "Orla Vantreef".encode("utf-16"),
    "big end first.csv": b"\xfe\xff" + "Orla Vantreef".encode("utf-16-be"),
    "blanks and tags.html": b"<html><p>Orla&nbsp;Van<b>tr</b>eef</p></html>",
    "references.html": b"<html><p>Orla Vantr&#101;ef</p></html>",
    "runs.docx": packed(RUNS.encode()),
}
UNREAD: Mapping[str, Callable[[], bytes]] = {
    "picture.png": lambda: b"\x89PNG\r\n\x1a\n\0\0",
    "cut.docx": lambda: packed(b"<w:p/>")[:-30],
    "deep.zip": lambda: packed(b"nothing", 5),
    "bomb.docx": lambda: packed(bytes(100_000_001)),
    "cut.pdf": lambda: b"%PDF-1.7\n1 0 obj",
    "locked.pdf": locked,
    "scanned.pdf": without_text,
}


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report that withholds a name."""
    made = shutil.copytree(ROOT / "samples" / "minimal", tmp_path / "report")
    actors = made / "actors.yaml"
    actors.write_text(actors.read_text("utf-8") + HELD, "utf-8")
    return made


@pytest.mark.parametrize("name", TOLD)
def test_a_name_is_found_as_people_read_it(
    report: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = report.parent / name
    file.write_bytes(TOLD[name])
    assert run(["verify", str(file), "--against", str(report)]) == 1
    assert "  “Orla Vantreef” (actors held)" in capsys.readouterr().out


def test_what_cannot_be_searched_is_never_said_to_hold_nothing(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = report.parent / "out"
    out.mkdir()
    for name, made in UNREAD.items():
        (out / name).write_bytes(made())
    (out / "clean.txt").write_text("PKK is what begins as archives do.", "utf-8")
    searched = ["verify", str(out), "--against", str(report)]
    assert run(searched) == 2
    said = capsys.readouterr().out
    assert [line for line in said.splitlines() if line.endswith(" nothing withheld found")] == [
        f"{out / 'clean.txt'}: nothing withheld found"
    ]
    assert said.count(": NOT SEARCHED\n") == len(UNREAD)
    assert run([*searched, "--format", "json"]) == 2
    told = json.loads(capsys.readouterr().out)["files"]
    assert {Path(one["file"]).name for one in told if one["unread"]} == {*UNREAD}
    (out / "leak.txt").write_bytes(TOLD["as it is.txt"])
    assert run(searched) == 1
