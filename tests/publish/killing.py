"""Children that are killed at a line of the room, forked from a process that holds little else.

A fork copies the tables of all memory, of which a test run holds much. The small process answers
each request on its standard input.
"""

from __future__ import annotations

import errno
import gc
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any, BinaryIO

import sitrep.publish as room
from tests.support.daily import LONG

ROOM = Path(room.__file__).parent
NEVER = 10**6
"""The number of a line that no run comes to."""


class Killer:
    """The small process, as its owner sees it.

    It syncs nothing: what a killed process wrote outlives it all the same. Without ``links`` a
    child has a file system that refuses hard links.
    """

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def killed_at(
        self, line: int, action: Callable[..., object], *args: object, links: bool = True
    ) -> bool:
        """Whether a child was killed before that line of the room, or else came to its end."""
        code: int = self._ask(line, action, args, links)
        return was_killed(code)

    def lines(
        self, folder: Path, action: Callable[..., object], *args: object, links: bool = True
    ) -> list[int]:
        """The lines of a run before which the folder is not what it was one line earlier.

        A death leaves the folder and nothing else: lines between which nothing changed in it are
        one to whoever comes after.
        """
        found: list[int] = self._ask(folder, action, args, links)
        return found

    def _ask(self, *request: object) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        pickle.dump(request, self._process.stdin)
        self._process.stdin.flush()
        return pickle.load(self._process.stdout)


@contextmanager
def killer() -> Iterator[Killer]:
    """Start the small process, which ends with its input."""
    command = [sys.executable, "-m", __name__]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOM.parents[1], stdin=pipe, stdout=pipe) as process:
        yield Killer(process)


def in_child(action: Callable[[], object]) -> int:
    """Run in a forked process; 0 for a clean end, 1 for an exception, -9 when it was killed."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            action()
            code = 0
        except BaseException as error:
            os.write(2, f"{error!r}\n".encode())
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def killed_at(line: int, action: Callable[[], object]) -> bool:
    """As a Killer's, in a child of this very process, and with every sync."""
    return was_killed(in_child(lambda: _deadly(line, action)))


def was_killed(code: int) -> bool:
    assert code in (0, -signal.SIGKILL)
    return code != 0


def _traced(action: Callable[[], object], before: Callable[[int], object]) -> None:
    """Run, and call ``before`` each line of the room with the number of lines before it."""
    count = 0

    def local(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        if event == "line":
            before(count)
            count += 1
        return local

    def entered(frame: FrameType, event: str, _: Any) -> Any:
        return local if frame.f_code.co_filename.startswith(str(ROOM)) else None

    sys.settrace(entered)
    action()
    sys.settrace(None)


def _deadly(line: int, action: Callable[[], object]) -> None:
    def before(number: int) -> None:
        if number >= line:
            os.kill(os.getpid(), signal.SIGKILL)

    _traced(action, before)


def _changes(folder: Path, action: Callable[[], object]) -> list[int]:
    found: list[int] = []
    last: object = None

    def before(number: int) -> None:
        nonlocal last
        now = state(folder)
        if LONG or now != last:
            found.append(number)
        last = now

    _traced(action, before)
    return found


def state(folder: Path) -> dict[str, tuple[object, ...]]:
    """All that a folder holds: the content, the number, rights and owner of each file."""
    found = dict[str, tuple[object, ...]]()
    for entry in os.scandir(folder):
        info = entry.stat(follow_symlinks=False)
        path = Path(entry)
        content = path.readlink() if path.is_symlink() else path.read_bytes()
        found[entry.name] = (content, info.st_ino, info.st_mode, info.st_nlink, info.st_uid)
    return found


def _refused(*_: object, **__: object) -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def _run(action: Callable[..., object], args: tuple[object, ...], links: bool) -> None:
    if not links:
        os.link = _refused
    action(*args)


def _serve(requests: BinaryIO, answers: BinaryIO) -> None:
    def answer(value: object) -> None:
        pickle.dump(value, answers)
        answers.flush()

    while True:
        try:
            asked, *task = pickle.load(requests)
        except EOFError:
            return
        run = partial(_run, *task)
        if isinstance(asked, Path):
            noted = partial(_changes, asked, run)
            assert in_child(lambda noted=noted: answer(noted())) == 0  # type: ignore[misc]
        else:
            answer(in_child(partial(_deadly, asked, run)))


if __name__ == "__main__":
    os.fsync = lambda fd: None
    gc.disable()
    _serve(sys.stdin.buffer, sys.stdout.buffer)
