"""Response numbers: what records of the response count, as figures that others stand to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sitrep.model.figures.figure import Figure
from sitrep.model.figures.funding import Funding, FundingStep
from sitrep.model.figures.needs import Need, NeedMeasure
from sitrep.model.records.response import Response
from sitrep.model.report import Report

BETWEEN = ": "
"""Between the id of a record and the key of its number; no id holds it."""


def response_numbers(report: Report) -> dict[str, tuple[Figure, ...]]:
    """The numbers of all records of the response, by the kind of figure that counts the same."""
    figures = [one for record in report.response for one in _numbers_of(record)]
    return {
        kind: tuple(one for one in figures if one.kind == kind)
        for kind in dict.fromkeys(one.kind for one in figures)
    }


def of_response(ref: str) -> bool:
    """Whether a figure is the number of a record of the response."""
    return bool(ref.rpartition(BETWEEN)[1])


def _numbers_of(record: Response) -> Iterator[Figure]:
    for people in NeedMeasure:
        count = getattr(record, people, None)
        if count is not None:
            yield Need.model_construct(**_shared(record, people), count=count)
    for step in FundingStep:
        money = getattr(record, step, None)
        if money is not None:
            own = {**_shared(record, step), "count": money.amount, "currency": money.currency}
            yield Funding.model_construct(**own)


def _shared(record: Response, measure: NeedMeasure | FundingStep) -> dict[str, Any]:
    own = {
        name: getattr(record, name)
        for name in type(record).model_fields
        if name in Need.model_fields
    }
    return {**own, "id": f"{record.id}{BETWEEN}{measure}", "measure": measure, "revises": None}
