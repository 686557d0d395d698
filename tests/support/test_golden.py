"""Files of expected output are compared with, and written where they are to be accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.golden import Golden
from tests.support.golden_findings import Found, agree, anew, read

COMPARE, ACCEPT = Golden(accept=False), Golden(accept=True)
KEPT = "a.yaml:1:2 error one\n  twelve people\na.yaml:3:1 notice two\n"


def test_what_differs_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text("before")
    for made in ("after", b"after"):
        with pytest.raises(AssertionError):
            COMPARE.file(file, made)
    assert file.read_text() == "before"
    COMPARE.file(file, "before")


def test_a_file_that_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        COMPARE.file(tmp_path / "page.md", "made")
    assert not (tmp_path / "page.md").exists()


def test_what_is_accepted_is_written_and_then_agrees(tmp_path: Path) -> None:
    ACCEPT.file(tmp_path / "deep" / "page.md", "made\n")
    COMPARE.file(tmp_path / "deep" / "page.md", "made\n")


def test_a_folder_holds_what_is_made_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text("old")
    with pytest.raises(AssertionError):
        COMPARE.folder(tmp_path, {"new.md": "new"})
    ACCEPT.folder(tmp_path, {"new.md": "new"})
    assert [one.name for one in tmp_path.iterdir()] == ["new.md"]
    COMPARE.folder(tmp_path, {"new.md": b"new"})


def test_findings_agree_in_order_and_in_words() -> None:
    assert [one.words for one in read(KEPT)] == [("twelve people",), ()]
    first, second = (Found(one.line, "Got twelve people.") for one in read(KEPT))
    agree(KEPT, [first, second])
    for wrong in ([second, first], [first], [Found(first.line, "none"), second]):
        with pytest.raises(AssertionError):
            agree(KEPT, wrong)


def test_words_follow_their_finding_and_are_never_dropped() -> None:
    moved = Found("a.yaml:9:2 error one", "Got:\nthirteen people.\nMend it.")
    text = anew(KEPT, [moved, Found("a.yaml:4:4 error three", "new")])
    assert text == "a.yaml:9:2 error one\n  thirteen people.\na.yaml:4:4 error three\n"
    assert anew(KEPT, [Found(one.line, "twelve people") for one in read(KEPT)]) == KEPT


def test_a_test_that_asks_for_it_is_marked(golden: Golden, request: pytest.FixtureRequest) -> None:
    assert isinstance(golden, Golden)
    assert request.node.get_closest_marker("golden") is not None
