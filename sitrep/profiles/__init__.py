"""Profiles: what a sort of document is expected to hold, each as a file of data."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated, Literal, cast, get_args

import yaml
from pydantic import AfterValidator, Field, PlainValidator, ValidationError, field_validator

from sitrep import resources
from sitrep.errors import InternalError
from sitrep.model.base import Frozen
from sitrep.model.header import ProfileName
from sitrep.model.report import CLAIM_KINDS, MEASURES, Report
from sitrep.model.scalars import Whole, YesNo


def _measured(value: object) -> StrEnum:
    for measure in MEASURES:
        if measure == value:
            return measure
    raise ValueError(f"{value} is no measure")


Measured = Annotated[StrEnum, PlainValidator(_measured)]
"""A measure of any kind of figures."""

HeaderKey = Literal[
    "number", "issued", "period", "next_report", "glide", "highlights", "key_figures"
]
ResponseKey = Literal[
    "needs", "response", "gaps", "targeted", "reached", "funding_required", "funding_received"
]
AgedKind = Literal["tolls", "displacement", "response", "other"]
"""Kinds whose age a profile states; ``other`` is of every other kind of figures."""


def _known(kind: str) -> str:
    if kind not in CLAIM_KINDS:
        raise ValueError(f"{kind} is not a kind of record")
    return kind


Kind = Annotated[str, AfterValidator(_known)]
KindNeed = Annotated[tuple[Kind, ...], Field(min_length=1)]
MeasureNeed = Annotated[tuple[Measured, ...], Field(min_length=1)]


class ResponseNeeds(Frozen):
    """What is said of every sector that has a response, and what of any of them."""

    each_sector: tuple[ResponseKey, ...]
    anywhere: tuple[ResponseKey, ...]


class Profile(Frozen):
    """What one sort of document is expected to hold; every key is written, none has a default.

    A need of ``records`` or ``measures`` is met by any of its words. ``age`` says how many days
    old a figure in use may be, by its measure or else by its kind.
    """

    header: tuple[HeaderKey, ...]
    overview: YesNo
    records: tuple[KindNeed, ...]
    measures: tuple[MeasureNeed, ...]
    response: ResponseNeeds
    age: dict[AgedKind | Measured, Whole]

    @field_validator("age")
    @classmethod
    def _of_every_kind(cls, age: dict[AgedKind | Measured, int]) -> dict[AgedKind | Measured, int]:
        if missing := set(get_args(AgedKind)) - set(age):
            raise ValueError(f"there is no age for {', '.join(sorted(missing))}")
        return age

    def days(self, kind: str, measure: str | None = None) -> int:
        """How many days old a record in use may be."""
        known = cast(Mapping[str, int], self.age)  # words of the data are their own keys
        return known.get(measure or kind, known.get(kind, known["other"]))


@cache
def load_profile(name: ProfileName) -> Profile:
    """The profile of this name; raises InternalError for a file that is not complete."""
    file = resources.profiles() / f"{name.value}.yaml"
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        return Profile.model_validate(data)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        raise InternalError(f"The profile {file.name} cannot be used: {error}.") from error


def profile_of(report: Report) -> Profile | None:
    """The profile that the header names, if it names one."""
    name = report.report.profile
    return None if name is None else load_profile(name)
