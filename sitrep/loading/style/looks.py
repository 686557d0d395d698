"""The looks that ship with the house: their colours by day and by night, and their rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import yaml

from sitrep import resources


@dataclass(frozen=True, slots=True)
class ShippedLook:
    """A look: every colour that a style may set, and the style sheet that stands after base.css."""

    day: Mapping[str, str]
    night: Mapping[str, str]
    rules: str


@cache
def look_of(name: str) -> ShippedLook:
    """The look with this name, which is one of the model's."""
    read = yaml.safe_load(resources.look(name).read_text("utf-8"))
    return ShippedLook(read["colours"], read["night"], read["rules"])
