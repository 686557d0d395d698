"""A name stands for one thing, and a docstring says what its own thing is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from sitrep.model.report import RECORD_KINDS
from tests.structure.code import ROOT, Named, classes, docstrings, functions, modules

FILES_NAMED_TWICE = 4
RETURNS = 2
KINDS = {f"{name}.py" for name in RECORD_KINDS}
"""Each kind may have a file of its name in every room that treats kinds one by one."""
SHARED = {"build.py", "check.py", "json.py", "text.py"}
"""Names of commands that are the verbs of the corridor, and of formats; no others stand twice."""
LEANING = re.compile(r"(?:The same|And|Also|Likewise)\b|.*\bas above\b", re.IGNORECASE | re.DOTALL)


def listed(found: Mapping[str, str | list[str]]) -> str:
    """A line for each thing that a name stands for, or for the words of a place."""
    lines = {name: [one] if isinstance(one, str) else one for name, one in found.items()}
    return "\n".join(["", *(f"{name}: {one}" for name in lines for one in lines[name])])


def by_name(found: Iterable[Named]) -> dict[str, list[str]]:
    """The places of each name that stands for more than one thing."""
    places: dict[str, list[str]] = defaultdict(list)
    for one in found:
        places[one.name].append(one.place)
    return {name: places[name] for name in sorted(places) if len(places[name]) > 1}


def test_no_two_public_classes_have_one_name() -> None:
    found = list(classes())
    assert len(found) > 100
    twice = by_name(found)
    assert not twice, listed(twice)


def test_no_two_files_have_one_name() -> None:
    assert len(KINDS) > 7
    assert len(SHARED) <= FILES_NAMED_TWICE
    found = [Named(file.name, str(file.relative_to(ROOT))) for file in modules()]
    assert len(found) > 100
    free = {"__init__.py", *KINDS, *SHARED}
    twice = by_name(one for one in found if one.name not in free)
    assert not twice, listed(twice)


def test_functions_of_one_name_return_one_thing() -> None:
    returned: dict[str, set[str]] = defaultdict(set)
    places: dict[str, list[str]] = defaultdict(list)
    for function, returns in functions():
        returned[function.name].add(returns)
        places[function.name].append(f"{function.place} -> {returns}")
    assert len(returned) > 300
    many = {name: places[name] for name in sorted(returned) if len(returned[name]) > RETURNS}
    assert not many, listed(many)


def test_no_docstring_leans_on_its_neighbour() -> None:
    found = list(docstrings())
    assert len(found) > 1000
    assert LEANING.match("The same with a name.")
    assert LEANING.match("A row, made\nas above.")
    assert not LEANING.match("Andes, and the rivers above.")
    leaning = {f"{one.place} {one.name}": text for one, text in found if LEANING.match(text)}
    assert not leaning, listed(leaning)
