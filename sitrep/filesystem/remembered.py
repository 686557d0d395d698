"""Which files were written into a folder: remembered in the cache folder of whoever builds."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from sitrep.filesystem.fast_path import cache_of
from sitrep.filesystem.plain_file import read_plain

_ENDING = ".written"
_MOST_BYTES = 100_000_000
_KIND = "sitrep cache 1"
"""The heading by which `sitrep clean` knows a cache."""


def written_into(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file that was last written there, by its name; empty if unknown."""
    try:
        whole = read_plain(memory_of(folder), _MOST_BYTES)
        lines = (line.split(" ", 1) for line in whole.decode("utf-8").splitlines()[1:])
        return {name: digest for digest, name in lines}
    except (OSError, ValueError):
        return {}


def remember(folder: Path, digests: Mapping[str, str]) -> None:
    """Add these files; what hinders this is no fault."""
    with suppress(OSError, ValueError):
        place, every = memory_of(folder), {**written_into(folder), **digests}
        lines = [_KIND, *(f"{digest} {name}" for name, digest in every.items())]
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = mkstemp(prefix=f"{place.name}-", dir=place.parent)
        try:
            os.write(handle, "\n".join([*lines, ""]).encode("utf-8"))
            Path(name).replace(place)
        except OSError:
            Path(name).unlink()
        finally:
            os.close(handle)


def memory_of(folder: Path) -> Path:
    """The file in which it is remembered what was written into a folder."""
    return Path(f"{cache_of(str(folder))}{_ENDING}")
