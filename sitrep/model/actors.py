"""Actors: whoever says or does something, named neutrally and all in the same way."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from sitrep.model.base import Frozen, Identifier, Name, Prose
from sitrep.model.scalars import YesNo
from sitrep.model.sensitivity import Consent, Sensitivity
from sitrep.model.values.texttype import fault


class ActorKind(StrEnum):
    """What sort of actor it is."""

    ORGANISATION = "organisation"
    MONITOR = "monitor"
    INTERNATIONAL_ORGANISATION = "international_organisation"
    AUTHORITY = "authority"
    ARMED_GROUP = "armed_group"
    MEDIA_OUTLET = "media_outlet"
    PERSON = "person"
    DESCRIBED_GROUP = "described_group"
    UNNAMED_PERSON = "unnamed_person"
    UNNAMED_GROUP = "unnamed_group"
    UNSTATED = "unstated"


UNNAMED_KINDS = (ActorKind.UNNAMED_PERSON, ActorKind.UNNAMED_GROUP, ActorKind.UNSTATED)


class Actor(Frozen):
    """An organisation, authority, armed group, media outlet or person.

    ``name`` is the neutral name to print in lists; ``in_text`` is how it stands inside a
    sentence where that differs ("the World Health Organization"). Whoever is not named has a
    ``description`` and no ``name``. ``party_to_conflict`` is left out where it is not known.
    ``standard_of_proof`` is what the actor says it must have seen before it publishes a figure.
    ``instead`` describes the actor where it may not be named; ``consent`` is what a person answered
    to being named.
    """

    id: Identifier
    name: Name | None = None
    in_text: Name | None = None
    description: Prose | None = None
    kind: ActorKind
    party_to_conflict: YesNo | None = None
    standard_of_proof: Prose | None = None
    sensitivity: Sensitivity = Sensitivity.PUBLIC
    instead: Prose | None = None
    consent: Consent | None = None

    @property
    def named(self) -> bool:
        """Whether the actor has a name."""
        return self.name is not None

    @model_validator(mode="after")
    def _named_or_described(self) -> Self:
        if self.kind in UNNAMED_KINDS and self.name is not None:
            raise fault(
                "unnamed-with-name",
                f"Actor {self.id} is of kind {self.kind.value} and has a name.",
                "Whoever is not named has a description and no name.",
                "Take the name out, or choose the kind that fits.",
            )
        if self.name is None and self.description is None:
            raise fault(
                "actor-without-name",
                f"Actor {self.id} has neither a name nor a description.",
                "An actor has a name, or a description where nobody names it.",
                "Add name:, or description: in the words of the source, such as “eyewitnesses”.",
            )
        return self
