"""Manifests: what a set of outputs was, as an in-toto Statement (v1) beside them says."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from sitrep.errors import UnreadableInput
from sitrep.verifying.proof import Proof, Proved

ENDING = ".manifest.json"
_TYPE = "https://in-toto.io/Statement/v1"
_DIGEST = re.compile(r"[0-9a-f]{64}")
MAX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Subject:
    """An output: its name beside the manifest, and the SHA-256 of its bytes in hexadecimal."""

    name: str
    sha256: str


def read_manifest(file: Path) -> tuple[Subject, ...]:
    """The outputs that a manifest names; raises UnreadableInput for what is none."""
    try:
        if file.stat().st_size > MAX_BYTES:
            raise UnreadableInput(f"{file} is larger than {MAX_BYTES // 1_000_000} MB.")
        statement = json.loads(file.read_bytes())
    except OSError as error:
        raise UnreadableInput(f"{file} cannot be read: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(f"{file} is not JSON.") from error
    if not isinstance(statement, dict) or statement.get("_type") != _TYPE:
        raise UnreadableInput(f"{file} is not an in-toto Statement v1.")
    listed = statement.get("subject")
    subjects = [_subject(one) for one in listed] if isinstance(listed, list) else []
    if not subjects or None in subjects:
        raise UnreadableInput(f"{file} does not name each output with its SHA-256.")
    return tuple(one for one in subjects if one is not None)


def _subject(one: Any) -> Subject | None:
    digest = one.get("digest") if isinstance(one, dict) else None
    value = digest.get("sha256") if isinstance(digest, dict) else None
    name = one.get("name") if isinstance(one, dict) else None
    if not isinstance(value, str) or not _DIGEST.fullmatch(value):
        return None
    if not isinstance(name, str) or Path(name).name != name:
        return None
    return Subject(name, value)


def compared(folder: Path, subject: Subject) -> Proof:
    """Whether an output is there as the manifest says."""
    file = folder / subject.name
    try:
        found = sha256(file.read_bytes()).hexdigest()
    except OSError:
        return Proof(str(file), faults=("The manifest names it, and it cannot be read.",))
    if found != subject.sha256:
        said = f"Its SHA-256 is {found}; the manifest says {subject.sha256}."
        return Proof(str(file), faults=(said,))
    return Proof(str(file), proved=(Proved.DIGEST,))
