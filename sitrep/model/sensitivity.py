"""How far a record may travel: the levels of OCHA's Data Responsibility Guidelines (2021)."""

from __future__ import annotations

from enum import StrEnum


class Sensitivity(StrEnum):
    """Set by whoever enters the record, from the lowest to the highest.

    Only ``public`` reaches the public edition.
    """

    PUBLIC = "public"
    RESTRICTED = "restricted"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly_confidential"

    def within(self, level: Sensitivity) -> bool:
        """Whether an edition up to ``level`` may hold it."""
        order = list(Sensitivity)
        return order.index(self) <= order.index(level)
