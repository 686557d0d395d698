"""The sources as CSL-JSON, which Zotero and other reference managers import."""

from __future__ import annotations

import json
from typing import Any, get_args

from sitrep.exports.subject import Exported, Subject
from sitrep.model.sources import Missing, Source, SourceKind
from sitrep.model.values.dates import PartialDate

_TYPES = {
    SourceKind.NEWS_ARTICLE: "article-newspaper",
    SourceKind.PRESS_RELEASE: "report",
    SourceKind.STATEMENT: "document",
    SourceKind.SITUATION_REPORT: "report",
    SourceKind.REPORT: "report",
    SourceKind.DATASET: "dataset",
    SourceKind.BRIEFING: "report",
    SourceKind.SOCIAL_MEDIA_POST: "post",
    SourceKind.INTERVIEW: "interview",
    SourceKind.OTHER: "document",
}
_SAID_BY_TYPE = (
    SourceKind.NEWS_ARTICLE,
    SourceKind.REPORT,
    SourceKind.DATASET,
    SourceKind.INTERVIEW,
    SourceKind.OTHER,
)
_INSIDE = ("article-newspaper", "post")
"""Types that stand in a publication, which is then what the publisher is called by."""

UNSAID = get_args(Missing)
"""Words that stand where a document has no publisher, address or date: no format has a place."""


def write(subject: Subject) -> Exported:
    """An array with an item for each source."""
    items = [_item(subject, source) for source in subject.report.sources]
    return Exported({"": (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode("utf-8")})


def _item(subject: Subject, source: Source) -> dict[str, Any]:
    kind = _TYPES[source.kind]
    item: dict[str, Any] = {"id": source.id, "type": kind, "title": source.title}
    if source.kind not in _SAID_BY_TYPE:
        item["genre"] = source.kind.value.replace("_", " ")
    if source.publisher in subject.index.actors:
        publisher = subject.name_of(source.publisher)
        item["container-title" if kind in _INSIDE else "publisher"] = publisher
    if isinstance(source.published, PartialDate):
        item["issued"] = _date(source.published)
    item["accessed"] = _date(source.accessed)
    if source.address not in UNSAID:
        item["URL"] = source.address
    if source.archive is not None and source.archive.address is not None:
        item["archive_location"] = source.archive.address
    item["language"] = source.language
    if source.note is not None:
        item["note"] = source.note
    return item


def _date(day: PartialDate) -> dict[str, list[list[int]]]:
    parts = (day.year, day.month, day.day)
    return {"date-parts": [[part for part in parts if part is not None]]}
