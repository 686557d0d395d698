"""One order of the records, whatever order they were entered in; no figure decides it.

Records stand in the alphabetical order of their originators, then by date. Only the lists of the
header and the paragraphs of the overview keep the author's order.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar, cast

from sitrep.locations import Route
from sitrep.model.base import Frozen
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.population import Group
from sitrep.model.report import CLAIM_KINDS, FIGURE_KINDS, Report
from sitrep.model.values.dates import PartialDate
from sitrep.model.values.natural_order import natural

_DATED = ("date", "window", "since", "counted_in", "as_of")
_STANDS_FOR = ("as_of", "counted_in", "window")
_GROUPS = {group: position for position, group in enumerate(Group)}
_BY_DATE = ("statements", "incidents")

_Model = TypeVar("_Model", bound=Frozen)


@dataclass(frozen=True)
class Ordered:
    """A report in the order that is printed, and where its items stood as they were entered.

    ``moved`` maps the route of each list that was in another order to the positions that its
    items had there.
    """

    report: Report
    moved: Mapping[Route, Sequence[int]]

    def entered(self, route: Route) -> Route:
        """Where that was entered which stands at a route of the report in order."""
        return tuple(
            self.moved[route[:at]][step]
            if isinstance(step, int) and route[:at] in self.moved
            else step
            for at, step in enumerate(route)
        )


_Told = TypeVar("_Told", bound=Report)


def in_order(report: _Told) -> _Told:
    """An equal report whose records and lists stand in the order that is printed."""
    return cast(_Told, ordered(report).report)


def ordered(report: Report) -> Ordered:
    """A report in the order that is printed, with the way back to the order of entering."""
    sorter = _Sorter()
    return Ordered(sorter.inside((), report, _lists(report)), sorter.moved)


@dataclass(frozen=True)
class _List:
    """How a list is sorted, and the lists inside its items by their names."""

    key: Callable[[Any], Any]
    inner: Mapping[str, _List] = field(default_factory=dict)


class _Sorter:
    """Sorts lists, and keeps where the items of each stood before."""

    def __init__(self) -> None:
        self.moved: dict[Route, Sequence[int]] = {}

    def inside(self, route: Route, model: _Model, lists: Mapping[str, _List]) -> _Model:
        """What stands at a route with its lists in order; itself where they are."""
        changed = {}
        for name, how in lists.items():
            items = getattr(model, name)
            found = self._sorted((*route, name), items, how)
            if found is not items:
                changed[name] = found
        return model.model_copy(update=changed) if changed else model

    def _sorted(self, route: Route, items: tuple[Any, ...], how: _List) -> tuple[Any, ...]:
        found = self._moved(route, items, how.key) if len(items) > 1 else items
        if not how.inner:
            return found
        made = tuple(self.inside((*route, at), one, how.inner) for at, one in enumerate(found))
        same = all(one is other for one, other in zip(made, found, strict=True))
        return found if same else made

    def _moved(
        self, route: Route, items: tuple[Any, ...], key: Callable[[Any], Any]
    ) -> tuple[Any, ...]:
        keys = [key(item) for item in items]
        before = sorted(range(len(items)), key=keys.__getitem__)
        if before == list(range(len(items))):
            return items
        self.moved[route] = before
        return tuple(items[at] for at in before)


def _lists(report: Report) -> dict[str, _List]:
    """Every list of a report that is sorted."""
    names = _names(report)
    keys = {kind: _claim_key(kind, names, report) for kind in CLAIM_KINDS}
    inner = _lists_of_claims(report, names, keys)
    return {
        "actors": _List(_alphabet),
        "sources": _List(_alphabet),
        "places": _List(
            _alphabet, {"spellings": _List(lambda one: (one.name.casefold(), one.source))}
        ),
        "contacts": _List(lambda one: one.id),
        "derived": _List(_alphabet, {"sources": _List(str)}),
        "allow": _List(lambda one: (one.rule, one.at, one.because)),
        "translations": _List(lambda one: one.sort_key),
        **{kind: _List(keys[kind], _held(report, kind, inner)) for kind in CLAIM_KINDS},
    }


def _held(report: Report, kind: str, inner: Mapping[str, _List]) -> dict[str, _List]:
    """Those of the lists that the records of a kind have."""
    fields = _fields(report, kind)
    return {name: how for name, how in inner.items() if name in fields}


def _fields(report: Report, kind: str) -> Container[str]:
    records = getattr(report, kind)
    return type(records[0]).model_fields if records else ()


def _lists_of_claims(
    report: Report, names: Mapping[str, str], keys: Mapping[str, Callable[[Claim], Any]]
) -> dict[str, _List]:
    """The lists inside claims: sources, places, actors, parts in the order of figures, speakers."""

    @cache
    def positions() -> Mapping[str, int]:
        in_order = (sorted(getattr(report, kind), key=keys[kind]) for kind in FIGURE_KINDS)
        return {one.id: at for of_kind in in_order for at, one in enumerate(of_kind)}

    def name(ref: str) -> tuple[str, str]:
        return (names.get(ref, ref), ref)

    named = _List(name)
    parts = _List(lambda ref: (positions().get(ref, 0), ref))
    speakers = _List(
        lambda one: (_speaker(one), str(one)),
        {"named_as": _List(lambda one: (name(one.source), one.name))},
    )
    return {
        **dict.fromkeys(("places", "from_places", "to_places"), named),
        **dict.fromkeys(("responsible", "imposed_by", "about"), named),
        **dict.fromkeys(("parts", "tolls"), parts),
        "sources": _List(lambda one: (name(one.source), one.source, one.via, str(one))),
        "speakers": speakers,
    }


def _speaker(speaker: Any) -> str:
    return str(speaker.name or speaker.role or speaker.organisation or "").casefold()


def _names(report: Report) -> dict[str, str]:
    """What every record is sorted by: its name, or its description where it has none."""
    records: tuple[Any, ...] = (*report.actors, *report.sources, *report.places)
    return {record.id: _alphabet(record)[0] for record in records}


def _alphabet(record: Any) -> tuple[str, str]:
    label = getattr(record, "name", None) or getattr(record, "title", None)
    return (str(label or getattr(record, "description", None) or "").casefold(), record.id)


def _claim_key(
    kind: str, names: Mapping[str, str], report: Report
) -> Callable[[Claim], tuple[object, ...]]:
    figures = [one for one in getattr(report, kind) if isinstance(one, Figure)]
    parts = {part for one in figures for part in one.parts}
    parts |= {one.id for one in figures if one.part_of is not None}
    fields = _fields(report, kind)
    dated = [name for name in _DATED if name in fields]
    stands_for = [name for name in _STANDS_FOR if name in fields]

    def key(claim: Claim) -> tuple[object, ...]:
        who = names.get(claim.according_to, claim.according_to)
        group = _GROUPS[claim.who.group] if isinstance(claim, Figure) else 0
        when = (_date(claim, dated), _current_to(claim, stands_for))
        first = (when, who) if kind in _BY_DATE else (who, claim.id in parts, when)
        return (*first, group, natural(claim.id))

    return key


def _date(claim: Claim, dated: Sequence[str]) -> str:
    """The first date that a claim gives; those without one come last."""
    for name in dated:
        value = getattr(claim, name)
        value = getattr(value, "start", None) or getattr(value, "end", value)
        if isinstance(value, PartialDate):
            return value.first.isoformat()
    return "9999"


def _current_to(claim: Claim, stands_for: Sequence[str]) -> str:
    """The date that a claim stands for: of one window, the earlier figure comes first."""
    for name in stands_for:
        value = getattr(claim, name)
        value = getattr(value, "end", value)
        if isinstance(value, PartialDate):
            return f"{value.last.isoformat()} {value.time}"
    return "9999"
