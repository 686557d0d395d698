"""The manifest of a briefing: which files came of which inputs, as an in-toto statement.

The predicate has the shape of SLSA provenance, version 1. It is not signed, holds no time and no
path of a machine, and is the same for the same briefing wherever it is built.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sitrep.model.header import Waiver
from sitrep.rules import PAGE_RULES, REPORT_RULES
from sitrep.version import VERSION

ENDING = ".manifest.json"
"""How the name of a manifest ends; before it stands the name of the briefing."""

BUILDER = "pkg:pypi/humanitarian-sitrep"
"""The package URL of what builds; a manifest adds the version."""

_STATEMENT = "https://in-toto.io/Statement/v1"
_PREDICATE = "https://slsa.dev/provenance/v1"
_BUILD_TYPE = f"{BUILDER}#briefing/v1"


@dataclass(frozen=True, slots=True)
class Material:
    """A file that a briefing was made from: its SHA-256, and its name if that may be shown."""

    name: str | None
    digest: str


def manifest(
    outputs: Mapping[str, bytes],
    wish: Mapping[str, Any],
    materials: Iterable[Material],
    waivers: Sequence[Waiver],
) -> bytes:
    """The manifest of ``outputs``: JSON, the same bytes for the same arguments."""
    definition = {
        "buildType": _BUILD_TYPE,
        "externalParameters": dict(wish),
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


def listed(data: bytes) -> dict[str, str] | None:
    """The SHA-256 of each file that a manifest lists, by name; None for any other file."""
    try:
        statement = json.loads(data)
        builder = statement["predicate"]["runDetails"]["builder"]["id"]
        if statement["_type"] != _STATEMENT or not builder.startswith(f"{BUILDER}@"):
            return None
        return {str(one["name"]): str(one["digest"]["sha256"]) for one in statement["subject"]}
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return None


def rules_digest() -> str:
    """The version of the rules: a SHA-256 over their names and levels."""
    lines = sorted(f"{rule.name} {rule.level}\n" for rule in (*REPORT_RULES, *PAGE_RULES))
    return sha256("".join(lines).encode()).hexdigest()


def _material(one: Material) -> dict[str, Any]:
    named = {} if one.name is None else {"name": one.name}
    return named | {"digest": {"sha256": one.digest}}
