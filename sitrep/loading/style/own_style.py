"""Own style: what was made of a style file, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.findings import Finding
from sitrep.page.house_style import HouseStyle


@dataclass(frozen=True, slots=True)
class OwnStyle:
    """The style, if there is one and all of it is right, and what is wrong with it."""

    style: HouseStyle | None = None
    findings: tuple[Finding, ...] = ()
