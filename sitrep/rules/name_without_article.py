"""The name of an institution would stand in sentences without its article.

**Why it harms.** "According to National Disaster Agency" reads as if nobody had read it over, and
so does every sentence that begins like it.

**Instead.** Write under `in_text:` how the name stands inside a sentence, such as the National
Disaster Agency; lists go on using `name:`. Where the name takes no article, write the name again.

**Norm.** None; it is how newsrooms and agencies write.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.actors import Actor
from sitrep.model.views.index import Index
from sitrep.reading.clauses import wants_article

LEVEL = Level.NOTICE


def check(index: Index) -> Iterator[Problem]:
    """One problem for all such names, at the first of them."""
    language = index.report.report.language
    found = [
        (at, one.name)
        for at, one in enumerate(index.report.actors)
        if one.name is not None and _stands_bare(one, language)
    ]
    if found:
        (at, name), *others = found
        more = f", and {len(others)} more," if others else ""
        yield Problem(
            ("actors", at, "name"),
            f"{name}{more} would stand in sentences without an article.",
            "Inside a sentence most institutions take one: according to the …",
            "Write the name as it stands in a sentence under in_text:.",
        )


def _stands_bare(actor: Actor, language: str) -> bool:
    return actor.in_text is None and wants_article(actor.name or "", language)


_ACTOR = "actors: [{id: a, name: %s, kind: authority}]"
GOOD = [
    _ACTOR % "National Disaster Agency, in_text: the National Disaster Agency",
    _ACTOR % "UNICEF",
    _ACTOR % "The Example Agency",
]
BAD = [_ACTOR % "National Disaster Agency"]
