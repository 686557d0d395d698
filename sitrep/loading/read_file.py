"""A file that was read: its tree, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.loading.readers.tree import Tree


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file's tree, with the name to show to people and the kind that its name stands for."""

    name: str
    stem: str
    tree: Tree
