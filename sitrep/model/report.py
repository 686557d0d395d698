"""Report: the header and every record of one briefing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, cast, get_args

from pydantic import (
    AfterValidator,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

from sitrep.model.actors import Actor
from sitrep.model.base import Every, Frozen, Prose, Refers
from sitrep.model.claim import Claim
from sitrep.model.contacts import Contact
from sitrep.model.derived import Derived
from sitrep.model.figures.damage import Damage
from sitrep.model.figures.deliveries import Delivery
from sitrep.model.figures.displacement import Displacement
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.funding import Funding
from sitrep.model.figures.indicators import Indicator
from sitrep.model.figures.needs import Need
from sitrep.model.figures.tolls import Toll
from sitrep.model.header import Header, Waiver, few_enough
from sitrep.model.places import Place
from sitrep.model.records.access import Access
from sitrep.model.records.incidents import Incident
from sitrep.model.records.response import Response
from sitrep.model.records.services import Service
from sitrep.model.records.standard_record import StandardRecord
from sitrep.model.records.statements import Statement
from sitrep.model.sensitivity import marks_written, with_default
from sitrep.model.sources import Source
from sitrep.model.translations import Translation


class Report(Frozen):
    """Everything that one briefing is made from; each field is also the key in the data.

    ``overview`` is the author's prose, one paragraph an item.
    """

    most_listed: ClassVar[int | None] = None

    report: Header
    overview: tuple[Prose, ...] = ()
    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    places: tuple[Place, ...] = ()
    contacts: tuple[Contact, ...] = ()
    tolls: tuple[Toll, ...] = ()
    displacement: tuple[Displacement, ...] = ()
    needs: tuple[Need, ...] = ()
    damage: tuple[Damage, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    funding: tuple[Funding, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    access: tuple[Access, ...] = ()
    statements: tuple[Statement, ...] = ()
    incidents: tuple[Incident, ...] = ()
    services: tuple[Service, ...] = ()
    response: tuple[Response, ...] = ()
    derived: tuple[Derived, ...] = ()
    translations: tuple[Translation, ...] = ()
    allow: Annotated[tuple[Waiver, ...], AfterValidator(few_enough)] = ()

    @model_validator(mode="before")
    @classmethod
    def _marked(cls, data: Any) -> Any:
        return with_default(data, record_models()) if isinstance(data, Mapping) else data

    @model_serializer(mode="wrap")
    def _with_marks(
        self, written: SerializerFunctionWrapHandler, told: SerializationInfo
    ) -> dict[str, Any]:
        data: dict[str, Any] = written(self)
        if not told.exclude_defaults:
            return data
        return marks_written(data, self.report.default_sensitivity, record_models())

    def claims(self) -> Iterator[tuple[str, int, Claim]]:
        """Every claim with its kind and its position in that kind, in the order of the kinds."""
        for kind in CLAIM_KINDS:
            for position, claim in enumerate(getattr(self, kind)):
                yield kind, position, claim


@cache
def record_models() -> Mapping[str, type[Frozen]]:
    """The models of the items of each list of the report, by its key."""
    fields = Report.model_fields.items()
    models = ((kind, model) for kind, field in fields for model in get_args(field.annotation))
    return {
        kind: model
        for kind, model in models
        if isinstance(model, type) and issubclass(model, Frozen)
    }


def _models(base: type[Claim]) -> dict[str, type[Claim]]:
    """The models of records that stand on a base, by the key of their kind."""
    return {kind: model for kind, model in record_models().items() if issubclass(model, base)}


CLAIM_KINDS = tuple(_models(Claim))
"""The kinds whose records somebody states, in the order of the data."""

FIGURE_MODELS = cast(Mapping[str, type[Figure]], _models(Figure))
"""The models of records that hold a number, by the key of their kind."""

FIGURE_KINDS = tuple(FIGURE_MODELS)
"""The kinds whose records hold a number."""

STANDARD_MODELS = cast(Mapping[str, type[StandardRecord]], _models(StandardRecord))
"""The models of records of the usual shape that hold no number, by the key of their kind."""

MEASURES: Mapping[StrEnum, type[Figure]] = {
    measure: model for model in FIGURE_MODELS.values() for measure in model.measures()
}
"""Everything that can be counted, in the order of the kinds, with the model that holds it."""

RECORD_KINDS = ("actors", "sources", "places", "contacts", *CLAIM_KINDS, "derived")
"""The kinds whose items have an id."""


def kinds_of(mark: Refers) -> tuple[str, ...]:
    """The kinds to whose records a field refers."""
    if isinstance(mark.kinds, tuple):
        return mark.kinds
    return {
        Every.FIGURE: FIGURE_KINDS,
        Every.CLAIM: CLAIM_KINDS,
        Every.NUMBER: (*FIGURE_KINDS, "derived"),
        Every.LEADING: (*CLAIM_KINDS, "derived"),
    }[mark.kinds]
