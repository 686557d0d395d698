"""Import WeasyPrint, and render with it, in less time and to the same bytes."""

from __future__ import annotations

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class _Later(ModuleType):
    """Stands in for a module, which is imported when something of it is first used."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def _instantiate_variable_font(*args: Any, **options: Any) -> Any:
    return import_module("fontTools.varLib.instancer").instantiateVariableFont(*args, **options)


def _stand_ins() -> dict[str, ModuleType]:
    """Cut fonts without HarfBuzz, freeze variable fonts: rarely needed, slow to import."""
    instancer = _Later("fontTools.varLib.instancer")
    # WeasyPrint takes this name out of the module at once, so it must be here beforehand.
    vars(instancer)["instantiateVariableFont"] = _instantiate_variable_font
    return {module.__name__: module for module in (_Later("fontTools.subset"), instancer)}


@contextmanager
def fonttools_later() -> Iterator[None]:
    """Import the slow parts of fontTools only when they are used."""
    placed = {name: new for name, new in _stand_ins().items() if name not in sys.modules}
    sys.modules.update(placed)
    try:
        yield
    finally:
        for name, module in placed.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def _find_no_library(name: str) -> str | None:  # noqa: ARG001
    """Find nothing: the next name that is tried, `lib….so.N`, the loader finds by itself."""
    return None


@contextmanager
def no_library_search() -> Iterator[None]:
    """Load libraries by their full name, without asking ldconfig and gcc for each (Linux)."""
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _find_no_library
    try:
        yield
    finally:
        ctypes.util.find_library = search


@contextmanager
def quick_import() -> Iterator[None]:
    """Everything that makes the import of WeasyPrint quicker."""
    with no_library_search(), fonttools_later():
        yield
