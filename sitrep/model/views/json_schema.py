"""The JSON Schema of the data, of profiles and of styles, made from the models."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from sitrep.model.profile import Profile
from sitrep.model.report import Report
from sitrep.model.style import Style

FILE = "sitrep.schema.json"
"""The name under which ``sitrep init`` writes it, and by which the data files refer to it."""

TOP = f"# yaml-language-server: $schema={FILE}\n"
"""The first line of a data file, by which editors find the schema."""


@cache
def schema_text() -> str:
    """The schema of one data file: any of the kinds, none of them required in every file."""
    schema = Report.model_json_schema(by_alias=False)
    schema.pop("required", None)
    return _titled(schema, "A file of a sitrep report")


def profile_schema() -> str:
    """The schema of the file of a profile."""
    return _titled(Profile.model_json_schema(by_alias=False), "A profile of sitrep")


def style_schema() -> str:
    """The schema of the file of a house style."""
    return _titled(Style.model_json_schema(by_alias=False), "A house style of sitrep")


def _titled(schema: dict[str, Any], title: str) -> str:
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = title
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
