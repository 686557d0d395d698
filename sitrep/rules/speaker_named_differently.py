"""Sources give one office-holder different names.

**Why it harms.** A name printed as certain is wrong for one of the two sources, and a statement
put into the wrong person's mouth harms that person.

**Instead.** Leave `name:` out, write the office under `role:`, and each source's name under
`named_as:`. The briefing prints the office with both names.

**Norm.** OCHA's style keeps names exactly; where sources disagree, both are given.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.records.statements import Speaker
from sitrep.model.views.index import Index
from sitrep.rules.said import listed

LEVEL = Level.NOTICE

EXPECTED = "An office-holder has one name, or is printed by the office with every name given."


def check(index: Index) -> Iterator[Problem]:
    """Speakers with several names, and offices that two statements give to different names."""
    holders: dict[tuple[str, str | None], set[str]] = {}
    for position, statement in enumerate(index.report.statements):
        words = {citation.speaker for citation in statement.sources} - {None}
        if len(words) > 1:
            got = f"The documents of {statement.id} name the speaker differently."
            mend = "Nothing has to be changed: the names are printed side by side."
            yield Problem(("statements", position, "sources"), got, EXPECTED, mend)
        for place, speaker in enumerate(statement.speakers):
            names = names_of(speaker)
            route = ("statements", position, "speakers", place)
            if len(names) > 1:
                got = f"The sources name the {speaker.role or 'speaker'} {listed(sorted(names))}."
                mend = "Nothing has to be changed: the office is printed with both names."
                yield Problem((*route, "named_as"), got, EXPECTED, mend)
            if speaker.role is not None:
                office = (speaker.role.casefold(), speaker.organisation)
                others = holders.setdefault(office, set())
                if names and others and not names & others:
                    got = f"The {speaker.role} is {listed(sorted(names))} here, and "
                    got += f"{listed(sorted(others))} in another statement."
                    mend = "Check both; if the sources disagree, use named_as: in one statement."
                    yield Problem(route, got, EXPECTED, mend, Level.WARNING)
                others |= names


def names_of(speaker: Speaker) -> set[str]:
    """Every name that is given to a speaker."""
    own = {speaker.name} if speaker.name else set()
    return own | {one.name for one in speaker.named_as}


_SAID = (
    "- {id: %s, kind: call, according_to: monitor, sources: [doc], paraphrase: help was needed, "
    "speakers: [{role: head of office, %s}]}"
)
GOOD = ["statements:\n" + _SAID % ("s", "name: A. Person")]
BAD = [
    "statements:\n"
    + _SAID % ("s", "named_as: [{name: A. Person, source: doc}, {name: B. Person, source: doc}]"),
    "statements:\n" + _SAID % ("s", "name: A. Person") + "\n" + _SAID % ("z", "name: B. Person"),
]
