"""Reading a report, and what of its files was seen, so that both are of the same moment."""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from hashlib import sha256
from pathlib import Path
from time import time_ns
from typing import Any

from sitrep.errors import UnreadableInput
from sitrep.filesystem import stamps
from sitrep.filesystem.sealing_key import read_key
from sitrep.filesystem.snapshot import Seen, settled, take
from sitrep.loading.inputs import Inputs, inputs_of
from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.loading.style.in_folder import files_of
from sitrep.pipeline.options import BuildOptions
from sitrep.provenance.manifest import Material

_TRIES = 4
_OF_EDITIONS = ("audience", "evidence")
_NOT_STATED = ("sign", "fonts")
"""What changes nothing of the briefing, or is stated in the digest of its style."""


@dataclass(frozen=True)
class ReadInputs:
    """A report with what was seen of its inputs: nothing of them changed while it was read."""

    path: Path
    loaded: Loaded
    inputs: Inputs
    seen: tuple[Seen, ...]

    def sealed(self) -> Iterator[Material]:
        """All files of the report under one seal, where its folder holds a key.

        Whoever has the key can show later which files they were; nobody else can guess at them.
        """
        top = self.path if self.path.is_dir() else self.path.parent
        key = read_key(top)
        if key is not None:
            files = (one for one in self.seen if one.kind == stamps.FILE)
            named = ((one.digest, Path(os.path.relpath(one.path, top)).as_posix()) for one in files)
            text = "".join(sorted(f"{digest} {name}\n" for digest, name in named))
            seal = hmac.digest(key, text.encode("utf-8", "surrogateescape"), "sha256")
            yield Material("inputs", seal.hex(), "hmac-sha256")


def read_inputs(path: Path) -> ReadInputs:
    """Load a report, again where a file may have changed meanwhile; raises UnreadableInput."""
    before: tuple[Seen, ...] = ()
    for _ in range(_TRIES):
        moment = time_ns()
        loaded = load(path)
        inputs = inputs_of(path, loaded)
        seen = tuple(_looks(inputs))
        known = {one.path: one.digest for one in before}
        if all(settled(one.stamp, moment) or known.get(one.path) == one.digest for one in seen):
            return ReadInputs(path, loaded, inputs, seen)
        before = seen
    raise UnreadableInput(f"{path} was changed again and again while it was read.")


def _looks(inputs: Inputs) -> Iterator[Seen]:
    yield from (take(stamps.FILE, file) for file in inputs.files)
    yield from (take(stamps.FOLDER, folder) for folder in inputs.folders)


def edition_materials(data: Mapping[str, str]) -> Iterator[Material]:
    """The data of an edition for the manifest: what it holds, and nothing of what it leaves out."""
    for name, text in data.items():
        yield Material(f"edition/{name}", sha256(text.encode("utf-8")).hexdigest())


def house_looks(options: BuildOptions) -> tuple[Seen, ...]:
    """What is seen of templates, fonts, a style sheet, a profile and a key of the user's own."""
    folders = (one for one in (options.templates, options.fonts) if one is not None)
    tree = (take(stamps.TREE, one) for one in folders)
    key = () if options.sign is None else (options.sign,)
    files = (*(file for _, file in _single_files(options)), *key)
    return (*tree, *(take(stamps.FILE, file) for file in files))


def house_materials(options: BuildOptions) -> Iterator[Material]:
    """Templates, style sheet and profile of the user's own for the manifest, file by file."""
    folder = options.templates
    for name, file in stamps.below(stamps.TREE, str(folder)) if folder is not None else ():
        yield Material(f"templates/{name}", take(stamps.FILE, file).digest)
    for role, single in _single_files(options):
        yield Material(f"{role}/{single.name}", take(stamps.FILE, single).digest)


def _single_files(options: BuildOptions) -> Iterator[tuple[str, Path]]:
    styled = [options.style] if options.style is not None else []
    if options.house is not None:
        styled = files_of(options.house) or styled
    yield from (("style", file) for file in styled)
    if isinstance(options.profile, Path):
        yield "profile", options.profile


def parameters(name: str, options: BuildOptions) -> dict[str, Any]:
    """The options as a manifest states it: files of the user's own by their names alone."""
    stated: dict[str, Any] = {"report": name}
    for field in fields(options):
        value = getattr(options, field.name)
        if field.name in _NOT_STATED:
            continue
        if field.name in _OF_EDITIONS and value == field.default:
            continue  # an edition for everybody says no more than it always did
        if isinstance(value, Path):
            stated[field.name] = value.name
        elif value is not None:
            stated[field.name] = value if isinstance(value, str | bool) else list(value)
    return stated
