"""Stamps: what the file system says of files without reading them. Imports next to nothing.

A stamp is one word: size, times of change, inode and device. Where two looks give the same stamp,
nothing was written in between, unless the first look came within ``margin`` of a change.
"""

from __future__ import annotations

import os

FILE, OUTPUT, FOLDER, PACKAGES, ABSENT, TREE, CODE = "f", "o", "d", "l", "j", "t", "c"
"""The kinds of things that are looked at: a file that is read, a file that was written (a link is
not followed), the files of a folder, the packages installed in a folder, a file that must not be
there, everything below a folder, and the same without Python's bytecode."""

BYTECODE = "__pycache__"


def stamp(kind: str, path: str) -> str:
    """The stamp of a thing; empty where nothing can be seen."""
    if kind in (TREE, CODE):
        return "\0".join(f"{name}\0{_word(file)}" for name, file in below(kind, path))
    return _word(path, follow=kind not in (OUTPUT, ABSENT))


def below(kind: str, folder: str, prefix: str = "") -> list[tuple[str, str]]:
    """Every file below a folder: its name from there, and its path; in the order of names."""
    found: list[tuple[str, str]] = []
    for entry in _entries(folder):
        if entry.name == BYTECODE and kind == CODE:
            continue
        if _is_folder(entry):
            found += below(kind, entry.path, f"{prefix}{entry.name}/")
        else:
            found.append((prefix + entry.name, entry.path))
    return found


def newest(of: str) -> int:
    """The latest time in a stamp, in nanoseconds; 0 for an empty one."""
    words = (word.split(".") for word in of.split("\0") if word.replace(".", "").isdigit())
    times = [int(time) for word in words if len(word) == 5 for time in word[1:3] if time]
    return max(times, default=0)


def margin(of: int) -> int:
    """For how many nanoseconds after a change another one may leave the same time behind."""
    # A time in whole seconds comes from a file system that counts no finer.
    return 2_100_000_000 if of % 1_000_000_000 == 0 else 50_000_000


def _word(path: str, follow: bool = True) -> str:
    try:
        found = os.stat(path, follow_symlinks=follow)
    except (OSError, ValueError):
        return ""
    return f"{found.st_size}.{found.st_mtime_ns}.{found.st_ctime_ns}.{found.st_ino}.{found.st_dev}"


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
