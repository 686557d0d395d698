"""Fetching what the folder carries: from the builder's registries, each file held to its hash."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from sitrep import resources
from sitrep.errors import NotWritten
from sitrep.word_lists import word_lists

BROWSER = ("pyemscripten_2026_0_wasm32",)
"""Pyodide's own platform."""

ELSE = ("manylinux_2_28_x86_64", "manylinux2014_x86_64")
"""Of packages that have no wheel for it the pure part of another is taken."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A package that is handed on: its registry, its version, the hash of its file, its licence."""

    registry: str
    name: str
    version: str
    sha256: str
    licence: str


def carried() -> tuple[Carried, ...]:
    """All that the folder carries of others."""
    listed = word_lists(resources.templates() / "tab" / "carried.yaml")
    return tuple(Carried(registry, **one) for registry, ones in listed.items() for one in ones)


def fetched(kept: Path) -> dict[Carried, Path]:
    """The file of each package; what is not in the folder ``kept`` is fetched into it.

    Raises NotWritten where something cannot be had, or is not what its hash says.
    """
    kept.mkdir(parents=True, exist_ok=True)
    missing = [one for one in carried() if one not in _known(kept)]
    for one in (one for one in missing if one.registry == "npm"):
        pack(one, kept)
    if wheels := [one for one in missing if one.registry == "pypi"]:
        lines = (f"{one.name}=={one.version} --hash=sha256:{one.sha256}\n" for one in wheels)
        download("".join(lines), kept, wheels)
    known = _known(kept)
    lacking = [one for one in carried() if one not in known]
    if lacking:
        raise NotWritten(
            f"What was fetched as {_named(lacking)} is not the file whose hash is listed; "
            "nothing was written."
        )
    return known


def _known(kept: Path) -> dict[Carried, Path]:
    """The files of a folder that are what is carried, whatever they are called."""
    wanted = {one.sha256: one for one in carried()}
    found = {sha256(one.read_bytes()).hexdigest(): one for one in kept.iterdir() if one.is_file()}
    return {wanted[digest]: file for digest, file in found.items() if digest in wanted}


def download(
    requirements: str,
    kept: Path,
    wanted: Iterable[Carried],
    platforms: Sequence[str] = (*BROWSER, *ELSE),
) -> None:
    """Have pip fetch wheels into a folder, by lines that hold their hashes."""
    order = ["download", "--quiet", "--no-deps", "--require-hashes", "--dest", str(kept)]
    order += ["--only-binary", ":all:", "--python-version", "3.14", "--implementation", "cp"]
    order += [part for one in platforms for part in ("--platform", one)]
    with TemporaryDirectory() as passing:
        listed = Path(passing, "wheels.txt")
        listed.write_text(requirements, "utf-8")
        _run([sys.executable, "-m", "pip", *order, "--abi", "cp314", "-r", str(listed)], wanted)


def pack(one: Carried, kept: Path) -> None:
    """Have npm fetch a package into a folder; nothing of it is run."""
    order = ["pack", f"{one.name}@{one.version}", "--silent", "--pack-destination", str(kept)]
    _run([_program("npm"), *order], [one])


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise NotWritten(f"{name} is not installed; it fetches what the page is made of.")
    return found


def _run(order: Sequence[str], wanted: Iterable[Carried]) -> None:
    done = subprocess.run(order, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or ["nothing is said"]
        cause = next((line for line in said if line.startswith("ERROR")), said[-1])
        raise NotWritten(f"{_named(wanted)} cannot be fetched: {cause}")


def _named(wanted: Iterable[Carried]) -> str:
    return ", ".join(f"{one.name} {one.version}" for one in wanted)
