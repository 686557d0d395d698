"""What counts as a change, look by look."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from sitrep.serve import watch
from sitrep.serve.watch import PATIENCE, Watch, follow, snapshot


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "copies").mkdir()
    (tmp_path / "a.yaml").write_text("a: 1\n")
    (tmp_path / "copies" / "b.txt").write_text("b\n")
    return tmp_path


def written(folder: Path) -> None:
    (folder / "a.yaml").write_text("a: 22\n")


def written_with_the_old_time(folder: Path) -> None:
    file = folder / "a.yaml"
    old = file.stat().st_mtime_ns
    file.write_text("a: 2\n")
    os.utime(file, ns=(old, old))


def put_in_place(folder: Path) -> None:
    (folder / ".new").write_text("a: 2\n")
    (folder / ".new").replace(folder / "a.yaml")


def vanished(folder: Path) -> None:
    (folder / "copies" / "b.txt").unlink()


def come(folder: Path) -> None:
    (folder / "copies" / "c.txt").write_text("c\n")


def locked(folder: Path) -> None:
    (folder / "a.yaml").chmod(0)


CHANGES = (written, written_with_the_old_time, put_in_place, vanished, come, locked)


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: one.__name__)
def test_a_change_counts_once_when_it_has_come_to_rest(
    folder: Path, change: Callable[[Path], None]
) -> None:
    one = Watch((folder,))
    assert not one.changed()
    change(folder)
    assert [one.changed() for _ in range(4)] == [False, True, False, False]


def test_hidden_files_and_links_that_lead_nowhere_do_not_count(folder: Path) -> None:
    before = snapshot((folder,))
    (folder / ".git").mkdir()
    (folder / ".git" / "index").write_text("x")
    (folder / ".a.yaml.swp").write_text("x")
    (folder / "lost.yaml").symlink_to(folder / "nowhere")
    assert snapshot((folder,)) == before
    assert set(before) == {folder / "a.yaml", folder / "copies" / "b.txt"}


def test_a_report_in_one_file_is_watched_alone(folder: Path) -> None:
    assert set(snapshot((folder / "a.yaml",))) == {folder / "a.yaml"}


def test_a_folder_that_is_gone_is_a_change_and_so_is_its_return(folder: Path) -> None:
    one = Watch((folder / "copies",))
    (folder / "copies").rename(folder / "away")
    assert [one.changed() for _ in range(3)] == [False, True, False]
    (folder / "away").rename(folder / "copies")
    assert [one.changed() for _ in range(3)] == [False, True, False]


def test_files_that_never_rest_are_waited_for_only_so_long(folder: Path) -> None:
    one = Watch((folder,))

    def look(number: int) -> bool:
        (folder / "a.yaml").write_text("x" * number)
        return one.changed()

    assert [look(number) for number in range(10, 11 + PATIENCE)] == [False] * PATIENCE + [True]


def test_what_was_changed_and_changed_back_during_a_build_is_a_change(folder: Path) -> None:
    """The build may have read what stood there in between."""
    one, away = Watch((folder / "copies",)), folder / "away"

    def rebuild() -> None:
        (folder / "copies").rename(away)

    one.over(lambda: None)
    assert [one.changed() for _ in range(2)] == [False, False]
    one.over(rebuild)
    away.rename(folder / "copies")
    assert [one.changed() for _ in range(3)] == [True, False, False]


def test_following_rebuilds_at_a_change_until_it_is_stopped(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "PAUSE", 0.001)
    one, stop, rebuilt = Watch((folder,)), Event(), []

    def rebuild() -> None:
        rebuilt.append(True)
        stop.set()

    written(folder)
    follow(one, rebuild, stop)
    assert rebuilt == [True]
