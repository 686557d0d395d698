"""The manifest of a briefing: which files came of which inputs, as an in-toto statement.

The predicate has the shape of SLSA provenance, version 1. It holds no signature, no time and no
path of a machine, and is the same for the same briefing wherever it is built. Of a report it names
the data of the edition alone: by the digest of a file that holds more, the rest could be guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from sitrep.errors import UnreadableInput
from sitrep.model.header import Waiver
from sitrep.provenance.keys_once import read_keys_once
from sitrep.rules import PAGE_RULES, REPORT_RULES
from sitrep.version import VERSION

ENDING = ".manifest.json"
"""How the name of a manifest ends; before it stands the name of the briefing."""

BUILDER = "pkg:pypi/humanitarian-sitrep"
"""The package URL of what builds; a manifest adds the version."""

_DIGEST = re.compile(r"[0-9a-f]{64}")
_STATEMENT = "https://in-toto.io/Statement/v1"
_PREDICATE = "https://slsa.dev/provenance/v1"
_BUILD_TYPE = f"{BUILDER}#briefing/v1"


@dataclass(frozen=True, slots=True)
class Material:
    """What a briefing was made from: its name, its digest, and by which algorithm."""

    name: str
    digest: str
    algorithm: str = "sha256"


def manifest(
    outputs: Mapping[str, bytes],
    options: Mapping[str, Any],
    materials: Iterable[Material],
    waivers: Sequence[Waiver],
) -> bytes:
    """The manifest of ``outputs``: JSON, the same bytes for the same arguments."""
    definition = {
        "buildType": _BUILD_TYPE,
        "externalParameters": dict(options),
        "internalParameters": {
            "rules": {"sha256": rules_digest()},
            "waivers": [one.model_dump(mode="json") for one in waivers],
        },
        "resolvedDependencies": [_material(one) for one in materials],
    }
    statement = {
        "_type": _STATEMENT,
        "subject": [
            {"name": name, "digest": {"sha256": sha256(data).hexdigest()}}
            for name, data in outputs.items()
        ],
        "predicateType": _PREDICATE,
        "predicate": {
            "buildDefinition": definition,
            "runDetails": {"builder": {"id": f"{BUILDER}@{VERSION}"}},
        },
    }
    return f"{json.dumps(statement, ensure_ascii=False, indent=1)}\n".encode()


@dataclass(frozen=True, slots=True)
class ManifestSubject:
    """An output: its plain name beside the manifest, and the SHA-256 of its bytes."""

    name: str
    sha256: str


def subjects(data: bytes, ours: bool = False) -> tuple[ManifestSubject, ...]:
    """The outputs that a manifest names; raises UnreadableInput, with the end of a sentence.

    With ``ours`` only a statement that sitrep made counts as one.
    """
    try:
        statement = read_keys_once(data)
    except (ValueError, RecursionError) as error:
        raise UnreadableInput("is not JSON, or tells a key twice.") from error
    if not isinstance(statement, dict) or statement.get("_type") != _STATEMENT:
        raise UnreadableInput("is not an in-toto Statement v1.")
    if ours and not _builder(statement).startswith(f"{BUILDER}@"):
        raise UnreadableInput("was not made by sitrep.")
    listed = statement.get("subject")
    found = [_subject(one) for one in listed] if isinstance(listed, list) else []
    if not found or None in found:
        raise UnreadableInput("does not name each output with its SHA-256.")
    return tuple(one for one in found if one is not None)


def _builder(statement: dict[str, Any]) -> str:
    try:
        return str(statement["predicate"]["runDetails"]["builder"]["id"])
    except (KeyError, TypeError):
        return ""


def _subject(one: Any) -> ManifestSubject | None:
    digest = one.get("digest") if isinstance(one, dict) else None
    value = digest.get("sha256") if isinstance(digest, dict) else None
    name = one.get("name") if isinstance(one, dict) else None
    if not isinstance(value, str) or not _DIGEST.fullmatch(value):
        return None
    if not isinstance(name, str) or PurePath(name).name != name:
        return None
    return ManifestSubject(name, value)


def rules_digest() -> str:
    """The version of the rules: a SHA-256 over their names and levels."""
    lines = sorted(f"{rule.name} {rule.level}\n" for rule in (*REPORT_RULES, *PAGE_RULES))
    return sha256("".join(lines).encode()).hexdigest()


def _material(one: Material) -> dict[str, Any]:
    return {"name": one.name, "digest": {one.algorithm: one.digest}}
