"""Random values, records and whole reports, made by following the models' fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from sitrep.model.actors import UNNAMED_KINDS, Actor
from sitrep.model.base import Frozen, Refers
from sitrep.model.contacts import Contact
from sitrep.model.figures.deliveries import Delivery, Stage, Supply
from sitrep.model.figures.indicators import Indicator, IndicatorSort
from sitrep.model.figures.population import Unit
from sitrep.model.figures.tolls import Measure, Toll
from sitrep.model.header import PUBLIC, Header, Waiver
from sitrep.model.places import PlaceFace
from sitrep.model.records.response import Response
from sitrep.model.records.statements import Statement
from sitrep.model.report import RECORD_KINDS, Report, kinds_of
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.values.count import Count, Form, Magnitude
from sitrep.model.values.count_notation import read_amount, read_count
from sitrep.model.values.dates import PartialDate
from sitrep.model.values.texttype import Patterned, TextType
from sitrep.model.window import Window

fewer_cases = settings(max_examples=settings().max_examples // 10)
"""For tests on whole reports, which take long to make."""

Ids = Mapping[str, tuple[str, ...]]
"""The ids of the records that a reference may lead to, by kind."""

MOST = 10**15 - 1
NUMBERS = st.one_of(
    st.integers(0, 30), st.integers(0, MOST), st.sampled_from([0, 1, 999, 1000, MOST])
)
SEEN = st.characters(
    exclude_categories=["Cs", "Co", "Cn", "Cc", "Zl", "Zp"],
    exclude_characters="\ufeff\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\u115f\u1160\u3164\uffa0\ufff9\ufffa\ufffb" + "".join(map(chr, range(0xE0001, 0xE0080))),
)
TEXTS = st.text(SEEN, min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
"""Words that any text field takes."""


ADDRESSES = st.from_regex(r"https://[a-z]{4,9}\.(?:org|int)(?:/[a-z0-9-]{1,6})?", fullmatch=True)


@st.composite
def counts(draw: st.DrawFn) -> Count:
    form = draw(st.sampled_from(Form))
    if form is Form.MAGNITUDE:
        return Count(form, magnitude=draw(st.sampled_from(Magnitude)))
    if form in (Form.NOT_STATED, Form.NOT_AVAILABLE, Form.NOT_APPLICABLE):
        return Count(form)
    if form is Form.RANGE:
        low, high = sorted(draw(st.lists(NUMBERS, min_size=2, max_size=2, unique=True)))
        best = draw(st.none() | st.integers(max(low, 1), high))
        return Count(form, low, high, best=best)
    if draw(st.integers(0, 9)) == 0:
        return draw(rounded_counts(form))
    return Count(form, draw(NUMBERS if form is Form.EXACT else st.integers(1, MOST)))


@st.composite
def rounded_counts(draw: st.DrawFn, form: Form = Form.EXACT) -> Count:
    """A count in millions or billions, as read from the notation."""
    whole, part = draw(st.integers(1, 999)), draw(st.text("0123456789", max_size=2))
    scale = draw(st.sampled_from(["million", "billion"]))
    said = read_count(f"{whole}.{part} {scale}" if part else f"{whole} {scale}")
    return Count(form, said.low, place=said.place)


@st.composite
def amounts(draw: st.DrawFn) -> Count:
    """A count of which the number may have decimals, or be in per cent."""
    made = draw(counts())
    if made.low is None or made.high is not None or made.place > 1 or draw(st.booleans()):
        return replace(made, measured=True, per_cent=made.low is not None and draw(st.booleans()))
    places = draw(st.integers(1, 6))
    number = Decimal(draw(st.integers(1, MOST))).scaleb(-places)
    place = Decimal(1).scaleb(-places)
    return Count(made.form, number, place=place, measured=True, per_cent=draw(st.booleans()))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates(date(1000, 1, 1), date(9999, 12, 31)) | st.dates(date(2020, 1, 1)))
    parts = (day.year, day.month, day.day, draw(st.integers(0, 24 * 60 - 1)))
    return PartialDate(*parts[: draw(st.integers(1, 4))])


@st.composite
def windows(draw: st.DrawFn) -> Window:
    start, end = draw(st.none() | partial_dates()), draw(st.none() | partial_dates())
    if start and end and end.last < start.first:
        start, end = end, start
    return Window(start=start, end=end, as_worded=draw(st.none() | TEXTS))


def record(model: type[Frozen], ids: Ids, **fixed: Any) -> SearchStrategy[Any]:
    """A record of this model; references lead to ``ids``.

    Its parts bear no marks of their own: what rests on a marked part alone is refused, not shown.
    """
    if model not in KINDS.values() and "sensitivity" in model.model_fields:
        fixed = {**fixed, "sensitivity": Sensitivity.PUBLIC}
    if "instead" in model.model_fields:
        fixed = {**fixed, "instead": None}
    fields = {
        name: _value(field.annotation, tuple(field.metadata), ids)
        for name, field in model.model_fields.items()
        if name not in fixed
    }
    fields |= {name: st.just(value) for name, value in fixed.items()}
    made = st.fixed_dictionaries(fields)
    return made.map(_WHOLE.get(model, dict)).map(model.model_validate)


def _value(annotation: Any, marks: tuple[Any, ...], ids: Ids) -> SearchStrategy[Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _value(arguments[0], (*marks, *arguments[1:]), ids)
    if origin in (Union, UnionType):
        return st.one_of([_value(argument, (), ids) for argument in arguments])
    if origin is tuple:
        item = _value(arguments[0], (), ids)
        return st.just(()) if item.is_empty else st.lists(item, max_size=2).map(tuple)
    if origin is dict:
        key, value = (_value(argument, (), ids) for argument in arguments)
        return st.dictionaries(key, value, max_size=2)
    if origin is Literal:
        return st.sampled_from(arguments)
    return _plain(annotation, marks, ids)


def _plain(annotation: Any, marks: tuple[Any, ...], ids: Ids) -> SearchStrategy[Any]:
    refers = next((mark for mark in marks if isinstance(mark, Refers)), None)
    if refers is not None:
        known = [one for kind in kinds_of(refers) for one in ids.get(kind, ())]
        return st.sampled_from(known) if known else st.nothing()
    amount = any(isinstance(mark, TextType) and mark.read is read_amount for mark in marks)
    made = {
        type(None): st.none(),
        Count: amounts() if amount else counts(),
        PartialDate: partial_dates(),
        Window: windows(),
        int: st.integers(1, MOST),
        bool: st.booleans(),
        float: st.integers(-900_000, 900_000).map(lambda number: number / 10**4),
    }
    if annotation in made:
        return made[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return st.sampled_from(list(annotation))
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return record(annotation, ids)
    return _text(next(mark for mark in marks if isinstance(mark, Patterned)))


def _text(pattern: Patterned) -> SearchStrategy[str]:
    if pattern.pattern.fullmatch("Words, ‘so’."):
        return TEXTS
    if pattern.pattern.fullmatch("https://example.org/"):
        return ADDRESSES
    ascii_only = st.characters(min_codepoint=33, max_codepoint=126)
    return st.from_regex(pattern.pattern, fullmatch=True, alphabet=ascii_only).map(str)


def _whole_actor(data: dict[str, Any]) -> dict[str, Any]:
    if data["kind"] in UNNAMED_KINDS:
        data = {**data, "name": None, "description": data["description"] or "a resident"}
    elif data["name"] is None and data["description"] is None:
        data = {**data, "name": "Example Council"}
    return data


def _whole_contact(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "role": data["role"] or "desk", "mail": data["mail"] or "desk@example.org"}


def _whole_response(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "needs": data["needs"] or "shelter is needed"}


def _whole_indicator(data: dict[str, Any]) -> dict[str, Any]:
    unit = None if data["count"].per_cent else data["unit"]
    level = data["measure"] is IndicatorSort.LEVEL
    return {**data, "unit": unit, **({"parts": (), "part_of": None} if level else {})}


def _whole_delivery(data: dict[str, Any]) -> dict[str, Any]:
    """Cash in a currency, of which nothing is given as medicine or built; goods without one."""
    if data["item"] is not Supply.CASH:
        return {**data, "currency": None}
    given = data["measure"] not in (Stage.ADMINISTERED, Stage.SET_UP)
    measure = data["measure"] if given else Stage.DISTRIBUTED
    return {**data, "currency": data["currency"] or "USD", "measure": measure}


def _whole_toll(data: dict[str, Any]) -> dict[str, Any]:
    households = data["unit"] is Unit.HOUSEHOLDS and data["measure"] is Measure.AFFECTED
    return data if households else {**data, "unit": Unit.INDIVIDUALS}


def _whole_statement(data: dict[str, Any]) -> dict[str, Any]:
    if data["quotation"] or data["translation"]:
        return data
    return {**data, "paraphrase": data["paraphrase"] or "shelter was needed"}


def _whole_header(data: dict[str, Any]) -> dict[str, Any]:
    """A header that names each record once, and of which each audience has an id of its own."""
    once = {name: tuple(dict.fromkeys(data[name])) for name in ("highlights", "key_figures")}
    own = {one.id: one for one in data["audiences"] if one.id != PUBLIC.id}
    return {**data, **once, "audiences": tuple(own.values())}


def _whole_face(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "name": None if data["place"] else data["name"] or "a village"}


_WHOLE: dict[type[Frozen], Callable[[dict[str, Any]], dict[str, Any]]] = {
    Toll: _whole_toll,
    Actor: _whole_actor,
    Contact: _whole_contact,
    Delivery: _whole_delivery,
    Header: _whole_header,
    Indicator: _whole_indicator,
    PlaceFace: _whole_face,
    Response: _whole_response,
    Statement: _whole_statement,
}
"""What a model demands of its fields together."""


KINDS: dict[str, type[Frozen]] = {
    kind: get_args(Report.model_fields[kind].annotation)[0] for kind in RECORD_KINDS
}
SHOWN: Ids = {kind: (f"{kind}-public",) for kind in KINDS}
EVERY: Ids = {kind: (f"{kind}-public", f"{kind}-other") for kind in KINDS}
_CLOSED = [level for level in Sensitivity if level is not Sensitivity.PUBLIC]
_GRADED = [kind for kind, model in KINDS.items() if "sensitivity" in model.model_fields]


@cache
def _records(kind: str) -> SearchStrategy[tuple[Any, ...]]:
    """A public record, and one that may be restricted, which alone may rest on restricted ones."""
    model, (first, second) = KINDS[kind], EVERY[kind]
    if kind not in _GRADED:
        return st.tuples(record(model, SHOWN, id=first), record(model, SHOWN, id=second))
    public = record(model, SHOWN, id=first, sensitivity=Sensitivity.PUBLIC)
    also = record(model, SHOWN, id=second, sensitivity=Sensitivity.PUBLIC)
    closed = [record(model, EVERY, id=second, sensitivity=level) for level in _CLOSED]
    return st.tuples(public, st.one_of(also, *closed))


@cache
def whole_reports() -> SearchStrategy[Report]:
    """A whole report: every reference leads somewhere, and none from public to restricted."""
    places = [f"{kind}-{which}" for kind in KINDS for which in ("public", "other")]
    waivers = st.builds(
        Waiver,
        rule=st.just("loaded-word"),
        at=st.sampled_from(["report", "overview", *places]),
        because=TEXTS,
    )
    return st.builds(
        Report,
        report=record(Header, SHOWN),
        overview=st.lists(TEXTS, max_size=2).map(tuple),
        allow=st.lists(waivers, max_size=2).map(tuple),
        **{kind: _records(kind) for kind in KINDS},
    )
