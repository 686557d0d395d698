"""``style.yaml``: the house style that a report's folder holds, or that is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from sitrep.errors import UnreadableInput
from sitrep.filesystem.plain_file import start_of
from sitrep.loading.own_profile import finding_in
from sitrep.loading.readers import yaml_reader
from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.read_inside import NotRead, read_inside
from sitrep.loading.readers.tree import Node, Plain, mark_of, plain
from sitrep.loading.refusals import Refusal, refusals
from sitrep.loading.style.making import Making
from sitrep.loading.style.own_style import OwnStyle
from sitrep.loading.style.words import loaded_words
from sitrep.model.style import Style, is_beside
from sitrep.page.house_style import HouseStyle

MAX_BYTES = 50_000


def read_style_file(file: Path, look: str | None = None) -> OwnStyle:
    """The style in a file, on the look that is wished for, or else on its own.

    Raises UnreadableInput where it cannot be read at all.
    """
    try:
        data = read_inside(file.parent, file.name, MAX_BYTES)
    except NotRead as why:
        raise UnreadableInput(f"The style {file} {why}.") from why
    text, fault = decode(data)
    if fault is not None:
        return OwnStyle(findings=(finding_in(str(file), fault, fault.mark),))
    tree = yaml_reader.read(text)
    found = [finding_in(str(file), one, one.mark) for one in tree.faults]
    made, refused = HouseStyle(), list[Refusal]()
    if tree.node is not None:
        made = _made(tree.node, file.parent, look, refused)
        marks = (mark_of(tree.node, one.route, key=one.at_key) for one in refused)
        found += [finding_in(str(file), *one) for one in zip(refused, marks, strict=True)]
    ordered = tuple(sorted(dict.fromkeys(found), key=lambda one: one.sort_key))
    return OwnStyle(made if tree.node is not None and not found else None, ordered)


def files_named_in(file: Path) -> list[Path]:
    """The files that a style names, as far as they are there."""
    node = yaml_reader.read(decode(start_of(file, MAX_BYTES))[0]).node
    names = _names(plain(node)) if node is not None else ()
    return [path for name in names if (path := file.parent / name).is_file()]


def _names(held: Plain) -> Iterator[str]:
    """Every text in a style that is the name of a file."""
    if isinstance(held, str):
        yield from [held] if is_beside(held) else []
    else:
        for one in held.values() if isinstance(held, dict) else held:
            yield from _names(one)


def _made(node: Node, folder: Path, look: str | None, refused: list[Refusal]) -> HouseStyle:
    """The style in a tree, as far as it can be used; what is ``refused`` of it is added there."""
    data = plain(node)
    try:
        style = Style.model_validate(data)
    except ValidationError as error:
        refused += refusals(error.errors(include_url=False), data, Style)
        return HouseStyle()
    refused += loaded_words(style)
    wished = style if look is None else style.model_copy(update={"look": look})
    return Making(wished, folder, refused).made()
