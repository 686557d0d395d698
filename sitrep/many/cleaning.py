"""Clean: remove what manifests list, the manifests, and the cache."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sitrep.errors import NotWritten, UnreadableInput, WrongUse
from sitrep.filesystem import fast_path, stamps
from sitrep.filesystem.remembered import memory_of
from sitrep.filesystem.snapshot import take
from sitrep.provenance.manifest import ENDING, subjects
from sitrep.publish import recover
from sitrep.publish.files import check_name, standing, telling


def clean(out: Path, force: bool = False) -> tuple[Path, ...]:
    """Remove the briefings in ``out`` and in the folders in it; the paths removed, in order.

    Raises WrongUse, and removes nothing, where a file is not what its manifest lists; with
    ``force`` such a file is removed too.
    """
    if not out.is_dir():
        raise UnreadableInput(f"There is no folder {out}.")
    files: dict[Path, str | None] = {}
    files |= dict.fromkeys(_caches(out))
    for folder in (out, *sorted(one for one in out.iterdir() if _is_folder(one))):
        recover(folder)
        files[memory_of(folder)] = None
        for manifest, names in _manifests(folder):
            files |= {folder / name: digest for name, digest in names.items()}
            files[manifest] = None
    there = [path for path in files if standing(path) is not None]
    changed = [path for path in there if not _is_as_listed(path, files[path])]
    if changed and not force:
        raise WrongUse(
            f"{', '.join(map(str, changed))} was changed since it was built, so nothing was "
            "removed; --force removes it too."
        )
    for path in there:
        with telling(path):
            path.unlink()
    return tuple(there)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _manifests(folder: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    for path in sorted(folder.glob(f"*{ENDING}")):
        # What is no manifest of ours, or names a file elsewhere, is left alone.
        with suppress(NotWritten, UnreadableInput):
            if path.is_file() and not path.is_symlink():
                names = {one.name: one.sha256 for one in subjects(path.read_bytes(), ours=True)}
                for name in names:
                    check_name(name)
                yield path, names


def _caches(out: Path) -> Iterator[Path]:
    """The cache of the folder, and what an earlier version left of one in it."""
    own = Path(fast_path.cache_of(str(out)))
    for path in (
        *sorted(out.glob(f"{fast_path.CACHE}*")),
        *sorted(own.parent.glob(f"{own.name}*")),
    ):
        if path.is_file() and not path.is_symlink() and fast_path.is_cache(path.read_bytes()):
            yield path


def _is_as_listed(path: Path, digest: str | None) -> bool:
    return digest is None or take(stamps.OUTPUT, path).digest == digest
