"""Workers: every report is built once, whatever happens to the process that builds it."""

from __future__ import annotations

import gc
import os
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest

import sitrep
from sitrep.many import workers
from sitrep.many.work import Task
from sitrep.many.workers import Workers, each
from sitrep.pipeline.build import build
from tests.many.fatal import Fatal
from tests.many.report import several, visible
from tests.support.daily import some

WISH = sitrep.BuildOptions(to=["markdown"])


def tasks_of(reports: list[Path], out: Path) -> dict[int, Task]:
    return {
        number: Task(report, report.name, out / report.name, WISH)
        for number, report in enumerate(reports)
    }


def pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    return several(tmp_path, 4)


def here(reports: list[Path], out: Path) -> dict[str, bytes]:
    sitrep.build_many(reports, out, WISH)
    return visible(out)


def test_workers_of_ours_write_what_one_process_writes(reports: list[Path], tmp_path: Path) -> None:
    heard: list[str] = []
    outcomes = sitrep.build_many(
        reports, tmp_path / "two", WISH, jobs=2, tell=lambda one: heard.append(one.name)
    )
    assert [one.name for one in outcomes] == [report.name for report in reports]
    assert sorted(heard) == [report.name for report in reports]
    assert all(one.ok and not one.unchanged for one in outcomes)
    assert len(visible(tmp_path / "two")) == 2 * len(reports)
    assert visible(tmp_path / "two") == here(reports, tmp_path / "one")


@pytest.mark.parametrize("jobs", some([2, 1], 2))
def test_workers_that_are_renewed_lose_nothing(
    jobs: int, reports: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "RENEWED_AFTER", 1)
    found = list(each(tasks_of(reports[:3], tmp_path / "out"), Workers(build, None, jobs, True)))
    assert sorted(number for number, _ in found) == [0, 1, 2]
    assert all(done.outcome.ok for _, done in found)


@pytest.mark.long
def test_any_executor_will_do_and_its_workers_may_stand_elsewhere(
    reports: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (reports[1] / "tolls.yaml").write_text("tolls: [{id: x}]\n")
    named = [Path(report.name) for report in reports] + [Path("nowhere")]
    with ThreadPoolExecutor(2) as executor:
        far = sitrep.build_many(named, "far", WISH, executor=executor)
    near = sitrep.build_many(named, "near", WISH)
    assert [one.code for one in far] == [0, 1, 0, 0, 2]
    assert [one.findings for one in far] == [one.findings for one in near]
    assert [one.trouble for one in far] == [one.trouble for one in near]
    assert far[0].files[0] == Path("far/valley-00/valley-00.md")
    assert visible(tmp_path / "far") == visible(tmp_path / "near")
    again = sitrep.build_many(named, "far", WISH)
    assert [one.unchanged for one in again] == [True, False, True, True, False]


@pytest.mark.long
@pytest.mark.parametrize("whose", some(["ours", "given"], 2))
def test_a_worker_that_dies_once_loses_nothing(
    reports: list[Path], tmp_path: Path, whose: str
) -> None:
    fatal = Fatal(reports[1])
    fatal.marker = tmp_path / "died"
    tasks = tasks_of([reports[0], fatal, *reports[2:]], tmp_path / "out")
    given: Executor | None = pool() if whose == "given" else None
    found = list(each(tasks, Workers(build, given, 2)))
    assert fatal.marker.exists()
    assert sorted(number for number, _ in found) == [0, 1, 2, 3]
    assert all(done.outcome.ok for _, done in found)
    assert visible(tmp_path / "out") == here(reports, tmp_path / "one")


@pytest.mark.parametrize("whose", some(["ours", "given"], 2))
def test_what_kills_every_worker_is_named(reports: list[Path], tmp_path: Path, whose: str) -> None:
    tasks = tasks_of([reports[0], Fatal(reports[1]), *reports[2:]], tmp_path / "out")
    given: Executor | None = pool() if whose == "given" else None
    found = dict(each(tasks, Workers(build, given, 2)))
    assert [found[number].outcome.code for number in range(4)] == [0, 3, 0, 0]
    assert "ended twice before it was done" in found[1].outcome.trouble
    assert str(reports[1]) in found[1].outcome.trouble
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        report.name for report in reports if report != reports[1]
    ]


@pytest.mark.long
def test_an_executor_that_was_shut_down_loses_nothing(reports: list[Path], tmp_path: Path) -> None:
    closed = ThreadPoolExecutor(1)
    closed.shutdown()
    outcomes = sitrep.build_many(reports[:2], tmp_path / "out", WISH, executor=closed)
    assert [one.code for one in outcomes] == [0, 0]


def test_a_worker_ends_with_whoever_gave_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a killed run leaves waiting would wait for ever."""
    sentinel, held_by_parent = os.pipe()
    ended: list[int] = []
    born: list[Thread] = []

    def thread(**how: object) -> Thread:
        born.append(Thread(**how))  # type: ignore[arg-type]
        return born[0]

    monkeypatch.setattr(workers, "parent_process", lambda: SimpleNamespace(sentinel=sentinel))
    monkeypatch.setattr(workers, "Thread", thread)
    monkeypatch.setattr(os, "_exit", ended.append)
    try:
        passing = tmp_path / "passing"
        passing.mkdir()
        workers._born(str(passing))
        born[0].join(0.02)
        assert ended == []
        os.close(held_by_parent)
        born[0].join(5)
        assert ended == [1]
        assert not passing.exists()
    finally:
        gc.enable()
        os.close(sentinel)
