"""sitrep: structured records become neutral, fully cited situation reports.

>>> import sitrep
>>> loaded = sitrep.load("samples/minimal")
>>> [finding.rule for finding in sitrep.check(loaded).findings]
['place-spelled-differently', 'single-originator']
>>> built = sitrep.build(loaded, options=sitrep.BuildOptions(to=["markdown"]))
>>> sorted(built.outputs)
['minimal.md']
"""

from __future__ import annotations

from sitrep.version import VERSION

TYPE_CHECKING = False  # the name is known to type checkers; importing `typing` takes time
if TYPE_CHECKING:
    from typing import Any

    from sitrep.checking.check import Checked, check
    from sitrep.errors import (
        InternalError,
        MissingSystemLibrary,
        NotWritten,
        SitrepError,
        UnreadableInput,
        WrongUse,
    )
    from sitrep.findings import Finding, Level
    from sitrep.loading.load import load
    from sitrep.loading.loaded import Loaded
    from sitrep.locations import Location
    from sitrep.many import Outcome, build_many
    from sitrep.merging.merge_options import MergeOptions
    from sitrep.merging.merged import Merged, merge
    from sitrep.model.report import Report
    from sitrep.model.values.count import Count
    from sitrep.model.window import Window
    from sitrep.pipeline.build import build
    from sitrep.pipeline.built import Built
    from sitrep.pipeline.options import BuildOptions
    from sitrep.verifying import Verified, verify

__version__ = VERSION

_ROOMS = {
    "sitrep.checking.check": ("Checked", "check"),
    "sitrep.errors": (
        "InternalError",
        "MissingSystemLibrary",
        "NotWritten",
        "SitrepError",
        "UnreadableInput",
        "WrongUse",
    ),
    "sitrep.findings": ("Finding", "Level"),
    "sitrep.loading.load": ("load",),
    "sitrep.loading.loaded": ("Loaded",),
    "sitrep.locations": ("Location",),
    "sitrep.many": ("Outcome", "build_many"),
    "sitrep.merging.merge_options": ("MergeOptions",),
    "sitrep.merging.merged": ("Merged", "merge"),
    "sitrep.model.values.count": ("Count",),
    "sitrep.model.report": ("Report",),
    "sitrep.model.window": ("Window",),
    "sitrep.pipeline.build": ("build",),
    "sitrep.pipeline.built": ("Built",),
    "sitrep.pipeline.options": ("BuildOptions",),
    "sitrep.verifying": ("Verified", "verify"),
}
_WHERE = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "BuildOptions",
    "Built",
    "Checked",
    "Count",
    "Finding",
    "InternalError",
    "Level",
    "Loaded",
    "Location",
    "MergeOptions",
    "Merged",
    "MissingSystemLibrary",
    "NotWritten",
    "Outcome",
    "Report",
    "SitrepError",
    "UnreadableInput",
    "Verified",
    "Window",
    "WrongUse",
    "__version__",
    "build",
    "build_many",
    "check",
    "load",
    "merge",
    "verify",
]


def __dir__() -> list[str]:
    """What a notebook offers to complete."""
    return __all__


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that ``import sitrep`` costs nothing."""
    if name not in _WHERE:
        raise AttributeError(f"module 'sitrep' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)
