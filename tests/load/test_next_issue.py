"""The header of the next issue says what it said, whichever way its values are written."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sitrep.errors import NotWritten, WrongUse
from sitrep.loading.next_issue import next_issue
from sitrep.publish import files, whole_folder
from tests.support.command import sitrep

TITLES = {
    "folded": "title: >-\n    First paragraph\n\n    second paragraph\n",
    "literal": "title: |-\n    # one\n\n\n    two\n",
    "quoted": 'title: "One\n\n    two"\n',
    "plain": "title: One\n    two\n\n    three\n",
    "with a remark below": "title: One\n\n  # Ours:\n",
}
PREVIOUS = ["", "previous: >-\n    ../first\n", "previous: ../first  # where it lies\n"]


def laid(folder: Path, title: str, previous: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if previous:
        laid(folder.parent / "first", TITLES["folded"])
    header = f"report:\n  {title}  {previous or '# none'}\n"
    text = f"{header}  as_of: 2030-05-08\n  issuer: Team\n"
    (folder / "report.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("previous", PREVIOUS)
@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_value_of_several_lines_stays_whole(tmp_path: Path, title: str, previous: str) -> None:
    last = laid(tmp_path / "last", title, previous)
    made = next_issue(last, tmp_path / "new", "2030-05-09")["report.yaml"]
    before = yaml.safe_load((last / "report.yaml").read_bytes())["report"]
    changed = {"previous": "../last", "as_of": yaml.safe_load("2030-05-09")}
    assert yaml.safe_load(made)["report"] == {**before, **changed}


def test_of_a_folder_that_no_header_can_name_it_is_said(tmp_path: Path) -> None:
    last = laid(tmp_path / "Sitrep #12", TITLES["plain"])
    with pytest.raises(WrongUse, match=r"^\.\./Sitrep #12 cannot be written into the header"):
        next_issue(last, tmp_path / "new", "2030-05-09")


def test_what_cannot_be_changed_line_by_line_is_refused(tmp_path: Path) -> None:
    last = laid(tmp_path / "last", 'title: "One\n two"\n')
    with pytest.raises(WrongUse, match="each key of the header in one line"):
        next_issue(last, tmp_path / "new", "2030-05-09")


def test_an_issue_that_cannot_be_written_whole_is_not_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = laid(tmp_path / "last", TITLES["plain"])
    (last / "deep").mkdir()
    (last / "deep" / "places.yaml").write_text("places: []\n", encoding="utf-8")
    written = files.write_new

    def full(path: Path, data: bytes, mode: int | None) -> None:
        if path.name == "report.yaml":
            raise NotWritten("no space")
        written(path, data, mode)

    order = ("next", last, tmp_path / "new", "--as-of", "2030-05-09")
    with monkeypatch.context() as disk:
        disk.setattr(whole_folder, "write_new", full)
        assert sitrep(*order).returncode == 2
    assert sorted(one.name for one in tmp_path.iterdir()) == ["last"]
    assert sitrep(*order).returncode == 0


def test_the_working_folder_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = laid(tmp_path / "last", TITLES["plain"])
    (tmp_path / "new").mkdir()
    monkeypatch.chdir(tmp_path / "new")
    refused = sitrep("next", last, ".")
    assert (refused.returncode, "the working folder" in refused.stderr) == (2, True)
