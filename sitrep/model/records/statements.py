"""Statements: what somebody said publicly."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from sitrep.model.base import ActorRef, ClaimRef, Frozen, Name, Prose, Quoted, SourceRef
from sitrep.model.claim import Claim
from sitrep.model.scalars import LanguageTag
from sitrep.model.sensitivity import Consent, Sensitivity
from sitrep.model.values.dates import DateField
from sitrep.model.values.texttype import fault


class StatementKind(StrEnum):
    """What the speaker does by saying it.

    ``denial_of_responsibility``: that somebody else did it, and not that it happened.
    """

    CALL = "call"
    PLEDGE = "pledge"
    DENIAL = "denial"
    DENIAL_OF_RESPONSIBILITY = "denial_of_responsibility"
    ANNOUNCEMENT = "announcement"
    CONDEMNATION = "condemnation"
    FINDING = "finding"
    ASSESSMENT = "assessment"
    ALLEGATION = "allegation"


DENYING = (StatementKind.DENIAL, StatementKind.DENIAL_OF_RESPONSIBILITY)
"""The kinds that deny what the records say that they are about, or who did it."""


class NamedAs(Frozen):
    """The speaker's name as one source gives it."""

    name: Quoted
    source: SourceRef


class Speaker(Frozen):
    """Who spoke. ``named_as`` stands in for ``name`` where sources disagree on it.

    ``instead`` describes the speaker where the name and the role may not be shown; ``consent`` is
    what the speaker answered to being named.
    """

    name: Name | None = None
    role: Name | None = None
    organisation: ActorRef | None = None
    named_as: tuple[NamedAs, ...] = ()
    sensitivity: Sensitivity = Sensitivity.PUBLIC
    instead: Name | None = None
    consent: Consent | None = None


class Quotation(Frozen):
    """Exact words; ``language`` is the language of ``text`` (BCP 47).

    ``translator`` is set when ``text`` is a translation: a person, an outlet, or "not stated".
    """

    text: Quoted
    language: LanguageTag
    translator: Name | None = None


class Statement(Claim):
    """A public statement: exact words, a translation beside them, or a paraphrase.

    ``paraphrase`` completes the sentence "The speaker said that …". ``about`` are the ids of the
    records that it speaks of: what it denies is marked as denied wherever it is told.
    """

    kind: StatementKind
    speakers: tuple[Speaker, ...] = ()
    date: DateField | None = None
    quotation: Quotation | None = None
    translation: Quotation | None = None
    paraphrase: Prose | None = None
    about: tuple[ClaimRef, ...] = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.quotation is None and self.translation is None and self.paraphrase is None:
            raise fault(
                "empty-record",
                f"Statement {self.id} does not say what was said.",
                "A statement has at least one of quotation, translation and paraphrase.",
                "Add what was said, as the source reports it, or take the record out.",
            )
        return self
