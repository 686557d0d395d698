"""Exports and attachments on the command line."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

import sitrep as library
from tests.cli.test_cli import ROOT
from tests.support.command import sitrep

MINIMAL = ROOT / "samples" / "minimal"


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """The PDF of a sample, and what it carries along."""
    return library.build(MINIMAL, options=library.BuildOptions(to=["pdf", "markdown"])).outputs


@pytest.fixture
def pdf(made: dict[str, bytes], tmp_path: Path) -> Path:
    file = tmp_path / "minimal.pdf"
    file.write_bytes(made["minimal.pdf"])
    return file


def test_build_writes_exports_beside_the_page_and_says_what_was_changed(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(MINIMAL, tmp_path / "minimal"))
    tolls = folder / "tolls.yaml"
    text = tolls.read_text("utf-8").replace("    count: 4\n", '    count: 4\n    note: "=A1"\n')
    tolls.write_text(text, "utf-8")
    out = tmp_path / "out"
    built = sitrep("build", folder, "--to", "markdown,hxl", "--to", "json", "--out", out)
    assert built.returncode == 0, built.stderr
    assert [Path(line).name for line in built.stdout.splitlines()] == [
        "minimal.md",
        "minimal.tolls.hxl.csv",
        "minimal.displacement.hxl.csv",
        "minimal.places.hxl.csv",
        "minimal.json",
        "minimal.manifest.json",
    ]
    line = text.splitlines().index('    note: "=A1"') - 3
    assert "notice" in built.stderr
    assert "-v lists" in built.stderr
    built = sitrep("build", folder, "--to", "hxl", "--out", out, "-v")
    assert f"{tolls}:{line}:5: notice: formula-neutralised" in built.stderr
    assert "of the sheet" not in built.stderr


def test_an_unknown_format_is_refused_with_all_names(tmp_path: Path) -> None:
    wrong = sitrep("build", MINIMAL, "--to", "hxls", "--out", tmp_path / "out")
    assert wrong.returncode == 2
    assert "hxl-xlsx, json" in wrong.stderr
    with pytest.raises(library.WrongUse, match="hxls is none of pdf, "):
        library.build(MINIMAL, options=library.BuildOptions(to=["hxls"]))


def test_schema_of_the_export() -> None:
    schema = json.loads(sitrep("schema", "--of", "json").stdout)
    assert schema["properties"]["version"] == {"const": 1}


def test_extract_writes_what_was_attached(
    pdf: Path, made: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    done = sitrep("extract", pdf, "--out", out)
    assert done.returncode == 0, done.stderr
    found = {file.name: file.read_bytes() for file in out.iterdir()}
    assert done.stdout.split() == [str(out / name) for name in found_in(made["minimal.pdf"])]
    assert set(found) >= {"report.json", "briefing.md"}
    assert found["briefing.md"] == made["minimal.md"]
    shown = library.Report.model_validate_json(found["report.json"]).report
    assert shown.issuer == "Exampleland exercise team"


def found_in(content: bytes) -> list[str]:
    return list(PdfReader(io.BytesIO(content)).attachments)


def test_extract_leaves_a_folder_with_something_in_it_alone(pdf: Path) -> None:
    out = pdf.parent / "mine"
    out.mkdir()
    (out / "report.yaml").write_text("mine")
    refused = sitrep("extract", pdf, "--out", out)
    assert refused.returncode == 2
    assert "not an empty folder" in refused.stderr
    assert [file.name for file in out.iterdir()] == ["report.yaml"]


def test_extract_writes_beside_where_it_is_called(
    pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pdf.parent)
    assert sitrep("extract", pdf).returncode == 0
    assert {file.name for file in Path("minimal").iterdir()} >= {"report.json", "briefing.md"}


def plain(_: bytes) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    content = io.BytesIO()
    writer.write(content)
    return content.getvalue()


def encrypted(made: bytes) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made)))
    writer.encrypt("", algorithm="RC4-128")
    return written(writer)


def climbing(made: bytes) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made)))
    writer.add_attachment("../outside.txt", b"hostile")
    return written(writer)


def recording(made: bytes) -> bytes:
    """A file that would be read as records beside the data."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made)))
    writer.add_attachment("report.yaml", b"tolls: []")
    return written(writer)


HOSTILE: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "not a PDF": (lambda _: b"hello", "is not a PDF"),
    "nothing": (lambda _: b"", "is not a PDF"),
    "cut off": (lambda made: made[: len(made) // 3], "is not a PDF"),
    "of somebody else": (plain, "carries no data"),
    "encrypted": (encrypted, "is encrypted"),
    "with a path": (climbing, "carries what no briefing does: ../outside.txt"),
    "with records": (recording, "carries what no briefing does: report.yaml"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_is_not_ours_is_a_clear_line(
    case: str, made: dict[str, bytes], tmp_path: Path
) -> None:
    change, says = HOSTILE[case]
    file = tmp_path / "in" / "file.pdf"
    file.parent.mkdir()
    file.write_bytes(change(made["minimal.pdf"]))
    wrong = sitrep("extract", file, "--out", tmp_path / "in" / "out")
    assert wrong.returncode == 2, wrong.stdout + wrong.stderr
    assert says in wrong.stderr
    assert "Traceback" not in wrong.stderr
    assert [one.name for one in tmp_path.rglob("*")] == ["in", "file.pdf"]


def test_a_pdf_that_is_not_there(tmp_path: Path) -> None:
    wrong = sitrep("extract", tmp_path / "none.pdf")
    assert wrong.returncode == 2
    assert "cannot be read" in wrong.stderr
