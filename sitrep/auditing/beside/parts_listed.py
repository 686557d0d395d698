"""Parts listed: a figure beside all of its parts, where one of the numbers is another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from sitrep import resources
from sitrep.auditing.facts import Fact
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.language_tags import read_as
from sitrep.reading.mention import UnitSaid
from sitrep.word_lists import by_language, either


def odd_ones(traced: TracedPassage, known: Mapping[str, Fact]) -> Iterator[tuple[int, Fact]]:
    """The position of the one number that is not of its list, with the record that is meant.

    The figure of 60 is made up of 20 and 40: where the last two are all of its parts, the first is
    the whole, and where the first and one of them lead to the records, the other is the part.
    """
    passage = traced.passage
    measured = any(one.unit in (UnitSaid.TIME, UnitSaid.PER_CENT) for one in passage.mentions)
    if passage.row or measured or not _made_of(passage.language).search(passage.text):
        return
    held = [
        {one.id for one in traced.of_mention.get(at, ())} for at in range(len(passage.mentions))
    ]
    for whole in known.values():
        listed = () if whole.figure is None else whole.figure.parts
        if len(listed) < _FEWEST or len(held) != len(listed) + 1:
            continue
        meant = (whole.id, *(whole.id[: -len(whole.figure.id)] + one for one in listed))  # type: ignore[union-attr]
        strange = [at for at, refs in enumerate(held) if at and refs.isdisjoint(meant[1:])]
        strange += [0] if whole.id not in held[0] else []
        if len(strange) == 1:
            left = whole.id if not strange[0] else _left(meant[1:], held)
            if left in known:
                yield strange[0], known[left]
                return


def _left(parts: tuple[str, ...], held: list[set[str]]) -> str:
    """The first part to which no number leads."""
    return next((one for one in parts if all(one not in refs for refs in held)), parts[-1])


_FEWEST = 2


@cache
def _made_of(language: str) -> re.Pattern[str]:
    words = by_language(resources.reading_words(), "made_of")[read_as(language)]
    return re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)", re.IGNORECASE)
