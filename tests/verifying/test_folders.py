"""Folders of outputs: with their manifest, without it, and after somebody changed something."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

import sitrep
from tests.support.command import sitrep as in_process
from tests.support.daily import some
from tests.verifying.altering import MINIMAL, ROOT, altered, built

BLOCKED = (
    "import sys; sys.modules['weasyprint'] = None; "
    "from sitrep.cli.shared.group import run; sys.exit(run(['verify', sys.argv[1]]))"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The outputs of the small report, with a manifest of them."""
    out = tmp_path / "out"
    out.mkdir()
    for ending, content in built(MINIMAL).items():
        (out / f"minimal{ending}").write_bytes(content)
    state(out)
    return out


def state(folder: Path) -> None:
    """Write the manifest of what stands in a folder."""
    outputs = sorted(file for file in folder.iterdir() if not file.name.endswith(".json"))
    subject = [
        {"name": file.name, "digest": {"sha256": sha256(file.read_bytes()).hexdigest()}}
        for file in outputs
    ]
    statement = {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": subject,
        "predicateType": "https://slsa.dev/provenance/v1",
        "predicate": {},
    }
    (folder / "minimal.manifest.json").write_text(json.dumps(statement), "utf-8")


def faults(folder: Path) -> dict[str, tuple[str, ...]]:
    found = sitrep.verify(folder)
    assert found.ok == (not any(one.faults for one in found.files))
    return {Path(one.file).name: one.faults for one in found.files if one.faults}


def test_a_whole_set_is_proved(folder: Path) -> None:
    found = sitrep.verify(folder)
    assert {Path(one.file).suffix: one.proved for one in found.files} == {
        ".pdf": ("digest", "data", "text", "file"),
        ".html": ("digest", "data"),
        ".md": ("digest", "data"),
        ".txt": ("digest", "data"),
    }
    assert (found.ok, found.notes) == (True, ())


@pytest.mark.parametrize("ending", some([".html", ".md", ".txt"], 3))
def test_a_changed_output_is_found_even_where_its_manifest_was_changed(
    folder: Path, ending: str
) -> None:
    file = folder / f"minimal{ending}"
    file.write_text(file.read_text("utf-8").replace("12", "21", 1), "utf-8")
    by_digest = faults(folder)
    assert list(by_digest) == [file.name]
    assert by_digest[file.name][0].startswith("Its SHA-256 is ")
    state(folder)
    by_data = faults(folder)
    assert list(by_data) == [file.name]
    assert by_data[file.name][0].startswith("It is not what the data of the PDF beside it give.")


@pytest.mark.parametrize("name", ["minimal.pdf", "minimal.PDF"])
def test_a_manifest_that_leaves_the_pdf_out_does_not_hide_what_it_gives(
    folder: Path, name: str
) -> None:
    file = folder / "minimal.html"
    file.write_text(file.read_text("utf-8").replace("at least 12", "at least 99"), "utf-8")
    pdf = (folder / "minimal.pdf").rename(folder.parent / name)
    state(folder)
    pdf.rename(folder / name)
    found = faults(folder)
    assert list(found) == ["minimal.html"]
    assert found["minimal.html"][0].startswith("It is not what the data of the PDF beside it give.")


def test_a_pdf_in_capitals_is_a_pdf(folder: Path) -> None:
    pdf = (folder / "minimal.pdf").rename(folder / "minimal.PDF")
    pdf.write_bytes(pdf.read_bytes() + b"% 900")
    state(folder)
    assert list(faults(folder)) == ["minimal.PDF"]


def test_where_no_pdf_is_a_manifest_that_anybody_can_write_proves_nothing(tmp_path: Path) -> None:
    (tmp_path / "minimal.md").write_text("900 people", "utf-8")
    state(tmp_path)
    found = sitrep.verify(tmp_path)
    assert (found.ok, found.unusable) == (False, True)
    assert "the manifest alone says so. Anybody can write one" in found.files[0].unusable
    assert in_process("verify", tmp_path).returncode == 2


def test_no_manifest_takes_a_fault_away_that_another_shows(tmp_path: Path) -> None:
    (tmp_path / "minimal.md").write_text("12 people", "utf-8")
    state(tmp_path)
    (tmp_path / "minimal.md").write_text("900 people", "utf-8")
    first = tmp_path / "minimal.manifest.json"
    true = json.loads(first.read_text("utf-8"))
    first.rename(tmp_path / "a.manifest.json")
    state(tmp_path)
    [fault] = faults(tmp_path)["minimal.md"]
    assert fault.startswith("Its SHA-256 is ")
    (tmp_path / "a.manifest.json").unlink()
    forged = json.loads(first.read_text("utf-8"))
    first.write_text(json.dumps({**forged, "subject": [*true["subject"], *forged["subject"]]}))
    assert faults(tmp_path) == {"minimal.md": (fault,)}
    assert in_process("verify", tmp_path).returncode == 1


def test_a_missing_output_is_found(folder: Path) -> None:
    (folder / "minimal.html").unlink()
    assert faults(folder) == {"minimal.html": ("The manifest names it, and it cannot be read.",)}


def test_a_changed_pdf_is_found_by_all_that_hangs_on_it(folder: Path) -> None:
    altered(folder / "minimal.pdf", "report.json", lambda text: text.replace("dozens", "hundreds"))
    state(folder)
    found = faults(folder)
    assert {"minimal.pdf", "minimal.md", "minimal.html"} <= set(found)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "is not JSON"),
        ('{"_type": 1, "_type": "https://in-toto.io/Statement/v1"}', "tells a key twice"),
        ("[]", "not an in-toto Statement v1"),
        ('{"_type": "https://in-toto.io/Statement/v0.1", "subject": []}', "not an in-toto"),
        ('{"_type": "https://in-toto.io/Statement/v1"}', "does not name each output"),
        ('{"_type": "https://in-toto.io/Statement/v1", "subject": [{"name": "a"}]}', "each output"),
        (
            '{"_type": "https://in-toto.io/Statement/v1", "subject": [{"name": "../a.pdf", '
            f'"digest": {{"sha256": "{"0" * 64}"}}}}]}}',
            "each output",
        ),
    ],
)
def test_a_broken_manifest_is_a_fault(folder: Path, text: str, says: str) -> None:
    (folder / "minimal.pdf").unlink()  # which would be proved, and takes time
    (folder / "minimal.manifest.json").write_text(text, "utf-8")
    (fault,) = faults(folder)["minimal.manifest.json"]
    assert says in fault


def test_files_of_other_names_are_said_to_be_strangers(folder: Path) -> None:
    (folder / "minimal-corrected.html").write_bytes((folder / "minimal.html").read_bytes())
    (folder / ".hidden").write_bytes(b"")
    found = sitrep.verify(folder)
    assert found.ok
    (note,) = found.notes
    assert (
        note == f"Nothing is proved of {folder / 'minimal-corrected.html'}: no manifest lists it."
    )


def test_whatever_lies_beside_a_set_is_named(tmp_path: Path) -> None:
    (tmp_path / "minimal.md").write_text("12 people", "utf-8")
    state(tmp_path)
    (tmp_path / "annex").mkdir()
    (tmp_path / "minimal.html").symlink_to("nowhere")
    (tmp_path / "minimal.md.sig").write_text("By the office.", "utf-8")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "minimal.txt")
    notes = sitrep.verify(tmp_path).notes
    for name in ("annex", "minimal.html", "minimal.md.sig", "minimal.txt"):
        assert [f"{tmp_path / name}:" in note for note in notes].count(True) == 1, name


def test_a_folder_of_sets_is_told_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "north").mkdir()
    with pytest.raises(sitrep.UnreadableInput, match="the folders in it are verified by their nam"):
        sitrep.verify(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="such names there are none")
@pytest.mark.parametrize("steering", ["\n", "\r", "\x1b[2K", "\N{RIGHT-TO-LEFT OVERRIDE}"])
def test_no_name_of_a_file_looks_like_a_line_of_ours(tmp_path: Path, steering: str) -> None:
    (tmp_path / "minimal.md").write_text("12 people", "utf-8")
    state(tmp_path)
    (tmp_path / f"a{steering}official.pdf: proved: data, text, file").write_text("")
    (tmp_path / f"b{steering}official.pdf: proved: data, text, file{steering}.pdf").write_text("")
    said = in_process("verify", tmp_path).stdout
    told = f"\\u{ord(steering[0]):04x}{steering[1:]}official.pdf"
    assert [told in line for line in said.splitlines()].count(True) > 1
    assert not any(line.startswith("official") for line in said.splitlines())
    assert steering not in said.replace(told, "") or steering == "\n"


@pytest.mark.long
def test_without_a_manifest_the_pdfs_are_proved(folder: Path) -> None:
    (folder / "minimal.manifest.json").unlink()
    found = sitrep.verify(folder)
    names = ["minimal.pdf", "minimal.html", "minimal.md", "minimal.txt"]
    assert [Path(one.file).name for one in found.files] == names
    assert all("No manifest lists it." in one.notes for one in found.files[1:])
    assert "holds no manifest" in found.notes[0]
    assert found.ok


def test_what_is_not_there_is_unreadable_input(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(sitrep.UnreadableInput):
            sitrep.verify(path)


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_says_what_is_proved_and_ends_with_its_code(folder: Path) -> None:
    pdf = folder / "minimal.pdf"
    run = command("-m", "sitrep", "verify", pdf)
    assert (run.returncode, run.stdout, run.stderr) == (0, f"{pdf}: proved: data, text, file\n", "")
    (folder / "other.pdf").write_bytes(b"no PDF")
    altered(pdf, "briefing.md", lambda text: text.replace("12", "21", 1))
    listed = in_process("verify", pdf, folder / "other.pdf", "--format", "json")
    assert listed.returncode == 1
    data = json.loads(listed.stdout)
    assert (data["version"], data["ok"]) == (1, False)
    keys = {"file", "ok", "proved", "faults", "notes", "unusable", "weaker", "signer"}
    assert [set(one) for one in data["files"]] == [keys, keys]
    unread = in_process("verify", folder / "other.pdf")
    assert unread.returncode == 2
    assert "is not a PDF that can be read" in unread.stdout


@pytest.mark.long
def test_without_an_engine_less_is_proved_and_the_line_says_it(folder: Path) -> None:
    run = command("-c", BLOCKED, folder)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.count("proved") == 4
    assert "minimal.pdf: proved: digest, data, text, form; not every byte: PDF needs" in run.stdout
