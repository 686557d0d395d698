"""Kept copies: read from the report's own folder, and from nowhere else."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from sitrep.loading.load import load

REPORT = """\
report: {title: Exercise, as_of: 2024-05-08, issuer: Example team}
actors: [{id: monitor, name: Example Monitor, kind: monitor}]
sources:
  - {id: doc, title: Report, publisher: monitor, kind: report, address: not available,
     published: 2024-05-08, accessed: 2024-05-08, language: en, archive: {%s}}
"""


def report(folder: Path, archive: str) -> Path:
    (folder / "report.yaml").write_text(REPORT % archive, "utf-8")
    return folder


def test_a_copy_is_read_as_text_and_html_as_a_reader_sees_it(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    html = (
        "<html><head><title>x</title></head><body>Said <b>so</b>.<script>no</script></body></html>"
    )
    (tmp_path / "archive" / "doc.html").write_text(html, "utf-8")
    digest = sha256(html.encode()).hexdigest()
    loaded = load(report(tmp_path, f"copy_file: archive/doc.html, sha256: {digest}"))
    assert loaded.findings == ()
    assert " ".join(loaded.index.copies["doc"].split()) == "Said so."


@pytest.mark.parametrize("size", [2_000_001])
def test_a_copy_that_is_too_large_is_refused(tmp_path: Path, size: int) -> None:
    (tmp_path / "doc.txt").write_bytes(b"a" * size)
    (finding,) = load(report(tmp_path, "copy_file: doc.txt")).findings
    assert (finding.rule, "too large" in finding.got) == ("copy-not-read", True)


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text("not for this report", "utf-8")
    (inside / "doc.txt").symlink_to(tmp_path / "secret.txt")
    loaded = load(report(inside, "copy_file: doc.txt"))
    assert [one.rule for one in loaded.findings] == ["copy-not-read"]
    assert loaded.copies == ()


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hosts", ".hidden", "a//b"])
def test_a_path_out_of_the_folder_is_no_name_of_a_copy(tmp_path: Path, name: str) -> None:
    found = load(report(tmp_path, f"copy_file: {name}")).findings
    assert [one.rule for one in found] == ["wrong-value"]


def test_a_copy_without_a_word_is_refused(tmp_path: Path) -> None:
    (tmp_path / "doc.html").write_text("<![ broken", "utf-8")
    found = load(report(tmp_path, "copy_file: doc.html")).findings
    assert [one.rule for one in found] == ["copy-not-read"]


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "doc.txt").symlink_to(tmp_path / "doc.txt")
    found = load(report(tmp_path, "copy_file: doc.txt")).findings
    assert [one.rule for one in found] == ["copy-not-read"]


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "doc.txt").write_bytes(b"\xff\xfe\x00\x01")
    found = load(report(tmp_path, "copy_file: doc.txt")).findings
    assert [one.rule for one in found] == ["copy-not-read"]
