"""Access: what keeps aid from people, or people from aid."""

from __future__ import annotations

from enum import StrEnum

from sitrep.model.base import ActorRef, PlaceRef, Prose
from sitrep.model.claim import Claim
from sitrep.model.values.dates import DateField


class Constraint(StrEnum):
    """The nine types of OCHA's Access Monitoring and Reporting Framework (2012), and none."""

    DENIAL_OF_NEEDS = "denial_of_needs"
    RESTRICTED_ACCESS_TO_SERVICES = "restricted_access_to_services"
    IMPEDIMENTS_TO_ENTRY = "impediments_to_entry"
    RESTRICTION_OF_MOVEMENT = "restriction_of_movement"
    INTERFERENCE = "interference"
    VIOLENCE_AGAINST_AID = "violence_against_aid"
    HOSTILITIES = "hostilities"
    MINES_AND_EXPLOSIVES = "mines_and_explosives"
    PHYSICAL_ENVIRONMENT = "physical_environment"
    UNCLASSIFIED = "unclassified"


class Constrained(StrEnum):
    """Whose access is constrained."""

    HUMANITARIAN_ACTORS = "humanitarian_actors"
    PEOPLE_IN_NEED = "people_in_need"
    OTHERS = "others"
    NOT_STATED = "not_stated"


class Access(Claim):
    """A restriction of access as the originator reported it.

    ``imposed_by`` is as attributed by the originator; ``effect`` completes the sentence
    "According to the originator, …".
    """

    constraint: Constraint
    constrained: Constrained = Constrained.NOT_STATED
    imposed_by: tuple[ActorRef, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    since: DateField | None = None
    until: DateField | None = None
    effect: Prose
