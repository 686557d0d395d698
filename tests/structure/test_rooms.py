"""Rooms are small enough to be seen at a glance, and no chain of imports is long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from functools import cache

import grimp

from tests.structure.code import PACKAGE, ROOT, modules

FILES = 25
LISTS = {"sitrep/rules"}
"""Folders that are lists of things of one sort, a file each."""
CHAIN = 20
"""A longer one is not let in; an import inside a function or for a type counts as any other."""

Graph = Mapping[str, Set[str]]


def test_no_folder_holds_many_files() -> None:
    held = Counter(str(one.parent.relative_to(ROOT)) for one in modules())
    assert len(held) > 10
    assert set(held) >= LISTS
    full = {room: n for room, n in held.items() if n > FILES and room not in LISTS}
    assert not full, full


def test_no_chain_of_imports_is_long() -> None:
    imports = imported()
    assert len(imports) > 100
    longest = longest_chain(imports)
    assert len(longest) > 3
    assert len(longest) <= CHAIN, " -> ".join(longest)


def test_a_chain_is_counted() -> None:
    assert longest_chain({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == ["a", "b", "c"]
    circle = {"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set()}
    assert longest_chain(circle) == ["a", "b = c", "d"]


def imported() -> Graph:
    """The modules of the package, and what each imports of it."""
    graph = grimp.build_graph(PACKAGE.name)
    return {one: graph.find_modules_directly_imported_by(one) for one in graph.modules}


def longest_chain(imports: Graph) -> list[str]:
    """The longest chain of imports; modules that import each other in a circle are one link."""
    circles = {one: _circle(one, imports) for one in imports}
    links = {
        circle: {circles[other] for one in circle for other in imports[one]} - {circle}
        for circle in circles.values()
    }

    @cache
    def longest(link: frozenset[str]) -> list[str]:
        further = max(map(longest, sorted(links[link], key=sorted)), key=len, default=[])
        return [" = ".join(sorted(link)), *further]

    return max(map(longest, sorted(links, key=sorted)), key=len)


def _circle(module: str, imports: Graph) -> frozenset[str]:
    """The module, and all that it reaches and that reach it."""
    return frozenset(
        {module, *(one for one in _reached(module, imports) if module in _reached(one, imports))}
    )


def _reached(module: str, imports: Graph) -> set[str]:
    reached: set[str] = set()
    left = [module]
    while left:
        new = imports[left.pop()] - reached
        reached |= new
        left.extend(new)
    return reached
