"""Whether what stands for a reason says that there is none, in the languages of the documents."""

from __future__ import annotations

import re
from functools import cache

from sitrep import resources
from sitrep.word_lists import by_language


def says_no_reason(because: str) -> bool:
    """Whether what stands for a reason says that none is given; ``not stated`` is one way."""
    return _no_reason().match(because) is not None


@cache
def _no_reason() -> re.Pattern[str]:
    lists = by_language(resources.reading_words(), "no_reason").values()
    return re.compile("|".join(one for each in lists for one in each), re.IGNORECASE)
