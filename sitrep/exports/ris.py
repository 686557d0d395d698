"""The sources as RIS, the older format of reference managers."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.exports.csl import UNSAID
from sitrep.exports.subject import Exported, Subject
from sitrep.model.sources import Source, SourceKind
from sitrep.model.values.dates import PartialDate

_TYPES = {
    SourceKind.NEWS_ARTICLE: "NEWS",
    SourceKind.PRESS_RELEASE: "RPRT",
    SourceKind.STATEMENT: "GEN",
    SourceKind.SITUATION_REPORT: "RPRT",
    SourceKind.REPORT: "RPRT",
    SourceKind.DATASET: "DATA",
    SourceKind.BRIEFING: "RPRT",
    SourceKind.SOCIAL_MEDIA_POST: "ELEC",
    SourceKind.INTERVIEW: "GEN",
    SourceKind.OTHER: "GEN",
}


def write(subject: Subject) -> Exported:
    """A record for each source, in UTF-8, a tag a line."""
    lines = [
        f"{tag}  - {' '.join(value.split())}"
        for source in subject.report.sources
        for tag, value in _fields(subject, source)
    ]
    return Exported({"": ("\r\n".join(lines) + "\r\n").encode("utf-8") if lines else b""})


def _fields(subject: Subject, source: Source) -> Iterator[tuple[str, str]]:
    kind = _TYPES[source.kind]
    yield "TY", kind
    yield "ID", source.id
    yield "TI", source.title
    if source.publisher in subject.index.actors:
        yield "T2" if kind == "NEWS" else "PB", subject.name_of(source.publisher)
    yield "M3", source.kind.value.replace("_", " ")
    if isinstance(source.published, PartialDate):
        yield "PY", f"{source.published.year:04}"
        yield "DA", _date(source.published)
    yield "Y2", _date(source.accessed)
    yield "LA", source.language
    if source.address not in UNSAID:
        yield "UR", source.address
    if source.archive is not None and source.archive.address is not None:
        yield "AV", source.archive.address
    if source.note is not None:
        yield "N1", source.note
    yield "ER", ""


def _date(day: PartialDate) -> str:
    """Year, month and day, each part left empty that is not known, and no further words."""
    month, rest = (f"{part:02}" if part else "" for part in (day.month, day.day))
    return f"{day.year:04}/{month}/{rest}/"
