"""Signatures beside what was proved: of a manifest for all that it names, of a PDF for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from sitrep.provenance.signature import SIGNATURE_ENDING
from sitrep.provenance.signers import Signer, signed_by
from sitrep.verifying.proof import Proof, Proved


def signed(proof: Proof, signers: tuple[Signer, ...] | None) -> Proof:
    """What was proved of a file, with who signed it; with None for signers nobody asks."""
    if signers is None:
        return proof
    check = signed_by(Path(proof.file), signers)
    if check.fault:
        return replace(proof, faults=(*proof.faults, check.fault))
    return replace(proof, proved=(*proof.proved, Proved.SIGNATURE), signer=check.signer)


def manifest_signed(manifest: Path, signers: tuple[Signer, ...] | None) -> dict[str, Proof]:
    """Who signed a manifest, by its path; nothing where it is not asked."""
    return {} if signers is None else {str(manifest): signed(Proof(str(manifest)), signers)}


def unasked(files: Iterable[Path]) -> Iterator[str]:
    """A sentence for each file that is signed while nobody asked by whom."""
    for one in files:
        if signature_of(one).is_file():
            yield f"{one} is signed; --signer says whether by whom you know."


def signature_of(file: Path) -> Path:
    """Where the signature of a file lies."""
    return file.with_name(f"{file.name}{SIGNATURE_ENDING}")
