"""The version of sitrep, which every output and listing can name."""

from __future__ import annotations

VERSION = "0.1.0"
