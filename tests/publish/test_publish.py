"""The promise of `publish`: one whole set, the old or the new, whatever happens."""

from __future__ import annotations

import errno
import fcntl
import os
import random
import resource
import secrets
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.errors import NotWritten
from sitrep.publish import lock, publish, recover
from sitrep.publish.journal import JOURNAL, MAGIC, opened
from tests.publish.killing import NEVER, ROOM, Killer, in_child, killed_at, killer
from tests.support.daily import LONG

OLD = {"a.pdf": b"old a", "b.json": b"old b", "same.txt": b"same"}
NEW = {"a.pdf": b"new a!", "b.json": b"", "c.html": b"new c" * 999, "same.txt": b"same"}
THIRD = {"a.pdf": b"third", "c.html": b"third c"}
FOREIGN = {"notes.doc": b"mine", ".hidden": b"mine too", ".sitrep-0-0.new": b"not yours"}
LINK = "link.pdf"

Shown = dict[str, bytes | str]


def show(folder: Path) -> Shown:
    """Everything in the folder: the bytes of a file, or where a link points."""
    return {
        path.name: f"-> {path.readlink()}" if path.is_symlink() else path.read_bytes()
        for path in folder.iterdir()
    }


def build(folder: Path) -> tuple[dict[str, bytes], Shown, Shown]:
    """A folder with the old set, a link and foreign files; the outputs; both whole states."""
    folder.mkdir()
    for name, data in {**OLD, **FOREIGN}.items():
        (folder / name).write_bytes(data)
    (folder / LINK).symlink_to("notes.doc")
    old = show(folder)
    outputs = {"a.pdf": NEW["a.pdf"], LINK: b"new link", **NEW}
    return outputs, old, {**old, **outputs}


class Fault:
    """Makes a function of `os` fail at its n-th call, once or from then on."""

    def __init__(self, name: str, at: int, *, forever: bool = False) -> None:
        self.name, self.at, self.forever = name, at, forever
        self.calls = 0
        self.real = getattr(os, name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.calls += 1
        if self.calls - 1 == self.at or (self.forever and self.calls > self.at):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return self.real(*args, **kwargs)

    @property
    def struck(self) -> bool:
        return self.calls > self.at


@contextmanager
def patched(name: str, function: Any) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, name, function)
        yield


@contextmanager
def links_refused(refused: bool) -> Iterator[None]:
    """A file system without hard links, when asked for."""
    if not refused:
        yield
        return
    with patched("link", Fault("link", 0, forever=True)):
        yield


# The children do nothing that another thread of the test runner could have locked.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


# What is written


def test_writes_a_set_into_a_folder_that_is_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "x" / "y"
    outputs = {"z.txt": b"1", "تقرير سوريا.pdf": b"2", "a.txt": b""}
    assert publish(outputs, folder) == tuple(folder / name for name in outputs)
    assert show(folder) == outputs


def test_nothing_to_write_still_makes_the_folder(tmp_path: Path) -> None:
    assert publish({}, tmp_path / "x") == ()
    assert show(tmp_path / "x") == {}


def test_replaces_a_set_and_leaves_the_rest(tmp_path: Path) -> None:
    outputs, _, new = build(tmp_path / "f")
    foreign = {name: os.lstat(tmp_path / "f" / name) for name in FOREIGN}
    publish(outputs, tmp_path / "f")
    assert show(tmp_path / "f") == new
    assert {name: os.lstat(tmp_path / "f" / name) for name in FOREIGN} == foreign


def test_equal_bytes_are_not_touched(tmp_path: Path) -> None:
    def written() -> dict[str, tuple[int, int]]:
        found = {name: os.lstat(tmp_path / name) for name in OLD}
        return {name: (one.st_ino, one.st_mtime_ns) for name, one in found.items()}

    publish(OLD, tmp_path)
    before = written()
    publish({**OLD, "b.json": b"other"}, tmp_path)
    after = written()
    assert [name for name in OLD if before[name] != after[name]] == ["b.json"]


@pytest.mark.parametrize(
    "name", ["", ".", "..", ".x", "a/b", "/a", "../a", "a\\b", "a\0", "a\nb", "a\x7f", "\ud800"]
)
def test_a_name_that_is_not_plain_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotWritten, match="not a plain file name"):
        publish({"good.txt": b"", name: b""}, tmp_path / "f")
    assert show(tmp_path) == {}


def test_modes_follow_the_umask_or_the_earlier_file(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"")
    (tmp_path / "kept").chmod(0o604)
    (tmp_path / "bare").write_bytes(b"")
    (tmp_path / "bare").chmod(0o4044)
    (tmp_path / "link").symlink_to("kept")
    before = os.umask(0o027)
    try:
        publish(dict.fromkeys(("kept", "bare", "new", "link"), b"x"), tmp_path)
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.lstat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"kept": 0o604, "bare": 0o044, "new": 0o640, "link": 0o640}


@pytest.mark.parametrize("points_to", ["file", "folder", "nowhere"])
def test_a_link_is_itself_replaced(tmp_path: Path, points_to: str) -> None:
    (tmp_path / "file").write_bytes(b"same")
    (tmp_path / "folder").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "x").symlink_to(tmp_path / points_to)
    publish({"x": b"same"}, tmp_path / "out")
    assert show(tmp_path / "out") == {"x": b"same"}
    assert (tmp_path / "file").read_bytes() == b"same"
    assert {path.name for path in tmp_path.iterdir()} == {"file", "folder", "out"}


names = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/\\"),
                min_size=1, max_size=40).filter(lambda name: not name.startswith("."))  # fmt: skip
sets = st.dictionaries(names | st.sampled_from(["a", "b", "c", "d"]), st.binary(max_size=9))


@given(old=sets, new=sets, at=st.integers(0, 12))
@settings(deadline=None, max_examples=150)
def test_any_set_over_any_set(old: dict[str, bytes], new: dict[str, bytes], at: int) -> None:
    with tempfile.TemporaryDirectory() as path:
        folder = Path(path)
        publish(old, folder)
        times = {name: os.lstat(folder / name).st_mtime_ns for name in old}
        fault = Fault("replace", at)
        with patched("replace", fault), suppress(NotWritten):
            publish(new, folder)
        assert show(folder) == (old if fault.struck else {**old, **new})
        for name, data in old.items():
            if fault.struck or new.get(name, data) == data:
                assert os.lstat(folder / name).st_mtime_ns == times[name]
        assert publish(new, folder) == tuple(folder / name for name in new)
        assert show(folder) == {**old, **new}


def test_a_private_file_is_private_from_its_first_moment(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o640)
    seen, real = [], os.fchmod

    def watched(handle: int, mode: int) -> None:
        seen.append((stat.S_IMODE(os.fstat(handle).st_mode), os.fstat(handle).st_size))
        real(handle, mode)

    with patched("fchmod", watched):
        publish({"a": b"new"}, tmp_path)
    assert seen == [(0o600, 0)]


def test_a_planted_link_is_not_written_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secrets, "token_hex", lambda size: "00" * size)
    (tmp_path / "f").mkdir()
    (tmp_path / "victim").write_bytes(b"victim")
    (tmp_path / "f" / f".sitrep-{'00' * 8}-0.new").symlink_to(tmp_path / "victim")
    with pytest.raises(NotWritten, match="File exists"):
        publish({"a": b"new"}, tmp_path / "f")
    assert (tmp_path / "victim").read_bytes() == b"victim"


def test_a_folder_that_cannot_be_synced_is_written_all_the_same(tmp_path: Path) -> None:
    real = os.fsync

    def unable(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        real(handle)

    with patched("fsync", unable):
        publish(NEW, tmp_path)
    assert show(tmp_path) == NEW


def test_the_disk_is_told_in_the_right_order(tmp_path: Path) -> None:
    """A loss of power is survived only if each step is on the disk before the next begins."""
    (tmp_path / "a").write_bytes(b"old")
    calls: list[str] = []

    def logged(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            folder = name == "fsync" and stat.S_ISDIR(os.fstat(args[0]).st_mode)
            calls.append("fsync folder" if folder else name)
            return real(*args, **kwargs)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in ("fsync", "ftruncate", "link", "pwrite", "replace", "unlink"):
            patch.setattr(os, name, logged(name, getattr(os, name)))
        publish({"a": b"new", "b": b"new"}, tmp_path)
    tidied = ["pwrite", *["unlink"] * 4, "fsync folder", "ftruncate", "unlink"]
    assert calls == [
        *("ftruncate", "fsync", "fsync folder"),
        *("fsync", "link", "fsync", "fsync folder"),
        *("pwrite", "fsync", "replace", "replace", "fsync folder", "pwrite", "fsync"),
        *tidied,
    ]


# What fails


@pytest.mark.parametrize("kind", ["folder", "full folder", "pipe"])
def test_a_target_that_is_no_file(tmp_path: Path, kind: str) -> None:
    outputs, old, _ = build(tmp_path / "f")
    os.mkfifo(tmp_path / "f" / "z") if kind == "pipe" else (tmp_path / "f" / "z").mkdir()
    if kind == "full folder":
        (tmp_path / "f" / "z" / "inside").write_bytes(b"")
    reason = "Not a regular file" if kind == "pipe" else "Is a directory"
    with pytest.raises(NotWritten, match=f"/z was not written: {reason}"):
        publish({**outputs, "z": b""}, tmp_path / "f")
    assert {path.name for path in (tmp_path / "f").iterdir()} == {*old, "z"}
    assert (tmp_path / "f" / "a.pdf").read_bytes() == b"old a"


def test_a_folder_that_is_a_file_or_below_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "nowhere").symlink_to("missing")
    for folder in ("file", "file/below", "nowhere"):
        with pytest.raises(NotWritten, match=f"{folder} was not written: "):
            publish({"a": b""}, tmp_path / folder)
    assert show(tmp_path) == {"file": b"x", "nowhere": "-> missing"}


def test_a_name_too_long_leaves_no_folder_behind(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="File name too long"):
        publish({"a": b"", "x" * 300: b""}, tmp_path / "p" / "q")
    assert show(tmp_path) == {}


@pytest.mark.parametrize("copies", [False, True])
def test_a_target_that_becomes_a_folder_while_renaming(tmp_path: Path, copies: bool) -> None:
    outputs, old, _ = build(tmp_path / "f")
    real = os.replace

    def occupied(source: Path, target: Path) -> None:
        if target.name == "c.html":
            target.mkdir()
        real(source, target)

    refusal = pytest.raises(NotWritten, match=r"c\.html was not written: Is a directory\.$")
    with links_refused(copies), patched("replace", occupied), refusal:
        publish(outputs, tmp_path / "f")
    (tmp_path / "f" / "c.html").rmdir()
    assert show(tmp_path / "f") == old


@pytest.mark.parametrize("copies", [False, True])
@pytest.mark.parametrize("at", range(4))
def test_a_rename_that_fails(tmp_path: Path, at: int, copies: bool) -> None:
    outputs, old, _ = build(tmp_path / "f")
    changed = [name for name in outputs if name != "same.txt"]
    (tmp_path / "f" / "a.pdf").chmod(0o640)
    before = {name: os.lstat(tmp_path / "f" / name) for name in old}
    refusal = pytest.raises(NotWritten, match=f"{changed[at]} was not written: Input/output error")
    with links_refused(copies), patched("replace", Fault("replace", at)), refusal:
        publish(outputs, tmp_path / "f")
    assert show(tmp_path / "f") == old
    for name, was in before.items():
        now = os.lstat(tmp_path / "f" / name)
        assert (now.st_mode, now.st_uid, now.st_nlink) == (was.st_mode, was.st_uid, was.st_nlink)
        if not stat.S_ISLNK(was.st_mode):
            assert (now.st_mtime_ns, copies or now.st_ino) == (
                was.st_mtime_ns,
                copies or was.st_ino,
            )


def test_an_interrupt_is_passed_on_and_undone(tmp_path: Path) -> None:
    outputs, old, _ = build(tmp_path / "f")
    real = os.replace

    def interrupted(source: Path, target: Path) -> None:
        real(source, target)
        if target.name == "c.html":
            raise KeyboardInterrupt

    with patched("replace", interrupted), pytest.raises(KeyboardInterrupt):
        publish(outputs, tmp_path / "f")
    assert show(tmp_path / "f") == old


CALLS = ["chown", "close", "fstat", "fsync", "ftruncate", "link", "lseek", "lstat", "mkdir",
         "open", "pwrite", "readlink", "replace", "stat", "symlink", "unlink"]  # fmt: skip


# Without any `close`, the process would keep its own lock.
FAULTS = [(name, forever) for name in CALLS for forever in (False, name != "close")]


@pytest.mark.parametrize(("name", "forever"), sorted(set(FAULTS)))
def test_any_call_that_fails_at_any_time(tmp_path: Path, name: str, forever: bool) -> None:
    """Raised means the old set and returned means the new one, at the latest after `recover`."""
    for at in range(200):
        folder = tmp_path / str(at)
        outputs, old, new = build(folder)
        fault, told = Fault(name, at, forever=forever), None
        with patched(name, fault), patched_wait(0):
            try:
                publish(outputs, folder)
            except NotWritten as error:
                told = str(error)
        recover(folder)
        assert show(folder) == (old if told else new)
        assert told is None or "Input/output error" in told
        if not fault.struck:
            return
    raise AssertionError("the fault never came too late")


@contextmanager
def patched_wait(seconds: float) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lock, "WAIT_SECONDS", seconds)
        yield


def test_what_cannot_be_put_back_now_is_put_back_by_the_next_run(tmp_path: Path) -> None:
    outputs, old, _ = build(tmp_path / "f")
    refusal = pytest.raises(NotWritten, match=r"could not be put back .* next run")
    with patched("replace", Fault("replace", 3, forever=True)), refusal:
        publish(outputs, tmp_path / "f")
    publish(THIRD, tmp_path / "f")
    assert show(tmp_path / "f") == {**old, **THIRD}


@pytest.mark.parametrize("limit", [0, 10, 33, 200, 900, 999, 4000, 4994, 4995, 9000])
def test_a_disk_that_is_full(tmp_path: Path, limit: int) -> None:
    """A limit on the size of a file cuts the write short, as a full disk does."""
    outputs, old, new = build(tmp_path / "f")

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        with pytest.raises(NotWritten, match=r"(f|c\.html) was not written: File too large\.$"):
            publish(outputs, tmp_path / "f")

    fits = limit >= len(outputs["c.html"])
    assert in_child(limited) == int(fits)
    assert show(tmp_path / "f") == (new if fits else old)


def as_nobody(folder: Path, action: Callable[[], object]) -> int:
    """Run in the folder, in a child without the rights of root."""

    def run() -> None:
        os.chdir(folder)
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        action()

    return in_child(run)


def test_a_folder_without_the_right_to_write(tmp_path: Path) -> None:
    outputs, old, _ = build(tmp_path / "f")
    (tmp_path / "f").chmod(0o555)

    def refused() -> None:
        with pytest.raises(NotWritten, match="was not written: Permission denied"):
            publish(outputs, Path())

    assert as_nobody(tmp_path / "f", refused) == 0
    assert show(tmp_path / "f") == old


@pytest.mark.skipif(os.geteuid() != 0, reason="needs two users")
@pytest.mark.parametrize("mode", [0o644, 0o666])
def test_a_stranger_s_file_in_a_sticky_folder(tmp_path: Path, mode: int) -> None:
    """The second rename is refused by the system itself, after the first has happened."""
    (tmp_path / "b").write_bytes(b"old b")
    (tmp_path / "b").chmod(mode)
    (tmp_path / "link").symlink_to("b")
    tmp_path.chmod(0o1777)

    def refused() -> None:
        for name in ("b", "link"):
            with pytest.raises(NotWritten, match=f"{name} was not written: Operation not"):
                publish({"a": b"new a", name: b"new b"}, Path())

    assert as_nobody(tmp_path, refused) == 0
    assert show(tmp_path) == {"b": b"old b", "link": "-> b"}


@pytest.mark.skipif(os.geteuid() != 0, reason="needs two users")
def test_an_owner_is_put_back(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    os.chown(tmp_path / "a", 65534, 65534)
    tmp_path.chmod(0o1777)
    with patched("replace", Fault("replace", 1)), pytest.raises(NotWritten):
        publish({"a": b"new", "b": b"new"}, tmp_path)
    assert show(tmp_path) == {"a": b"old"}
    assert os.lstat(tmp_path / "a").st_uid == 65534


# What is killed


@pytest.fixture(scope="module", name="killer")
def _killer() -> Iterator[Killer]:
    with killer() as one:
        yield one


@pytest.fixture
def unsynced(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a killed process wrote outlives it without any sync, which would only be slow here."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.mark.usefixtures("unsynced")
@pytest.mark.parametrize("copies", [False, True])
@pytest.mark.parametrize("after", ["recover", "publish", "failing publish"])
def test_killed_before_any_line(tmp_path: Path, killer: Killer, after: str, copies: bool) -> None:
    outputs, old, new = build(tmp_path / "whole")
    lines = killer.lines(tmp_path / "whole", publish, outputs, tmp_path / "whole", links=not copies)
    seen = set()
    for line in (*lines, NEVER):
        folder = tmp_path / str(line)
        build(folder)
        killed = killer.killed_at(line, publish, outputs, folder, links=not copies)
        assert killed is (line != NEVER)
        if after == "publish":
            publish(THIRD, folder)
            stands = show(folder)
            assert stands in ({**old, **THIRD}, {**new, **THIRD})
        else:
            with suppress(NotWritten):
                recover(folder) if after == "recover" else publish({"x" * 300: b""}, folder)
            stands = show(folder)
            assert stands in (old, new)
        seen.add(stands["b.json"])
    assert seen == {b"old b", b""}
    assert len(lines) > 4 * len(outputs)


def rests(tmp_path: Path, killer: Killer) -> Iterator[Path]:
    """A folder for every state that a killed run can leave behind."""
    outputs, _, _ = build(tmp_path / "all")
    for line in killer.lines(tmp_path / "all", publish, outputs, tmp_path / "all"):
        folder = tmp_path / f"rest {line}"
        build(folder)
        assert killer.killed_at(line, publish, outputs, folder)
        yield folder


def clone(source: Path, folder: Path) -> None:
    """Copy a folder such that two names of one file are that again."""
    folder.mkdir()
    known: dict[int, Path] = {}
    for path in source.iterdir():
        copy = folder / path.name
        twin = known.setdefault(path.lstat().st_ino, copy)
        if twin != copy:
            os.link(twin, copy, follow_symlinks=False)
        elif path.is_symlink():
            copy.symlink_to(path.readlink())
        else:
            copy.write_bytes(path.read_bytes())


@pytest.mark.long
@pytest.mark.usefixtures("unsynced")
def test_killed_again_while_recovering(tmp_path: Path, killer: Killer) -> None:
    _, old, new = build(tmp_path / "model")
    for rest in rests(tmp_path, killer):
        whole = tmp_path / f"{rest.name} whole"
        clone(rest, whole)
        for line in (*killer.lines(whole, recover, whole), NEVER):
            folder = tmp_path / f"{rest.name} {line}"
            clone(rest, folder)
            killed = killer.killed_at(line, recover, folder)
            assert killed is (line != NEVER)
            recover(folder)
            assert show(folder) in (old, new)


def killed_while_placing(folder: Path, after: int) -> tuple[dict[str, bytes], Shown, Shown]:
    """A run killed right after the given number of renames."""
    states = build(folder)

    def deadly(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def run() -> None:
        real, done = os.replace, 0

        def counted(source: Path, target: Path) -> None:
            nonlocal done
            real(source, target)
            done += 1
            if done == after:
                deadly()

        with patched("replace", counted):
            publish(states[0], folder)

    assert in_child(run) == -signal.SIGKILL
    return states


@pytest.mark.parametrize("after", [1, 2, 3, 4])
def test_killed_between_two_renames(tmp_path: Path, after: int) -> None:
    _, old, _ = killed_while_placing(tmp_path / "f", after)
    assert show(tmp_path / "f") != old
    recover(tmp_path / "f")
    assert show(tmp_path / "f") == old


def test_recovery_leaves_what_others_wrote_since(tmp_path: Path) -> None:
    _, old, _ = killed_while_placing(tmp_path / "f", 4)
    (tmp_path / "f" / "a.pdf").write_bytes(b"by hand")
    (tmp_path / "f" / "c.html").unlink()
    (tmp_path / "f" / "c.html").write_bytes(b"by hand")
    (tmp_path / "f" / ".sitrep-0123456789abcdef-0.old").write_bytes(b"by hand")
    recover(tmp_path / "f")
    assert show(tmp_path / "f") == {
        **old,
        **dict.fromkeys(("a.pdf", "c.html", ".sitrep-0123456789abcdef-0.old"), b"by hand"),
    }


@pytest.mark.parametrize("kind", ["link", "link to the same bytes", "folder"])
def test_recovery_leaves_what_is_no_file_any_more(tmp_path: Path, kind: str) -> None:
    outputs, old, _ = killed_while_placing(tmp_path / "f", 4)
    (tmp_path / "same").write_bytes(outputs["c.html"])
    target = tmp_path / "f" / "c.html"
    target.unlink()
    if kind == "folder":
        target.mkdir()
    else:
        target.symlink_to(tmp_path / ("missing" if kind == "link" else "same"))
    recover(tmp_path / "f")
    assert target.is_dir() if kind == "folder" else target.is_symlink()
    target.rmdir() if kind == "folder" else target.unlink()
    assert show(tmp_path / "f") == old


def test_recovery_leaves_a_file_that_only_looks_like_ours(tmp_path: Path) -> None:
    """The rename had not happened when the run was killed: somebody else wrote these bytes."""
    outputs, old, _ = killed_while_placing(tmp_path / "f", 1)
    (tmp_path / "f" / "c.html").write_bytes(outputs["c.html"])
    recover(tmp_path / "f")
    assert show(tmp_path / "f") == {**old, "c.html": outputs["c.html"]}


def test_a_recovery_killed_while_tidying_up_restores_nothing_again(tmp_path: Path) -> None:
    outputs, old, _ = killed_while_placing(tmp_path / "f", 1)
    real = os.unlink

    def deadly(path: Path, **_: Any) -> None:
        real(path)
        if path.suffix == ".old" and not list((tmp_path / "f").glob(".*.old")):
            os.kill(os.getpid(), signal.SIGKILL)

    with patched("unlink", deadly):
        assert in_child(lambda: recover(tmp_path / "f")) == -signal.SIGKILL
    (tmp_path / "f" / "c.html").write_bytes(outputs["c.html"])
    recover(tmp_path / "f")
    assert show(tmp_path / "f") == {**old, "c.html": outputs["c.html"]}


def test_a_new_file_is_better_than_none(tmp_path: Path) -> None:
    """Somebody removed the hidden files that recovery needs: what is there stays."""
    outputs, old, _ = killed_while_placing(tmp_path / "f", 1)
    for path in (tmp_path / "f").glob(".*.old"):
        path.unlink()
    recover(tmp_path / "f")
    assert show(tmp_path / "f") == {**old, "a.pdf": outputs["a.pdf"]}


def test_recovery_of_a_folder_that_was_moved(tmp_path: Path) -> None:
    _, old, _ = killed_while_placing(tmp_path / "f", 2)
    (tmp_path / "f").rename(tmp_path / "g")
    recover(tmp_path / "g")
    assert show(tmp_path / "g") == old


def test_recovery_makes_nothing(tmp_path: Path) -> None:
    recover(tmp_path)
    recover(tmp_path / "missing")
    assert show(tmp_path) == {}


def test_a_journal_torn_anywhere_says_that_nothing_was_begun(tmp_path: Path) -> None:
    whole = MAGIC + b'0\n{"token": "0123456789abcdef", "files": [["a", true, "00"]]}\n'
    for length in range(len(whole) + 1):
        for torn in (whole[:length], whole[:length] + b"\0" * 9):
            (tmp_path / JOURNAL).write_bytes(torn)
            (tmp_path / "a").write_bytes(b"a")
            recover(tmp_path)
            assert show(tmp_path) == {"a": b"a"}


@pytest.mark.parametrize(
    "content",
    [
        b"my own notes",
        MAGIC + b"1\n{",
        MAGIC + b"7\n" + b'{"token": "0123456789abcdef", "files": []}',
        MAGIC + b'1\n{"token": "../../../../etc/", "files": []}',
        MAGIC + b'1\n{"token": "0123456789abcdef", "files": [["../a", false, "00"]]}',
        MAGIC + b'1\n{"token": "0123456789abcdef", "files": [[1, false, "00"]]}',
        MAGIC + b'1\n{"token": "0123456789abcdef", "files": [["a"]]}',
        MAGIC + b"1\n[]",
    ],
)
def test_a_journal_that_is_not_ours_is_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / JOURNAL).write_bytes(content)
    for action in (lambda: publish(NEW, tmp_path), lambda: recover(tmp_path)):
        with pytest.raises(NotWritten, match=f"{JOURNAL} is .*; look at it"):
            action()
    assert show(tmp_path) == {JOURNAL: content}


def test_a_link_in_the_place_of_the_journal_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).symlink_to("elsewhere")
    with pytest.raises(NotWritten, match="symbolic links"):
        publish(NEW, tmp_path)
    assert show(tmp_path) == {JOURNAL: "-> elsewhere"}


# What happens at the same time


def test_the_second_run_gives_up_in_the_end(tmp_path: Path) -> None:
    with opened(tmp_path), patched_wait(0.05):
        with pytest.raises(NotWritten, match="another run is writing into it"):
            publish(NEW, tmp_path)
        assert list(show(tmp_path)) == [JOURNAL]
    assert show(tmp_path) == {}


def test_a_lock_that_was_just_removed_is_no_lock(tmp_path: Path) -> None:
    """Between our open and our lock, the holder removed the file and a third run made a new one."""
    real = fcntl.flock
    others: list[int] = []

    def overtaken(handle: int, operation: int) -> None:
        if not others:
            (tmp_path / JOURNAL).unlink()
            others.append(os.open(tmp_path / JOURNAL, os.O_RDWR | os.O_CREAT))
            real(others[0], operation)
        real(handle, operation)

    with pytest.MonkeyPatch.context() as patch, patched_wait(0.05):
        patch.setattr(fcntl, "flock", overtaken)
        with pytest.raises(NotWritten, match="another run is writing into it"):
            publish(NEW, tmp_path)
    os.close(others[0])
    publish(NEW, tmp_path)
    assert show(tmp_path) == NEW


def test_the_second_run_waits_for_the_first(tmp_path: Path) -> None:
    code = "import sys, pathlib, sitrep.publish as p; p.publish({'a': b'x'}, pathlib.Path('.'))"
    path = os.pathsep.join(filter(None, (str(ROOM.parent.parent), os.getenv("PYTHONPATH"))))
    with opened(tmp_path):
        child = subprocess.Popen(
            [sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": path}
        )
        time.sleep(0.5)
        assert child.poll() is None
        assert list(show(tmp_path)) == [JOURNAL]
    assert child.wait(timeout=30) == 0
    assert show(tmp_path) == {"a": b"x"}


@pytest.mark.long
@pytest.mark.parametrize("deadly", [True, False])
def test_many_runs_at_once(tmp_path: Path, deadly: bool) -> None:
    """Each process writes its own sets, some die on the way; one whole set is what is left."""
    folder = tmp_path / "f"

    def write(worker: int) -> None:
        chance = random.Random(worker)
        for turn in range(12 if LONG else 3):
            mark = f"{worker} {turn}".encode()
            step = chance.randrange(900) if deadly else 10**6
            outputs = {name: mark + name.encode() * 50 for name in "abcd"}
            killed_at(step, lambda o=outputs: publish(o, folder))  # type: ignore[misc]

    pids = [fork(lambda w=worker: write(w)) for worker in range(6)]  # type: ignore[misc]
    assert [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids] == [0] * 6
    recover(folder)
    stands = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert set(stands) == set("abcd")
    marks = {data.removesuffix(name.encode() * 50) for name, data in stands.items()}
    assert len(marks) == 1


def fork(action: Callable[[], object]) -> int:
    """Start a child and do not wait for it."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            action()
            code = 0
        finally:
            os._exit(code)
    return pid
