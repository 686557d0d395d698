"""What lies in the place of a cache, and is no plain file, is none."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sitrep.filesystem.fast_path import cache_of
from sitrep.filesystem.remembered import memory_of, written_into
from sitrep.many.cache import Cache, read_cache


def _endless(place: Path) -> None:
    place.symlink_to("/dev/zero")


def _folder(place: Path) -> None:
    place.mkdir()


def _huge(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(20_000_000_000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such things here")
@pytest.mark.parametrize("put", [_endless, _folder, _huge, getattr(os, "mkfifo", _folder)])
def test_what_is_no_plain_file_is_no_cache(
    put: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    out = tmp_path / "out"
    for place in (Path(cache_of(str(out))), memory_of(out)):
        place.parent.mkdir(parents=True, exist_ok=True)
        put(place)
    assert read_cache(out) == Cache()
    assert written_into(out) == {}
