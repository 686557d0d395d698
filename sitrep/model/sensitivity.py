"""How far a record may travel: the levels of OCHA's Data Responsibility Guidelines (2021).

A paragraph has its mark in brackets before it, as offices mark the portions of a paper:
``(restricted) The bridge is passable for one convoy a day. [@note]``
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import BaseModel


class Sensitivity(StrEnum):
    """Set by whoever enters the record, from the lowest to the highest.

    Only ``public`` reaches the public edition.
    """

    PUBLIC = "public"
    RESTRICTED = "restricted"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly_confidential"

    def within(self, level: Sensitivity) -> bool:
        """Whether an edition up to ``level`` may hold it."""
        return rank(self) <= rank(level)


class Consent(StrEnum):
    """What somebody answered when asked whether they may be named."""

    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


def rank(mark: Sensitivity) -> int:
    """How high a mark is: 0 for public."""
    return _RANKS[mark]


_RANKS = {mark: rank for rank, mark in enumerate(Sensitivity)}


BEFORE = re.compile(r"\s*[\[(]\s*([^\[\]()@{}]{1,60}?)\s*[\])]\s*:?\s*")
"""Words in brackets that a paragraph begins with."""


def portion(paragraph: str) -> tuple[Sensitivity, str]:
    """The mark before a paragraph, public where there is none, and the paragraph without it."""
    found = BEFORE.match(paragraph)
    said = "_".join(re.split(r"[\s_-]+", found[1].lower())) if found else ""
    if said not in [*Sensitivity]:
        return Sensitivity.PUBLIC, paragraph
    return Sensitivity(said), BEFORE.sub("", paragraph, count=1)


_KEY = "sensitivity"
_LISTS = (list, tuple)


def with_default(
    data: Mapping[str, Any], models: Mapping[str, type[BaseModel]]
) -> Mapping[str, Any]:
    """The data of a report in which each record without a mark has that of the header.

    ``models`` are those of the items of its lists.
    """
    default = _default(data.get("report"))
    if default is None or default is Sensitivity.PUBLIC:
        return data
    graded = [kind for kind, model in models.items() if _KEY in model.model_fields]
    listed = {kind: data[kind] for kind in graded if isinstance(data.get(kind), _LISTS)}
    marked = {kind: [_marked(one, default) for one in items] for kind, items in listed.items()}
    return {**data, **marked}


def marks_written(
    data: dict[str, Any], default: Sensitivity | None, models: Mapping[str, type[BaseModel]]
) -> dict[str, Any]:
    """What was written of a report: where public is no default, what is public says so.

    Whoever leaves out what fields are anyway would leave out that of marks, and change it.
    """
    if default in (None, Sensitivity.PUBLIC):
        return data
    for kind in (one for one, model in models.items() if _KEY in model.model_fields):
        for record in data.get(kind, ()):
            if isinstance(record, dict):
                record.setdefault(_KEY, Sensitivity.PUBLIC.value)
    return data


def _default(header: Any) -> Sensitivity | None:
    of = header if isinstance(header, Mapping) else getattr(header, "__dict__", {})
    said = str(of.get(f"default_{_KEY}"))
    return Sensitivity(said) if said in [*Sensitivity] else None


def _marked(record: Any, default: Sensitivity) -> Any:
    if isinstance(record, Mapping):
        return {_KEY: default.value, **record}
    if isinstance(record, BaseModel) and _KEY not in record.model_fields_set:
        return record.model_copy(update={_KEY: default})
    return record
