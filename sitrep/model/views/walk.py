"""One walk over data of a model: every text, reference and value with its route.

It follows the models' fields, and so can walk checked models and raw text data alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from sitrep.locations import Route
from sitrep.model.base import Frozen, Refers, Voice
from sitrep.model.report import Report, kinds_of
from sitrep.model.views.once_a_report import once_a_report


class Leaf(NamedTuple):
    """A value that holds no others: whose words it is, the kinds to whose records it refers."""

    route: Route
    value: Any
    voice: Voice | None
    refers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldShape:
    """What a field can hold: a model, a list of something, or a leaf with its marks.

    ``keyed`` says that leaves stand under keys of the writer's own.
    """

    model: type[Frozen] | None = None
    item: FieldShape | None = None
    voice: Voice | None = None
    refers: tuple[str, ...] = ()
    keyed: bool = False

    @property
    def is_leaf(self) -> bool:
        """Whether nothing stands below it."""
        return self.model is None and self.item is None


def leaves(value: Any, model: type[Frozen], route: Route = ()) -> Iterator[Leaf]:
    """Every leaf below ``value``, which is a model or raw data shaped like ``model``."""
    return iter(_Walk().into(value, FieldShape(model=model), route))


@once_a_report
def leaves_of(report: Report) -> tuple[Leaf, ...]:
    """Every leaf of a report, in order."""
    return tuple(leaves(report, Report))


def references(value: Any, model: type[Frozen]) -> Iterator[Leaf]:
    """The leaves that refer to records; what cannot hold one is not walked through."""
    return iter(_Walk(_refers).into(value, FieldShape(model=model), ()))


class _Walk:
    """A walk that collects leaves, of all fields or of those that may hold what is wanted."""

    def __init__(self, wanted: Callable[[FieldShape], bool] | None = None) -> None:
        self._wanted = wanted
        self._found: list[Leaf] = []

    def into(self, value: Any, shape: FieldShape, route: Route) -> list[Leaf]:
        """The leaves below a value of this shape, in order."""
        self._enter(value, shape, route)
        return self._found

    def _enter(self, value: Any, shape: FieldShape, route: Route) -> None:
        if value is None:
            return
        if shape.item is not None and isinstance(value, (list, tuple)):
            for position, item in enumerate(value):
                self._enter(item, shape.item, (*route, position))
        elif shape.model is not None and isinstance(value, (BaseModel, dict)):
            self._fields_of(value, shape.model, route)
        elif shape.model is not None and shape.model.shorthand and isinstance(value, str):
            field = _fields(shape.model)[shape.model.shorthand]
            self._leaf(route, value, field)
        elif isinstance(value, dict):
            for name, item in value.items():
                self._leaf((*route, name), item, shape)
        else:
            self._leaf(route, value, shape)

    def _leaf(self, route: Route, value: Any, shape: FieldShape) -> None:
        if self._wanted is None or self._wanted(shape):
            self._found.append(Leaf(route, value, shape.voice, shape.refers))

    def _fields_of(self, value: Any, model: type[Frozen], route: Route) -> None:
        """What the fields hold; one that holds no more than a leaf is not walked into."""
        child = value.get if isinstance(value, dict) else value.__dict__.get
        for name, field, is_leaf in _fields_with(model, self._wanted):
            held = child(name)
            if held is None or (type(held) is tuple and not held):
                continue
            if is_leaf and not isinstance(held, dict):
                self._found.append(Leaf((*route, name), held, field.voice, field.refers))
            else:
                self._enter(held, field, (*route, name))


def _refers(shape: FieldShape) -> bool:
    return bool(shape.refers)


@cache
def _fields_with(
    model: type[Frozen], wanted: Callable[[FieldShape], bool] | None
) -> tuple[tuple[str, FieldShape, bool], ...]:
    """The fields in which what is wanted may stand, each with whether it is a leaf."""
    return tuple(
        (name, field, field.is_leaf)
        for name, field in _fields(model).items()
        if wanted is None or _may_hold(field, wanted, frozenset())
    )


def _may_hold(
    shape: FieldShape, wanted: Callable[[FieldShape], bool], above: frozenset[type[Frozen]]
) -> bool:
    if shape.item is not None:
        return _may_hold(shape.item, wanted, above)
    if shape.model is None:
        return wanted(shape)
    if shape.model in above:
        return False
    below = above | {shape.model}
    return any(_may_hold(field, wanted, below) for field in _fields(shape.model).values())


@cache
def _fields(model: type[Frozen]) -> Mapping[str, FieldShape]:
    return {
        name: _marked(_shape(field.annotation), tuple(field.metadata))
        for name, field in model.model_fields.items()
    }


def _shape(annotation: Any) -> FieldShape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _marked(_shape(arguments[0]), arguments[1:])
    if origin in (Union, UnionType):
        shapes = [_shape(argument) for argument in arguments if argument is not type(None)]
        return next((shape for shape in shapes if shape != FieldShape()), FieldShape())
    if origin is tuple:
        return FieldShape(item=_shape(arguments[0]))
    if origin is dict:
        return replace(_shape(arguments[1]), keyed=True)
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return FieldShape(model=annotation)
    return FieldShape()


def _marked(shape: FieldShape, marks: tuple[Any, ...]) -> FieldShape:
    voice = next((mark for mark in marks if isinstance(mark, Voice)), shape.voice)
    refers = next((kinds_of(mark) for mark in marks if isinstance(mark, Refers)), shape.refers)
    return replace(shape, voice=voice, refers=refers)


def model_at(route: Route, model: type[Frozen]) -> type[Frozen] | None:
    """The model whose keys stand at a route, if it leads to one."""
    shape = shape_at(route, model)
    return shape.model if shape is not None else None


def shape_at(route: Route, model: type[Frozen]) -> FieldShape | None:
    """What can stand at a route, if it leads anywhere."""
    shape = FieldShape(model=model)
    for step in route:
        if shape.item is not None and isinstance(step, int):
            shape = shape.item
        elif shape.model is not None and step in _fields(shape.model):
            shape = _fields(shape.model)[str(step)]
        elif shape.keyed and isinstance(step, str):
            shape = replace(shape, keyed=False)
        else:
            return None
    return shape


def put_at(data: Any, route: Route, value: Any) -> None:
    """Put another value where a route leads in dumped data."""
    for step in route[:-1]:
        data = data[step]
    data[route[-1]] = value
