"""The type of what one audience may see of a report: nothing else is composed or exported."""

from __future__ import annotations

from typing import NewType

from sitrep.model.report import Report

Edition = NewType("Edition", Report)
"""A report that the projection made for an audience, or one that was made of such a one."""
