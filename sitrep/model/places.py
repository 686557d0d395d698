"""Places, their codes with the scheme that gives them meaning, and their spellings."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, field_validator, model_validator

from sitrep.model.base import Frozen, Identifier, Name, PlaceRef, Quoted, SourceRef
from sitrep.model.scalars import Latitude, Longitude
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.values.texttype import Patterned, fault


class PlaceLevel(StrEnum):
    """How precise the place is."""

    COUNTRY = "country"
    REGION = "region"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    ADMIN3 = "admin3"
    LOCALITY = "locality"
    SITE = "site"

    @property
    def is_spot(self) -> bool:
        """Whether a point can stand for the whole place; otherwise it marks an area."""
        return self in (PlaceLevel.LOCALITY, PlaceLevel.SITE)


class Spelling(Frozen):
    """How one source writes the name of the place."""

    name: Quoted
    source: SourceRef
    sensitivity: Sensitivity = Sensitivity.PUBLIC


class Point(Frozen):
    """Degrees of latitude and longitude, WGS 84."""

    lat: Latitude
    lon: Longitude


Scheme = Annotated[
    str,
    Patterned(
        r"[a-z][a-z0-9-]*",
        "A code list is named with lower-case letters, such as pcode or iso.",
        "Write codes: with the scheme before each code, such as pcode: SY06.",
    ),
]
"""The name of a code list: ``pcode``, ``iso``, ``geonames``."""


class PlaceFace(Frozen):
    """How a place stands where it may not be shown: as another, or under a vaguer name.

    ``place`` is the place that stands for it; ``name`` says what it is, such as a village in the
    valley, with a rounded ``point`` where it may have one. One of the two is given.
    """

    shorthand: ClassVar[str | None] = "place"

    place: PlaceRef | None = None
    name: Name | None = None
    point: Point | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.place is None) is (self.name is None):
            raise fault(
                "wrong-value",
                "What stands for the place is another place, or a name: one of the two.",
                "instead: holds place, or name with a point if there is one.",
                "Write instead: with the id of the place around it, or instead: {name: …}.",
            )
        return self


class Place(Frozen):
    """Somewhere that a record speaks of.

    ``codes`` maps a scheme to the code in it, because the same number means different places in
    different schemes; ``parent`` is the place that contains this one, and makes scopes comparable.
    ``instead`` is how it stands where it may not be shown.
    """

    id: Identifier
    name: Name
    in_text: Name | None = None
    level: PlaceLevel
    codes: dict[Scheme, Name] = Field(default_factory=dict)
    parent: PlaceRef | None = None
    spellings: tuple[Spelling, ...] = ()
    point: Point | None = None
    sensitivity: Sensitivity = Sensitivity.PUBLIC
    instead: PlaceFace | None = None

    @field_validator("codes", mode="before")
    @classmethod
    def _in_one_text(cls, value: Any) -> Any:
        """Codes as a cell holds them: ``iso: SY-LA; pcode: SY06``."""
        parts = [one.partition(":") for one in value.split(";")] if isinstance(value, str) else []
        if not parts or not all(scheme.strip() and code.strip() for scheme, _, code in parts):
            return value
        return {scheme.strip(): code.strip() for scheme, _, code in parts}
