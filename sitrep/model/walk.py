"""One walk over a report: every text, reference and value with its route.

It follows the models' fields, and so can walk checked models and raw text data alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from sitrep.locations import Route
from sitrep.model.base import Frozen, Refers, Voice
from sitrep.model.report import Report


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value that holds no others; ``voice`` and ``refers`` say what its field is for."""

    route: Route
    value: Any
    voice: Voice | None
    refers: Refers | None


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a field can hold: a model, a list of something, or a leaf with its marks."""

    model: type[Frozen] | None = None
    item: _Shape | None = None
    voice: Voice | None = None
    refers: Refers | None = None


def leaves(value: Any, model: type[Frozen] = Report, route: Route = ()) -> Iterator[Leaf]:
    """Every leaf below ``value``, which is a model or raw data shaped like ``model``."""
    return _walk(value, _Shape(model=model), route)


def _walk(value: Any, shape: _Shape, route: Route) -> Iterator[Leaf]:
    if value is None:
        return
    if shape.item is not None and isinstance(value, (list, tuple)):
        for position, item in enumerate(value):
            yield from _walk(item, shape.item, (*route, position))
    elif shape.model is not None and isinstance(value, (BaseModel, Mapping)):
        for name, field in _fields(shape.model).items():
            yield from _walk(_child(value, name), field, (*route, name))
    elif shape.model is not None and shape.model.shorthand and isinstance(value, str):
        field = _fields(shape.model)[shape.model.shorthand]
        yield Leaf(route, value, field.voice, field.refers)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield Leaf((*route, name), item, shape.voice, shape.refers)
    else:
        yield Leaf(route, value, shape.voice, shape.refers)


def _child(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, Mapping) else getattr(value, name)


@cache
def _fields(model: type[Frozen]) -> Mapping[str, _Shape]:
    return {
        name: _marked(_shape(field.annotation), tuple(field.metadata))
        for name, field in model.model_fields.items()
    }


def _shape(annotation: Any) -> _Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _marked(_shape(arguments[0]), arguments[1:])
    if origin in (Union, UnionType):
        shapes = [_shape(argument) for argument in arguments if argument is not type(None)]
        return next((shape for shape in shapes if shape != _Shape()), _Shape())
    if origin is tuple:
        return _Shape(item=_shape(arguments[0]))
    if origin is dict:
        return _shape(arguments[1])
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return _Shape(model=annotation)
    return _Shape()


def _marked(shape: _Shape, marks: tuple[Any, ...]) -> _Shape:
    voice = next((mark for mark in marks if isinstance(mark, Voice)), shape.voice)
    refers = next((mark for mark in marks if isinstance(mark, Refers)), shape.refers)
    return _Shape(shape.model, shape.item, voice, refers)


def model_at(route: Route, model: type[Frozen] = Report) -> type[Frozen] | None:
    """The model whose keys stand at a route, if it leads to one."""
    shape = _Shape(model=model)
    for step in route:
        if shape.item is not None and isinstance(step, int):
            shape = shape.item
        elif shape.model is not None and step in _fields(shape.model):
            shape = _fields(shape.model)[str(step)]
        else:
            return None
    return shape.model
