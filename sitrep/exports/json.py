"""The public report as JSON, in an object that says by which version it is read."""

from __future__ import annotations

import json
from typing import Any

from sitrep.exports.subject import Exported, Subject
from sitrep.model.report import Report
from sitrep.version import VERSION

JSON_VERSION = 1
"""Raised when a key of the export is renamed, removed or changes its meaning."""


def write(subject: Subject) -> Exported:
    """``version``, ``generator``, and ``data``: what the edition holds, without defaults.

    An edition that is not for everybody has its ``marking`` before its data.
    """
    made = {
        "version": JSON_VERSION,
        "generator": f"sitrep {VERSION}",
        **({"marking": subject.marking} if subject.marking else {}),
        "data": subject.report.model_dump(mode="json", exclude_defaults=True),
    }
    return Exported({"": (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode("utf-8")})


def schema_text() -> str:
    """The JSON Schema of the export."""
    data: dict[str, Any] = Report.model_json_schema()
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": data.pop("$defs"),
        "title": "The public data of a sitrep report",
        "type": "object",
        "properties": {
            "version": {"const": JSON_VERSION},
            "generator": {"type": "string", "pattern": "^sitrep [0-9]"},
            "marking": {"type": "string"},
            "data": data,
        },
        "required": ["version", "generator", "data"],
        "additionalProperties": False,
    }
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
