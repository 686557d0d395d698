"""The name of an institution would stand in sentences without its article.

**Why it harms.** "According to National Disaster Agency" reads as if nobody had read it over, and
so does every sentence that begins like it. So does "Denied by minister of works".

**Instead.** Write under `in_text:` how the name stands inside a sentence, such as the National
Disaster Agency; lists go on using `name:`. Where the name takes no article, write the name again.
A `role:` that stands for a speaker without a name is written as in a sentence, too: the minister of
works.

**Norm.** None; it is how newsrooms and agencies write.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.actors import Actor
from sitrep.model.views.index import Index
from sitrep.reading.clauses import role_wants_article, wants_article

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
    yield from _of_speakers(index)


def _of_speakers(index: Index) -> Iterator[Problem]:
    """One problem for each speaker of whom nothing but a role is told, and that without one."""
    language = index.report.report.language
    for statement in index.report.statements:
        for at, one in enumerate(statement.speakers):
            role = one.role if one.name is None and not one.named_as else None
            if role is None or not role_wants_article(role, language):
                continue
            yield Problem(
                (*index.routes[statement.id], "speakers", at, "role"),
                f"{role} would stand in a sentence without an article.",
                "A speaker without a name is told by the role, as it stands in a sentence.",
                "Write it with its article; under organisation:, whom it is of, if that is said.",
            )


def _stands_bare(actor: Actor, language: str) -> bool:
    return actor.in_text is None and wants_article(actor.name or "", language)


_ACTOR = "actors: [{id: a, name: %s, kind: authority}]"
_SPEAKER = (
    "statements: [{id: s, according_to: monitor, kind: call, paraphrase: help was needed, "
    "sources: [doc], speakers: [{%s}]}]"
)
GOOD = [
    *(
        _SPEAKER % one
        for one in (
            "role: the minister of works",
            "role: minister of works, name: A. Example",
            "role: local officials",
            "role: spokesman",
        )
    ),
    _ACTOR % "National Disaster Agency, in_text: the National Disaster Agency",
    _ACTOR % "UNICEF",
    _ACTOR % "The Example Agency",
]
BAD = [_ACTOR % "National Disaster Agency", _SPEAKER % "role: minister of works"]
