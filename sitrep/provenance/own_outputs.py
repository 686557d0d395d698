"""Which files in a folder are outputs, as they were written: all others are somebody else's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from sitrep.errors import UnreadableInput
from sitrep.filesystem.pdf_attachments import MAX_BYTES
from sitrep.filesystem.plain_file import read_plain
from sitrep.filesystem.remembered import remember, written_into
from sitrep.provenance.manifest import ENDING, subjects
from sitrep.provenance.signature import SIGNATURE_ENDING

_SIGNED = b"-----BEGIN SSH SIGNATURE-----"


def is_own(file: Path) -> bool:
    """Whether a file is as sitrep wrote it: by a manifest beside it, or as was remembered."""
    try:
        content = b"" if file.is_symlink() else read_plain(file, MAX_BYTES)
    except OSError:  # a pipe, a device, or what is larger than any output
        content = b""
    if not content:
        return False
    if file.name.endswith(SIGNATURE_ENDING):
        return content.startswith(_SIGNED)
    if file.name.endswith(ENDING) and _listed(content):
        return True
    digest = sha256(content).hexdigest()
    return digest == written_into(file.parent).get(file.name) or digest in _beside(file)


def remember_written(outputs: Mapping[str, bytes], folder: Path) -> None:
    """Remember outputs as sitrep's, also where a later manifest does not list them."""
    digests = {name: sha256(data).hexdigest() for name, data in outputs.items()}
    remember(folder, digests)


def _beside(file: Path) -> Iterator[str]:
    """The digests that the manifests of its folder list of a file."""
    for manifest in sorted(file.parent.glob(f"*{ENDING}")):
        with suppress(OSError):
            listed = _listed(read_plain(manifest, MAX_BYTES))
            yield from (digest for name, digest in listed if name == file.name)


def _listed(manifest: bytes) -> list[tuple[str, str]]:
    try:
        return [(one.name, one.sha256) for one in subjects(manifest, ours=True)]
    except UnreadableInput:
        return []
