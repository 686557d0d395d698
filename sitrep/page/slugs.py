"""Where links to a heading lead: the names that common Markdown viewers give to headings."""

from __future__ import annotations

import re


def slug(heading: str) -> str:
    """The heading in lower case, without punctuation, with hyphens for spaces."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
