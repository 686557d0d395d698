"""The model takes the raw data; what it refuses becomes findings, and the rest still counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from sitrep.loading.loaded import MissedFigure
from sitrep.loading.put_right import put_right
from sitrep.loading.refusals import Refusal, refusals
from sitrep.locations import Route
from sitrep.model.claim import Claim
from sitrep.model.records.response import Response
from sitrep.model.report import CLAIM_KINDS, FIGURE_KINDS, RECORD_KINDS, Report
from sitrep.model.views.references import without_source

# Stand-ins let the rules read the rest of a report whose header is broken; it is never built.
_STAND_INS = {"title": "untitled", "as_of": "9999-12-31", "issuer": "unnamed"}

_SAYS = {
    ("actors", "actor-without-name"): ("name", "description"),
    ("contacts", "empty-record"): ("name", "role", "organisation", "mail", "phone"),
    ("response", "empty-record"): tuple(set(Response.model_fields) - set(Claim.model_fields)),
    ("statements", "empty-record"): ("quotation", "translation", "paraphrase"),
}
"""A record that lacks all of these is at fault, unless one of them was there and was refused."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What the model made of the data.

    ``positions`` maps a kind to the raw positions of the records that were taken;
    ``elsewhere`` holds the ids of those that were not, ``doubtful`` those of which something was
    refused; ``missed`` says of each figure that was not taken of which kind, of whom and of which
    measure it is, as its data have them.
    """

    report: Report | None
    refusals: tuple[Refusal, ...]
    positions: dict[str, list[int]]
    elsewhere: dict[str, str]
    doubtful: frozenset[str] = frozenset()
    missed: frozenset[MissedFigure] = frozenset()


def take(data: dict[str, Any], unread: frozenset[Route] = frozenset()) -> Taken:
    """Give types to raw data. What is refused is left out key by key, then record by record.

    What stands under ``unread`` keys was there, and is not known. That a record which is left out
    names no source is said here, since no rule sees it.
    """
    header = data.get("report")
    declared = header if isinstance(header, dict) else {}
    stated = {key: declared.get(key) for key in ("number_format", "date_format")}
    context = {key: said if isinstance(said, str) else None for key, said in stated.items()}
    report, errors = _validate(data, context)
    if report is None and put_right(data, errors, context):
        report, errors = _validate(data, context)
    if report is not None and not unread:
        return Taken(report, (), {}, {})
    found = tuple(_uncovered(refusals(errors, data), {*unread}))
    doubtful = frozenset(_named(data, (*(one.route for one in found), *unread)))
    _leave_out_keys(data, [refusal.route for refusal in found])
    _stand_in(data)
    _, errors = _validate(data, context)
    spoken_of = {*unread, *(route for refusal in found for route in refusal.spoken_of)}
    found += tuple(_uncovered(refusals(errors, data), spoken_of))
    broken = {tuple(error["loc"][:2]) for error in errors}
    # Without this a record whose list of sources is broken would be said to name none.
    broken |= {refusal.route[:2] for refusal in found if refusal.route[2:] == ("sources",)}
    broken |= {one[:2] for one in unread if one[2:3] == ("sources",) and not _sourced(data, one)}
    spoken_of.update(route for refusal in found for route in refusal.spoken_of)
    found += tuple(_without_source(data, broken, spoken_of))
    kept, positions = _without(data, broken)
    report, _ = _validate(kept, context)
    missed = frozenset(_missed(data, broken))
    return Taken(report, found, positions, dict(_ids(data, broken)), doubtful, missed)


def _without_source(
    data: dict[str, Any], broken: Iterable[tuple[int | str, ...]], spoken_of: set[Route]
) -> Iterator[Refusal]:
    """The records left out that name no document, but for those of whose sources more was said.

    What is no record at all is told to be none.
    """
    of_sources = {route[:2] for route in spoken_of if route[2:3] == ("sources",)}
    for route in sorted(route for route in broken if route[0] in CLAIM_KINDS and len(route) == 2):
        record = data[str(route[0])][route[1]]
        if isinstance(record, dict) and route not in of_sources and not _sourced(data, route):
            problem = without_source(route, "The record")
            said = (problem.got, problem.expected, problem.mend)
            yield Refusal(problem.route, "figure-without-source", *said)


def _sourced(data: dict[str, Any], route: Route) -> bool:
    record = data[str(route[0])][route[1]]
    return isinstance(record, dict) and bool(record.get("sources"))


def _named(data: dict[str, Any], refused: Iterable[Route]) -> Iterator[str]:
    """The ids of the records of which something was refused."""
    for kind, at in {route[:2] for route in refused if len(route) > 2}:
        record = data[str(kind)][at]
        if isinstance(record, dict) and isinstance(record.get("id"), str):
            yield record["id"]


def _uncovered(again: Iterable[Refusal], routes: set[Route]) -> Iterator[Refusal]:
    """Faults of whole records that are not those of their broken keys.

    ``routes`` are those that were spoken of.
    """
    for refusal in again:
        said = (
            (*refusal.route, key) for key in _SAYS.get((str(refusal.route[0]), refusal.rule), ())
        )
        if refusal.route not in routes and routes.isdisjoint(said):
            yield refusal


def _validate(
    data: dict[str, Any], context: dict[str, Any]
) -> tuple[Report | None, list[ErrorDetails]]:
    try:
        return Report.model_validate(data, context=context), []
    except ValidationError as error:
        return None, error.errors(include_url=False)


def _leave_out_keys(data: dict[str, Any], routes: list[Route]) -> None:
    # A header is never left out, so what is broken in it goes whole.
    for route in (route[:2] if route[0] == "report" else route for route in routes):
        parent: Any = data
        for step in route[:-1]:
            parent = parent[step]
        if isinstance(parent, dict) and len(route) > 1:
            parent.pop(route[-1], None)


def _stand_in(data: dict[str, Any]) -> None:
    header = data.get("report")
    data["report"] = {**_STAND_INS, **header} if isinstance(header, dict) else dict(_STAND_INS)


def _without(
    data: dict[str, Any], broken: set[tuple[int | str, ...]]
) -> tuple[dict[str, Any], dict[str, list[int]]]:
    kept, positions = dict(data), {}
    for kind, items in data.items():
        if isinstance(items, list):
            positions[kind] = [i for i in range(len(items)) if (kind, i) not in broken]
            kept[kind] = [items[i] for i in positions[kind]]
    return kept, positions


def _ids(data: dict[str, Any], broken: set[tuple[int | str, ...]]) -> Iterator[tuple[str, str]]:
    for kind in RECORD_KINDS:
        for position, record in enumerate(data.get(kind, [])):
            if (kind, position) in broken and isinstance(record, dict) and "id" in record:
                yield str(record["id"]), kind


def _missed(data: dict[str, Any], broken: set[tuple[int | str, ...]]) -> Iterator[MissedFigure]:
    """Of which kind, of whom and of which measure the figures are that are left out."""
    for kind in FIGURE_KINDS:
        for position, record in enumerate(data.get(kind, [])):
            if (kind, position) in broken and isinstance(record, dict):
                said = (record.get(key) for key in ("according_to", "measure"))
                yield MissedFigure(kind, *(one if isinstance(one, str) else "" for one in said))
