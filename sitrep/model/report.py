"""Report: the header and every record of one briefing."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.model.access import Access
from sitrep.model.actors import Actor
from sitrep.model.base import CLAIM_KINDS, Frozen, Prose
from sitrep.model.claim import Claim
from sitrep.model.derived import Derived
from sitrep.model.displacement import Displacement
from sitrep.model.header import Header, Waiver
from sitrep.model.incidents import Incident
from sitrep.model.places import Place
from sitrep.model.response import Response
from sitrep.model.services import Service
from sitrep.model.sources import Source
from sitrep.model.statements import Statement
from sitrep.model.tolls import Toll
from sitrep.model.translations import Translation


class Report(Frozen):
    """Everything that one briefing is made from; each field is also the key in the data.

    ``overview`` is the author's prose, one paragraph an item.
    """

    report: Header
    overview: tuple[Prose, ...] = ()
    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    places: tuple[Place, ...] = ()
    tolls: tuple[Toll, ...] = ()
    displacement: tuple[Displacement, ...] = ()
    access: tuple[Access, ...] = ()
    statements: tuple[Statement, ...] = ()
    incidents: tuple[Incident, ...] = ()
    services: tuple[Service, ...] = ()
    response: tuple[Response, ...] = ()
    derived: tuple[Derived, ...] = ()
    translations: tuple[Translation, ...] = ()
    allow: tuple[Waiver, ...] = ()

    def claims(self) -> Iterator[tuple[str, int, Claim]]:
        """Every claim with its kind and its position in that kind, in the order of the kinds."""
        for kind in CLAIM_KINDS:
            for position, claim in enumerate(getattr(self, kind)):
                yield kind, position, claim


RECORD_KINDS = ("actors", "sources", "places", *CLAIM_KINDS, "derived")
"""The kinds whose items have an id."""
