"""Manifests: whether a set of outputs is what the statement beside them says."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from sitrep.errors import UnreadableInput
from sitrep.filesystem.plain_file import read_plain
from sitrep.provenance.manifest import ManifestSubject, subjects
from sitrep.verifying.proof import Proof, Proved

MAX_BYTES = 10_000_000
OUTPUT_BYTES = 500_000_000
"""Of what a manifest names."""


def read_manifest(file: Path) -> tuple[ManifestSubject, ...]:
    """The outputs that a manifest names; raises UnreadableInput for what is none."""
    try:
        data = read_plain(file, MAX_BYTES)
    except OSError as error:
        raise UnreadableInput(f"{file} cannot be read: {error.strerror or error}.") from error
    try:
        return subjects(data)
    except UnreadableInput as why:
        raise UnreadableInput(f"{file} {why}") from why


def compared(folder: Path, subject: ManifestSubject) -> Proof:
    """Whether an output is there as the manifest says."""
    file = folder / subject.name
    try:
        found = sha256(read_plain(file, OUTPUT_BYTES)).hexdigest()
    except OSError:
        return Proof(str(file), faults=("The manifest names it, and it cannot be read.",))
    if found != subject.sha256:
        said = f"Its SHA-256 is {found}; the manifest says {subject.sha256}."
        return Proof(str(file), faults=(said,))
    return Proof(str(file), proved=(Proved.DIGEST,))
