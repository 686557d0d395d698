"""The records of a file as forms: each value with its place, and what may stand there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import yaml

from sitrep.locations import Route
from sitrep.model.base import Frozen
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.json_schema import schema_text
from sitrep.model.views.walk import model_at, shape_at
from sitrep.splicing.yaml_places import composed, values_of

Names = Mapping[str, Mapping[str, str]]
"""What the records of each kind are called, by their ids."""


@dataclass(frozen=True, slots=True)
class FormField:
    """One value of a record: where it stands in its file, and what may stand there.

    ``words`` are what a list offers, each with what it is called; empty where anything can be
    typed. A field without a value, and so without a ``line``, is one that the record may have and
    has not.
    """

    route: Route
    label: str
    value: str | None
    words: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class RecordForm:
    """A record, or the header: where it stands, what it is called, its line, and its fields."""

    route: Route
    title: str
    line: int
    fields: tuple[FormField, ...]


def forms(text: str, stem: str, names: Names) -> tuple[RecordForm, ...]:
    """The forms of all records of a YAML or JSON file; none where it cannot be read."""
    try:
        top = composed(text)
    except yaml.YAMLError:
        return ()
    if isinstance(top, yaml.SequenceNode):
        return tuple(_listed(stem, top, (), names))
    found: list[RecordForm] = []
    for kind, node in values_of(top).items():
        if isinstance(node, yaml.SequenceNode):
            found += _listed(kind, node, (kind,), names)
        elif isinstance(node, yaml.MappingNode):
            found.append(_form(kind, node, (kind,), (kind,), names))
    return tuple(found)


def _listed(kind: str, node: yaml.SequenceNode, at: Route, names: Names) -> Iterator[RecordForm]:
    for position, record in enumerate(node.value):
        if isinstance(record, yaml.MappingNode):
            yield _form(kind, record, (*at, position), (kind, position), names)


def _form(kind: str, node: yaml.MappingNode, at: Route, means: Route, names: Names) -> RecordForm:
    if kind in RECORD_KINDS and len(means) == 1:  # a single record that stands without a list
        means = (kind, 0)
    named = values_of(node).get("id")
    title = f"{kind}: {named.value}" if named is not None else kind
    fields = _fields(node, at, means, names)
    return RecordForm(
        at, title, node.start_mark.line + 1, (*fields, *_absent(node, at, means, names))
    )


def _fields(node: yaml.Node, at: Route, means: Route, names: Names) -> Iterator[FormField]:
    """The values that stand below a node, in the order of the file."""
    if isinstance(node, yaml.MappingNode):
        for key, value in values_of(node).items():
            yield from _fields(value, (*at, key), (*means, key), names)
    elif isinstance(node, yaml.SequenceNode):
        for position, value in enumerate(node.value):
            yield from _fields(value, (*at, position), (*means, position), names)
    else:
        held = _field(at, means, str(node.value), names)
        yield replace(held, line=node.start_mark.line + 1)


def _absent(node: yaml.MappingNode, at: Route, means: Route, names: Names) -> Iterator[FormField]:
    """The keys with one value each that a record may have and has not."""
    model, held = model_at(means, Report), values_of(node)
    for key in model.model_fields if model is not None else ():
        shape = shape_at((*means, key), Report)
        if key not in held and shape is not None and shape.is_leaf and not shape.keyed:
            yield _field((*at, key), (*means, key), None, names)


def _field(at: Route, means: Route, value: str | None, names: Names) -> FormField:
    means = _from_shorthand(means)
    shape = shape_at(means, Report)
    stated = _stated(means)
    words = tuple(_called(names, shape.refers if shape else ())) or _words(stated)
    if words and value is not None and value not in dict(words):
        words = ((value, value), *words)
    label = " ".join(str(one + 1) if isinstance(one, int) else one for one in at[_skipped(at) :])
    return FormField(at, label, value, words, "" if words else _hint(stated))


def _hint(stated: dict[str, Any]) -> str:
    """The first sentence of what the schema says of a place."""
    said = stated.get("description") or _resolved(stated).get("description", "")
    return str(said).partition("\n\n")[0].replace("``", "").replace("\n", " ")


def _called(names: Names, kinds: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The ids of all records of some kinds, each with what it is called."""
    for kind in kinds:
        for one, title in names.get(kind, {}).items():
            yield one, f"{one}: {title}" if title else one


def _skipped(at: Route) -> int:
    """How much of a route says which record it is of."""
    return next((here + 1 for here, one in enumerate(at) if isinstance(one, int)), 1)


def _from_shorthand(means: Route) -> Route:
    """The route of the field that a bare text stands for, where a record could stand."""
    shape = shape_at(means, Report)
    model: type[Frozen] | None = shape.model if shape is not None else None
    return (*means, model.shorthand) if model is not None and model.shorthand else means


@cache
def _schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(schema_text())
    return schema


def _stated(means: Route) -> dict[str, Any]:
    """What the schema says of a place; nothing where it knows none such."""
    node: dict[str, Any] = _schema()
    for step in means:
        node = _resolved(node)
        below = node.get("items") if isinstance(step, int) else node.get("properties", {}).get(step)
        if below is None:
            return {}
        node = below
    return node


def _resolved(node: dict[str, Any]) -> dict[str, Any]:
    """What a part of the schema stands for: by its name, or of several the first that holds."""
    while True:
        if "$ref" in node:
            node = _schema()["$defs"][node["$ref"].rpartition("/")[2]]
        elif "anyOf" in node:
            node = next((one for one in node["anyOf"] if one.get("type") != "null"), {})
        else:
            return node


def _words(node: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The words of a list, where nothing else may stand, each as it is read."""
    several = [_resolved(one) for one in node.get("anyOf", [node]) if one.get("type") != "null"]
    if any("enum" not in one for one in several):
        return ()
    words = (str(word) for one in several for word in one["enum"])
    return tuple((one, one.replace("_", " ")) for one in words)
