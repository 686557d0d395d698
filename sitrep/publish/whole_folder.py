"""A whole folder put in place at once: its files, and nothing that stood there before."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from sitrep.errors import WrongUse
from sitrep.filesystem.plain_file import real_path
from sitrep.publish.files import telling, write_new
from sitrep.publish.system import sync_folder


def put_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """Make ``folder`` hold these files, by their paths in it, and nothing else.

    They are written to a hidden folder beside it, which then takes its place: whoever looks sees
    the folder of before or the new one. Raises NotWritten; then the folder is as it was.
    """
    folder = real_path(folder)
    beside = f".{folder.name}.{secrets.token_hex(4)}"
    new, old = folder.parent / f"{beside}.new", folder.parent / f"{beside}.old"
    made = [path for path in folder.parents if not path.exists()]
    try:
        with telling(folder):
            folder.parent.mkdir(parents=True, exist_ok=True)
            _write(files, new)
            _swap(new, folder, old)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        for path in made:
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
        raise
    shutil.rmtree(old, ignore_errors=True)


def not_worked_in(folder: Path) -> None:
    """Raise WrongUse for the working folder and those around it, which cannot be replaced."""
    if Path.cwd().is_relative_to(real_path(folder)):
        raise WrongUse(f"{folder} holds the working folder; write to another.")


def _write(files: Mapping[str, bytes], new: Path) -> None:
    new.mkdir()
    for name, data in files.items():
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        write_new(new / name, data, None)
    sync_folder(new)


def _swap(new: Path, folder: Path, old: Path) -> None:
    """Put the new folder in the place of the one that stands there, if any."""
    there = folder.exists()
    if there:
        new.chmod(folder.stat().st_mode & 0o777)
        os.replace(folder, old)
    try:
        os.replace(new, folder)
    except BaseException:
        if there:
            os.replace(old, folder)
        raise
    sync_folder(folder.parent)
