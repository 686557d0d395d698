"""Whether a build is the one that was last recorded: told from stamps, before anything is imported.

The cache is one file of lines in the user's own cache folder, never beside what is handed on,
which ``sitrep.many.cache`` writes and reads as a whole:

    heading     three lines: what it is, for which version, and a checksum of the rest
    S…          a thing that several reports rest on: kind, whether settled, digest, path, stamp
    E…          a report as it was built (JSON); below it, for the reading here:
    s 0 1       which of the shared things it rests on, by their number
    W…          a thing of its own, written like a shared one
    R…          a run: folder and arguments; below it:
    e 0 1 2     which of the reports it built, by their number
    P…          what an unchanged run says: channel, condition, text

Within a line, NUL stands between parts and for the ends of lines in a text.
"""

from __future__ import annotations

import os
import sys
from binascii import crc32
from stat import S_ISREG

from sitrep.filesystem.stamps import OUTPUT, stamp
from sitrep.version import VERSION

TYPE_CHECKING = False  # the name is known to type checkers; importing `typing` would cost a start
if TYPE_CHECKING:
    from typing import TextIO

CACHE = ".sitrep-cache"
"""The name of a cache that an earlier version wrote into the folder that is built into."""

ALWAYS, PLAIN, COLOURED = "a", "p", "c"
"""When a text is said: always, without colours, with them."""

SETTLED, UNSETTLED = "+", "-"

_KIND = "sitrep cache 1\n"
_MOST_BYTES = 1_000_000_000


def unchanged(arguments: list[str]) -> bool:
    """Say what the build says if nothing changed since it was recorded; otherwise do nothing."""
    if arguments[:1] != ["build"] or "_SITREP_COMPLETE" in os.environ:
        return False
    try:
        lines = read_lines(cache_of(_out(arguments)))
        at = lines.index(f"R{key(arguments)}")
        reports = lines[at + 1].split(" ")[1:]
        if not _stand(lines, set(reports)):
            return False
        told = _told(lines[at + 2 :])
    except (OSError, LookupError, ValueError):
        return False
    _say(told)
    return True


def key(arguments: list[str]) -> str:
    """What tells one run from another: the folder it was started in, and its arguments.

    A folder that is gone has no name, and nothing but whole paths leads anywhere from it.
    """
    try:
        place = os.getcwd()
    except OSError:
        place = ""
    return "\0".join([place, *arguments])


def heading(body: bytes) -> bytes:
    """What stands before the lines; with another sitrep or Python the cache is not read."""
    program = (os.path.dirname(__file__), sys.prefix, os.environ.get("PYTHONPATH", ""))
    made_by = f"{VERSION} {sys.hexversion:x} {sys.platform} {crc32(repr(program).encode()):08x}"
    return f"{_KIND}{made_by}\n{crc32(body):08x}\n".encode()


def cache_of(out: str) -> str:
    """Where the cache of a folder of briefings lies: in the cache folder of whoever builds."""
    place = os.path.abspath(out)
    return os.path.join(_caches(), f"{crc32(os.fsencode(place)):08x}")


def _caches() -> str:
    home = os.environ.get("XDG_CACHE_HOME")
    if not home and sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA")
    if not home:
        below = ("Library", "Caches") if sys.platform == "darwin" else (".cache",)
        home = os.path.join(os.path.expanduser("~"), *below)
    return os.path.join(home, "sitrep")


def read_lines(path: str) -> list[str]:
    """The lines of a cache; raises OSError or ValueError for what is none, damaged or foreign.

    Foreign is what another user owns or may write to; a pipe, a device or too much is none.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:
        found = os.fstat(handle)
        if not S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            raise ValueError(path)
        if hasattr(os, "getuid") and (found.st_uid != os.getuid() or found.st_mode & 0o022):
            raise ValueError(path)
        whole = file.read()
    body = whole.split(b"\n", 3)[-1]
    if not whole.startswith(heading(body)):
        raise ValueError(path)
    return body.decode("utf-8", "surrogateescape").split("\n")


def is_cache(whole: bytes) -> bool:
    """Whether a file is a cache of any version, damaged or not."""
    return whole.startswith(_KIND.encode())


def _out(arguments: list[str]) -> str:
    """Where the cache may be: a wrong guess finds no run with these arguments."""
    out = "out"
    for position, word in enumerate(arguments):
        if word in ("-o", "--out"):
            out = arguments[position + 1]
        elif word.startswith("--out="):
            out = word[len("--out=") :]
        elif word.startswith("-o"):
            out = word[len("-o") :]
    return out


def _stand(lines: list[str], reports: set[str]) -> bool:
    """Whether all that these reports rest on has the stamps that were recorded."""
    shared: set[str] = set()
    number, wanted, found, resting = -1, False, 0, set[int]()
    for line in lines:
        tag = line[:1]
        if tag == "E":
            number += 1
            wanted = str(number) in reports
            found += wanted
        elif wanted and tag == "W":
            if not _same(line):
                return False
            if line[1] == OUTPUT:
                resting.add(number)
        elif wanted and tag == "s":
            shared.update(line.split(" ")[1:])
        elif tag == "R":
            break
    things = [line for line in lines if line[:1] == "S"]
    # A briefing that rests on no file of its own is none that was built.
    return found == len(reports) == len(resting) > 0 and all(
        _same(things[int(one)]) for one in shared
    )


def _same(line: str) -> bool:
    head, _, known = line.partition("\0")
    return line[2] == SETTLED and stamp(line[1], head[67:]) == known


def _told(lines: list[str]) -> list[tuple[TextIO, str]]:
    """What the run recorded, as it fits the channels of this one; raises ValueError if not."""
    colours = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    told = []
    for line in lines:
        if line[:1] != "P":
            break
        channel, when = (sys.stdout if line[1] == "1" else sys.stderr), line[2]
        coloured = colours and channel.isatty()
        if when == ALWAYS or (when == COLOURED) == coloured:
            text = line[3:].replace("\0", "\n") + "\n"
            text.encode(channel.encoding or "utf-8", channel.errors or "strict")
            told.append((channel, text))
    return told


def _say(told: list[tuple[TextIO, str]]) -> None:
    try:
        for channel, text in told:
            channel.write(text)
            channel.flush()
    except BrokenPipeError:
        # The reader of our output went away; Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
