"""Translations put into a YAML or JSON file: only what is new or changed is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml

from sitrep.splicing.yaml_places import (
    Edit,
    as_json,
    composed,
    edited,
    is_flow,
    last_of,
    put_below,
    put_inside,
    values_of,
)
from sitrep.translating.yaml_entries import in_brackets, items, keyed

KIND = "translations"


def spliced(text: str, stem: str, told: Mapping[str, str], code: str) -> str:
    """The text of a file with these translations into a language.

    An entry that the file has gets the language, or another text in it; what it has no entry for
    is put behind its list, or behind all else where it has no list.
    """
    text = _listed(text, stem)
    top = composed(text)
    held = _list(top, stem)
    entries = held.value if held is not None else []
    edits, left = list[Edit](), dict(told)
    for entry in sorted(entries, key=lambda one: code not in values_of(values_of(one).get("to"))):
        source = values_of(entry).get("text")
        if source is not None and (new := left.pop(str(source.value), None)) is not None:
            edits.append(_told(text, values_of(entry)["to"], code, new))
    if left and held is not None:
        edits += _added(text, held, left, code)
    elif left and top is not None:
        edits.append(_begun(text, top, left, code))
    new = edited(text, edits)
    return re.sub(r"(?<!\r)\n", "\r\n", new) if "\r\n" in text else new


def new_file(told: Mapping[str, str], code: str, top: str) -> str:
    """The text of a file that holds these translations; ``top`` are its first lines."""
    return f"{top}{KIND}:{items(told.items(), code, 2, parted=True)}\n"


def _list(top: yaml.Node | None, stem: str) -> yaml.Node | None:
    """The list of translations in a file, which may be all of it."""
    if isinstance(top, yaml.SequenceNode):
        return top if stem == KIND else None
    return values_of(top).get(KIND)


def _listed(text: str, stem: str) -> str:
    """The text in which a single entry without a list is the only item of one."""
    found = _list(composed(text), stem)
    if not isinstance(found, yaml.MappingNode):
        return text
    start, end = found.start_mark.index, last_of(text, found)
    if is_flow(found):
        return f"{text[:start]}[{text[start:end]}]{text[end:]}"
    lines = text[start:end].split("\n")
    return f"{text[:start]}- {chr(10).join(_further_in(lines))}{text[end:]}"


def _further_in(lines: list[str]) -> Iterator[str]:
    for at, line in enumerate(lines):
        yield f"  {line}" if at and line.strip() else line


def _told(text: str, to: yaml.Node, code: str, new: str) -> Edit:
    """The text of a language put into an entry, or in place of the one that is there."""
    values = values_of(to)
    column = to.value[0][0].start_mark.column
    if code in values:
        start, end = values[code].start_mark.index, last_of(text, values[code])
        lines = "\n".join(keyed(code, new, column)).removeprefix(f"{code}: ")
        return Edit(start, end, as_json(new) if is_flow(to) else lines)
    if is_flow(to):
        key = as_json(code) if to.value[0][0].style == '"' else code
        return put_inside(text, to, f"{key}: {as_json(new)}")
    return put_below(text, to, f"\n{' ' * column}" + "\n".join(keyed(code, new, column)))


def _added(text: str, held: yaml.Node, left: Mapping[str, str], code: str) -> Iterator[Edit]:
    """Entries behind those of a list."""
    if is_flow(held):
        made = [in_brackets(one, code, new) for one, new in left.items()]
        yield put_inside(text, held, ", ".join(made))
        return
    first, last = held.value[0].start_mark, held.value[-1].start_mark
    before = text[: last.index].rpartition("\n")[0]
    parted = before.endswith(("\n", "\n\r")) and last.index != first.index
    column = held.start_mark.column
    yield put_below(text, held, items(left.items(), code, column, parted or len(held.value) == 1))


def _begun(text: str, top: yaml.Node, left: Mapping[str, str], code: str) -> Edit:
    """A list of translations behind all else that a file holds."""
    if is_flow(top):
        made = [in_brackets(one, code, new) for one, new in left.items()]
        return put_inside(text, top, f"{as_json(KIND)}: [{', '.join(made)}]")
    return put_below(text, top, f"\n\n{KIND}:{items(left.items(), code, 2, parted=True)}")
