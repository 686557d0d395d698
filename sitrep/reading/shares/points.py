"""Points: by how many hundredths of a whole a share changed, which is no change in per cent."""

from __future__ import annotations

import re
from functools import cache

from sitrep import resources
from sitrep.word_lists import by_language, either


def points_end(text: str, at: int) -> int | None:
    """Where words for percentage points end that stand at a place of a text, in any language."""
    found = _points().match(text, at)
    return None if found is None else found.end()


@cache
def _points() -> re.Pattern[str]:
    """Not those of which something else is said: points of water."""
    files = resources.reading_words()
    words = either(word for by in by_language(files, "points").values() for word in by)
    figures = by_language(files, "figures").values()
    of = either({word for by in figures for word in by["fraction_of"]})
    return re.compile(rf"[\s-](?:{words})(?!\w|\s(?:{of})(?!\w)|\sd[’'])", re.IGNORECASE)
