"""What is proposed for columns in per cent: indicators, in the words of their headings."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sitrep.loading.mapping.known_headings import is_end, is_total, whole_measure
from sitrep.loading.tables.headed import Headed
from sitrep.reading.per_cent import per_cent_end

_SIGNS = re.compile(r"\(\s*[%٪]\s*\)|[%٪]")
_NUMBER = re.compile(r"[^\d\-−–]*\d+(?:[.,٫]\d+)?")
"""A number with what says how it is meant: about 12.5; none below zero, which no figure is."""


def shares_in(top: Headed, names: Sequence[str], known: Container[str]) -> Iterator[dict[str, Any]]:
    """An entry for each column in per cent whose heading says of what.

    One that begins with the sign says only of which other column it is the share, as % funded does:
    that is worked out.
    """
    for name in names:
        said = _of_what(name)
        if name not in known and said and not is_end(name) and not is_total(name):
            numbers = [text for text in top.texts_under(name) if any(map(str.isdecimal, text))]
            if numbers and all(map(_is_share, numbers)):
                yield {"kind": "indicators", "count": name, "indicator": said}
            elif numbers and _SIGNS.search(name) and _are_hundredths(numbers):
                joined = {"count": f"{{{name}}} %"}
                yield {"kind": "indicators", "join": joined, "indicator": said}


def asked_of_shares(entries: Iterable[Mapping[str, Any]]) -> list[str]:
    """What is asked of indicators in the words of a measure: of what they are the share."""
    said = [str(one["indicator"]) for one in entries if "indicator" in one]
    bare = [words for words in said if whole_measure(words) is not None]
    return [_OF_WHAT.format(", ".join(bare))] if bare else []


_OF_WHAT = (
    "In words, these say what is counted, and not of what it is the per cent: {}. Write that out "
    "under indicator:, such as share of people targeted who were reached."
)


def _are_hundredths(texts: Sequence[str]) -> bool:
    """Whether numbers below a sign of per cent are so many per cent, and no fractions of one."""
    found = [re.fullmatch(r"(\d{1,3})(?:[.,]\d+)?", text.strip()) for text in texts]
    return all(found) and any(int(one[1]) > 1 for one in found if one is not None)


def _is_share(text: str) -> bool:
    found = _NUMBER.match(text)
    end = per_cent_end(text, found.end()) if found is not None else None
    return end is not None and not text[end:].strip()


def _of_what(heading: str) -> str:
    """A heading without the sign of per cent, as inside a sentence; nothing where none is left."""
    if _SIGNS.match(heading):
        return ""
    said = " ".join(_SIGNS.sub(" ", heading).split())
    small = len(said) > 1 and said[1:2].islower()
    return f"{said[0].lower()}{said[1:]}" if small else said
