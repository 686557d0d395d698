"""How far a record may travel: the levels of OCHA's Data Responsibility Guidelines (2021)."""

from __future__ import annotations

from enum import StrEnum


class Sensitivity(StrEnum):
    """Set by whoever enters the record; only ``public`` reaches the public edition."""

    PUBLIC = "public"
    RESTRICTED = "restricted"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly_confidential"
