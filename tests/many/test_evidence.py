"""What is read and what is said to have been read are of the same moment."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

import sitrep
from sitrep.filesystem.snapshot import refresh, take
from sitrep.filesystem.stamps import FILE, FOLDER
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.pipeline import inputs_seen
from tests.many.report import write


def writing(monkeypatch: pytest.MonkeyPatch, file: Path, times: int) -> list[int]:
    """Somebody else writes the file, so many times, just after it was read."""
    reads: list[int] = []

    def read(path: Path) -> Loaded:
        loaded = load(path)
        reads.append(len(reads))
        if len(reads) <= times:
            file.write_text(
                file.read_text("utf-8").replace("flood", f"flood {len(reads)}"), "utf-8"
            )
        return loaded

    monkeypatch.setattr(inputs_seen, "load", read)
    return reads


def test_a_file_that_changes_while_it_is_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    header = write(tmp_path / "valley") / "report.yaml"
    reads = writing(monkeypatch, header, 1)
    found = inputs_seen.read_inputs(tmp_path / "valley")
    assert len(reads) >= 2
    assert found.loaded.report is not None
    assert "flood 1" in found.loaded.report.report.title
    digests = {Path(one.path).name: one.digest for one in found.seen}
    assert digests["report.yaml"] == sha256(header.read_bytes()).hexdigest()


def test_a_file_that_changes_all_the_time_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    header = write(tmp_path / "valley") / "report.yaml"
    writing(monkeypatch, header, 99)
    with pytest.raises(sitrep.UnreadableInput, match="again and again"):
        sitrep.build(tmp_path / "valley", tmp_path / "out", sitrep.BuildOptions(to=["markdown"]))
    assert not (tmp_path / "out").exists()


def test_a_fresh_look_does_not_trust_its_stamp(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("one")
    assert not take(FILE, file).settled
    os.utime(file, (1, 1))
    assert not take(FILE, file).settled


def test_a_look_knows_what_holds_something_else(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("one")
    of_file, of_folder = take(FILE, file), take(FOLDER, tmp_path)
    assert refresh(of_file) == take(FILE, file)
    file.write_text("two")
    assert refresh(of_file) is None
    assert refresh(of_folder) is not None
    (tmp_path / ".hidden").touch()
    assert refresh(of_folder) is not None
    (tmp_path / "more").touch()
    assert refresh(of_folder) is None
    file.unlink()
    assert refresh(of_file) is None
