"""Sources: the documents that were read."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal, get_args

from sitrep.model.base import ActorRef, Frozen, Identifier, Name, Prose, Voice
from sitrep.model.scalars import LanguageTag, Sha256, WebAddress
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.values.dates import DateField
from sitrep.model.values.texttype import Patterned


class SourceKind(StrEnum):
    """What sort of document it is."""

    NEWS_ARTICLE = "news_article"
    PRESS_RELEASE = "press_release"
    STATEMENT = "statement"
    SITUATION_REPORT = "situation_report"
    REPORT = "report"
    DATASET = "dataset"
    BRIEFING = "briefing"
    SOCIAL_MEDIA_POST = "social_media_post"
    INTERVIEW = "interview"
    OTHER = "other"


FileName = Annotated[
    str,
    Patterned(
        r"[\w-][\w. -]*(?:/[\w-][\w. -]*)*",
        "A copy is named by its path inside the report's folder, such as archive/article.txt.",
        "Put the copy into the report's folder, and write its path from there.",
    ),
    Voice.NAME,
]


class Archive(Frozen):
    """A kept copy of the document, by which the citation can be checked later.

    ``copy_file`` is the copy's text in the report's own folder; quotations are looked up in it.
    """

    address: WebAddress | None = None
    sha256: Sha256 | None = None
    copy_held_by: Name | None = None
    copy_file: FileName | None = None


class Grades(Frozen):
    """Admiralty grades, judged separately; printed in the annex only."""

    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    credibility: Literal["1", "2", "3", "4", "5", "6"] | None = None


Missing = Literal["not stated", "not available"]
"""``not stated``: the document does not say; ``not available``: it exists and could not be had."""


class SourceFace(Frozen):
    """How a document stands where it may not be shown: as much of it as is stated here.

    ``accessed`` may be as vague as a year; without it, it is the month in which it was read.
    """

    shorthand: ClassVar[str | None] = "title"

    title: Name
    publisher: Missing | ActorRef = "not available"
    kind: SourceKind = SourceKind.OTHER
    published: Missing | DateField = "not available"
    accessed: DateField | None = None


class Source(Frozen):
    """A document: what it is called, who published it, where, when, and when it was read.

    ``publisher``, ``address`` and ``published`` say in words when they are missing, because a
    missing line could also be forgotten. ``instead`` is how it stands where it may not be shown;
    it may not be public ``not_before`` a day.
    """

    id: Identifier
    title: Name
    publisher: Missing | ActorRef
    kind: SourceKind
    address: Missing | WebAddress
    published: Missing | DateField
    accessed: DateField
    language: LanguageTag
    archive: Archive | None = None
    grades: Grades | None = None
    sensitivity: Sensitivity = Sensitivity.PUBLIC
    instead: SourceFace | None = None
    not_before: DateField | None = None
    note: Prose | None = None


SAID_TO_BE_MISSING = frozenset(
    name for name, field in Source.model_fields.items() if Missing in get_args(field.annotation)
)
"""The keys of a source that say in words when they are missing."""
