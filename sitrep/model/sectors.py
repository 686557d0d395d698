"""Sectors: the eleven clusters of the Inter-Agency Standing Committee."""

from __future__ import annotations

from enum import StrEnum


class Sector(StrEnum):
    """An IASC cluster, or none of them."""

    CCCM = "cccm"
    EARLY_RECOVERY = "early_recovery"
    EDUCATION = "education"
    EMERGENCY_TELECOMMUNICATIONS = "emergency_telecommunications"
    FOOD_SECURITY = "food_security"
    HEALTH = "health"
    LOGISTICS = "logistics"
    NUTRITION = "nutrition"
    PROTECTION = "protection"
    SHELTER = "shelter"
    WASH = "wash"
    OTHER = "other"
