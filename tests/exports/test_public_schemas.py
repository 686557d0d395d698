"""Outputs against the schemas that others publish, where a folder with them is named.

``SITREP_SCHEMAS`` names a folder with ``csl-data.json`` (citation-style-language/schema),
``sarif-schema-2.1.0.json`` (oasis-tcs/sarif-spec) and ``reliefweb-report.json`` (the schema of
ReliefWeb's interface for posts).
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import sitrep
from sitrep.exports.reliefweb import REQUIRED
from sitrep.listing import FORMATS
from tests.exports.reports import REPORTS

FOLDER = os.environ.get("SITREP_SCHEMAS")
pytestmark = pytest.mark.skipif(not FOLDER, reason="SITREP_SCHEMAS names no folder of schemas")
PATHS = pytest.mark.parametrize("path", REPORTS, ids=lambda one: one.name)


def schema(name: str) -> Any:
    return json.loads((Path(FOLDER or "") / name).read_text("utf-8"))


def errors(name: str, value: Any) -> list[Any]:
    published = schema(name)
    validator = jsonschema.validators.validator_for(published)
    return list(validator(published).iter_errors(value))


@PATHS
def test_csl(path: Path) -> None:
    built = sitrep.build(path, options=sitrep.BuildOptions(to=["csl"]))
    items = json.loads(built.outputs[f"{path.name}.csl.json"])
    assert errors("csl-data.json", items) == []
    assert errors("csl-data.json", [{**items[0], "colour": "red"}]) != []


@PATHS
def test_sarif(path: Path) -> None:
    findings = sitrep.check(sitrep.load(path)).findings
    log = json.loads(FORMATS["sarif"](findings, False))
    assert errors("sarif-schema-2.1.0.json", log) == []
    assert errors("sarif-schema-2.1.0.json", {**log, "version": "3"}) != []


def _without_patterns(value: Any) -> Any:
    """Its patterns name properties of Unicode, which Python's expressions do not know."""
    if isinstance(value, dict):
        return {k: _without_patterns(v) for k, v in value.items() if k not in ("pattern", "not")}
    return [_without_patterns(one) for one in value] if isinstance(value, list) else value


@PATHS
def test_reliefweb_lacks_what_is_said_to_be_missing_and_nothing_else(path: Path) -> None:
    built = sitrep.build(path, options=sitrep.BuildOptions(to=["reliefweb"]))
    post = json.loads(built.outputs[f"{path.name}.reliefweb.json"])
    published = schema("reliefweb-report.json")
    assert sorted(published["required"]) == sorted(REQUIRED)
    validator = jsonschema.Draft202012Validator(_without_patterns(published))
    found = list(validator.iter_errors(post))
    assert {error.validator for error in found} == {"required"}
    assert len(found) == len(set(REQUIRED) - set(post)) > 0
