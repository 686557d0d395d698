"""How a key with what it holds is written, shown to whoever wrote it in another shape."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.locations import Route
from sitrep.model.base import Frozen
from sitrep.model.views.walk import FieldShape, shape_at

_SHOWN = 3
"""Of a group without a required key, so many are shown."""


def example_of(route: Route, top: type[Frozen], *also: str) -> str | None:
    """``population: {group: …, described: …}``, with the keys ``also``; None for no group."""
    shape, name = shape_at(route, top), str(route[-1]) if route else ""
    model = None if shape is None else _model(shape)
    if shape is None or model is None or not name:
        return None
    required = [key for key, field in model.model_fields.items() if field.is_required()]
    keys = dict.fromkeys((*(required or [*model.model_fields][:_SHOWN]), *also))
    group = "{" + ", ".join(f"{key}: …" for key in keys) + "}"
    return f"{name}: [{group}]" if shape.item is not None else f"{name}: {group}"


def groups_with(key: str, route: Route, top: type[Frozen]) -> Iterator[Route]:
    """The groups of the record at a route in which a key stands that it does not have itself."""
    shape = shape_at(route, top)
    for name in shape.model.model_fields if shape is not None and shape.model is not None else ():
        held = shape_at((*route, name), top)
        model = None if held is None else _model(held)
        if model is not None and key in model.model_fields:
            yield (*route, name)


def _model(shape: FieldShape) -> type[Frozen] | None:
    return shape.model if shape.item is None else shape.item.model
