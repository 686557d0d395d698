"""Claim: what every record shares. Somebody said it, and documents carry it."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from sitrep.model.base import ActorRef, ClaimRef, Frozen, Identifier, Prose, Quoted, SourceRef
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.values.dates import DateField


class Status(StrEnum):
    """How the originator itself stands to the claim."""

    REPORTED = "reported"
    DOCUMENTED = "documented"
    VERIFIED = "verified"
    ESTIMATED = "estimated"
    ALLEGED = "alleged"
    RETRACTED = "retracted"


class ClaimPart(StrEnum):
    """A part of a claim that one of its documents may leave out."""

    PARTS = "parts"
    RESPONSIBLE = "responsible"
    QUOTATION = "quotation"
    DEFINITION = "definition"
    NOTE = "note"


class Citation(Frozen):
    """One document that carries the claim, by which chain, and how it words it.

    ``via`` lists the carriers between the document and the originator, outermost first.
    ``figure``, ``window``, ``population``, ``place``, ``speaker`` and ``wording`` are this
    document's own words where they matter; ``passage`` is the sentence that carries the fact.
    ``lacks`` names the parts of the claim that this document does not carry, and is not cited for.
    ``sensitivity`` is that of the fact that this document carries the claim.
    """

    shorthand: ClassVar[str | None] = "source"

    source: SourceRef
    via: tuple[ActorRef, ...] = ()
    figure: Quoted | None = None
    window: Quoted | None = None
    population: Quoted | None = None
    place: Quoted | None = None
    speaker: Quoted | None = None
    wording: Quoted | None = None
    passage: Quoted | None = None
    lacks: tuple[ClaimPart, ...] = ()
    sensitivity: Sensitivity = Sensitivity.PUBLIC


WORDED_AXES = ("figure", "window", "population", "place", "speaker", "wording")
"""The fields of a citation that hold how one document words the claim."""


class How(StrEnum):
    """``retracted``: the originator took it back; ``denied``: it says that it never gave it."""

    RETRACTED = "retracted"
    DENIED = "denied"


class Withdrawal(Frozen):
    """That a claim no longer stands; ``sources`` are the documents that say so, if others."""

    how: How = How.RETRACTED
    on: DateField | None = None
    because: Prose | None = None
    sources: tuple[SourceRef, ...] = ()


class Revision(Frozen):
    """Which earlier claim this one replaces, and the reason if the originator gives one.

    ``because: not stated`` says that the originator gives none.
    """

    shorthand: ClassVar[str | None] = "claim"

    claim: ClaimRef
    because: Prose | None = None


LISTS_OF_RECORDS = ("parts", "tolls", "about")
"""The fields of claims that list other records by id; what those say is told of them."""


class Claim(Frozen):
    """The base of every record: who said it, through which documents, and how sure they were.

    ``according_to`` is the originator. ``sources`` may be empty here so that the rule
    ``figure-without-source`` can name the place; a report with such a claim is never built. It may
    not be public ``not_before`` a day.
    """

    id: Identifier
    according_to: ActorRef
    sources: tuple[Citation, ...] = ()
    status: Status = Status.REPORTED
    revises: Revision | None = None
    withdrawn: Withdrawal | None = None
    sensitivity: Sensitivity = Sensitivity.PUBLIC
    not_before: DateField | None = None
    note: Prose | None = None

    @property
    def stands(self) -> bool:
        """Whether the claim was neither retracted nor denied."""
        return self.withdrawn is None and self.status is not Status.RETRACTED
